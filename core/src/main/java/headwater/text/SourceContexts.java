package headwater.text;

import headwater.model.Credit.Credited;
import headwater.model.Known;
import headwater.model.Relation.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks that go by what stands before and after the name of a newsroom: "told …", "… reported", 向…表示, "déclaré
/// au …". They ship with the program as `credit-contexts.csv`.
///
/// A name alone credits nobody. One that follows a credited name in a list is credited with it.
final class SourceContexts {

    private static final int BEFORE = 160;

    private static final int AFTER = 130;

    private static final Pattern LIST = Pattern.compile(CreditWords.fill("^{list}$"));

    /// A name in brackets behind another is the same newsroom again.
    private static final Pattern GLOSS = Pattern.compile("^[»”\"》」]?\\s?[(（]\\s?$");

    /// So is one behind a title in title marks.
    private static final Pattern TITLE_GLOSS = Pattern.compile("》\\s?[(（]\\s?$");

    /// How many characters of the words that credit stand before the name, and how many after it.
    private record Reach(int before, int after) {}

    /// One mark.
    ///
    /// @param before what has to stand before the name; its end is the start of the name
    /// @param after what has to follow
    /// @param name what the name has to be like
    /// @param lead how one of the words before the name has to begin
    private record Context(
            String id,
            Optional<Pattern> before,
            Optional<Pattern> after,
            Optional<Pattern> name,
            Optional<Pattern> lead) {

        static Context of(CreditWords.Context row) {
            return new Context(
                    row.id(),
                    pattern(row.before(), "", "$"),
                    pattern(row.after(), "^", ""),
                    pattern(row.name(), "^", "$"),
                    pattern(row.lead(), "", ""));
        }

        private static Optional<Pattern> pattern(String words, String start, String end) {
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Pattern.compile(CreditMark.quick(start + "(?:" + CreditWords.fill(words) + ")" + end)));
        }

        /// How far before and after the name the words reach that credit it, or nothing.
        Optional<Reach> around(String ahead, String called, String behind) {
            if (name.isPresent() && !name.get().matcher(called).find()) {
                return Optional.empty();
            }
            int start = 0;
            int end = 0;
            // What follows is soon seen not to match; what stands before is looked for from afar.
            if (after.isPresent()) {
                Matcher matcher = after.get().matcher(behind);
                if (!matcher.lookingAt()) {
                    return Optional.empty();
                }
                end = matcher.end();
            }
            if (before.isPresent()) {
                Matcher matcher = before.get().matcher(ahead);
                if (!matcher.find()) {
                    return Optional.empty();
                }
                start = ahead.length() - matcher.start();
            }
            return Optional.of(new Reach(start, end));
        }
    }

    private static final List<Context> CONTEXTS = CreditWords.contexts("/headwater/text/credit-contexts.csv").stream()
            .map(Context::of)
            .toList();

    /// Marks that ask for no word before the name.
    private static final long UNLED = unled();

    private static final int REMEMBERED = 50_000;

    private static final int LONG_WORD = 30;

    private static final int HAN_BEFORE = 48;

    /// What a word allows; the words of a language return all the time.
    private static final Map<String, Long> LED = new ConcurrentHashMap<>();

    private SourceContexts() {}

    private static long unled() {
        long unled = 0;
        for (int i = 0; i < CONTEXTS.size(); i++) {
            if (CONTEXTS.get(i).lead().isEmpty()) {
                unled |= 1L << i;
            }
        }
        return unled;
    }

    static List<String> ids() {
        return CONTEXTS.stream().map(Context::id).distinct().toList();
    }

    static List<CreditMarks.Found> in(String part, String original) {
        List<CreditMarks.Found> found = new ArrayList<>();
        int end = -1;
        String mark = "";
        String text = spaced(original);
        int named = -1;
        for (Span name : SourceNames.in(text)) {
            boolean glosses = (named >= 0
                            && named <= name.start()
                            && GLOSS.matcher(text.substring(named, name.start()))
                                    .find())
                    || TITLE_GLOSS
                            .matcher(text.substring(Math.max(0, name.start() - 4), name.start()))
                            .find();
            named = name.end();
            if (glosses) {
                continue;
            }
            boolean listed = end >= 0
                    && end <= name.start()
                    && LIST.matcher(text.substring(end, name.start())).find();
            Optional<CreditMarks.Found> here =
                    listed ? Optional.of(found(mark, part, text, name, name)) : credited(part, text, name);
            if (here.isPresent()) {
                found.add(here.get());
                end = name.end();
                mark = here.get().mark();
            }
        }
        SourceNames.general(text)
                .forEach(each -> credited(part, text, each)
                        .map(here -> new CreditMarks.Found(here.mark(), here.credited(), true))
                        .ifPresent(found::add));
        return found;
    }

    /// The same with common spaces in the place of those that do not break.
    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ');
    }

    private static Optional<CreditMarks.Found> credited(String part, String text, Span name) {
        int from = Math.max(0, name.start() - BEFORE);
        int to = Math.min(text.length(), name.end() + AFTER);
        // A line break stands for the start and the end of the text.
        String ahead = (from == 0 ? "\n" : "") + text.substring(from, name.start());
        String behind = text.substring(name.end(), to) + (to == text.length() ? "\n" : "");
        long led = leads(ahead);
        boolean inHan = isHan(ahead, ahead.length() - 1) || isHan(behind, 0) || isHan(text, name.end() - 1);
        for (int i = 0; i < CONTEXTS.size(); i++) {
            Context context = CONTEXTS.get(i);
            boolean han = context.id().startsWith("zh-");
            if ((led & 1L << i) == 0 || (han && !inHan)) {
                continue;
            }
            Optional<Reach> reach = context.around(
                    han ? ahead.substring(Math.max(0, ahead.length() - HAN_BEFORE)) : ahead, name.in(text), behind);
            if (reach.isPresent()) {
                Span words = new Span(
                        Math.max(0, name.start() - reach.get().before()),
                        Math.min(text.length(), name.end() + reach.get().after()));
                return Optional.of(found(context.id(), part, text, name, words));
            }
        }
        return Optional.empty();
    }

    private static boolean isHan(String text, int from) {
        for (int at = Math.max(0, from); at < Math.min(text.length(), from + 3); at++) {
            if (text.charAt(at) >= 0x2E80) {
                return true;
            }
        }
        return from > 1 && text.charAt(from - 1) >= 0x2E80;
    }

    /// One bit for each mark that the words before a name allow.
    private static long leads(String ahead) {
        if (LED.size() > REMEMBERED) {
            LED.clear();
        }
        long led = UNLED;
        int start = -1;
        for (int at = 0; at <= ahead.length(); at++) {
            boolean letter = at < ahead.length() && Character.isLetter(ahead.charAt(at));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                if (at - start < LONG_WORD) {
                    led |= LED.computeIfAbsent(ahead.substring(start, at), SourceContexts::led);
                }
                start = -1;
            }
        }
        return led;
    }

    /// A word may also be the start of several that are listed together, which is what the end of the input tells.
    @SuppressWarnings("JdkObsolete")
    private static long led(String word) {
        long led = 0;
        for (int i = 0; i < CONTEXTS.size(); i++) {
            if (CONTEXTS.get(i).lead().isPresent()) {
                Matcher matcher = CONTEXTS.get(i).lead().get().matcher(word);
                if (matcher.lookingAt() || matcher.hitEnd()) {
                    led |= 1L << i;
                }
            }
        }
        return led;
    }

    private static CreditMarks.Found found(String mark, String part, String text, Span name, Span words) {
        int start = words.start();
        int end = words.end();
        while (start < name.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > name.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        Evidence evidence = new Evidence(part, text.substring(start, end), start, end);
        return new CreditMarks.Found(
                mark, new Credited(text.substring(name.start(), name.end()), Known.notStated(), evidence), false);
    }
}

package headwater.search;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.search.Asked.Need;
import headwater.search.Asked.Part;
import headwater.search.Units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what somebody typed. What cannot be read is refused with its place, and nothing of a query is left out in
/// silence.
final class QueryReader {

    private static final int MOST = 64;

    private static final Map<Integer, Integer> QUOTES = Map.of(
            (int) '"', (int) '"', (int) '“', (int) '”', (int) '„', (int) '“', (int) '«', (int) '»', (int) '「',
            (int) '」', (int) '『', (int) '』', (int) '〝', (int) '〞', (int) '＂', (int) '＂');

    private static final Pattern FIELD = Pattern.compile("(\\p{IsLatin}{2,20})[:：](?!//)");

    private static final Pattern OPERATOR = Pattern.compile("[|｜]|OR|OU|AND|ET|NOT|SAUF");

    private static final Pattern STAR = Pattern.compile("[*＊]");

    private static final Map<String, Facet> FACETS = Map.of(
            "lang", Facet.LANGUAGE,
            "language", Facet.LANGUAGE,
            "langue", Facet.LANGUAGE,
            "platform", Facet.PLATFORM,
            "plateforme", Facet.PLATFORM,
            "month", Facet.MONTH,
            "mois", Facet.MONTH);

    private final String text;
    private final Writing writing;
    private final List<Need> needs = new ArrayList<>();
    private Window window = Window.ALWAYS;
    private int at;
    private int parts;
    private boolean isAlternative;

    private QueryReader(String text, Writing writing) {
        this.text = text;
        this.writing = writing;
    }

    static Asked read(Search search) {
        QueryReader reader = new QueryReader(search.words(), search.writing());
        reader.run();
        search.only().forEach((facet, value) -> reader.needs.add(new Need(false, List.of(only(facet, value)))));
        return new Asked(search, reader.needs, reader.window.and("query", search.window()));
    }

    private void run() {
        for (skipSpaces(); at < text.length(); skipSpaces()) {
            Matcher operator = OPERATOR.matcher(text).region(at, text.length());
            if (operator.lookingAt() && (isBar(text.codePointAt(at)) || isEnd(operator.end()))) {
                operator(operator.group());
            } else {
                part();
            }
        }
        if (isAlternative) {
            throw wrong(text.length(), "behind \"OR\" another word is missing");
        }
    }

    private void operator(String name) {
        switch (name) {
            case "AND", "ET" ->
                throw wrong(
                        at, "\"" + name + "\" is not needed, as all words must occur; put it in quotes to look for it");
            case "NOT", "SAUF" ->
                throw wrong(
                        at,
                        "what must not occur has a minus right before it, as in -word; put \"" + name
                                + "\" in quotes to look for it");
            default -> alternative(at + name.length());
        }
    }

    private void alternative(int end) {
        if (needs.isEmpty() || isAlternative) {
            throw wrong(at, "\"OR\" stands between two words; put it in quotes to look for it");
        }
        if (needs.getLast().isExcluded()) {
            throw wrong(at, "\"OR\" cannot follow what is excluded");
        }
        at = end;
        isAlternative = true;
    }

    private void part() {
        int start = at;
        if (++parts > MOST) {
            throw wrong(at, "a query has at most " + MOST + " parts");
        }
        boolean isExcluded = isMinus();
        at += isExcluded ? 1 : 0;
        if (isExcluded && (at == text.length() || isSpace(text.codePointAt(at)))) {
            throw wrong(start, "a minus needs a word right behind it");
        }
        if (isExcluded && isMinus()) {
            throw wrong(start, "one minus is enough");
        }
        if (isExcluded && isAlternative) {
            throw wrong(start, "what is excluded cannot be an alternative");
        }
        Matcher field = FIELD.matcher(text).region(at, text.length());
        if (field.lookingAt()) {
            at = field.end();
            named(field.group(1).toLowerCase(Locale.ROOT), start, isExcluded);
        } else {
            add(words(Field.ANYWHERE), isExcluded);
        }
    }

    private void named(String name, int start, boolean isExcluded) {
        if (at == text.length() || isSpace(text.codePointAt(at))) {
            throw wrong(start, "behind \"" + name + ":\" something is missing");
        }
        if (isMinus()) {
            throw wrong(at, "a minus stands before the field, as in -" + name + ":…");
        }
        Optional<Field> field = Field.named(name);
        if (field.isPresent()) {
            add(words(field.get()), isExcluded);
        } else if (FACETS.containsKey(name)) {
            boolean isQuoted = QUOTES.containsKey(text.codePointAt(at));
            add(value(FACETS.getOrDefault(name, Facet.MONTH), taken(), isQuoted, start), isExcluded);
        } else {
            time(name, start, isExcluded);
        }
    }

    private void time(String name, int start, boolean isExcluded) {
        boolean isBefore = name.equals("before") || name.equals("avant");
        if (!isBefore && !List.of("after", "après", "apres").contains(name)) {
            throw wrong(
                    start,
                    "there is no field \"" + name + "\", only title, text, channel, platform, lang, month, before and "
                            + "after; put the words in quotes to look for them");
        }
        if (isExcluded || isAlternative) {
            throw wrong(start, "a time can neither be excluded nor be an alternative");
        }
        String where = place(start);
        String when = taken();
        window = window.and(where, isBefore ? Window.before(where, when) : Window.after(where, when));
    }

    private void add(Part part, boolean isExcluded) {
        if (isAlternative) {
            List<Part> any = new ArrayList<>(needs.removeLast().any());
            any.add(part);
            needs.add(new Need(false, any));
            isAlternative = false;
        } else {
            needs.add(new Need(isExcluded, List.of(part)));
        }
    }

    private Part words(Field field) {
        int start = at;
        boolean isQuoted = QUOTES.containsKey(text.codePointAt(at));
        String taken = taken();
        boolean isStart = !isQuoted && STAR.matcher(taken).find(Math.max(0, taken.length() - 1));
        String bare = isStart ? taken.substring(0, taken.length() - 1) : taken;
        if (!isQuoted && STAR.matcher(bare).find()) {
            throw wrong(start, "a star stands at the end of a word only");
        }
        List<Unit> units = Units.of(bare, writing);
        if (units.isEmpty()) {
            throw wrong(start, "\"" + taken + "\" has no letter and no digit; signs are not searched");
        }
        boolean isCharacter = units.getLast().isCharacter();
        if (isStart && !isCharacter && units.size() > 1) {
            throw wrong(start, "a star can stand behind a single word only, not behind \"" + bare + "\"");
        }
        // Whatever stands behind a character is found anyway.
        return new Asked.Words(field, units, isStart && !isCharacter);
    }

    private static Part value(Facet facet, String value, boolean isQuoted, int start) {
        if (value.isBlank()) {
            throw wrong(start, "behind the colon a value is missing");
        }
        if (!isQuoted && STAR.matcher(value).find()) {
            throw wrong(start, "a star stands behind a word only; a value is whole");
        }
        return new Asked.Value(facet, value.strip(), isQuoted);
    }

    /// As an address says it: quotes around the value say that no more than it is meant.
    private static Part only(Facet facet, String value) {
        boolean isQuoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        return new Asked.Value(facet, isQuoted ? value.substring(1, value.length() - 1) : value, isQuoted);
    }

    /// What stands in quotes here, without them, or what stands up to the next space or quotation.
    private String taken() {
        int start = at;
        int open = text.codePointAt(at);
        Integer closing = QUOTES.get(open);
        if (closing != null) {
            int end = text.indexOf(closing, at + 1);
            if (end < 0) {
                throw wrong(start, "the quotation is never closed: " + Character.toString(closing) + " is missing");
            }
            at = end + 1;
            return text.substring(start + 1, end);
        }
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint) || isBar(codePoint) || QUOTES.containsKey(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        String taken = text.substring(start, at);
        if (taken.codePoints().map(QueryReader::depth).sum() != 0) {
            throw wrong(
                    start,
                    "parentheses group nothing here: OR joins the words beside it; leave them out or use quotes");
        }
        return taken;
    }

    private static int depth(int codePoint) {
        return switch (codePoint) {
            case '(', '（' -> 1;
            case ')', '）' -> -1;
            default -> 0;
        };
    }

    private boolean isMinus() {
        return "-－−".indexOf(text.charAt(at)) >= 0;
    }

    /// True where a word cannot go on.
    private boolean isEnd(int place) {
        if (place == text.length()) {
            return true;
        }
        int next = text.codePointAt(place);
        return isSpace(next) || isBar(next) || QUOTES.containsKey(next);
    }

    private static boolean isBar(int codePoint) {
        return codePoint == '|' || codePoint == '｜';
    }

    private void skipSpaces() {
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static String place(int at) {
        return "query, character " + (at + 1);
    }

    private static ProblemException wrong(int at, String why) {
        return Problem.BAD_PARAMETER.at(place(at), why);
    }
}

package headwater.people;

import headwater.model.Channel;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an account calls itself, and where a text names it or somebody else.
final class Names {

    /// A name after an at sign, in any script, or an address of e-mail.
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_./])[@＠]([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.·-]{0,62}[\\p{L}\\p{N}_])?)"
                    + "|(?<![\\p{L}\\p{N}_.])([\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w)");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|at)://[^\\s\"'<>，。；、）】」]+");

    /// Shorter ones are words.
    private static final Pattern TELLING = Pattern.compile(".{4,}|.*\\p{IsHan}.*\\p{IsHan}.*");

    private final Set<String> plain;
    private final Pattern written;

    private Names(Set<String> names) {
        this.plain = names.stream().map(Pseudonyms::plain).collect(Collectors.toCollection(TreeSet::new));
        String any = names.stream()
                .filter(each -> TELLING.matcher(each).matches())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.written = Pattern.compile(any.isEmpty() ? "(?!)" : "(?i)(?<![\\w-])(?:" + any + ")(?![\\w-])");
    }

    static Names of(Observation observation) {
        Channel channel = observation.channel();
        Set<String> names = new TreeSet<>();
        Stream.of(channel.nativeId(), channel.handle(), channel.displayName())
                .flatMap(Known::stream)
                .forEach(names::add);
        channel.otherIds().forEach(each -> names.add(each.value()));
        names.removeIf(each -> each.isBlank() || Pseudonyms.isOne(each));
        return new Names(names);
    }

    boolean holds(String identifier) {
        return plain.contains(Pseudonyms.plain(identifier));
    }

    /// A text with another name wherever one of these stands by itself.
    String replaced(String text, UnaryOperator<String> change) {
        return written.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
    }

    /// Where a text names somebody who does not stay, as `12-18 25-30`; empty if nowhere.
    ///
    /// @param withOwn whether these names themselves do not stay
    String spans(String text, Predicate<String> stays, boolean withOwn) {
        TreeMap<Integer, Integer> spans = new TreeMap<>();
        boolean mentions = text.indexOf('@') >= 0 || text.indexOf('＠') >= 0;
        Matcher mention = MENTION.matcher(text);
        while (mentions && mention.find()) {
            int group = mention.group(1) == null ? 2 : 1;
            if (group == 2 || !stays.test(mention.group(1))) {
                spans.merge(mention.start(group), mention.end(group), Math::max);
            }
        }
        (text.contains("://") ? ADDRESS.matcher(text).results() : Stream.<MatchResult>empty()).forEach(found -> {
            List<String> accounts = new java.util.ArrayList<>();
            AccountAddress.renamed(found.group(), each -> {
                accounts.add(each);
                return each;
            });
            accounts.stream().filter(each -> !stays.test(each)).forEach(each -> {
                int at = text.indexOf(each, found.start());
                spans.merge(at, at + each.length(), Math::max);
            });
        });
        if (withOwn) {
            written.matcher(text).results().forEach(found -> spans.merge(found.start(), found.end(), Math::max));
        }
        return spans.entrySet().stream()
                .map(each -> each.getKey() + "-" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}

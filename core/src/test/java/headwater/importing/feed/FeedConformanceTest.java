package headwater.importing.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.model.Known;
import headwater.model.When;
import headwater.page.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The files of a well-known feed parser state what should be read from each. Those statements that concern a part we
/// keep are checked here; words are compared without markup, since we keep plain text.
class FeedConformanceTest {

    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(?:not bozo and |bozo and )?(.*)");

    private static final Pattern CLAIM = Pattern.compile(
            "(entries\\[0\\]|feed)((?:\\[(?:'[a-z_]+'|0)\\]|\\.[a-z_]+)+) == (?:u?('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")|\\(([\\d, ]+)\\))");

    /// What each name of that parser is with us.
    private static final Map<String, BiFunction<Feed, Feed.Entry, String>> PARTS = Map.ofEntries(
            Map.entry("entries[0] title", (feed, entry) -> entry.words().title()),
            Map.entry(
                    "entries[0] title_detail value",
                    (feed, entry) -> entry.words().title()),
            Map.entry("entries[0] link", (feed, entry) -> entry.identity().link()),
            Map.entry("entries[0] id", (feed, entry) -> entry.identity().id()),
            Map.entry("entries[0] guid", (feed, entry) -> entry.identity().id()),
            Map.entry("entries[0] description", (feed, entry) -> entry.words().text()),
            Map.entry("entries[0] summary", (feed, entry) -> entry.words().text()),
            Map.entry(
                    "entries[0] summary_detail value",
                    (feed, entry) -> entry.words().text()),
            Map.entry(
                    "entries[0] content 0 value", (feed, entry) -> entry.words().text()),
            Map.entry(
                    "entries[0] author_detail name",
                    (feed, entry) -> entry.words().author()),
            Map.entry(
                    "entries[0] content 0 language",
                    (feed, entry) -> entry.words().language()),
            Map.entry("entries[0] source title", (feed, entry) -> entry.source().title()),
            Map.entry("entries[0] source link", (feed, entry) -> entry.source().link()),
            Map.entry("entries[0] source href", (feed, entry) -> entry.source().link()),
            Map.entry("feed title", (feed, entry) -> feed.title()),
            Map.entry("feed title_detail value", (feed, entry) -> feed.title()),
            Map.entry("feed link", (feed, entry) -> feed.link()),
            Map.entry("feed language", (feed, entry) -> feed.language()));

    private static final Map<String, BiFunction<Feed, Feed.Entry, String>> TIMES = Map.of(
            "entries[0] published_parsed", (feed, entry) -> entry.times().published(),
            "entries[0] updated_parsed", (feed, entry) -> entry.times().updated());

    /// @param isRight whether we read what is stated
    private record Outcome(String part, boolean isRight, String report) {}

    @Test
    void whatTheFilesStateIsRead() throws IOException {
        Optional<Path> folder = Repository.data("feeds-conformance/feedparser");
        assumeTrue(folder.isPresent());
        List<Outcome> outcomes = new ArrayList<>();
        try (var walk = Files.walk(folder.get())) {
            for (Path file : walk.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                outcome(folder.get(), file).ifPresent(outcomes::add);
            }
        }
        Map<String, List<Outcome>> byPart =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::part, TreeMap::new, Collectors.toList()));
        byPart.forEach((part, all) -> System.out.println(
                part + ": " + all.stream().filter(Outcome::isRight).count() + " of " + all.size()));
        outcomes.stream().filter(each -> !each.isRight()).forEach(each -> System.out.println(each.report()));
        long right = outcomes.stream().filter(Outcome::isRight).count();
        System.out.println("feeds: " + right + " of " + outcomes.size());
        assertTrue(
                Repository.read("accuracy/feeds-conformance.csv")
                        .contains("statements," + right + "," + outcomes.size() + ","),
                right + " of " + outcomes.size() + " is not what accuracy/feeds-conformance.csv says");
    }

    private static Optional<Outcome> outcome(Path folder, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher expect = EXPECT.matcher(text);
        if (!expect.find()
                || file.toString().contains("/http_")
                || file.toString().contains("/http/")) {
            // What only the server's answer says is in no file.
            return Optional.empty();
        }
        Matcher claim = CLAIM.matcher(expect.group(1).strip());
        if (!claim.matches()) {
            return Optional.empty();
        }
        String part = (claim.group(1) + claim.group(2).replaceAll("[\\[\\].']+", " ")).strip();
        Feed feed = XmlFeed.read(XmlDocument.of(bytes).tree());
        Feed.Entry entry = feed.entries().isEmpty()
                ? new Feed.Entry(
                        new Feed.Identity("", ""),
                        new Feed.Words("", "", false, "", "", List.of()),
                        new Feed.Times("", ""),
                        Feed.Source.NONE)
                : feed.entries().getFirst();
        if (claim.group(4) != null) {
            return Optional.ofNullable(TIMES.get(part))
                    .map(read -> time(part, read.apply(feed, entry), claim.group(4), folder.relativize(file)));
        }
        if (claim.group(3) == null || !PARTS.containsKey(part)) {
            return Optional.empty();
        }
        String stated = words(unquoted(claim.group(3)));
        String read = PARTS.getOrDefault(part, (a, b) -> "")
                .apply(feed, entry)
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.of(new Outcome(
                part,
                stated.equals(read),
                folder.relativize(file) + " " + part + ": stated [" + stated + "] read [" + read + "]"));
    }

    private static Outcome time(String part, String raw, String tuple, Path file) {
        int[] stated = List.of(tuple.split(",")).stream()
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray();
        LocalDateTime wanted = LocalDateTime.of(stated[0], stated[1], stated[2], stated[3], stated[4], stated[5]);
        Known<When> read = new FeedTimes("en").read(raw);
        boolean isRight = read.isKnown() && holds(read.get(), wanted);
        return new Outcome(part, isRight, file + " " + part + ": stated " + wanted + " read " + read + " from " + raw);
    }

    /// That parser reads a time without a zone in UTC, we as a stretch that has room for every zone.
    private static boolean holds(When when, LocalDateTime wanted) {
        return when.isExact()
                ? when.earliest().equals(wanted.toInstant(ZoneOffset.UTC))
                : !when.earliest().isAfter(wanted.toInstant(ZoneOffset.UTC))
                        && !when.latest().isBefore(wanted.toInstant(ZoneOffset.UTC));
    }

    private static String words(String text) {
        return Markup.plain(text).replaceAll("\\s+", " ").strip();
    }

    private static String unquoted(String literal) {
        StringBuilder text = new StringBuilder();
        String inside = literal.substring(1, literal.length() - 1);
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c != '\\' || i + 1 == inside.length()) {
                text.append(c);
                continue;
            }
            char next = inside.charAt(++i);
            int digits = next == 'x' ? 2 : next == 'u' ? 4 : next == 'U' ? 8 : 0;
            if (digits > 0) {
                text.appendCodePoint(Integer.parseInt(inside.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next);
            }
        }
        return text.toString();
    }
}

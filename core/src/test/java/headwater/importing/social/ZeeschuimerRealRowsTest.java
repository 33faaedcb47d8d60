package headwater.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.model.Count;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Real exports against the mapping of 4CAT. Where that mapping is right, ours is equal; what differs stands in
/// `docs/reference/importers/zeeschuimer.md`.
class ZeeschuimerRealRowsTest {

    private static final String X = "zeeschuimer-export-twitter.com-2026-01-23T160038.ndjson";

    private static final String TIKTOK = "zeeschuimer-export-tiktok.com-2026-01-23T155729.ndjson";

    private static final String INSTAGRAM = "zeeschuimer-export-instagram.com-2026-01-23T155737.ndjson";

    @Test
    void seventySevenPostsOfXEqualWhatFourCatMaps() {
        List<Observation> ours = accepted(X, 77);
        compare(
                ours,
                "4cat-mapped-twitter-import.csv",
                Map.ofEntries(
                        Map.entry("collected_from_url", o -> o.capture().url().orElse("")),
                        Map.entry("id", o -> o.item().nativeId().orElse("")),
                        Map.entry("unix_timestamp", ZeeschuimerRealRowsTest::seconds),
                        Map.entry("link", o -> o.item().address().url().orElse("")),
                        Map.entry("body", o -> o.item().body().text().orElse("")),
                        Map.entry("author", o -> o.channel().handle().orElse("")),
                        Map.entry(
                                "author_fullname",
                                o -> o.channel().displayName().orElse("")),
                        Map.entry("author_id", o -> o.channel().nativeId().orElse("")),
                        Map.entry("retweet_count", o -> count(o, Count.Name.REPOSTS)),
                        Map.entry("reply_count", o -> count(o, Count.Name.REPLIES)),
                        Map.entry("like_count", o -> count(o, Count.Name.LIKES)),
                        Map.entry("quote_count", o -> count(o, Count.Name.QUOTES)),
                        Map.entry("impression_count", o -> count(o, Count.Name.VIEWS)),
                        Map.entry("quote_tweet_id", o -> target(o, Relation.Type.QUOTE_OF)),
                        Map.entry("quote_author", o -> named(o, Relation.Type.QUOTE_OF)),
                        Map.entry("retweeted_user", o -> named(o, Relation.Type.REPOST_OF)),
                        Map.entry("replied_author", o -> named(o, Relation.Type.REPLY_TO)),
                        Map.entry(
                                "hashtags",
                                o -> String.join(",", o.item().references().hashtags())),
                        Map.entry(
                                "images",
                                o -> String.join(",", o.item().references().images())),
                        Map.entry("urls", o -> links(o)),
                        Map.entry("source", o -> noted(o, "client"))));
    }

    @Test
    void sixtyFourVideosOfTikTokEqualWhatFourCatMaps() {
        compare(
                accepted(TIKTOK, 64),
                "4cat-mapped-tiktok.csv",
                Map.ofEntries(
                        Map.entry("collected_from_url", o -> o.capture().url().orElse("")),
                        Map.entry("id", o -> o.item().nativeId().orElse("")),
                        Map.entry("unix_timestamp", ZeeschuimerRealRowsTest::seconds),
                        Map.entry("tiktok_url", o -> o.item().address().url().orElse("")),
                        Map.entry("body", o -> o.item().body().text().orElse("")),
                        Map.entry("author", o -> o.channel().handle().orElse("")),
                        Map.entry("author_full", o -> o.channel().displayName().orElse("")),
                        Map.entry("author_followers", o -> raw(o, Count.Name.FOLLOWERS)),
                        Map.entry("likes", o -> raw(o, Count.Name.LIKES)),
                        Map.entry("comments", o -> raw(o, Count.Name.COMMENTS)),
                        Map.entry("shares", o -> raw(o, Count.Name.SHARES)),
                        Map.entry("plays", o -> raw(o, Count.Name.PLAYS)),
                        Map.entry("music_id", o -> target(o, Relation.Type.USES_AUDIO)),
                        Map.entry("music_author", o -> named(o, Relation.Type.USES_AUDIO)),
                        Map.entry("stickers", o -> noted(o, "text-on-screen")),
                        Map.entry(
                                "hashtags",
                                o -> String.join(",", o.item().references().hashtags()))));
    }

    @Test
    void thirtyNinePostsOfInstagramEqualWhatFourCatMaps() {
        compare(
                accepted(INSTAGRAM, 39),
                "4cat-mapped-instagram.csv",
                Map.ofEntries(
                        Map.entry("collected_from_url", o -> o.capture().url().orElse("")),
                        Map.entry("id", o -> o.item().nativeId().orElse("")),
                        Map.entry("unix_timestamp", ZeeschuimerRealRowsTest::seconds),
                        Map.entry("url", o -> o.item().address().url().orElse("")),
                        Map.entry("body", o -> o.item().body().text().orElse("")),
                        Map.entry("author_id", o -> o.channel().nativeId().orElse("")),
                        Map.entry("author", o -> o.channel().handle().orElse("")),
                        Map.entry(
                                "author_fullname",
                                o -> o.channel().displayName().orElse("")),
                        Map.entry(
                                "image_urls",
                                o -> String.join(",", o.item().references().images())),
                        Map.entry("num_likes", o -> count(o, Count.Name.LIKES)),
                        Map.entry("num_comments", o -> count(o, Count.Name.COMMENTS)),
                        Map.entry("coauthors", o -> noted(o, "co-authors").replace(", ", ",")),
                        Map.entry("usertags", o -> noted(o, "tagged").replace(", ", ",")),
                        Map.entry("location_name", o -> noted(o, "place")),
                        Map.entry(
                                "hashtags",
                                o -> String.join(",", o.item().references().hashtags()))));
    }

    @Test
    void aPlayCountThatInstagramDoesNotSendIsNotTheZeroOfFourCat() {
        accepted(INSTAGRAM, 39)
                .forEach(each -> assertEquals(
                        Count.Qualifier.NOT_COLLECTED,
                        find(each, Count.Name.PLAYS).orElseThrow().qualifier()));
    }

    @Test
    void noIdContradictsItsTimeInARealExport() {
        for (String file : List.of(X, TIKTOK, INSTAGRAM)) {
            accepted(file, -1)
                    .forEach(each -> assertEquals(
                            List.of(),
                            each.warnings().stream()
                                    .filter(warning -> warning.code().equals("time-conflict"))
                                    .toList(),
                            each.id()));
        }
    }

    @Test
    void roundedCountsOfTikTokHoldTheExactOnes() {
        Observation first = accepted(TIKTOK, 64).getFirst();
        Count plays = find(first, Count.Name.PLAYS).orElseThrow();
        assertEquals(Count.Qualifier.ROUNDED, plays.qualifier());
        assertTrue(plays.lower() <= 2_950_000 && plays.upper() >= 3_049_999, plays.toString());
        assertEquals(9_374, find(first, Count.Name.SAVES).orElseThrow().value().orElseThrow());
    }

    @Test
    void everyTimeIsAnInstantAndEveryTextIsWhole() {
        for (String file : List.of(X, TIKTOK, INSTAGRAM)) {
            for (Observation each : accepted(file, -1)) {
                assertTrue(each.item().published().get().isExact(), each.id());
                assertEquals(
                        When.Basis.COLLECTOR_CLOCK, each.capture().captured().basis());
                assertTrue(List.of(Item.Completeness.FULL, Item.Completeness.NONE)
                        .contains(each.item().body().completeness()));
            }
        }
    }

    private static void compare(
            List<Observation> ours, String file, Map<String, Function<Observation, String>> columns) {
        List<Map<String, String>> theirs = Csv.rows(folder().orElseThrow().resolve(file));
        assertEquals(theirs.size(), ours.size());
        Map<String, List<String>> differing = new LinkedHashMap<>();
        for (int i = 0; i < theirs.size(); i++) {
            Observation observation = ours.get(i);
            for (Map.Entry<String, Function<Observation, String>> column : columns.entrySet()) {
                String expected = theirs.get(i).getOrDefault(column.getKey(), "no such column");
                String found = column.getValue().apply(observation);
                if (!same(column.getKey(), expected, found)) {
                    differing
                            .computeIfAbsent(column.getKey(), none -> new ArrayList<>())
                            .add(observation.item().nativeId().orElse("") + ": " + expected + " | " + found);
                }
            }
        }
        assertEquals(Map.of(), differing);
    }

    /// Lists are sets there. 4CAT cuts a hashtag in a text at its underscore, and joins the texts on screen otherwise.
    private static boolean same(String column, String theirs, String ours) {
        if (List.of("hashtags", "images").contains(column)) {
            return sorted(theirs).equals(sorted(ours)) || sorted(theirs).equals(sorted(ours.replaceAll("_[^,]*", "")));
        }
        if (column.equals("stickers")) {
            return theirs.replaceAll("[\\s,]+", "").equals(ours.replaceAll("[\\s,]+", ""));
        }
        return theirs.equals(ours);
    }

    private static List<String> sorted(String list) {
        return Arrays.stream(list.split(",", -1)).distinct().sorted().toList();
    }

    private static List<Observation> accepted(String file, int rows) {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent());
        Given given = Given.file(folder.get().resolve(file));
        List<Observation> accepted = given.accepted();
        if (rows >= 0) {
            assertEquals(List.of(), given.rejected());
            assertEquals(rows, accepted.size());
            assertEquals(rows, accepted.stream().map(Observation::id).distinct().count());
        }
        return accepted;
    }

    private static Optional<Path> folder() {
        return Repository.data("samples/zeeschuimer");
    }

    private static String seconds(Observation observation) {
        return String.valueOf(observation.item().published().get().earliest().getEpochSecond());
    }

    private static Optional<Count> find(Observation observation, Count.Name name) {
        return observation.counts().stream().filter(each -> each.name() == name).findFirst();
    }

    private static String count(Observation observation, Count.Name name) {
        return find(observation, name)
                .flatMap(each -> each.value().stream().boxed().findFirst())
                .map(String::valueOf)
                .orElse("");
    }

    private static String raw(Observation observation, Count.Name name) {
        return find(observation, name).map(Count::raw).orElse("");
    }

    private static Optional<Relation> relation(Observation observation, Relation.Type type) {
        return observation.relations().stream()
                .filter(each -> each.type() == type)
                .findFirst();
    }

    private static String target(Observation observation, Relation.Type type) {
        return relation(observation, type)
                .map(each -> each.target().nativeId().orElse(""))
                .orElse("");
    }

    private static String named(Observation observation, Relation.Type type) {
        return relation(observation, type)
                .map(each -> each.target().channelName().orElse(""))
                .orElse("");
    }

    private static String links(Observation observation) {
        return String.join(
                ",",
                observation.item().references().links().stream()
                        .map(Item.Link::url)
                        .toList());
    }

    private static String noted(Observation observation, String code) {
        return observation.warnings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(Observation.Warning::detail)
                .orElse("");
    }
}

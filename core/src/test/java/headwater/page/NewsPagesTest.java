package headwater.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fifty saved news pages in Chinese with a list of their times and tracking ids.
class NewsPagesTest {

    /// Where the list and the page disagree, what the page states. The list holds what one general reader of another
    /// program gave, and its tests pin that: it gives none for the two forum pages, though its forum reader
    /// takes the printed time; for a page with a bare day none; and for one page the second at which a list of
    /// other stories was cached, where the article's own record says midnight.
    private static final Map<String, Instant> STATED = Map.of(
            "snapshot000098.html", Instant.parse("2020-01-13T03:09:59Z"),
            "snapshot000099.html", Instant.parse("2020-01-08T03:11:16Z"),
            "snapshot000122.html", Instant.parse("2020-02-18T16:00:00Z"),
            "snapshot000104.html", Instant.parse("2020-03-04T16:00:00Z"));

    /// Three readings of one list: row for row as it stands, its stated times alone, and what the pages state.
    @Test
    void timesAndIdsAreAsTheRecordedAccuracySays() throws IOException {
        Optional<Path> data = Repository.data("html-news-zh");
        assumeTrue(data.isPresent());
        Map<String, Integer> reached = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : gold(data.get()).entrySet()) {
            JsonNode gold = each.getValue();
            if (!gold.has("published_at")) {
                continue;
            }
            Observation page = read(data.get().resolve("pages").resolve(each.getKey()));
            Instant found = page.item().published().map(When::earliest).orElse(Instant.EPOCH);
            Instant listed = Instant.ofEpochSecond(gold.path("published_at").asLong(0));
            Instant stated = STATED.getOrDefault(each.getKey(), listed);
            count(reached, "published as listed", found.equals(listed));
            if (!gold.path("published_at").isNull()) {
                count(reached, "published where the list has a time", found.equals(listed));
            }
            count(reached, "published as the page states", found.equals(stated));
            count(
                    reached,
                    "tracking ids complete",
                    idsOf(page, "UA-").equals(texts(gold.path("ga-id")))
                            && idsOf(page, "").equals(gold.path("fb:app_id").asString()));
            if (!found.equals(stated)) {
                missed.add(each.getKey() + " stated " + stated + ", read "
                        + page.item().published());
            }
        }
        System.out.println("html-news-zh: " + reached + "; missed " + missed);
        assertEquals(recorded(), reached, missed.toString());
    }

    private static void count(Map<String, Integer> reached, String measure, boolean exact) {
        reached.merge(measure, exact ? 1 : 0, Integer::sum);
    }

    private static Map<String, Integer> recorded() {
        Map<String, Integer> recorded = new TreeMap<>();
        Repository.read("accuracy/html-news-zh.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> recorded.put(cells[1], Integer.parseInt(cells[2])));
        return recorded;
    }

    @Test
    void threeCopiesShareTheirTextAndTheirTrackingId() throws IOException {
        Optional<Path> data = Repository.data("html-news-zh");
        assumeTrue(data.isPresent());
        List<Observation> copies = new ArrayList<>();
        for (String number : List.of("000002", "000752", "001668")) {
            copies.add(read(data.get().resolve("pages/snapshot" + number + ".html")));
        }
        assertEquals(
                1,
                copies.stream()
                        .map(each -> each.item().body().text())
                        .distinct()
                        .count());
        assertTrue(copies.getFirst().item().body().text().get().length() > 300);
        assertTrue(copies.stream()
                .allMatch(each ->
                        each.channel().otherIds().contains(new Channel.OtherId("analytics", "UA-135651881-1"))));
    }

    private static Observation read(Path file) throws IOException {
        return PageReading.observe(
                Files.readAllBytes(file),
                new Origin(
                        Known.absent(Known.Why.NOT_COLLECTED),
                        Instant.parse("2026-11-24T00:00:00Z"),
                        Known.notStated(),
                        -1,
                        Capture.Availability.AVAILABLE,
                        Capture.Digest.sha256("00"),
                        new Origin.Place("html", file.getFileName().toString(), "", List.of()),
                        ""));
    }

    private static Map<String, JsonNode> gold(Path data) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(data.resolve("gold.json")));
        Map<String, JsonNode> gold = new TreeMap<>();
        root.properties().forEach(each -> gold.put(each.getKey(), each.getValue()));
        return gold;
    }

    /// Ids that start so; with an empty start, the application id.
    private static String idsOf(Observation page, String start) {
        Stream<String> found = page.channel().otherIds().stream()
                .filter(each -> start.isEmpty()
                        ? each.kind().equals("fb:app_id")
                        : each.value().startsWith(start))
                .map(Channel.OtherId::value);
        return String.join(",", found.sorted().toList());
    }

    private static String texts(JsonNode list) {
        return String.join(
                ",", list.values().stream().map(JsonNode::asString).sorted().toList());
    }
}

package headwater.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankPathsTest {

    private static final String BOARD = "weibo:weibo";

    private static final Instant START = Instant.parse("2021-09-09T00:00:00Z");

    /// A list of ten crawled every quarter of an hour, where each new topic comes in at the bottom.
    private static List<List<String>> climbing(int crawls) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < crawls; i++) {
            List<String> titles = new ArrayList<>();
            for (int place = 0; place < 10; place++) {
                titles.add("topic" + (i + place));
            }
            all.add(titles);
        }
        return all;
    }

    private static RankPaths paths(List<List<String>> crawls) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < crawls.size(); i++) {
            lines.add("{\"board\":\"weibo\",\"captured_at\":\"" + START.plus(Duration.ofMinutes(15L * i))
                    + "\",\"titles\":[\"" + String.join("\",\"", crawls.get(i)) + "\"]}");
        }
        return Rankings.of(Given.text("x.jsonl", String.join("\n", lines)).accepted())
                .paths();
    }

    @Test
    void aTopicThatComesInAtTheBottomIsAsSteepAsAll() {
        RankPaths.Path path = paths(climbing(150)).path(BOARD, "topic100").get();
        assertEquals(10, path.entry().get().place());
        assertEquals(1, path.entry().get().asSteep());
        assertEquals(Duration.ofMinutes(135), path.atLeast());
        assertEquals(1, path.best());
    }

    @Test
    void aJumpToTheTopIsAsRareAsItsShareOfEntries() {
        List<List<String>> crawls = climbing(150);
        for (int i = 70; i < 73; i++) {
            crawls.get(i).set(0, "pushed");
        }
        RankPaths.Path path = paths(crawls).path(BOARD, "pushed").get();
        assertEquals(1, path.entry().get().place());
        assertEquals(1.0 / (path.others() + 1), path.entry().get().asSteep());
        assertTrue(path.others() >= RankPaths.LEAST_BESIDE);
    }

    @Test
    void whatWasThereAtTheFirstCrawlHasNoEntry() {
        assertFalse(paths(climbing(150)).path(BOARD, "topic5").get().entry().isKnown());
    }

    @Test
    void aTopicSeenAfterALongSilenceHasNoEntry() {
        RankPaths paths = Rankings.of(Given.text(
                                "x.jsonl",
                                "{\"board\":\"weibo\",\"captured_at\":\"2021-09-09T00:00:00Z\",\"titles\":[\"a\"]}\n"
                                        + "{\"board\":\"weibo\",\"captured_at\":\"2021-09-09T08:00:00Z\",\"titles\":[\"b\"]}")
                        .accepted())
                .paths();
        assertFalse(paths.path(BOARD, "b").get().entry().isKnown());
    }

    @Test
    void anEntryThatNeverMovesIsPinnedAndNotCompared() {
        List<List<String>> crawls = climbing(150);
        for (int i = 50; i < 60; i++) {
            crawls.get(i).set(2, "pinned");
        }
        RankPaths.Path path = paths(crawls).path(BOARD, "pinned").get();
        assertTrue(path.pinned());
        assertFalse(path.entry().isKnown());
    }

    @Test
    void aListThatOnlyGrowsHasNoPlaces() {
        List<List<String>> crawls = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            crawls.add(climbing(1).getFirst());
            for (int more = 0; more < i; more++) {
                crawls.getLast().add("more" + more);
            }
        }
        assertFalse(paths(crawls).path(BOARD, "topic1").isKnown());
    }
}

package headwater.accuracy.origin;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Scores of where narratives began and what was taken from whom, against those kept in `accuracy/origin.csv`.
class OriginScoresTest {

    private static final Kept KEPT = new Kept("origin.csv", "OriginScoresTest");

    private static final int WORLDS = 4000;

    @Test
    void firstInClass() throws IOException {
        KEPT.hold("firstInClass", set -> firsts(set, 0, true));
    }

    /// With zones read wrongly the goal for Brier is not reached.
    @Test
    void firstInClassSlips() throws IOException {
        KEPT.hold("firstInClassSlips", set -> firsts(set, 0.05, false));
    }

    private static List<Score> firsts(String set, double slips, boolean reachesBrier) {
        List<Score> scores = new ArrayList<>();
        for (int percent : new int[] {50, 80, 95, 99}) {
            FirstInClass made = FirstInClass.of(percent / 100.0, slips, WORLDS, 52_000 + percent);
            scores.addAll(made.scores(set, percent));
            assertTrue(made.bias() <= 0.02, percent + " % watched: off by " + made.bias());
            assertTrue(!reachesBrier || percent != 80 || made.brier() <= 0.16, "Brier " + made.brier());
        }
        return scores;
    }

    @Test
    void reprints() throws IOException {
        KEPT.hold("reprints", "news-republication-statesnewsroom", Reprints::scores);
    }

    /// With `-Dweibo.part=heldout` the part that nobody looks at while the product is written, whose scores are
    /// printed.
    @Test
    void weiboOwners() throws IOException {
        if (System.getProperty("weibo.part", "").equals("heldout")) {
            Optional<Path> folder = Repository.data("weibo-topics-2026");
            assumeTrue(folder.isPresent());
            TopicOwners.unseen("weiboOwners", folder.get()).forEach(System.out::println);
            return;
        }
        KEPT.hold("weiboOwners", "weibo-topics-2026", TopicOwners::development);
    }
}

package headwater.accuracy.origin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.accuracy.Kept;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Scores of where narratives began and what was taken from whom, against those kept in `accuracy/origin.csv`.
class OriginScoresTest {

    private static final Kept KEPT = new Kept("origin.csv", "OriginScoresTest");

    @Test
    void weiboOwners() throws IOException {
        KEPT.hold("weiboOwners", "weibo-topics-2026", TopicOwners::development);
    }

    /// The part that nobody looks at while the product is written: with `-Dweibo.part=heldout`.
    @Test
    void weiboOwnersHeldOut() throws IOException {
        assumeTrue(System.getProperty("weibo.part", "").equals("heldout"));
        KEPT.hold("weiboOwnersHeldOut", "weibo-topics-2026", TopicOwners::unseen);
    }
}

package headwater.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.Repository;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

/// What two tests of saved pages do alike: reading one as if it had just been fetched, drawing the halves of a set, and
/// holding a table of scores to the one that `accuracy` keeps.
final class KeptScores {

    private KeptScores() {}

    /// Names are digests, so a digit of them draws the halves: rules were written with the first in view.
    static String half(String name) {
        return Character.digit(name.charAt(0), 16) % 2 == 0 ? "tuned" : "held";
    }

    /// The very table, or with `-Dscores=write` the new one.
    static void hold(String kept, String now) throws IOException {
        if (System.getProperty("scores", "").equals("write")) {
            Files.writeString(Repository.root().resolve(kept), now);
        }
        assertEquals(Repository.read(kept), now);
    }

    static Observation read(byte[] page, String name, String url) {
        return PageReading.observe(
                page,
                new Origin(
                        Known.absent(Known.Why.NOT_COLLECTED),
                        Instant.parse("2026-11-24T00:00:00Z"),
                        Known.of(url),
                        -1,
                        Capture.Availability.AVAILABLE,
                        Capture.Digest.sha256("00"),
                        new Origin.Place("html", name, "", List.of()),
                        ""));
    }
}

package headwater.accuracy.descent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Scores the parents of made cascades in six regimes and by two generators, against the scores kept in
/// `accuracy/descent.csv`.
class DescentScoresTest {

    private static final Kept KEPT = new Kept("descent.csv", "DescentScoresTest");

    private static final int CASCADES = 12;

    private static final int VERSIONS = 25;

    private interface Making {
        Cascade make(long seed);
    }

    private record Maker(double coverage, Making making) {}

    /// That nothing is missing is never known.
    private static final double ALL_SEEN = 0.95;

    @Test
    void coverage100() throws IOException {
        hold("coverage100", copyists(0.03, 1));
    }

    @Test
    void coverage75() throws IOException {
        hold("coverage75", copyists(0.03, 0.75));
    }

    @Test
    void coverage50() throws IOException {
        hold("coverage50", copyists(0.03, 0.5));
    }

    @Test
    void lightEdits() throws IOException {
        hold("lightEdits", copyists(0.008, 1));
    }

    @Test
    void verbatim() throws IOException {
        hold("verbatim", copyists(0.001, 1));
    }

    @Test
    void heavyRewriting() throws IOException {
        hold("heavyRewriting", copyists(0.12, 1));
    }

    @Test
    void newsrooms() throws IOException {
        hold("newsrooms", newsrooms(1));
    }

    @Test
    void newsroomsHalfSeen() throws IOException {
        hold("newsroomsHalfSeen", newsrooms(0.5));
    }

    /// The whole of it on other cascades: what is said is what comes true.
    @Test
    void calibration() throws IOException {
        KEPT.hold("calibration", set -> {
            Told told = new Told();
            for (Maker each : List.of(
                    copyists(0.03, 1),
                    copyists(0.03, 0.75),
                    copyists(0.03, 0.5),
                    copyists(0.008, 1),
                    copyists(0.001, 1),
                    copyists(0.12, 1),
                    newsrooms(1),
                    newsrooms(0.5))) {
                tell(told, each, Long.getLong("cascade.seed", 900_001));
            }
            System.out.print(told.reliability());
            System.out.printf(Locale.ROOT, "calibration error %.4f%n", told.calibrationError());
            assertTrue(told.calibrationError() <= 0.05, () -> "calibration error " + told.calibrationError());
            return told.scores(set);
        });
    }

    private static Maker copyists(double changed, double coverage) {
        return new Maker(coverage, seed -> new Copyists(changed, coverage, seed).cascade(VERSIONS));
    }

    private static Maker newsrooms(double coverage) {
        return new Maker(coverage, seed -> new Newsrooms(coverage, seed).cascade(VERSIONS));
    }

    private static void hold(String set, Maker maker) throws IOException {
        KEPT.hold(set, name -> {
            Told told = new Told();
            tell(told, maker, 77_000);
            List<Score> scores = told.scores(name);
            System.out.printf(Locale.ROOT, "%s calibration error %.4f%n", name, told.calibrationError());
            return scores;
        });
    }

    private static void tell(Told told, Maker maker, long seed) {
        for (int i = 0; i < CASCADES; i++) {
            told.add(
                    maker.making().make(seed + i),
                    Double.parseDouble(System.getProperty("cov", "" + Math.min(maker.coverage(), ALL_SEEN))),
                    seed + i);
        }
    }
}

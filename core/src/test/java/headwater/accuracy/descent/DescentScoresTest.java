package headwater.accuracy.descent;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    /// Of two stories, in which few texts are put together from both.
    private static final int MANY = 48;

    private static final int COMPOSITES = 40;

    /// What a trace takes the share of captured items for.
    private static final double COVERAGE = 0.7;

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

    /// How much oftener than by the plain tree the parent is right, on many other cascades, with what chance leaves
    /// open.
    @Test
    void gainOverTheSpanningTree() {
        assumeTrue(Boolean.getBoolean("scores.all"), "skipped: many cascades");
        for (double coverage : new double[] {0.75, 0.5}) {
            Gained gained = new Gained();
            Maker maker = copyists(0.03, coverage);
            long first = Long.getLong("cascade.seed", 500_000);
            for (int i = 0; i < Integer.getInteger("cascades", 100); i++) {
                Told told = new Told();
                told.add(maker.making().make(first + i), coverage, first + i);
                gained.add(told);
            }
            System.out.println("coverage " + coverage + ": " + gained);
            assertTrue(gained.low() > 0, gained::toString);
        }
    }

    /// The whole of it on other cascades: what is said is what comes true.
    @Test
    void calibration() throws IOException {
        KEPT.hold("calibration", set -> {
            Told told = new Told();
            for (Maker each : regimes()) {
                tell(told, each, Long.getLong("cascade.seed", 900_001));
            }
            System.out.print(told.reliability());
            System.out.printf(Locale.ROOT, "calibration error %.4f%n", told.calibrationError());
            assertTrue(told.calibrationError() <= 0.05, () -> "calibration error " + told.calibrationError());
            return told.scores(set);
        });
    }

    /// Texts put together from two stories, and texts that share no more than set phrases with the second.
    @Test
    void composites() throws IOException {
        KEPT.hold("composites", set -> {
            ToldBeside told = new ToldBeside();
            for (int i = 0; i < COMPOSITES; i++) {
                long seed = Long.getLong("cascade.seed", 77_000) + i;
                for (int taken : new int[] {0, 20, 40}) {
                    told.addLast(new Composites(seed).cascade(taken), COVERAGE, seed);
                }
            }
            return told.scores(set);
        });
    }

    @Test
    void copyistsOfTwoStories() throws IOException {
        beside("copyistsOfTwoStories", seed -> new Copyists(0.03, 1, 2, seed).cascade(VERSIONS));
    }

    @Test
    void newsroomsOfTwoStories() throws IOException {
        beside("newsroomsOfTwoStories", seed -> new Newsrooms(1, 2, seed).cascade(VERSIONS));
    }

    /// All regimes of one story together, where most of what is taken from a second copy stood in the first as well.
    @Test
    void besideInOneStory() throws IOException {
        KEPT.hold("besideInOneStory", set -> {
            ToldBeside told = new ToldBeside();
            for (Maker each : regimes()) {
                tell(told, each);
            }
            return told.scores(set);
        });
    }

    private static void beside(String set, Making making) throws IOException {
        KEPT.hold(set, name -> {
            ToldBeside told = new ToldBeside();
            long first = Long.getLong("cascade.seed", 77_000);
            for (int i = 0; i < MANY; i++) {
                told.add(making.make(first + i), ALL_SEEN, first + i);
            }
            return told.scores(name);
        });
    }

    private static void tell(ToldBeside told, Maker maker) {
        long first = Long.getLong("cascade.seed", 77_000);
        for (int i = 0; i < CASCADES; i++) {
            told.add(maker.making().make(first + i), Math.min(maker.coverage(), ALL_SEEN), first + i);
        }
    }

    private static List<Maker> regimes() {
        return List.of(
                copyists(0.03, 1),
                copyists(0.03, 0.75),
                copyists(0.03, 0.5),
                copyists(0.008, 1),
                copyists(0.001, 1),
                copyists(0.12, 1),
                newsrooms(1),
                newsrooms(0.5));
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
            told.add(maker.making().make(seed + i), Math.min(maker.coverage(), ALL_SEEN), seed + i);
        }
    }
}

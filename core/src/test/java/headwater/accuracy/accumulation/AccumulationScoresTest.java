package headwater.accuracy.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.accumulation.Accumulation;
import headwater.accumulation.Dependence;
import headwater.accumulation.Incident;
import headwater.accumulation.Incident.Chances;
import headwater.accumulation.Incident.Origin;
import headwater.accumulation.Incident.Scope;
import headwater.accumulation.Incident.Severity;
import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import headwater.engagement.Counters.Bounds;
import headwater.model.Framed.Level;
import headwater.twin.Registers;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Scores the number of real incidents on made registers of known truth, against the scores kept in
/// `accuracy/accumulation.csv`: the 90 per cent interval is that for a correlation of .6, the truth has another.
class AccumulationScoresTest {

    private static final Kept KEPT = new Kept("accumulation.csv", "AccumulationScoresTest");

    private static final int REGISTERS = 1_000;

    @Test
    void lessDependent() throws IOException {
        KEPT.hold("lessDependent", set -> covered(set, 0.3));
    }

    @Test
    void asDependent() throws IOException {
        KEPT.hold("asDependent", set -> covered(set, 0.6));
    }

    @Test
    void moreDependent() throws IOException {
        KEPT.hold("moreDependent", set -> covered(set, 0.9));
    }

    private static List<Score> covered(String set, double rho) {
        int covered = 0;
        int narrow = 0;
        for (int i = 0; i < REGISTERS; i++) {
            Registers.Made made = Registers.make(4 + i % 17, 1 + i % 4, rho, 77_000 + i);
            Accumulation.Spread real = Accumulation.numbers(incidents(made), Dependence.STANDARD, 2_000, i);
            int low = real.quantile(0.05);
            int high = real.quantile(0.95);
            covered += low <= made.numberReal() && made.numberReal() <= high ? 1 : 0;
            narrow += high - low < made.probabilities().size() ? 1 : 0;
        }
        System.out.printf("%s: narrower than all there is in %d of %d%n", set, narrow, REGISTERS);
        Score score = new Score(set, "90 % intervals that hold the number of real incidents", covered, REGISTERS);
        assertThat(covered).isGreaterThanOrEqualTo((int) (0.88 * REGISTERS));
        return List.of(score, new Score(set, "intervals that exclude some number", narrow, REGISTERS));
    }

    private static List<Incident> incidents(Registers.Made made) {
        Level level = new Level(1, 1);
        return IntStream.range(0, made.probabilities().size())
                .mapToObj(i -> new Incident(
                        "i" + i,
                        new Chances(
                                made.probabilities().get(i),
                                made.probabilities().get(i)),
                        new Severity(level, level),
                        new Scope(List.of(), new Bounds(0, 0)),
                        new Origin("", List.of(made.sources().get(i)), "")))
                .toList();
    }
}

package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Scale MINUTE = new Scale(60, 3_600);

    @Test
    void objectsOfOneBlockAreOneOccasion() {
        History.Made made = new History.Made(3);
        made.add(1, (byte) 1, 0.1, 0.1, true);
        made.add(1, (byte) 0, 0.2, 0.2, true);
        made.add(30, (byte) 0, 0.5, 0.5, false);
        History history = made.history(MINUTE);
        assertThat(history.blocks()).isEqualTo(2);
        assertThat(history.together).isEqualTo(1);
        assertThat(history.chances[0]).isCloseTo(1 - 0.9 * 0.8, within(1e-9));
        assertThat(history.days).isEqualTo(2);
        assertThat(history.known).isEqualTo(0.5);
    }

    @Test
    void allOfThreeIsAsProbableAsTheirProduct() {
        History history = history(3, 3, 0.1);
        assertThat(history.pValue()).isCloseTo(1e-3, within(1e-12));
        assertThat(history.best()).isCloseTo(1e-3, within(1e-12));
    }

    @Test
    void halfOfTheBlocksBeyondChanceAreUnexplainedByAboutHalf() {
        History history = history(40, 20, 0.05);
        assertThat(history.unexplained()).isCloseTo((20 - 2) / 38.0, within(1e-9));
        assertThat(history.leastUnexplained(0.025)).isBetween(0.25, 0.40);
        assertThat(history.mostUnexplained(0.025)).isBetween(0.55, 0.70);
    }

    @Test
    void noneTogetherLeavesNothingUnexplained() {
        assertThat(history(20, 0, 0.05).unexplained()).isZero();
        assertThat(history(20, 0, 0.05).leastUnexplained(0.025)).isZero();
    }

    @Test
    void theIntervalHoldsTheTrueShareAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(3);
        int held = 0;
        for (int i = 0; i < 400; i++) {
            int together = 0;
            for (int block = 0; block < 30; block++) {
                together += random.nextDouble() < 0.2 + 0.4 * (1 - 0.2) ? 1 : 0;
            }
            History history = history(30, together, 0.2);
            boolean isIn = history.leastUnexplained(0.025) <= 0.4 && history.mostUnexplained(0.025) >= 0.4;
            held += isIn ? 1 : 0;
        }
        assertThat(held).isBetween(375, 399);
    }

    private static History history(int blocks, int together, double chance) {
        History.Made made = new History.Made(blocks);
        for (int i = 0; i < blocks; i++) {
            made.add(i * 30L, (byte) (i < together ? 3 : 0), chance, chance, true);
        }
        return made.history(MINUTE);
    }
}

package headwater.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DiscoveriesTest {

    @Test
    void theyStopWhereTheRateIsExceeded() {
        assertThat(Discoveries.bound(new double[] {0.5, 0.01, 0.02}, 0.05)).isEqualTo(0.02);
        assertThat(Discoveries.bound(new double[] {0.5, 0.9}, 0.05)).isNegative();
    }

    /// The fifteen p-values of Benjamini and Hochberg 1995, section 3: four of them are discoveries at .05.
    @Test
    void theExampleOfTheirPaper() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0
        };
        assertThat(Discoveries.bound(p, 0.05)).isEqualTo(.0095);
        assertThat(Discoveries.qValues(p)[3]).isCloseTo(.0095 * 15 / 4, within(1e-12));
        assertThat(Discoveries.qValues(p)[4]).isGreaterThan(0.05);
    }

    /// Most tests of a large table have a p-value of 1.
    @Test
    void manyTiesTakeNoLongerThanManyValues() {
        double[] p = new double[400_000];
        java.util.Arrays.fill(p, 1);
        p[7] = 1e-9;
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Discoveries.qValues(p)[7]).isCloseTo(4e-4, within(1e-9)));
    }

    @Test
    void qValuesKeepTheOrderGivenAndTiesShareOne() {
        assertThat(Discoveries.qValues(new double[] {0.04, 0.01, 0.04})).containsExactly(0.04, 0.03, 0.04);
    }
}

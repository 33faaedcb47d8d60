package headwater.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void tailOfEqualTossesIsBinomial() {
        assertThat(Chance.atLeast(new double[] {0.5, 0.5, 0.5}, 2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void tailOfUnequalTosses() {
        assertThat(Chance.atLeast(new double[] {0.1, 0.2, 0.3}, 1)).isCloseTo(1 - 0.9 * 0.8 * 0.7, within(1e-12));
        assertThat(Chance.atLeast(new double[] {0.1, 0.2, 0.3}, 3)).isCloseTo(0.006, within(1e-12));
    }

    @Test
    void occasionsNeededAgreeWithThePlanTable() {
        assertThat(Chance.occasionsForAnyAnswer(0.033, 0.05 / 100)).isEqualTo(3);
        assertThat(Chance.occasionsForAnyAnswer(0.033, 0.05 / 3_000)).isEqualTo(4);
        assertThat(Chance.occasionsForAnyAnswer(0.3, 0.05 / 3_000)).isEqualTo(10);
        assertThat(Chance.occasionsForPower(0.033, 0.6, 0.05 / 3_000, 0.8)).isEqualTo(10);
        assertThat(Chance.occasionsForPower(0.1, 0.6, 0.05 / 3_000, 0.8)).isEqualTo(17);
    }

    @Test
    void discoveriesStopWhereTheRateIsExceeded() {
        assertThat(Chance.discoveryBound(new double[] {0.5, 0.01, 0.02}, 0.05)).isEqualTo(0.02);
        assertThat(Chance.discoveryBound(new double[] {0.5, 0.9}, 0.05)).isNegative();
    }
}

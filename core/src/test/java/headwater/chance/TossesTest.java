package headwater.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TossesTest {

    @Test
    void tailOfEqualTossesIsBinomial() {
        assertThat(Tosses.atLeast(new double[] {0.5, 0.5, 0.5}, 2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void tailOfUnequalTosses() {
        assertThat(Tosses.atLeast(new double[] {0.1, 0.2, 0.3}, 1)).isCloseTo(1 - 0.9 * 0.8 * 0.7, within(1e-12));
        assertThat(Tosses.atLeast(new double[] {0.1, 0.2, 0.3}, 3)).isCloseTo(0.006, within(1e-12));
    }

    @Test
    void noneIsCertainAndMoreThanThereAreIsImpossible() {
        assertThat(Tosses.atLeast(new double[] {0.1}, 0)).isEqualTo(1);
        assertThat(Tosses.atLeast(new double[] {0.1}, 2)).isZero();
    }

    @Test
    void fewestThatReachTheLevel() {
        double[] fair = {0.5, 0.5, 0.5, 0.5, 0.5};
        assertThat(Tosses.critical(fair, 0.05)).isEqualTo(5);
        assertThat(Tosses.critical(fair, 0.01)).isEqualTo(6);
    }

    @Test
    void fewestThatReachTheLevelOfUnequalTosses() {
        double[] tosses = new java.util.Random(4).doubles(60, 0.01, 0.7).toArray();
        int fewest = Tosses.critical(tosses, 0.01);
        assertThat(Tosses.atLeast(tosses, fewest)).isLessThanOrEqualTo(0.01);
        assertThat(Tosses.atLeast(tosses, fewest - 1)).isGreaterThan(0.01);
    }

    @Test
    void ofNoTossesNoneReachesAnyLevel() {
        assertThat(Tosses.critical(new double[0], 0.5)).isEqualTo(1);
    }

    @Test
    void powerIsTheChanceOfReachingThem() {
        double[] five = {0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Tosses.critical(five, 0.01)).isEqualTo(3);
        assertThat(Tosses.power(five, 0.6, 0.01)).isCloseTo(0.68256, within(1e-5));
    }
}

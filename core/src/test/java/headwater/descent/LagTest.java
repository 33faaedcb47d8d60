package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Known;
import org.junit.jupiter.api.Test;

class LagTest {

    private static Moment moment(double hours) {
        return new Moment(hours, hours, true);
    }

    private static double density(double lag) {
        return Math.exp(Lag.logDensity(moment(1000), moment(1000 + lag)));
    }

    @Test
    void densityIsOneInAll() {
        double step = 0.002;
        double sum = 0;
        for (double lag = -200 + step / 2; lag < 1000; lag += step) {
            sum += density(lag) * step;
        }
        assertEquals(1, sum, 0.002);
    }

    @Test
    void halfOfTheLagsAreShorterThanThreeHours() {
        double step = 0.002;
        double before = 0;
        for (double lag = step / 2; lag < 3; lag += step) {
            before += density(lag) * step;
        }
        assertEquals(0.95 / 2 + 0.05 / 2 * (1 - Math.exp(-3.0 / 12)), before, 0.002);
    }

    @Test
    void earlierChildIsImprobableAndNotImpossible() {
        assertThat(density(-2)).isPositive().isLessThan(density(2) / 20);
        assertThat(density(-24)).isLessThan(density(-2));
    }

    @Test
    void unknownTimesSayNothing() {
        Moment unknown = Moment.of(Known.notStated());
        assertEquals(0, Lag.logDensity(unknown, moment(5)));
        assertEquals(0, Lag.logDensity(moment(5), unknown));
        assertEquals(0, Lag.logDensity(unknown, unknown));
    }

    @Test
    void coarseTimeIsTheMeanOfWhatItMayBe() {
        double mean = 0;
        for (int i = 0; i < 2400; i++) {
            mean += density(1 + (i + 0.5) / 100) / 2400;
        }
        double coarse = Math.exp(Lag.logDensity(moment(1000), new Moment(1001, 1025, true)));
        assertEquals(mean, coarse, mean / 20);
        double both = Math.exp(Lag.logDensity(new Moment(990, 1010, true), new Moment(990, 1010, true)));
        assertThat(both).isBetween(density(-10), density(3));
    }

    @Test
    void atOnceIsAsProbableAsAfterHalfAMinute() {
        assertEquals(density(1.0 / 120), density(1.0 / 3600), 1e-4);
    }
}

package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {

    private static final Phrase OF = Phrase.of("test.x");

    private static double sum(Chance chance) {
        return chance.bars().stream().mapToDouble(Chance.Bar::share).sum();
    }

    /// Values that come back, values far out, one value; seen among them, between them and outside.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatLiesAtAndBeyondIsExactlyWhatTheBarsSay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(1 + random.nextInt(400))
                .map(each -> random.nextBoolean() ? Math.floor(7 * each) : 1000 * each * each - 50)
                .toArray();
        for (double seen : new double[] {-100, 1200, 3, values[0], values[values.length / 2], random.nextDouble()}) {
            bothSay(values, seen);
        }
    }

    private static void bothSay(double[] values, double seen) {
        Chance chance = Chance.drawn(OF, seen, values);
        long beyond = Arrays.stream(values).filter(each -> each >= seen).count();
        assertEquals((double) beyond / values.length, chance.beyond(), 1e-9);
        assertEquals(1, sum(chance), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 5", "2, 1", "40, 13", "41, 0", "41, 17", "500, 3", "500, 499", "500, 600", "123, 61"})
    void ofWholeNumbersToo(int count, int seen) {
        SplittableRandom random = new SplittableRandom(count);
        double[] weights = random.doubles(count).toArray();
        double all = Arrays.stream(weights).sum();
        double[] shares = Arrays.stream(weights).map(each -> each / all).toArray();
        Chance chance = Chance.counted(OF, seen, shares);
        double beyond = Arrays.stream(shares, Math.min(seen, count), count).sum();
        assertEquals(beyond, chance.beyond(), 1e-9);
        assertEquals(1, sum(chance), 1e-9);
        assertThat(chance.bars()).hasSizeLessThanOrEqualTo(42);
    }

    /// Days that are all alike differ in the last digit, and what was seen may lie anywhere.
    @ParameterizedTest
    @ValueSource(doubles = {-1e300, 0, 1, 1.0000000000000002, 3, 1e12, 1e300})
    void valuesThatDifferInTheLastDigitAreValuesToo(double seen) {
        double[] values = new double[200];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 0 ? 1 : i % 3 == 1 ? Math.nextUp(1.0) : Math.nextDown(1.0);
        }
        Chance chance = Chance.drawn(OF, seen, values);
        assertEquals(1, sum(chance), 1e-9);
        assertThat(chance.bars()).hasSizeLessThanOrEqualTo(42);
        if (seen > 2 || seen < 0.5) {
            assertEquals(seen > 2 ? 0 : 1, chance.beyond(), 1e-9);
        }
    }

    @Test
    void aPictureHasFewBarsHoweverMuchWasDrawn() {
        double[] drawn = new SplittableRandom(1).doubles(100_000).toArray();
        assertThat(Chance.drawn(OF, 0.5, drawn).bars()).hasSizeBetween(30, 42);
    }

    @Test
    void whereChanceAlwaysGivesTheSameThereIsOneBar() {
        assertEquals(
                List.of(new Chance.Bar(3, 3, 1)),
                Chance.drawn(OF, 5, new double[] {3, 3, 3}).bars());
    }

    @Test
    void nothingStandsBesideNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Chance(OF, 1, List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Chance.drawn(OF, Double.NaN, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> new Chance.Varied(OF, 1.5, true));
        assertThrows(IllegalArgumentException.class, () -> new Chance.Bar(2, 1, 0.5));
    }
}

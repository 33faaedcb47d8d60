package headwater.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Against published values and planted ones.
class CoincidencesTest {

    /// Four coders, twelve units, some values missing: the reliability data that Krippendorff works through.
    private static final String[] FOUR_CODERS = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    private static final String[] TWO_CODERS = {"0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"};

    /// Values are whole numbers from 0; a point is a missing value.
    private static double alpha(Level level, String... coders) {
        int[][] units = units(coders);
        int most = Arrays.stream(units).flatMapToInt(Arrays::stream).max().orElse(0);
        double[] values = IntStream.rangeClosed(0, most).asDoubleStream().toArray();
        return new Coincidences(level, values).alpha(units);
    }

    private static int[][] units(String... coders) {
        int items = coders[0].split(" ", -1).length;
        return IntStream.range(0, items)
                .mapToObj(item -> Stream.of(coders)
                        .map(each -> each.split(" ", -1)[item])
                        .filter(each -> !each.equals("."))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void fourCodersOfTwelveUnitsGiveThePublishedValues() {
        assertEquals(.743, alpha(Level.NOMINAL, FOUR_CODERS), .0005);
        assertEquals(.815, alpha(Level.ORDINAL, FOUR_CODERS), .0005);
        assertEquals(.849, alpha(Level.INTERVAL, FOUR_CODERS), .0005);
        assertEquals(.797, alpha(Level.RATIO, FOUR_CODERS), .0005);
    }

    @Test
    void twoCodersOfTenUnitsGiveThePublishedValue() {
        assertEquals(.095, alpha(Level.NOMINAL, TWO_CODERS), .0005);
    }

    @Test
    void twoValuesHaveOneAlphaAtEveryLevel() {
        assertEquals(.095, alpha(Level.ORDINAL, TWO_CODERS), .0005);
        assertEquals(.095, alpha(Level.INTERVAL, TWO_CODERS), .0005);
    }

    @Test
    void perfectAgreementIsOne() {
        for (Level level : Level.values()) {
            assertEquals(1, alpha(level, "1 2 3 4 4", "1 2 3 4 4", ". 2 3 4 ."), level.name());
        }
    }

    @Test
    void systematicDisagreementIsBelowNought() {
        assertEquals(-.9, alpha(Level.NOMINAL, "0 1 0 1 0 1 0 1 0 1", "1 0 1 0 1 0 1 0 1 0"), 1e-9);
    }

    @Test
    void withoutVariationThereIsNoAlpha() {
        assertTrue(Double.isNaN(alpha(Level.NOMINAL, "2 2 2", "2 2 2")));
    }

    @Test
    void anItemWithOneValueDoesNotCount() {
        assertEquals(alpha(Level.RATIO, "1 2 3", "1 2 2"), alpha(Level.RATIO, "1 2 3 5 .", "1 2 2 . 4"));
    }

    @Test
    void aMissingValueIsNotZero() {
        assertTrue(alpha(Level.RATIO, "1 2 3 4", "1 2 3 .") > alpha(Level.RATIO, "1 2 3 4", "1 2 3 0") + .1);
    }

    @Test
    void twoZerosAreNoDistanceApart() {
        assertEquals(1, alpha(Level.RATIO, "0 0 5", "0 0 5"));
    }

    @Test
    void sevenOfTenEqualIsSevenTenths() {
        assertEquals(.6, new Coincidences(Level.NOMINAL, new double[] {0, 1}).equal(units(TWO_CODERS)), 1e-9);
        assertEquals(
                .7,
                new Coincidences(Level.NOMINAL, new double[] {0, 1})
                        .equal(units("0 1 0 0 0 0 0 0 1 0", "0 1 0 0 0 0 0 1 0 1")),
                1e-9);
    }

    /// Coders who throw dice: alpha is nought on average, and the interval holds nought about as often as it says.
    @Test
    void chanceAloneIsNoughtAndTheIntervalHoldsIt() {
        for (double rare : new double[] {.5, .2}) {
            double sum = 0;
            int held = 0;
            int answered = 0;
            for (int seed = 0; seed < 400; seed++) {
                int[][] units = dice(30, rare, seed);
                Coincidences coincidences = new Coincidences(Level.NOMINAL, new double[] {0, 1});
                double alpha = coincidences.alpha(units);
                var interval = new Draws(coincidences, units, new SplittableRandom(seed)).interval();
                if (!interval.isEmpty()) {
                    answered++;
                    sum += alpha;
                    held += interval.getFirst() <= 0 && interval.getLast() >= 0 ? 1 : 0;
                }
            }
            assertTrue(answered >= 390, rare + ": " + answered + " answered");
            assertEquals(0, sum / answered, .03, rare + ": mean");
            assertTrue(held >= .92 * answered && held <= .995 * answered, rare + ": " + held + " of " + answered);
        }
    }

    /// Two coders agree on half of the items and throw dice on the others.
    @Test
    void halfOfWhatChanceLeavesIsHeldToo() {
        double sum = 0;
        int held = 0;
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[][] units = IntStream.range(0, 40)
                    .mapToObj(item -> {
                        int one = random.nextInt(3);
                        return new int[] {one, random.nextBoolean() ? one : random.nextInt(3)};
                    })
                    .toArray(int[][]::new);
            Coincidences coincidences = new Coincidences(Level.NOMINAL, new double[] {0, 1, 2});
            sum += coincidences.alpha(units);
            var interval = new Draws(coincidences, units, random).interval();
            held += interval.getFirst() <= .5 && interval.getLast() >= .5 ? 1 : 0;
        }
        assertEquals(.5, sum / 300, .03);
        assertTrue(held >= .91 * 300, held + " of 300");
    }

    @Test
    void perfectAgreementOnTwentyItemsIsNotCertain() {
        int[][] units = IntStream.range(0, 20)
                .mapToObj(item -> new int[] {item % 2, item % 2})
                .toArray(int[][]::new);
        var interval = new Draws(new Coincidences(Level.NOMINAL, new double[] {0, 1}), units, new SplittableRandom(1))
                .interval();
        assertTrue(interval.getFirst() < .9 && interval.getFirst() > .5, interval.toString());
        assertEquals(1, interval.getLast());
    }

    @Test
    void oneItemThatVariesIsTooFewForAnInterval() {
        int[][] units = IntStream.range(0, 20)
                .mapToObj(item -> new int[] {0, item == 0 ? 1 : 0})
                .toArray(int[][]::new);
        assertEquals(
                java.util.List.of(),
                new Draws(new Coincidences(Level.NOMINAL, new double[] {0, 1}), units, new SplittableRandom(1))
                        .interval());
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        int[][] units = dice(30, .5, 3);
        Coincidences coincidences = new Coincidences(Level.NOMINAL, new double[] {0, 1});
        assertEquals(
                new Draws(coincidences, units, new SplittableRandom(5)).interval(),
                new Draws(coincidences, units, new SplittableRandom(5)).interval());
    }

    private static int[][] dice(int items, double rare, int seed) {
        SplittableRandom random = new SplittableRandom(1_000 + seed);
        return IntStream.range(0, items)
                .mapToObj(item -> new int[] {random.nextDouble() < rare ? 1 : 0, random.nextDouble() < rare ? 1 : 0})
                .toArray(int[][]::new);
    }
}

package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArborescencesTest {

    @Test
    void sharesAreThoseOfAllTreesWhereAnyMayDescendFromAny() {
        Random random = new Random(5);
        for (int draw = 0; draw < 60; draw++) {
            int size = 3 + draw % 4;
            assertLikeAllTrees(everyOther(size), random);
        }
    }

    @Test
    void sharesAreThoseOfAllTreesWhereTheOrderIsKnown() {
        Random random = new Random(6);
        for (int draw = 0; draw < 60; draw++) {
            int size = 3 + draw % 4;
            int[][] earlier = IntStream.range(0, size)
                    .mapToObj(child -> IntStream.range(0, child).toArray())
                    .toArray(int[][]::new);
            assertLikeAllTrees(earlier, random);
        }
    }

    @Test
    void sharesAreThoseOfAllTreesWhereOnlySomeOfTheOrderIsKnown() {
        Random random = new Random(7);
        for (int draw = 0; draw < 60; draw++) {
            int[][] some = IntStream.range(0, 6)
                    .mapToObj(child -> IntStream.range(0, 6)
                            .filter(each -> each != child && random.nextBoolean())
                            .toArray())
                    .toArray(int[][]::new);
            assertLikeAllTrees(some, random);
        }
    }

    @Test
    void heavierEdgeToTheRootMakesTheOtherTheChild() {
        double[][] shares =
                Arborescences.marginals(new int[][] {{1}, {0}}, new double[][] {{0, Math.log(0.3)}, {0, Math.log(0.1)}
                });
        assertArrayEquals(new double[] {0.1 / 0.43, 0.33 / 0.43}, shares[0], 1e-12);
        assertArrayEquals(new double[] {0.3 / 0.43, 0.13 / 0.43}, shares[1], 1e-12);
    }

    @Test
    void twoThatPreferEachOtherByFarShareTheRoot() {
        double far = Math.log(1e9);
        double[][] shares =
                Arborescences.marginals(new int[][] {{1}, {0}}, new double[][] {{far, 0}, {far, Math.log(3)}});
        assertArrayEquals(new double[] {0.75, 0.25}, shares[0], 1e-6);
        assertArrayEquals(new double[] {0.25, 0.75}, shares[1], 1e-6);
    }

    @Test
    void manyAlikeAndHardlyRootedAreEachAsProbable() {
        int size = 200;
        double[][] logs = new double[size][size];
        for (double[] each : logs) {
            each[size - 1] = Math.log(1e-10);
        }
        for (double[] each : Arborescences.marginals(everyOther(size), logs)) {
            assertThat(Arrays.stream(each).boxed()).allMatch(share -> Math.abs(share - 1.0 / size) < 1e-5);
        }
    }

    @Test
    void whatIsFarTooHeavyStaysAProbability() {
        double[][] shares = Arborescences.marginals(
                new int[][] {{1}, {0}, {0, 1}}, new double[][] {{900, -900}, {900, -900}, {-2000, -4000, -9000}});
        for (double[] each : shares) {
            assertEquals(1, Arrays.stream(each).sum(), 1e-9);
            assertThat(Arrays.stream(each).boxed()).allMatch(share -> share >= 0 && share <= 1);
        }
    }

    @Test
    void orderOfTooManyIsNotResolved() {
        int size = Arborescences.MOST_IN_PART + 1;
        int[][] circle = new int[size + 1][];
        double[][] logs = new double[size + 1][2];
        for (int child = 0; child < size; child++) {
            circle[child] = new int[] {(child + 1) % size};
        }
        circle[size] = new int[] {0};
        double[][] shares = Arborescences.marginals(circle, logs);
        assertThat(Arrays.stream(shares).limit(size)).allMatch(each -> Arrays.equals(each, new double[2]));
        assertThat(shares[size]).containsExactly(0.5, 0.5);
    }

    @Test
    void circleAsLongAsMayBeIsResolved() {
        int size = Arborescences.MOST_IN_PART;
        int[][] circle = IntStream.range(0, size)
                .mapToObj(child -> new int[] {(child + 1) % size})
                .toArray(int[][]::new);
        double[][] shares = Arborescences.marginals(circle, new double[size][2]);
        assertArrayEquals(new double[] {0.5, 0.5}, shares[7], 1e-9);
    }

    @Test
    void chainOfTenThousandNeedsNoDepth() {
        int size = 10_000;
        int[][] chain = IntStream.range(0, size)
                .mapToObj(child -> child == size - 1 ? new int[0] : new int[] {child + 1})
                .toArray(int[][]::new);
        double[][] logs = IntStream.range(0, size)
                .mapToObj(child -> child == size - 1 ? new double[1] : new double[] {Math.log(3), 0})
                .toArray(double[][]::new);
        double[][] shares = Arborescences.marginals(chain, logs);
        assertArrayEquals(new double[] {0.75, 0.25}, shares[0], 1e-12);
        assertThat(shares[size - 1]).containsExactly(1);
    }

    private static int[][] everyOther(int size) {
        return IntStream.range(0, size)
                .mapToObj(child ->
                        IntStream.range(0, size).filter(each -> each != child).toArray())
                .toArray(int[][]::new);
    }

    private static void assertLikeAllTrees(int[][] parents, Random random) {
        double[][] logs = new double[parents.length][];
        for (int child = 0; child < logs.length; child++) {
            logs[child] = random.doubles(parents[child].length + 1, -5, 5).toArray();
        }
        double[][] shares = Arborescences.marginals(parents, logs);
        double[][] expected = new double[parents.length][];
        Arrays.setAll(expected, child -> new double[logs[child].length]);
        addTrees(parents, logs, new int[parents.length], 0, expected);
        for (int child = 0; child < expected.length; child++) {
            double sum = Arrays.stream(expected[child]).sum();
            double[] normalised =
                    Arrays.stream(expected[child]).map(each -> each / sum).toArray();
            assertArrayEquals(normalised, shares[child], 1e-9);
        }
    }

    /// Every choice of a parent for each that has no circle.
    private static void addTrees(int[][] parents, double[][] logs, int[] choice, int child, double[][] sums) {
        if (child < parents.length) {
            for (int k = 0; k <= parents[child].length; k++) {
                choice[child] = k;
                addTrees(parents, logs, choice, child + 1, sums);
            }
            return;
        }
        if (IntStream.range(0, parents.length).allMatch(each -> reachesNone(parents, choice, each))) {
            double weight = Math.exp(IntStream.range(0, parents.length)
                    .mapToDouble(each -> logs[each][choice[each]])
                    .sum());
            for (int each = 0; each < parents.length; each++) {
                sums[each][choice[each]] += weight;
            }
        }
    }

    private static boolean reachesNone(int[][] parents, int[] choice, int from) {
        int at = from;
        for (int step = 0; step <= parents.length; step++) {
            if (choice[at] == parents[at].length) {
                return true;
            }
            at = parents[at][choice[at]];
        }
        return false;
    }
}

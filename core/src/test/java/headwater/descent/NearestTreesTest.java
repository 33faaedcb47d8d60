package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTreesTest {

    private static final int[] FIRST = Witnesses.drawn(200, 5000, new Random(1));

    /// How often the second hangs from the first.
    private static double share(int[] second) {
        List<Witness> witnesses = List.of(Witnesses.at(0, FIRST), Witnesses.at(5, second));
        int[][] parents = {{}, {0}};
        return new NearestTrees(witnesses, parents, Shared.of(witnesses), 1).shares()[1][0];
    }

    @Test
    void copyHangsFromItsSource() {
        assertEquals(1, share(Witnesses.reworded(FIRST, 0.05, new Random(2))), 1e-9);
    }

    @Test
    void oneSharedSentenceOfALongTextTiesNobody() {
        int[] second = Witnesses.drawn(200, 5000, new Random(3));
        System.arraycopy(FIRST, 50, second, 50, 12);
        assertThat(share(second)).isLessThan(0.2);
    }

    /// Fourteen words of 200 are more than five pairs, and still less than a tenth; thirty-six are more.
    @Test
    void fewWordsInARowOfALongTextTieNobody() {
        assertEquals(0, share(sharing(14)), 0.2);
        assertEquals(1, share(sharing(36)), 0.05);
    }

    private static int[] sharing(int words) {
        int[] second = Witnesses.drawn(200, 5000, new Random(4));
        System.arraycopy(FIRST, 50, second, 50, words);
        return second;
    }

    /// Of so many pairs that two short texts share.
    private static double ofPairs(int shared) {
        int[] first = IntStream.range(0, 16).toArray();
        int[] second = IntStream.range(100, 116).toArray();
        System.arraycopy(first, 2, second, 2, shared + 1);
        List<Witness> witnesses = List.of(Witnesses.at(0, first), Witnesses.at(5, second));
        return new NearestTrees(witnesses, new int[][] {{}, {0}}, Shared.of(witnesses), 1).shares()[1][0];
    }

    @Test
    void threePairsAreTooFewHoweverShortTheTexts() {
        assertEquals(0, ofPairs(2), 0.15);
        assertEquals(1, ofPairs(12), 0.05);
    }

    private static double[][] among(Witness... witnesses) {
        List<Witness> all = List.of(witnesses);
        int[][] parents = {{1, 2}, {0, 2}, {0, 1}};
        return new NearestTrees(all, parents, Shared.of(all), 1).shares();
    }

    @Test
    void theEarliestHangsFromNothing() {
        int[] second = Witnesses.reworded(FIRST, 0.1, new Random(6));
        int[] third = Witnesses.reworded(second, 0.1, new Random(7));
        double[][] shares = among(Witnesses.at(9, third), Witnesses.at(5, second), Witnesses.at(0, FIRST));
        assertArrayEquals(new double[] {1, 0, 0}, shares[0], 1e-9);
        assertArrayEquals(new double[] {0, 1, 0}, shares[1], 1e-9);
        assertArrayEquals(new double[] {0, 0, 1}, shares[2], 1e-9);
    }

    @Test
    void whatHasNoTimeHangsFromWhatHasOne() {
        int[] second = Witnesses.reworded(FIRST, 0.1, new Random(6));
        int[] third = Witnesses.reworded(second, 0.1, new Random(7));
        double[][] shares = among(Witnesses.undated(FIRST), Witnesses.undated(second), Witnesses.at(3, third));
        assertArrayEquals(new double[] {1, 0, 0}, shares[0], 1e-9);
        assertArrayEquals(new double[] {0, 1, 0}, shares[1], 1e-9);
        assertArrayEquals(new double[] {0, 0, 1}, shares[2], 1e-9);
    }

    /// Of two equal texts either may be the nearest of a third.
    @Test
    void equalsShareWhatHangsFromThem() {
        double[] shares = among(
                Witnesses.at(0, FIRST),
                Witnesses.at(0, FIRST),
                Witnesses.at(9, Witnesses.reworded(FIRST, 0.1, new Random(6))))[2];
        assertEquals(1, shares[0] + shares[1], 1e-9);
        assertEquals(0.5, shares[0], 0.25);
    }

    @Test
    void textsThatShareNothingHangFromNothing() {
        int[] other = IntStream.range(10_000, 10_200).toArray();
        assertArrayEquals(
                new double[] {0, 0, 1},
                among(Witnesses.at(0, FIRST), Witnesses.at(1, FIRST), Witnesses.at(9, other))[2],
                1e-9);
    }
}

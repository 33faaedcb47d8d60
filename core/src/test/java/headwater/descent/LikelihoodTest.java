package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikelihoodTest {

    private static final int[] PARENT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    private static final int[] CHILD = {1, 2, 3, 4, 90, 91, 92, 5, 6, 7, 8, 9, 10, 11, 12};

    /// A third with the same three units at the same place.
    private static final int[] ALSO = {1, 2, 3, 4, 90, 91, 92, 5, 20, 21};

    private static final int[] OTHER = {30, 31, 32, 33};

    /// The whole likelihood that a child of hour 20 came from a parent of hour 10.
    private static double of(Witness third, boolean lost) {
        return of(CHILD, third, lost);
    }

    private static double of(int[] child, Witness third, boolean lost) {
        List<Witness> witnesses = List.of(Witnesses.at(10, PARENT), Witnesses.at(20, child), third);
        return sum(new Likelihood(0.03, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), lost));
    }

    private static double sum(double[] blocks) {
        return Arrays.stream(blocks).sum();
    }

    @Test
    void exactCopyCostsOnlyThatNothingWasReplaced() {
        assertEquals(12 * Math.log(0.97), of(PARENT, Witnesses.at(0, OTHER), false), 1e-9);
    }

    @Test
    void whatAnOlderVersionHasSpeaksAgainstAParentThatLacksIt() {
        double plain = of(Witnesses.at(0, OTHER), false);
        assertEquals(Math.log(0.003 / 0.03), of(Witnesses.at(0, ALSO), false) - plain, 1e-9);
        assertEquals(Math.log(0.003 / 0.03), of(Witnesses.at(0, ALSO), true) - plain, 1e-9);
    }

    @Test
    void whatOnlyVersionsSinceTheParentHaveSpeaksAgainstItUnlessOneMayBeLost() {
        double plain = of(Witnesses.at(0, OTHER), false);
        assertEquals(Math.log(0.003 / 0.03), of(Witnesses.at(15, ALSO), false) - plain, 1e-9);
        assertEquals(plain, of(Witnesses.at(15, ALSO), true), 1e-9);
    }

    @Test
    void whatOnlyLaterVersionsHaveSaysNothing() {
        assertEquals(of(Witnesses.at(0, OTHER), false), of(Witnesses.at(25, ALSO), false), 1e-9);
    }

    @Test
    void oneRunCostsLessThanAsManyUnitsApart() {
        int[] apart = {1, 2, 90, 3, 4, 5, 91, 6, 7, 8, 92, 9, 10, 11, 12};
        assertThat(of(apart, Witnesses.at(0, OTHER), false)).isLessThan(of(Witnesses.at(0, OTHER), false) - 5);
    }

    @Test
    void sharedUnitThatWasReplacedSpeaksAgainstTheParentAsWell() {
        int[] replaced = {1, 2, 3, 4, 90, 6, 7, 8, 9, 10, 11, 12};
        double plain = of(replaced, Witnesses.at(0, OTHER), false);
        double again = of(replaced, Witnesses.at(0, 3, 4, 90, 8), false);
        assertThat(again).isLessThan(plain - 2);
    }

    @Test
    void unseenSourceCostsNoMoreThanAFarOne() {
        List<Witness> witnesses =
                List.of(Witnesses.at(10, PARENT), Witnesses.at(20, CHILD), Witnesses.at(0, 50, 51, 52, 53, 54, 55, 56));
        Likelihood likelihood = new Likelihood(0.03, Shared.of(witnesses));
        Copying near = new Copying(1, 0, witnesses);
        Copying far = new Copying(1, 2, witnesses);
        double unseen = sum(likelihood.ofUnseen(1, CHILD.length, List.of(near, far)));
        assertThat(unseen).isGreaterThan(sum(likelihood.of(far, false)));
        assertThat(unseen).isLessThanOrEqualTo(sum(likelihood.of(near, false)) + 1e-9);
    }

    /// Of something unseen that one other was taken from as well: the other with what it left out against the child.
    private static double unseen(int[] child, int[]... others) {
        List<Witness> witnesses = Stream.concat(
                        Arrays.stream(others).map(each -> Witnesses.at(10, each)), Stream.of(Witnesses.at(20, child)))
                .toList();
        List<Copying> copyings = IntStream.range(0, others.length)
                .mapToObj(each -> new Copying(others.length, each, witnesses))
                .toList();
        return sum(new Likelihood(0.03, Shared.of(witnesses)).ofUnseen(others.length, child.length, copyings));
    }

    /// The word and the one behind it are new as pairs; nothing was left out.
    @Test
    void aWordForAnotherWasNotLeftOutOfWhatIsUnseen() {
        int[] replaced = {1, 2, 3, 4, 90, 6, 7, 8, 9, 10, 11, 12};
        double expected = 10 * Math.log(0.97) + Math.log(0.03) - 0.5 + Math.log(0.85) - 0.5;
        assertEquals(expected, unseen(replaced, PARENT), 1e-9);
    }

    /// Forty words of the other are missing, and forty others stand there: the forty were left out as one run.
    @Test
    void aParagraphForAnotherWasLeftOutOfWhatIsUnseen() {
        int[] parent = Witnesses.drawn(120, 5000, new Random(8));
        double leftOut = Math.log(0.03) + 25 * Math.log(0.85) + 14 * Math.log(0.97);
        double putIn = 79 * Math.log(0.97) + Math.log(0.03) - 0.5 + 40 * (Math.log(0.85) - 0.5);
        assertEquals(leftOut + putIn, unseen(otherwiseFrom40To80(parent), parent), 1e-6);
    }

    /// The child has a third of the other's words and as many that nobody has: seen are 3 of its 10 pairs.
    @Test
    void whereLittleIsSeenAsMuchLessWasLeftOut() {
        int[] child = {1, 2, 3, 4, 80, 81, 82, 83, 84, 85};
        int[] other = {1, 2, 3, 4, 60, 61};
        double leftOut = 0.8 * (Math.log(0.03) + Math.log(0.85));
        double putIn = 4 * Math.log(0.97) + Math.log(0.03) - 0.5 + 5 * (Math.log(0.85) - 0.5);
        assertEquals(leftOut + putIn, unseen(child, other), 1e-9);
    }

    @Test
    void whatMostLeaveOutCounts() {
        int[] full = {1, 2, 3, 4, 70, 71, 5, 6, 7, 8, 9, 10, 11, 12};
        double nothing = 12 * Math.log(0.97);
        assertEquals(nothing, unseen(PARENT, PARENT, PARENT, full), 1e-9);
        assertEquals(nothing + Math.log(0.03) + Math.log(0.85), unseen(PARENT, PARENT, full, full), 1e-9);
    }

    @Test
    void nothingIsLeftOutWhereThereIsNoOther() {
        assertEquals(Math.log(0.03) - 0.5 + 2 * (Math.log(0.85) - 0.5), unseen(new int[] {1, 2, 3}), 1e-9);
    }

    /// The block where it stands bears what a gap costs.
    @Test
    void costsStandInTheBlockOfTheirPlace() {
        int[] child = Witnesses.with(PARENT, 10, 90, 91);
        List<Witness> witnesses = List.of(Witnesses.at(10, PARENT), Witnesses.at(20, child));
        double[] blocks = new Likelihood(0.03, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false);
        double kept = Math.log(0.97);
        double run = Math.log(0.03) + Math.log(0.85) - 1;
        assertArrayEquals(new double[] {5 * kept, 5 * kept, 2 * kept + run}, blocks, 1e-9);
    }

    @Test
    void aGapOverTwoBlocksIsBornByBoth() {
        int[] child = Witnesses.with(PARENT, 4, 90, 91);
        List<Witness> witnesses = List.of(Witnesses.at(10, PARENT), Witnesses.at(20, child));
        double[] blocks = new Likelihood(0.03, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false);
        double kept = Math.log(0.97);
        double half = (Math.log(0.03) + Math.log(0.85) - 1) / 2;
        assertArrayEquals(new double[] {4 * kept + half, 4 * kept + half, 4 * kept}, blocks, 1e-9);
    }

    @Test
    void whatIsMissingAtTheEndStandsInTheLastBlock() {
        int[] child = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        List<Witness> witnesses = List.of(Witnesses.at(10, PARENT), Witnesses.at(20, child));
        double[] blocks = new Likelihood(0.03, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false);
        assertEquals(Math.log(0.03) + Math.log(0.85), blocks[2], 1e-9);
    }

    @Test
    void blocksCoverTheWholeText() {
        List<Witness> witnesses = List.of(Witnesses.at(10, PARENT), Witnesses.at(20, CHILD));
        assertThat(new Likelihood(0.03, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false))
                .hasSize(CHILD.length / Likelihood.BLOCK + 1);
    }

    private static int[] otherwiseFrom40To80(int[] parent) {
        return IntStream.range(0, parent.length)
                .map(at -> at >= 40 && at < 80 ? 9_000_000 + at : parent[at])
                .toArray();
    }

    @Test
    void aParagraphInPlaceOfAnotherIsOneDecision() {
        int[] parent = Witnesses.drawn(120, 5000, new Random(8));
        List<Witness> witnesses = List.of(Witnesses.at(10, parent), Witnesses.at(20, otherwiseFrom40To80(parent)));
        double whole = sum(new Likelihood(0.001, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false));
        assertThat(whole).isGreaterThan(40 * Math.log(0.001) / 2);
    }

    /// Forty words for as many others: left out and put in as two runs, not forty replacements.
    @Test
    void aParagraphForAnotherCostsTwoRunsOfItsLength() {
        int[] parent = Witnesses.drawn(120, 5000, new Random(8));
        List<Witness> witnesses = List.of(Witnesses.at(10, parent), Witnesses.at(20, otherwiseFrom40To80(parent)));
        double runs = 80 * Math.log(0.999) + 2 * Math.log(0.03) + (39 + 25) * Math.log(0.85) + 14 * Math.log(0.97) - 20;
        double whole = sum(new Likelihood(0.001, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false));
        assertEquals(runs, whole, 1e-6);
    }
}

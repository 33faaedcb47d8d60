package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

    @Test
    void blocksCoverTheWholeText() {
        List<Witness> witnesses = List.of(Witnesses.at(10, PARENT), Witnesses.at(20, CHILD));
        assertThat(new Likelihood(0.03, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false))
                .hasSize(CHILD.length / Likelihood.BLOCK + 1);
    }

    @Test
    void aParagraphInPlaceOfAnotherIsOneDecision() {
        int[] parent = Witnesses.drawn(120, 5000, new Random(8));
        int[] child = parent.clone();
        for (int i = 40; i < 80; i++) {
            child[i] = 9_000_000 + i;
        }
        List<Witness> witnesses = List.of(Witnesses.at(10, parent), Witnesses.at(20, child));
        double whole = sum(new Likelihood(0.001, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false));
        assertThat(whole).isGreaterThan(40 * Math.log(0.001) / 2);
    }

    /// Forty words for as many others: left out and put in as two runs, not forty replacements.
    @Test
    void aParagraphForAnotherCostsTwoRunsOfItsLength() {
        int[] parent = Witnesses.drawn(120, 5000, new Random(8));
        int[] child = parent.clone();
        for (int i = 40; i < 80; i++) {
            child[i] = 9_000_000 + i;
        }
        List<Witness> witnesses = List.of(Witnesses.at(10, parent), Witnesses.at(20, child));
        double runs = 80 * Math.log(0.999) + 2 * Math.log(0.03) + (39 + 25) * Math.log(0.85) + 14 * Math.log(0.97) - 20;
        double whole = sum(new Likelihood(0.001, Shared.of(witnesses)).of(new Copying(1, 0, witnesses), false));
        assertEquals(runs, whole, 1e-6);
    }
}

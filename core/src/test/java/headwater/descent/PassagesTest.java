package headwater.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.descent.Passages.Carrier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final int[] MAIN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private static final int[] SECOND = {40, 41, 50, 51, 52, 53, 54, 55, 42};

    /// The first with six units of the second put in at its middle.
    private static final int[] CHILD = Witnesses.with(MAIN, 5, 50, 51, 52, 53, 54, 55);

    /// Of the last witness, whose main source is the first. Runs of four units are passages.
    private static List<List<Carrier>> of(int[]... texts) {
        List<Witness> witnesses =
                List.of(texts).stream().map(each -> Witnesses.at(0, each)).toList();
        return of(witnesses, Set.of(0), 4, (_, _) -> true);
    }

    private static List<List<Carrier>> of(
            List<Witness> witnesses, Set<Integer> line, int shortest, Descent.Order order) {
        return new Passages(witnesses, Shared.of(witnesses), shortest, order).of(witnesses.size() - 1, line);
    }

    private static Carrier carrier(int witness, int differences, Run... runs) {
        return new Carrier(witness, List.of(runs), differences);
    }

    @Test
    void whatTheMainSourceLacksAndAnotherHasIsAPassage() {
        assertEquals(List.of(List.of(carrier(1, 0, new Run(5, 2, 6)))), of(MAIN, SECOND, CHILD));
    }

    @Test
    void whatTheMainSourceHasIsNone() {
        assertEquals(List.of(), of(CHILD, SECOND, CHILD));
    }

    @Test
    void whatAnyOfTheLineHasIsNone() {
        List<Witness> all = List.of(
                Witnesses.at(0, MAIN), Witnesses.at(0, SECOND), Witnesses.at(0, SECOND), Witnesses.at(0, CHILD));
        assertEquals(List.of(), of(all, Set.of(0, 1), 4, (_, _) -> true));
    }

    @Test
    void whoCannotBeOlderCarriesNone() {
        List<Witness> all = List.of(Witnesses.at(0, MAIN), Witnesses.at(0, SECOND), Witnesses.at(0, CHILD));
        assertEquals(List.of(), of(all, Set.of(0), 4, (parent, _) -> parent != 1));
    }

    @Test
    void aPassageIsAsLongAsTheShortest() {
        List<Witness> all = List.of(Witnesses.at(0, MAIN), Witnesses.at(0, SECOND), Witnesses.at(0, CHILD));
        assertEquals(1, of(all, Set.of(0), 6, (_, _) -> true).size());
        assertEquals(List.of(), of(all, Set.of(0), 7, (_, _) -> true));
    }

    @Test
    void theTextItselfAndWhoHasOnlyItsMainSourceCarryNone() {
        assertEquals(List.of(), of(MAIN, MAIN, CHILD));
    }

    @Test
    void passagesComeInTheOrderOfTheChild() {
        int[] child = {1, 2, 70, 71, 72, 73, 3, 4, 5, 50, 51, 52, 53, 54, 55, 6};
        int[] third = {80, 70, 71, 72, 73};
        assertEquals(
                List.of(List.of(carrier(2, 0, new Run(2, 1, 4))), List.of(carrier(1, 0, new Run(9, 2, 6)))),
                of(MAIN, SECOND, third, child));
    }

    @Test
    void carriersOfOnePassageComeInTheirOrder() {
        assertEquals(
                List.of(List.of(carrier(1, 0, new Run(5, 2, 6)), carrier(2, 0, new Run(5, 0, 6)))),
                of(MAIN, SECOND, new int[] {50, 51, 52, 53, 54, 55}, CHILD));
    }

    @Test
    void whoLacksTheBeginningOrTheEndOfAPassageDiffersOnce() {
        int[] late = {52, 53, 54, 55, 90};
        int[] early = {50, 51, 52, 53, 90};
        assertEquals(
                List.of(List.of(
                        carrier(1, 0, new Run(5, 2, 6)),
                        carrier(2, 1, new Run(7, 0, 4)),
                        carrier(3, 1, new Run(5, 0, 4)))),
                of(MAIN, SECOND, late, early, CHILD));
    }

    @Test
    void whoLacksBothDiffersTwice() {
        int[] child = Witnesses.with(MAIN, 5, 50, 51, 52, 53, 54, 55, 56, 57);
        int[] whole = {50, 51, 52, 53, 54, 55, 56, 57};
        int[] middle = {52, 53, 54, 55, 90};
        assertEquals(
                List.of(List.of(carrier(1, 0, new Run(5, 0, 8)), carrier(2, 2, new Run(7, 0, 4)))),
                of(MAIN, whole, middle, child));
    }

    /// It may stand beside the passage in the one as in the other.
    @Test
    void oneUnitAtAnEdgeIsNoDifference() {
        int[] inner = {51, 52, 53, 54, 90};
        assertEquals(
                List.of(List.of(carrier(1, 0, new Run(5, 2, 6)), carrier(2, 0, new Run(6, 0, 4)))),
                of(MAIN, SECOND, inner, CHILD));
    }

    @Test
    void whoHasAnotherUnitWithinAPassageDiffersOnce() {
        int[] child = Witnesses.with(MAIN, 5, 50, 51, 52, 53, 54, 55, 56, 57, 58);
        int[] whole = {50, 51, 52, 53, 54, 55, 56, 57, 58};
        int[] other = {50, 51, 52, 53, 90, 55, 56, 57, 58};
        assertEquals(
                List.of(List.of(carrier(1, 0, new Run(5, 0, 9)), carrier(2, 1, new Run(5, 0, 4), new Run(10, 5, 4)))),
                of(MAIN, whole, other, child));
    }

    @Test
    void theLongestOfSeveralPlacesIsTaken() {
        int[] source = {50, 51, 52, 53, 90, 50, 51, 52, 53, 54, 55, 90, 50, 51, 52, 53};
        assertEquals(List.of(List.of(carrier(1, 0, new Run(5, 5, 6)))), of(MAIN, source, CHILD));
    }

    @Test
    void ofEqualPlacesTheFirstIsTaken() {
        int[] source = {50, 51, 52, 53, 54, 55, 90, 50, 51, 52, 53, 54, 55};
        assertEquals(List.of(List.of(carrier(1, 0, new Run(5, 0, 6)))), of(MAIN, source, CHILD));
    }

    /// What follows is longer behind another unit, and is no run of the passage's first two.
    @Test
    void aRunBeginsWithBothUnitsOfItsPair() {
        int[] otherFirst = {50, 51, 52, 53, 90, 99, 51, 52, 53, 54, 55};
        assertEquals(List.of(List.of(carrier(1, 0, new Run(5, 0, 4)))), of(MAIN, otherFirst, CHILD));
        int[] otherSecond = {50, 99, 52, 53, 54, 55, 90, 50, 51, 52, 53};
        assertEquals(
                new Run(5, 7, 4),
                of(MAIN, otherSecond, CHILD).getFirst().getFirst().runs().getFirst());
    }

    /// The main source has the middle pair as well: what stands beside it is too short.
    @Test
    void aRunEndsWhereTheMainSourceHasAPair() {
        int[] main = Witnesses.with(MAIN, 10, 52, 53);
        assertEquals(List.of(), of(main, SECOND, CHILD));
    }

    @Test
    void aPassageMayEndWithTheTextAndWithItsSource() {
        int[] child = {1, 2, 3, 50, 51, 52, 53};
        assertEquals(List.of(List.of(carrier(1, 0, new Run(3, 1, 4)))), of(MAIN, new int[] {9, 50, 51, 52, 53}, child));
    }

    @Test
    void aPassageMayOpenTheText() {
        int[] child = {50, 51, 52, 53, 1, 2, 3};
        assertEquals(List.of(List.of(carrier(1, 0, new Run(0, 0, 4)))), of(MAIN, new int[] {50, 51, 52, 53, 9}, child));
    }

    @Test
    void lengthIsOfAllRuns() {
        assertEquals(9, carrier(1, 1, new Run(0, 0, 4), new Run(6, 6, 5)).length());
    }
}

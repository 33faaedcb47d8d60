package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.descent.Shared.Elsewhere;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTest {

    /// By place: 0 old with 7 after 2, 1 parent without, 2 between with 8 after 2, 3 the child, 4 later with 9
    /// after 2.
    private static final Shared SHARED = Shared.of(List.of(
            Witnesses.at(0, 1, 2, 7),
            Witnesses.at(10, 1, 2, 3),
            Witnesses.at(15, 1, 2, 8),
            Witnesses.at(20, 1, 2, 7, 2, 8, 2, 9, 2, 3),
            Witnesses.at(30, 1, 2, 9)));

    private static Elsewhere ofChild(int at) {
        return SHARED.elsewhere(3, at, 1);
    }

    @Test
    void whatAnOlderVersionHasIsFromBeforeTheParent() {
        assertEquals(Elsewhere.BEFORE_PARENT, ofChild(2));
    }

    @Test
    void whatOnlyALaterVersionThanTheParentHasIsSinceTheParent() {
        assertEquals(Elsewhere.SINCE_PARENT, ofChild(4));
    }

    @Test
    void whatOnlyALaterVersionThanTheChildHasIsNowhere() {
        assertEquals(Elsewhere.NOWHERE, ofChild(6));
        assertFalse(SHARED.isSeen(3, 6));
    }

    @Test
    void whatOnlyTheParentHasIsSeenAndNowhereElse() {
        assertEquals(Elsewhere.NOWHERE, ofChild(8));
        assertTrue(SHARED.isSeen(3, 8));
    }

    @Test
    void versionWithoutATimeMayBeOlder() {
        Shared shared = Shared.of(List.of(Witnesses.undated(1, 5), Witnesses.at(10, 1, 2), Witnesses.at(20, 1, 5)));
        assertEquals(Elsewhere.BEFORE_PARENT, shared.elsewhere(2, 1, 1));
    }

    @Test
    void oldestCarriersAreRememberedWhateverTheOrderOfTheList() {
        Shared shared = Shared.of(List.of(
                Witnesses.at(50, 1, 5),
                Witnesses.at(40, 1, 5),
                Witnesses.at(30, 1, 5),
                Witnesses.at(20, 1, 5),
                Witnesses.at(10, 1, 2),
                Witnesses.at(5, 1, 5)));
        assertEquals(Elsewhere.BEFORE_PARENT, shared.elsewhere(0, 1, 4));
        assertEquals(Elsewhere.SINCE_PARENT, shared.elsewhere(0, 1, 5));
    }

    @Test
    void pairsAreDistinctAndWordsTurnedRoundAreOthers() {
        Shared shared = Shared.of(List.of(Witnesses.at(0, 1, 2, 1, 2), Witnesses.at(0, 2, 1)));
        assertEquals(4, shared.pairs());
        assertThat(shared.of(0)).hasSize(3).isSorted();
        assertThat(shared.of(1)).hasSize(2);
    }
}

package headwater.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void cappedDisplayIsAFloorAboveTheCapAndNotAValue() {
        Count count = Count.moreThan(Count.Name.READS, 100_000, "10万+");
        assertEquals(100_001, count.lower());
        assertEquals(-1, count.upper());
        assertEquals(OptionalLong.empty(), count.value());
    }

    @Test
    void unknownIsNotZero() {
        Count hidden = Count.absent(Count.Name.PLAYS, Count.Qualifier.HIDDEN);
        assertEquals(-1, hidden.lower());
        assertEquals(0, Count.exact(Count.Name.PLAYS, 0, "0").lower());
    }

    @Test
    void floorWithAnUpperBoundIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Count(
                        Count.Name.READS,
                        Count.Qualifier.AT_LEAST,
                        100_001,
                        200_000,
                        "10万+",
                        Count.Scope.ITEM,
                        Known.notStated()));
    }

    @Test
    void exactCountWithTwoValuesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Count(
                        Count.Name.READS,
                        Count.Qualifier.EXACT,
                        12_000,
                        12_999,
                        "1.2万",
                        Count.Scope.ITEM,
                        Known.notStated()));
    }

    @Test
    void absentCountWithANumberIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Count(
                        Count.Name.READS,
                        Count.Qualifier.NOT_COLLECTED,
                        0,
                        0,
                        "",
                        Count.Scope.ITEM,
                        Known.notStated()));
    }
}

package headwater.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {

    /// Of the pair that ends at a place of the first witness.
    private static int[] of(List<Witness> witnesses, int place) {
        Shared shared = Shared.of(witnesses);
        return new Carriers(witnesses, shared).of(shared.at(0, place)).toArray();
    }

    @Test
    void thoseWhoHaveBothUnitsSideBySideCarryThePairOldestFirst() {
        List<Witness> witnesses = List.of(
                Witnesses.at(9, 1, 2, 3), Witnesses.at(5, 8, 1, 2), Witnesses.at(7, 2, 1), Witnesses.at(1, 1, 2, 9));
        assertArrayEquals(new int[] {3, 1, 0}, of(witnesses, 1));
        assertArrayEquals(new int[] {0}, of(witnesses, 2));
    }

    @Test
    void whoRepeatsAPairCarriesItOnce() {
        assertArrayEquals(new int[] {0, 1}, of(List.of(Witnesses.at(1, 1, 2, 1, 2), Witnesses.at(2, 1, 2)), 1));
    }

    @Test
    void ofAPairThatManyCarryTheOldestAreKept() {
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < Carriers.MOST + 6; i++) {
            witnesses.add(Witnesses.at(100 - i, 1, 2, 50 + i));
        }
        int[] kept = of(witnesses, 1);
        assertEquals(Carriers.MOST, kept.length);
        assertEquals(Carriers.MOST + 5, kept[0]);
        assertEquals(6, kept[Carriers.MOST - 1]);
    }
}

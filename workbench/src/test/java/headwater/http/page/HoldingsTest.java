package headwater.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.HostileCase;
import headwater.model.Observation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    private static final List<Observation> TWO = List.of(HostileCase.copy(), HostileCase.observation());

    @Test
    void theOldestComesFirst() {
        assertEquals(
                List.of(HostileCase.observation().id(), HostileCase.copy().id()),
                Holdings.of(TWO, 1).items().items().stream()
                        .map(Observation::id)
                        .toList());
    }

    @Test
    void itStandsOnAsManyPagesAsItNeeds() {
        List<Observation> many = Collections.nCopies(Leaf.SIZE + 1, HostileCase.copy());
        assertEquals(2, Holdings.of(many, 1).items().pages());
        assertEquals(1, Holdings.of(many, 2).items().items().size());
    }
}

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
                Holdings.of(TWO, 1).items().stream().map(Observation::id).toList());
    }

    @Test
    void nothingIsLostBetweenPages() {
        List<Observation> many = Collections.nCopies(1_001, HostileCase.copy());
        assertEquals(3, Holdings.of(many, 1).pages());
        assertEquals(
                1_001,
                Holdings.of(many, 1).items().size()
                        + Holdings.of(many, 2).items().size()
                        + Holdings.of(many, 3).items().size());
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertEquals(2, Holdings.of(TWO, 99).items().size());
        assertEquals(0, Holdings.of(List.of(), 0).items().size());
    }
}

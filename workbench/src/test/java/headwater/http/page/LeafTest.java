package headwater.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final List<Integer> MANY =
            IntStream.rangeClosed(1, 30 * Leaf.SIZE + 1).boxed().toList();

    @Test
    void nothingIsLostBetweenPages() {
        List<Integer> seen = new ArrayList<>();
        for (int page = 1; page <= Leaf.of(MANY, 1).pages(); page++) {
            Leaf<Integer> leaf = Leaf.of(MANY, page);
            assertEquals(leaf.items().getFirst(), leaf.first());
            assertEquals(leaf.items().getLast(), leaf.last());
            seen.addAll(leaf.items());
        }
        assertEquals(MANY, seen);
    }

    @Test
    void aPageBeyondTheLastIsTheLastAndOneBeforeTheFirstTheFirst() {
        assertEquals(31, Leaf.of(MANY, 99).page());
        assertEquals(1, Leaf.of(MANY, 0).page());
        assertEquals(0, Leaf.of(List.of(), 7).items().size());
        assertEquals(1, Leaf.of(List.of(), 7).pages());
    }

    @Test
    void thePagesThatAreLedToAreTheFirstThoseNearAndTheLast() {
        assertEquals(List.of(1, 2, 3, 0, 31), Leaf.of(MANY, 1).led());
        assertEquals(List.of(1, 0, 13, 14, 15, 16, 17, 0, 31), Leaf.of(MANY, 15).led());
        assertEquals(List.of(1), Leaf.of(List.of(), 1).led());
    }
}

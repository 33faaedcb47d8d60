package headwater.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.assess.Assessment;
import headwater.listing.Listing;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.trace.Derivation;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RiverJsonTest {

    private static final int SIZE = 900;
    private static final Assessment MADE = MadeRiver.of(SIZE, 7);
    private static final River RIVER = River.of(MADE);
    private static final JsonNode JSON =
            JsonMapper.shared().readTree(RIVER.listing().json().getFirst());

    @Test
    void everyColumnHasEveryItem() {
        JsonNode items = JSON.path("items");
        for (String each : List.of("id", "from", "to", "title", "narrative", "control", "reach", "reach_to", "held")) {
            assertEquals(SIZE, items.path(each).size(), each);
        }
        for (String each : List.of("precision", "zone", "tag", "channel", "kind", "counted")) {
            assertEquals(SIZE, items.path(each).path("at").size(), each);
        }
        for (String each : List.of("outlet", "platform", "language")) {
            assertEquals(SIZE, JSON.path("lanes").path(each).path("of").size(), each);
        }
        assertEquals(SIZE, new HashSet<>(items.path("id").valueStream().toList()).size());
    }

    @Test
    void itemsAreOldestFirstAndThoseWithoutATimeLastAndNotDropped() {
        long before = Long.MIN_VALUE;
        int timed = 0;
        for (JsonNode each : JSON.path("items").path("from")) {
            if (!each.isNull()) {
                assertTrue(each.asLong() >= before);
                before = each.asLong();
                timed++;
            }
        }
        assertThat(timed).isBetween(SIZE * 9 / 10, SIZE - 1);
        for (int i = timed; i < SIZE; i++) {
            assertTrue(JSON.path("items").path("to").get(i).isNull());
        }
    }

    @Test
    void aDayKeepsItsTwoEnds() {
        JsonNode precision = JSON.path("items").path("precision");
        int days = 0;
        for (int i = 0; i < SIZE; i++) {
            if (precision
                    .path("values")
                    .get(precision.path("at").get(i).asInt())
                    .asString("")
                    .equals("day")) {
                assertEquals(
                        86_399_000,
                        JSON.path("items").path("to").get(i).asLong()
                                - JSON.path("items").path("from").get(i).asLong());
                days++;
            }
        }
        assertThat(days).isGreaterThan(50);
    }

    @Test
    void everyDerivationNamesItsTwoItems() {
        List<Derivation> all = MADE.narratives().stream()
                .flatMap(each -> each.trace().derivations().stream())
                .toList();
        JsonNode derivations = JSON.path("derivations");
        assertEquals(all.size(), derivations.path("child").size());
        for (int i = 0; i < all.size(); i++) {
            JsonNode ids = JSON.path("items").path("id");
            assertEquals(
                    all.get(i).child(),
                    ids.get(derivations.path("child").get(i).asInt()).asString(""));
            assertEquals(
                    all.get(i).parent(),
                    ids.get(derivations.path("parent").get(i).asInt()).asString(""));
        }
    }

    @Test
    void aCappedNumberHasNoUpperBound() {
        JsonNode items = JSON.path("items");
        int capped = 0;
        for (int i = 0; i < SIZE; i++) {
            if (items.path("reach").get(i).asLong() == 100_001) {
                assertEquals(-1, items.path("reach_to").get(i).asLong());
                capped++;
            }
        }
        assertThat(capped).isGreaterThan(10);
    }

    @Test
    void whatNobodySearchedIsAGapOfEachLane() {
        for (JsonNode lane : JSON.path("lanes").path("outlet").path("gaps")) {
            assertEquals("[[null,1559318400000],[1622563200000,null]]", lane.toString());
        }
    }

    @Test
    void oneNarrativeIsItsItemsOnly() {
        River one = River.of(MADE, MADE.narratives().getFirst().narrative().id());
        assertEquals(400, one.entries().size());
        assertEquals(399, one.taken().size());
        ProblemException thrown = assertThrows(ProblemException.class, () -> River.of(MADE, "n-none"));
        assertEquals(Problem.NO_SUCH_RESULT, thrown.problem());
    }

    @Test
    void theTableHasALineForEachItem() {
        Listing listing = RIVER.listing();
        assertEquals(SIZE, listing.rows().size());
        assertEquals("time not known", listing.rows().getLast().getFirst());
        assertEquals(
                RIVER.taken().size(),
                listing.rows().stream()
                        .mapToLong(row -> row.get(6).isEmpty() ? 0 : row.get(6).split("; ").length)
                        .sum());
    }
}

package headwater.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.Outlets;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.revision.Histories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AncestryTest {

    private static final double LEAST = 0.9;

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Odds.Weighed>> parents = new HashMap<>();

    private Node node(String id) {
        return nodes.computeIfAbsent(id, each -> {
            Observation item = new Samples.Draft(each, each + ".example")
                    .text("en", "t", "text")
                    .item();
            Narrative narrative = new Narrative("n", "t", List.of(item.id(), "o-other"), List.of());
            return Nodes.of(narrative, List.of(item), Histories.of(List.of(item)), new Outlets(List.of()))
                    .all()
                    .getFirst();
        });
    }

    private void mayBe(String child, String parent, Pair.Order order, double probability) {
        parents.computeIfAbsent(node(child).id(), _ -> new ArrayList<>())
                .add(new Odds.Weighed(new Pair(node(parent), node(child), null, order), probability));
    }

    private List<String> nearest(String child) {
        return new Ancestry(parents)
                .nearest(node(child).id(), LEAST).stream()
                        .map(each -> each.pair().parent().id())
                        .toList();
    }

    @Test
    void captionInAnArticleAndItsThreeCopiesGoesBackToTheArticle() {
        for (String copy : List.of("1", "2", "3")) {
            mayBe(copy, "a", Pair.Order.TIME, 0.98);
            mayBe("c", copy, Pair.Order.TIME, 0.24);
        }
        mayBe("c", "a", Pair.Order.TIME, 0.24);
        assertEquals(List.of(node("a").id()), nearest("c"));
    }

    @Test
    void twoThatMayEachBeTheOthersSourceAreNotCountedTwice() {
        mayBe("c", "1", Pair.Order.TIME, 0.5);
        mayBe("c", "2", Pair.Order.UNKNOWN, 0.3);
        mayBe("1", "2", Pair.Order.UNKNOWN, 0.8);
        mayBe("2", "1", Pair.Order.UNKNOWN, 0.8);
        assertThat(nearest("c")).isEmpty();
    }

    @Test
    void longChainIsWalkedOnlySoFar() {
        for (int i = 0; i < 10_000; i++) {
            mayBe("n" + i, "n" + (i + 1), Pair.Order.UNKNOWN, 0.99999);
        }
        mayBe("n0", "n5", Pair.Order.TIME, 0.000001);
        assertEquals(List.of(node("n5").id()), nearest("n0"));
        mayBe("n1", "n500", Pair.Order.TIME, 0.000001);
        assertThat(nearest("n1")).isEmpty();
    }
}

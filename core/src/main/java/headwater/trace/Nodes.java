package headwater.trace;

import headwater.credit.Outlets;
import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Captures gathered into items, so that an item captured twice neither copies itself nor counts twice.
final class Nodes {

    private static final Comparator<Observation> FULLEST_FIRST = Comparator.comparingInt(
                    (Observation each) -> each.item().body().completeness() == Item.Completeness.FULL ? 0 : 1)
            .thenComparing(Comparator.comparingInt((Observation each) ->
                            each.item().body().text().orElse("").length())
                    .reversed())
            .thenComparing(each -> each.capture().captured().earliest())
            .thenComparing(Observation::id);

    private Nodes() {}

    /// The items with at least one capture among the members, sorted by id. Captures outside the narrative join
    /// where they show the same item, for they may tell that it was removed.
    static List<Node> of(List<String> members, List<Observation> observations, Outlets outlets) {
        TreeSet<String> wanted = new TreeSet<>(members);
        Map<String, List<Observation>> byItem = new TreeMap<>();
        for (Observation each : observations) {
            byItem.computeIfAbsent(each.itemKey(), _ -> new ArrayList<>()).add(each);
        }
        return byItem.values().stream()
                .filter(captures -> captures.stream().anyMatch(each -> wanted.contains(each.id())))
                .map(captures -> node(captures, wanted, outlets))
                .sorted(Comparator.comparing(Node::id))
                .toList();
    }

    private static Node node(List<Observation> captures, Set<String> wanted, Outlets outlets) {
        List<Observation> sorted = captures.stream().sorted(FULLEST_FIRST).toList();
        Observation fullest = sorted.stream()
                .filter(each -> wanted.contains(each.id()))
                .findFirst()
                .orElseThrow();
        Document document = Document.of(fullest);
        return new Node(fullest, sorted, document, published(fullest, sorted), outlets.of(fullest), Grams.of(document));
    }

    /// The narrowest of the times that agree with the fullest capture's; where two contradict each other, that one's.
    /// None lies after the item was first captured.
    private static Known<When> published(Observation fullest, List<Observation> captures) {
        List<When> stated = captures.stream()
                .flatMap(each -> each.item().published().stream())
                .toList();
        if (stated.isEmpty()) {
            return fullest.item().published();
        }
        When base = fullest.item().published().orElse(stated.getFirst());
        When narrowest = stated.stream()
                .filter(base::undeterminedOrder)
                .min(Comparator.comparing(When::width))
                .orElse(base);
        return Known.of(captures.stream()
                .filter(each -> each.capture().availability() == Capture.Availability.AVAILABLE)
                .map(each -> each.capture().captured().latest())
                .min(Comparator.naturalOrder())
                .map(narrowest::thereAt)
                .orElse(narrowest));
    }
}

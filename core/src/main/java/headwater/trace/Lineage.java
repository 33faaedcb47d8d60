package headwater.trace;

import headwater.descent.Descent;
import headwater.descent.Units;
import headwater.descent.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How probable each item of one language is as the source of another, by their texts and times alone.
final class Lineage {

    private final Map<String, Map<String, Double>> parents = new HashMap<>();
    private final Map<String, Double> unseen = new HashMap<>();

    /// @param coverage the share of all items that was captured, as far as anybody can say
    Lineage(List<Node> nodes, double coverage, long seed) {
        for (List<Node> each : tongues(nodes)) {
            if (each.size() > 1) {
                read(each, coverage, seed);
            }
        }
    }

    private static Collection<List<Node>> tongues(List<Node> nodes) {
        Map<String, List<Node>> tongues = new TreeMap<>();
        for (Node each : nodes) {
            if (!each.isListEntry()) {
                String tongue = each.language() + each.grams().size();
                tongues.computeIfAbsent(tongue, _ -> new ArrayList<>()).add(each);
            }
        }
        return tongues.values();
    }

    private void read(List<Node> nodes, double coverage, long seed) {
        List<Witness> witnesses = nodes.stream()
                .map(each -> new Witness(Units.of(each.document().text()), each.published()))
                .toList();
        Descent descent =
                Descent.of(witnesses, (parent, child) -> !nodes.get(child).before(nodes.get(parent)), coverage, seed);
        for (int child = 0; child < nodes.size(); child++) {
            Map<String, Double> shares = new HashMap<>();
            descent.parents(child)
                    .forEach(each -> shares.put(nodes.get(each.witness()).id(), each.share()));
            parents.put(nodes.get(child).id(), shares);
            unseen.put(nodes.get(child).id(), descent.unseen(child));
        }
    }

    /// That the child was taken from this item.
    double share(Node parent, Node child) {
        return parents.getOrDefault(child.id(), Map.of()).getOrDefault(parent.id(), 0.0);
    }

    /// That the child was taken from no item of its language that was captured.
    double unseen(Node child) {
        return unseen.getOrDefault(child.id(), 1.0);
    }
}

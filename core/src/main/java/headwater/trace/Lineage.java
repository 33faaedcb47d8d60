package headwater.trace;

import headwater.descent.Descent;
import headwater.descent.Units;
import headwater.descent.Version;
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
        List<Version> versions = nodes.stream()
                .map(each -> new Version(Units.of(each.document().text()), each.published()))
                .toList();
        Map<String, Integer> firsts = new HashMap<>();
        nodes.stream()
                .map(Node::following)
                .filter(each -> !each.item().isEmpty())
                .forEach(each -> firsts.merge(each.item(), each.number(), Math::min));
        Descent descent = Descent.of(
                versions, (parent, child) -> mayPrecede(nodes.get(parent), nodes.get(child), firsts), coverage, seed);
        for (int child = 0; child < nodes.size(); child++) {
            Map<String, Double> shares = new HashMap<>();
            descent.parents(child)
                    .forEach(each -> shares.put(nodes.get(each.version()).id(), each.share()));
            parents.put(nodes.get(child).id(), shares);
            unseen.put(nodes.get(child).id(), descent.unseen(child));
        }
    }

    /// A text that followed another of its item is that one, edited, and was taken from nobody else as a whole.
    ///
    /// @param firsts the number of the first text of each item with several
    private static boolean mayPrecede(Node parent, Node child, Map<String, Integer> firsts) {
        Node.Following following = child.following();
        if (following.number() > firsts.getOrDefault(following.item(), following.number()) || parent.isOfItem(child)) {
            return parent.isOfItem(child) && parent.following().number() < following.number();
        }
        return !child.before(parent);
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

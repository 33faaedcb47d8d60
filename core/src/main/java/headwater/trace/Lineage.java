package headwater.trace;

import headwater.delta.Quotations;
import headwater.descent.Descent;
import headwater.descent.FurtherSources;
import headwater.descent.Run;
import headwater.descent.Units;
import headwater.descent.Witness;
import headwater.lexicon.Plain;
import headwater.narrative.Parentage;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How probable each item of one language is as the source of another, by their texts and times alone.
final class Lineage {

    private final Map<String, Map<String, Double>> parents = new HashMap<>();
    private final Map<String, Double> unseen = new HashMap<>();
    private final Map<String, Tongue> tongues = new HashMap<>();
    private final Parentage parentage;

    /// Chinese characters that tell as much as a word of another language.
    private static final double CHARACTERS_A_WORD = 3;

    /// The items of one language, and what was taken from where among them.
    private record Tongue(List<Node> nodes, FurtherSources sources) {}

    /// A passage of an item that its parent lacks, and the item it was probably taken from.
    record Beside(Node source, double probability, List<FurtherSource.Passage> passages) {}

    /// @param coverage the share of all items that was captured, as far as anybody can say
    Lineage(List<Node> nodes, double coverage, long seed) {
        this(nodes, Parentage.NONE, coverage, seed);
    }

    /// @param parentage what people ruled out is no parent of its child here
    Lineage(List<Node> nodes, Parentage parentage, double coverage, long seed) {
        this.parentage = parentage;
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
        Map<String, Integer> firsts = new HashMap<>();
        nodes.stream()
                .map(Node::following)
                .filter(each -> !each.item().isEmpty())
                .forEach(each -> firsts.merge(each.item(), each.number(), Math::min));
        boolean han = Plain.isHan(nodes.getFirst().document().text());
        FurtherSources sources = new FurtherSources(
                Descent.of(
                        witnesses,
                        (parent, child) -> mayPrecede(nodes.get(parent), nodes.get(child), firsts)
                                && !parentage.rejects(
                                        nodes.get(child).id(), nodes.get(parent).id()),
                        coverage,
                        seed),
                han ? CHARACTERS_A_WORD : 1,
                seed);
        Tongue tongue = new Tongue(nodes, sources);
        for (int child = 0; child < nodes.size(); child++) {
            tongues.put(nodes.get(child).id(), tongue);
            Descent descent = sources.of(child);
            Map<String, Double> shares = new HashMap<>();
            descent.parents(child)
                    .forEach(each -> shares.put(nodes.get(each.witness()).id(), each.share()));
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

    /// What the child took beside its parent from items of other outlets, if it was taken surely enough to be named.
    List<Beside> beside(Node parent, Node child) {
        Tongue tongue = tongues.get(child.id());
        if (tongue == null || !tongue.nodes().contains(parent)) {
            return List.of();
        }
        Quotations quoted = new Quotations(child.document().text());
        List<Span> childSpans = Units.spans(child.document().text());
        Map<String, Beside> found = new TreeMap<>();
        int place = tongue.nodes().indexOf(child);
        for (FurtherSources.Further each :
                tongue.sources().of(place, tongue.nodes().indexOf(parent))) {
            Node source = tongue.nodes().get(each.witness());
            List<Span> sourceSpans = Units.spans(source.document().text());
            List<FurtherSource.Passage> passages = each.runs().stream()
                    .map(run -> passage(run, sourceSpans, childSpans))
                    .toList();
            boolean own = source.outlet().key().equals(child.outlet().key());
            boolean said = passages.stream().allMatch(passage -> quoted.hold(passage.childStart(), passage.childEnd()));
            if (each.share() >= FurtherSources.NAMED && !own && !said) {
                found.merge(source.id(), new Beside(source, each.share(), passages), Lineage::together);
            }
        }
        return List.copyOf(found.values());
    }

    private static FurtherSource.Passage passage(Run run, List<Span> source, List<Span> child) {
        return new FurtherSource.Passage(
                source.get(run.source()).start(),
                source.get(run.source() + run.length() - 1).end(),
                child.get(run.child()).start(),
                child.get(run.child() + run.length() - 1).end());
    }

    /// Two passages of one source: it is as probable as the surer of them.
    private static Beside together(Beside one, Beside other) {
        return new Beside(
                one.source(),
                Math.max(one.probability(), other.probability()),
                Stream.concat(one.passages().stream(), other.passages().stream())
                        .toList());
    }
}

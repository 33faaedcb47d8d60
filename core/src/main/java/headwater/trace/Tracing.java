package headwater.trace;

import headwater.credit.Credits;
import headwater.credit.Outlets;
import headwater.credit.Voice;
import headwater.delta.Change;
import headwater.delta.Delta;
import headwater.match.Match;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.narrative.Narrative;
import headwater.trace.Derivation.Manner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Follows a narrative back: where it was first observable, who derived from whom, with what credit and what change.
///
/// "First" is always among what was captured. A parent is the most alike of the items that came before, and where
/// nothing says which came before, there is none.
public final class Tracing {

    private final List<Node> nodes;
    private final List<Observation> items;
    private final Parents parents;
    private final Map<String, Parents.Choice> choices;
    private final Credits credits;
    private final Outlets outlets;

    private Tracing(List<Node> nodes, List<Observation> items, List<Match> matches, Outlets outlets, long seed) {
        this.nodes = nodes;
        this.items = List.copyOf(items);
        this.credits = new Credits(outlets);
        this.outlets = outlets;
        this.parents = new Parents(nodes, matches, credits, seed);
        this.choices = parents.all();
    }

    public static About about() {
        return new About("trace", "tracing", 1, List.of());
    }

    /// Traces one narrative. Items beside its members are used only where they show a member again, or may show it
    /// taken down.
    public static Trace trace(Narrative narrative, List<Observation> items, List<Context> context, long seed) {
        Outlets outlets = new Outlets(context);
        List<Node> nodes = Nodes.of(narrative.members(), items, outlets);
        Tracing tracing = new Tracing(nodes, items, narrative.matches(), outlets, seed);
        List<Earliest> earliest = new Origins(nodes, context, tracing.credits).all();
        List<Beginning> beginnings = new Beginnings(nodes, tracing.choices, tracing.credits).all();
        List<Derivation> derivations = tracing.derivations();
        return new Trace(
                narrative.id(),
                earliest,
                beginnings,
                derivations,
                tracing.further(),
                SourcePaths.of(derivations, tracing.naming()),
                tracing.orphans(narrative, earliest));
    }

    /// Whether one item credits the outlet of another, by their ids.
    private BiPredicate<String, String> naming() {
        Map<String, Voice> voices = nodes.stream().collect(Collectors.toMap(Node::id, Node::voice));
        return (item, other) -> {
            Voice voice = voices.get(item);
            Voice further = voices.get(other);
            return voice != null && further != null && credits.names(voice, further);
        };
    }

    private List<Derivation> derivations() {
        List<Derivation> derivations = new ArrayList<>();
        for (Parents.Choice choice : choices.values()) {
            if (choice instanceof Parents.Choice.Chosen chosen) {
                derivations.add(derivation(chosen));
            }
        }
        derivations.sort(Comparator.comparing(Derivation::child));
        return derivations;
    }

    private Derivation derivation(Parents.Choice.Chosen chosen) {
        Pair pair = chosen.pair();
        Manner manner = Manners.of(pair);
        Credits.Decided credit = credits.given(
                pair.child().voice(),
                pair.parent().voice(),
                upstream(pair.parent()).stream().map(Node::voice).toList());
        Delta delta = Delta.of(pair.parent().version(), pair.child().version());
        List<Phrase> reasons = new ArrayList<>(Reasons.of(pair, manner, delta.form()));
        reasons.add(Phrase.of("trace.parent.probability", chosen.best().probability()));
        if (!chosen.by().isEmpty()) {
            String others = chosen.by().stream().map(Node::name).collect(Collectors.joining(" · "));
            reasons.add(Phrase.of("trace.parent.by-way", pair.parent().name(), others));
        }
        reasons.add(credit.why());
        if (pair.child().isRemoved()) {
            reasons.add(Phrase.of("trace.child.removed", pair.child().name()));
        } else if (items.stream().anyMatch(pair.child()::mayBeShownRemovedBy)) {
            reasons.add(Phrase.of("trace.child.removed-entry", pair.child().name()));
        }
        Known<String> second = Optional.ofNullable(chosen.second())
                .map(node -> Known.of(node.id()))
                .orElse(Known.notStated());
        return new Derivation(
                pair.child().id(),
                pair.parent().id(),
                manner,
                credit.given(),
                changes(pair, delta),
                reasons,
                second,
                chosen.best().probability());
    }

    private List<FurtherSource> further() {
        return choices.values().stream()
                .flatMap(each -> each instanceof Parents.Choice.Chosen chosen
                        ? parents.beside(chosen).stream().map(beside -> further(chosen.pair(), beside))
                        : Stream.of())
                .sorted(Comparator.comparing(FurtherSource::child).thenComparing(FurtherSource::source))
                .toList();
    }

    private FurtherSource further(Pair pair, Lineage.Beside beside) {
        Node source = beside.source();
        Credits.Decided credit = credits.given(
                pair.child().voice(),
                source.voice(),
                upstream(source).stream().map(Node::voice).toList());
        return new FurtherSource(
                pair.child().id(),
                source.id(),
                beside.passages(),
                beside.probability(),
                credit.given(),
                List.of(
                        Phrase.of("trace.further.lacking", pair.parent().name()),
                        Phrase.of("trace.further.probability", beside.probability()),
                        credit.why()));
    }

    private List<Change> changes(Pair pair, Delta delta) {
        List<Change> changes = new ArrayList<>(delta.changes());
        changes.addAll(LostCredit.of(pair, outlets));
        changes.sort(Comparator.comparing(Change::sort));
        return changes;
    }

    /// The items from which this one derives in turn, nearest first.
    private List<Node> upstream(Node node) {
        List<Node> found = new ArrayList<>();
        Node at = node;
        while (choices.get(at.id()) instanceof Parents.Choice.Chosen chosen) {
            at = chosen.pair().parent();
            found.add(at);
        }
        return found;
    }

    private List<Trace.Orphan> orphans(Narrative narrative, List<Earliest> earliest) {
        List<String> origins = earliest.stream()
                .filter(each -> each.language().equals("*") && each.platform().equals("*"))
                .flatMap(each -> each.candidates().stream())
                .toList();
        List<Trace.Orphan> orphans = new ArrayList<>();
        for (Node node : nodes) {
            orphan(node, origins).ifPresent(orphans::add);
            node.captures().stream()
                    .map(Observation::id)
                    .filter(id -> !id.equals(node.id()) && narrative.members().contains(id))
                    .forEach(id -> orphans.add(Trace.Orphan.of(id, Phrase.of("trace.orphan.same-item", node.name()))));
        }
        orphans.sort(Comparator.comparing(Trace.Orphan::observation));
        return orphans;
    }

    private Optional<Trace.Orphan> orphan(Node node, List<String> origins) {
        if (node.isListEntry()) {
            return Optional.of(Trace.Orphan.of(node.id(), Phrase.of("trace.orphan.list", node.name())));
        }
        return switch (choices.get(node.id())) {
            case Parents.Choice.Refused(Phrase why, List<Node> candidates) ->
                origins.equals(List.of(node.id()))
                        ? Optional.empty()
                        : Optional.of(new Trace.Orphan(
                                node.id(),
                                why,
                                candidates.stream().map(Node::id).toList()));
            case Parents.Choice.Root() ->
                origins.contains(node.id())
                        ? Optional.empty()
                        : Optional.of(Trace.Orphan.of(node.id(), Phrase.of("trace.orphan.none-earlier")));
            case Parents.Choice.Chosen chosen -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}

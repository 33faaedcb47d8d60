package headwater.trace;

import headwater.credit.Credits;
import headwater.credit.Outlets;
import headwater.credit.Voice;
import headwater.delta.Change;
import headwater.delta.Delta;
import headwater.lexicon.Mentions;
import headwater.match.Match;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Judgement;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.narrative.Parentage;
import headwater.revision.Histories;
import headwater.revision.History;
import headwater.revision.NotYet;
import headwater.revision.Version;
import headwater.text.Span;
import headwater.trace.Derivation.Manner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Follows a narrative back: where it was first observable, who derived from whom, with what credit and what change.
///
/// "First" is always among what was captured. A parent is the most alike of the items that came before, and where
/// nothing says which came before, there is none.
public final class Tracing {

    /// So much of a passage is told.
    private static final int QUOTED = 120;

    private final List<Node> nodes;
    private final Map<String, Node> byId;
    private final Map<String, Node> lines;
    private final Map<String, Phrase> redated;
    private final List<Observation> items;
    private final Parents parents;
    private final Map<String, Parents.Choice> choices;
    private final Credits credits;
    private final Outlets outlets;
    private final Parentage parentage;

    /// What a narrative is read with.
    ///
    /// @param histories of all items of the case that held several texts
    /// @param context what the case states: outlets, coverage and the like
    /// @param parentage what people said of who was taken from whom
    public record Beside(Histories histories, List<Context> context, Parentage parentage) {
        public Beside {
            context = List.copyOf(context);
        }
    }

    private Tracing(Nodes nodes, List<Observation> items, List<Match> matches, Beside beside, long seed) {
        Outlets outlets = new Outlets(beside.context());
        this.nodes = nodes.all();
        this.byId = this.nodes.stream().collect(Collectors.toMap(Node::id, each -> each));
        this.lines = nodes.lines();
        this.redated = redated(nodes.histories(), byId);
        this.items = List.copyOf(items);
        this.credits = new Credits(outlets);
        this.outlets = outlets;
        this.parentage = beside.parentage();
        this.parents = new Parents(nodes, matches, credits, parentage, seed);
        this.choices = parents.all();
    }

    public static About about() {
        return new About("trace", "tracing", 2, List.of());
    }

    /// Traces one narrative. Items beside its members are used only where they show a member again, or may show it
    /// taken down.
    public static Trace trace(Narrative narrative, List<Observation> items, List<Context> context, long seed) {
        return trace(narrative, items, new Beside(Histories.of(items), context, Parentage.NONE), seed);
    }

    /// The same beside all that the case holds.
    public static Trace trace(Narrative narrative, List<Observation> items, Beside beside, long seed) {
        Nodes nodes = Nodes.of(narrative, items, beside.histories(), new Outlets(beside.context()));
        Tracing tracing = new Tracing(nodes, items, narrative.matches(), beside, seed);
        List<Earliest> earliest = tracing.earliest(beside.context());
        List<Beginning> beginnings = new Beginnings(nodes.all(), tracing.choices, tracing.credits).all();
        List<Derivation> derivations = tracing.derivations();
        return new Trace(
                narrative.id(),
                earliest,
                beginnings,
                derivations,
                tracing.further(),
                SourcePaths.of(derivations, item -> tracing.line(item), tracing.naming()),
                nodes.histories(),
                tracing.orphans(narrative, earliest));
    }

    /// Of an item with several texts only the first can have been the earliest.
    private List<Earliest> earliest(List<Context> context) {
        List<Node> firsts =
                nodes.stream().filter(each -> each.equals(lines.get(each.id()))).toList();
        return new Origins(firsts, context, credits)
                .all().stream()
                        .map(each -> each.because(each.candidates().stream()
                                .flatMap(id -> Stream.ofNullable(redated.get(id)))
                                .toList()))
                        .toList();
    }

    private String line(String item) {
        Node first = lines.get(item);
        return first == null ? item : first.id();
    }

    /// By id, why an item is not taken to have been published when it says.
    private static Map<String, Phrase> redated(List<History> histories, Map<String, Node> byId) {
        Map<String, Phrase> redated = new HashMap<>();
        for (History each : histories) {
            Version first = each.versions().getFirst();
            Node node = byId.get(first.id());
            if (node != null && each.isRedated()) {
                redated.put(first.id(), notYet(node.name(), each));
            }
        }
        return redated;
    }

    /// Why an item is not taken to have been published when it says.
    ///
    /// @param name what the item's outlet is called
    /// @param history of an item whose time is another than it states
    public static Phrase notYet(String name, History history) {
        NotYet notYet = history.notYet().get();
        When since = history.versions().getFirst().since().get();
        String how = notYet.how().name().toLowerCase(Locale.ROOT);
        return notYet.stated().isKnown()
                ? Phrase.of("trace.not-yet." + how, name, notYet.stated().get(), notYet.captured(), since)
                : Phrase.of("trace.not-yet.unstated", name, notYet.captured(), since);
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
        Node child = byId.getOrDefault(pair.child().id(), pair.child());
        boolean isGained = !child.document().equals(pair.child().document());
        Manner manner = isGained ? ofPassage(pair) : Manners.of(pair);
        Credits.Decided credit = credits.given(
                child.voice(),
                pair.parent().voice(),
                upstream(pair.parent()).stream().map(Node::voice).toList());
        Delta delta = Delta.of(pair.parent().version(), pair.child().version());
        List<Phrase> reasons = new ArrayList<>(isGained ? List.of(gained(child)) : List.of());
        Reasons.of(pair, manner, delta.form()).stream()
                .map(each -> isGained ? ofPassage(each) : each)
                .forEach(reasons::add);
        Stream.of(pair.parent(), child)
                .flatMap(each -> Stream.ofNullable(redated.get(each.id())))
                .forEach(reasons::add);
        reasons.add(Phrase.of("trace.parent.probability", chosen.best().probability()));
        byWay(chosen).ifPresent(reasons::add);
        parentage.of(child.id(), pair.parent().id()).ifPresent(each -> reasons.add(judged(each)));
        reasons.add(credit.why());
        if (child.isRemoved()) {
            reasons.add(Phrase.of("trace.child.removed", child.name()));
        } else if (items.stream().anyMatch(child::mayBeShownRemovedBy)) {
            reasons.add(Phrase.of("trace.child.removed-entry", child.name()));
        }
        Known<String> second = Optional.ofNullable(chosen.second())
                .map(node -> Known.of(node.id()))
                .orElse(Known.notStated());
        return new Derivation(
                child.id(),
                pair.parent().id(),
                manner,
                credit.given(),
                isGained ? within(child.following().gained(), delta) : changes(pair, delta),
                reasons,
                second,
                chosen.best().probability());
    }

    /// What a person who looked says of it, beside what the program says.
    private static Phrase judged(Judgement judgement) {
        String answer = judgement.says() instanceof Judgement.Taken taken
                ? taken.answer().name().toLowerCase(Locale.ROOT)
                : "";
        return Phrase.of(
                "trace.judged." + answer, judgement.by(), judgement.made(), judgement.reason(), judgement.id());
    }

    /// A passage that was taken whole is a part of the text that it came into; so short a one looks like a headline.
    private static Manner ofPassage(Pair pair) {
        Manner manner = Manners.of(pair);
        return switch (manner) {
            case VERBATIM_COPY, NEAR_VERBATIM_COPY, PARTIAL_COPY -> Manner.PARTIAL_COPY;
            case HEADLINE_REUSE -> pair.sharesHeadline() ? manner : Manner.PARTIAL_COPY;
            case REUSE_NEW_FRAME, TRANSLATION -> manner;
        };
    }

    private static Phrase ofPassage(Phrase reason) {
        return reason.key().equals("trace.parent.covered")
                ? new Phrase("trace.parent.covered-passage", reason.args())
                : reason;
    }

    private static Phrase gained(Node child) {
        String passage = child.following().gained().stream()
                .map(each -> each.in(child.document().text()).strip())
                .collect(Collectors.joining(" … "));
        return Phrase.of(
                "trace.gained",
                child.name(),
                child.published().get(),
                passage.length() <= QUOTED
                        ? passage
                        : passage.substring(0, passage.offsetByCodePoints(0, passage.codePointCount(0, QUOTED))) + "…");
    }

    /// What was left out of a text of which a passage was taken is no change.
    private static List<Change> within(List<Span> gained, Delta delta) {
        return delta.changes().stream()
                .filter(each -> each.childStart() >= 0
                        && gained.stream()
                                .anyMatch(span -> span.start() <= each.childStart() && each.childEnd() <= span.end()))
                .toList();
    }

    private static Optional<Phrase> byWay(Parents.Choice.Chosen chosen) {
        Node parent = chosen.pair().parent();
        if (chosen.by().isEmpty()) {
            return Optional.empty();
        }
        String others = chosen.by().stream()
                .filter(each -> !each.isOfItem(parent))
                .map(Node::name)
                .collect(Collectors.joining(" · "));
        return Optional.of(
                others.isEmpty()
                        ? Phrase.of("trace.parent.which-text", parent.name())
                        : Phrase.of("trace.parent.by-way", parent.name(), others));
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
        while (choices.get(line(at.id())) instanceof Parents.Choice.Chosen chosen) {
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
        Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
        List<Trace.Orphan> orphans = new ArrayList<>();
        for (Node node : nodes) {
            orphan(node, origins).ifPresent(orphans::add);
            node.captures().stream()
                    .map(Observation::id)
                    .filter(id -> !ids.contains(id) && narrative.members().contains(id))
                    .forEach(id -> orphans.add(Trace.Orphan.of(id, Phrase.of("trace.orphan.same-item", node.name()))));
        }
        return orphans.stream()
                .distinct()
                .sorted(Comparator.comparing(Trace.Orphan::observation))
                .toList();
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

    /// A source that the parent credits and the child, captured in full, no longer names.
    private static final class LostCredit {

        private LostCredit() {}

        static List<Change> of(Pair pair, Outlets outlets) {
            if (!pair.child().isFull()) {
                return List.of();
            }
            String parent = pair.parent().document().text();
            return outlets.namedIn(parent).stream()
                    .filter(outlet -> isCredited(pair.parent(), outlet) && !isTheirOwn(pair, outlet))
                    .filter(outlet -> outlet.names().stream()
                            .noneMatch(name ->
                                    Mentions.find(pair.child().document().text(), name) >= 0))
                    .flatMap(outlet -> lost(parent, outlet))
                    .toList();
        }

        private static boolean isCredited(Node node, Context.Outlet outlet) {
            return node.observation().credit().credited().stream()
                    .anyMatch(each -> outlet.names().stream().anyMatch(name -> Mentions.find(each.name(), name) >= 0));
        }

        private static boolean isTheirOwn(Pair pair, Context.Outlet outlet) {
            return pair.parent().outlet().isNamed(outlet.name())
                    || pair.child().outlet().isNamed(outlet.name());
        }

        private static Stream<Change> lost(String parent, Context.Outlet outlet) {
            return outlet.names().stream()
                    .filter(name -> Mentions.find(parent, name) >= 0)
                    .limit(1)
                    .map(name -> {
                        int at = Mentions.find(parent, name);
                        Phrase why = Phrase.of("trace.change.credit-dropped", outlet.name());
                        return new Change(
                                Change.Sort.DROPPED, at, at + name.strip().length(), -1, -1, why);
                    });
        }
    }
}

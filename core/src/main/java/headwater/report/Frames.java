package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.engagement.Reach;
import headwater.impact.Breakout;
import headwater.impact.Rung;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Framed.Field;
import headwater.model.Framed.Frame;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Written;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.registry.Attribution;
import headwater.registry.OutletEntry;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import headwater.wording.Cited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The frames of the field, filled from two sides that stay apart: what the run itself can say, and what analysts
/// answered. What neither says stands there as not stated; truth, intent and effect are never filled by the run.
final class Frames {

    private final CaseView view;
    private final Map<String, Written.Statement> statements;

    private Frames(CaseView view) {
        this.view = view;
        this.statements = view.all(Written.Statement.class).stream()
                .collect(Collectors.toMap(Written.Statement::id, each -> each, (one, _) -> one));
    }

    static Section section(CaseView view) {
        Frames frames = new Frames(view);
        List<Block> blocks = new ArrayList<>();
        if (view.written().stream().anyMatch(each -> each instanceof Framed && !(each instanceof Framed.Incident))) {
            blocks.add(Block.Paragraph.of(
                    Sentence.assumption(Phrase.of("report.frames.meaning")),
                    Sentence.assumption(Phrase.of("report.frames.first-narrative"))));
            blocks.add(frames.table(Frame.ABCDE));
            blocks.add(frames.table(Frame.SCOTCH));
            blocks.addAll(frames.grid());
            if (view.all(Framed.Aspect.class).stream()
                    .anyMatch(each -> each.field().frame() == Frame.VIGINUM)) {
                blocks.add(frames.table(Frame.VIGINUM));
                blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.frames.viginum-meaning"))));
            }
            blocks.addAll(frames.techniques());
        }
        return new Section("frames", Phrase.of("report.frames"), blocks);
    }

    /// The fields of SCOTCH as one paragraph, for the head of a brief.
    static List<Sentence> scotch(CaseView view) {
        Frames frames = new Frames(view);
        return fields(Frame.SCOTCH)
                .map(each -> Phrase.of("report.frames.field-is", CaseView.word("field", each), frames.answered(each)))
                .map(each -> Sentence.judgement(each, List.of()))
                .toList();
    }

    private static Stream<Field> fields(Frame frame) {
        return Stream.of(Field.values()).filter(each -> each.frame() == frame);
    }

    private Block table(Frame frame) {
        return new Block.Table(
                CaseView.word("frame", frame),
                Opening.heads("frames", "field", "run", "analysts"),
                fields(frame)
                        .map(each -> List.of(CaseView.word("field", each), orNone(run(each)), said(each)))
                        .toList());
    }

    /// What analysts say there, or else what the run shows.
    private Phrase answered(Field field) {
        List<Phrase> given = given(field);
        return given.isEmpty() ? orNone(run(field)) : CaseView.sentences(given);
    }

    private Phrase said(Field field) {
        List<Phrase> given = given(field);
        return given.isEmpty() ? Phrase.of("report.frames.not-stated") : CaseView.sentences(given);
    }

    private static Phrase orNone(List<Phrase> said) {
        return said.isEmpty() ? Phrase.of("report.frames.not-by-run") : CaseView.sentences(said);
    }

    private List<Phrase> given(Field field) {
        return view.all(Framed.Aspect.class).stream()
                .filter(each -> each.field() == field)
                .flatMap(each -> each.statements().stream())
                .distinct()
                .map(statements::get)
                .filter(each -> each != null)
                .map(each -> Judgements.said(each.words()))
                .toList();
    }

    /// What the run says in a field. It never fills what only a person can know.
    private List<Phrase> run(Field field) {
        return switch (field) {
            case ACTOR -> categories();
            case BEHAVIOUR -> together(credits(), verdicts("conditional-synchrony", "authenticity"));
            case CONTENT -> together(languages(), List.of(Phrase.of("report.frames.truth-not-rated")));
            case DEGREE -> together(reach(), breakout());
            case EFFECT -> effect();
            case SOURCE -> source();
            case CHANNEL -> channels();
            case COMPOSITION -> manners();
            case HOOK -> hooks();
            case TECHNICAL -> together(shared(), grounds(Attribution.Technical.class));
            case BEHAVIOURAL ->
                together(verdicts("conditional-synchrony", "authenticity"), grounds(Attribution.Behavioural.class));
            case CONTEXTUAL -> grounds(Attribution.Contextual.class);
            case FOREIGN_INVOLVEMENT -> together(categories(), List.of(Phrase.of("report.frames.involved")));
            case ARTIFICIAL_SPREAD -> verdicts("conditional-synchrony", "authenticity");
            case OBJECTIVE, TARGET, LEGAL_AND_ETHICAL, INTERESTS_HARMED, INEXACT_OR_MISLEADING -> List.of();
        };
    }

    private static List<Phrase> together(List<Phrase> one, List<Phrase> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<NarrativeAssessment> first() {
        return view.narratives().stream().limit(1).toList();
    }

    private List<String> members() {
        return first().stream()
                .flatMap(each -> each.narrative().members().stream())
                .toList();
    }

    /// Who carried it, by the category under which each is shown.
    private List<Phrase> categories() {
        Map<Context.Category, TreeSet<String>> names = new TreeMap<>();
        TreeSet<String> unlisted = new TreeSet<>();
        for (String id : members()) {
            switch (view.registry().entry(view.observation(id))) {
                case Known.Value<OutletEntry>(OutletEntry entry) ->
                    names.computeIfAbsent(entry.shown().category(), none -> new TreeSet<>())
                            .add(entry.outlet().name());
                case Known.Absent<OutletEntry> _ -> unlisted.add(view.who(id));
            }
        }
        List<Phrase> said = new ArrayList<>();
        names.forEach((category, each) -> said.add(
                Phrase.of("report.frames.category", CaseView.word("category", category), String.join(", ", each))));
        if (!unlisted.isEmpty()) {
            said.add(Phrase.of("report.frames.unlisted", unlisted.size()));
        }
        return said;
    }

    private List<Derivation> derivations() {
        return first().stream()
                .flatMap(each -> each.trace().derivations().stream())
                .toList();
    }

    private List<Phrase> credits() {
        return counted(
                each -> CaseView.word("credit", each.credit().status()),
                Comparator.comparing(each -> each.credit().status()));
    }

    private List<Phrase> manners() {
        return counted(each -> CaseView.word("manner", each.manner()), Comparator.comparing(Derivation::manner));
    }

    /// How many derivations are of each sort.
    private List<Phrase> counted(Function<Derivation, Phrase> sort, Comparator<Derivation> order) {
        Map<Phrase, Integer> counts = new LinkedHashMap<>();
        derivations().stream().sorted(order).forEach(each -> counts.merge(sort.apply(each), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> Phrase.of("report.frames.counted", each.getValue(), each.getKey()))
                .toList();
    }

    /// Each verdict once, with the proposition it answers.
    private List<Phrase> verdicts(String... tests) {
        List<String> asked = List.of(tests);
        return Stream.concat(
                        first().stream().flatMap(each -> each.findings().stream()),
                        view.assessment().across().findings().stream())
                .filter(each -> asked.contains(Cited.test(each)))
                .map(this::verdict)
                .distinct()
                .toList();
    }

    private Phrase verdict(Finding finding) {
        return Phrase.of("report.frames.verdict", view.readable(finding.proposition()), Measures.verdict(finding));
    }

    private List<Phrase> languages() {
        Map<String, Integer> counts = new TreeMap<>();
        members().forEach(id -> counts.merge(CaseView.language(view.observation(id)), 1, Integer::sum));
        return counts.isEmpty()
                ? List.of()
                : List.of(Phrase.of(
                        "report.frames.languages",
                        counts.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", "))));
    }

    /// Exact counts and floors, never added to each other.
    private List<Phrase> reach() {
        return first().stream()
                .flatMap(each -> each.reach().stream())
                .filter(each -> each.items() + each.floors() > 0)
                .map(Frames::reach)
                .toList();
    }

    private static Phrase reach(Reach reach) {
        return Phrase.of(
                "report.frames.reach",
                CaseView.word("count", reach.name()),
                reach.items() == 0
                        ? Phrase.of("report.none")
                        : Phrase.of("report.reach.exact", reach.exact(), reach.items()),
                reach.floors() == 0
                        ? Phrase.of("report.none")
                        : Phrase.of("report.reach.floor", reach.floor(), reach.floors()));
    }

    private List<Phrase> breakout() {
        return first().stream()
                .flatMap(each -> each.impact().breakout().categories().stream())
                .filter(Breakout.Reached.class::isInstance)
                .map(Breakout.Reached.class::cast)
                .reduce((_, later) -> later)
                .map(each -> Phrase.of(
                        "report.frames.breakout",
                        each.number(),
                        Breakout.name(each.number()),
                        Phrase.of("report.time", each.since())))
                .stream()
                .toList();
    }

    private List<Phrase> effect() {
        return first().stream()
                .flatMap(each -> each.impact().ladder().stream())
                .filter(each -> each.level() == Rung.Level.ATTITUDE || each.level() == Rung.Level.VOTE)
                .map(each -> Phrase.of(
                        "report.frames.level",
                        CaseView.word("level", each.level()),
                        CaseView.word("state", each.state())))
                .toList();
    }

    /// The earliest observable item over all languages, with the word for "nothing earlier exists unseen".
    private List<Phrase> source() {
        return first().stream()
                .flatMap(each -> each.trace().earliest().stream())
                .filter(each -> each.platform().equals("*"))
                .map(this::earliest)
                .toList();
    }

    private Phrase earliest(Earliest each) {
        return Phrase.of(
                "report.frames.earliest",
                Origins.language(each.language()),
                view.items(each.candidates()),
                Phrase.of("report.time", each.when()),
                Origins.wordAndRange(each.first()));
    }

    private List<Phrase> channels() {
        Map<String, TreeSet<String>> outlets = new TreeMap<>();
        members()
                .forEach(id -> outlets.computeIfAbsent(
                                view.observation(id).channel().platform(), none -> new TreeSet<>())
                        .add(view.who(id)));
        return outlets.entrySet().stream()
                .map(each -> Phrase.of(
                        "report.frames.channel", each.getKey(), each.getValue().size()))
                .toList();
    }

    /// Events beside it. None is called a cause.
    private List<Phrase> hooks() {
        List<Context.Event> events = Surroundings.beside(view);
        return events.isEmpty()
                ? List.of()
                : List.of(
                        Phrase.of(
                                "report.frames.hooks",
                                CaseView.list(events.stream()
                                        .map(each -> Phrase.of(
                                                "report.judgements.entry",
                                                Surroundings.bilingual(each.title()),
                                                Phrase.of("report.ref", each.id())))
                                        .toList())),
                        Phrase.of("report.frames.no-cause"));
    }

    /// The statements that answer a field of a frame.
    static Set<String> answering(CaseView view, Frame frame) {
        return view.all(Framed.Aspect.class).stream()
                .filter(each -> each.field().frame() == frame)
                .flatMap(each -> each.statements().stream())
                .collect(Collectors.toSet());
    }

    private List<Phrase> shared() {
        return List.of(Technical.outcome(view.assessment().sites()));
    }

    /// What outlets' categories rest on, by class of evidence: only what the case holds.
    private List<Phrase> grounds(Class<? extends Attribution.Ground> sort) {
        Map<String, Phrase> shown = new TreeMap<>();
        for (String id : members()) {
            if (view.registry().entry(view.observation(id)) instanceof Known.Value<OutletEntry>(OutletEntry entry)) {
                String outlet = entry.outlet().name();
                entry.shown().attribution().grounds().stream()
                        .filter(sort::isInstance)
                        .forEach(each -> shown.putIfAbsent(
                                outlet + each.shown(), Phrase.of("report.frames.ground", outlet, each.shown())));
            }
        }
        return List.copyOf(shown.values());
    }

    /// Open sources only; the other two columns are there so that nobody thinks they were looked into.
    private List<Block> grid() {
        List<List<Phrase>> rows = fields(Frame.GRID)
                .map(each -> List.of(
                        CaseView.word("field", each),
                        orNone(run(each)),
                        said(each),
                        Phrase.of("report.frames.not-available"),
                        Phrase.of("report.frames.not-available")))
                .toList();
        return List.of(
                new Block.Table(
                        CaseView.word("frame", Frame.GRID),
                        Opening.heads("frames", "class", "run", "analysts", "proprietary", "classified"),
                        rows),
                Block.Paragraph.of(Sentence.assumption(Phrase.of("report.frames.grid-meaning"))));
    }

    private List<Block> techniques() {
        List<Framed.Tag> tags = view.all(Framed.Tag.class);
        if (tags.isEmpty()) {
            return List.of();
        }
        List<Framed.TechniqueList> lists = view.all(Framed.TechniqueList.class);
        Judgements judgements = new Judgements(view);
        List<Sentence> from = lists.isEmpty()
                ? List.of(Sentence.assumption(Phrase.of("report.techniques.no-list")))
                : lists.stream()
                        .map(each -> Sentence.fact(
                                Phrase.of(
                                        "report.techniques.list",
                                        each.title(),
                                        each.version(),
                                        each.licence().isEmpty()
                                                ? Phrase.of("report.techniques.no-licence")
                                                : CaseView.text(each.licence())),
                                List.of(each.id())))
                        .toList();
        return List.of(
                new Block.Heading("techniques", Phrase.of("report.techniques")),
                new Block.Paragraph(from),
                new Block.Table(
                        Phrase.of("report.techniques.caption"),
                        Opening.heads("techniques", "technique", "seen", "why", "shown-by", "by"),
                        tags.stream().map(each -> row(each, lists, judgements)).toList()));
    }

    private static List<Phrase> row(Framed.Tag tag, List<Framed.TechniqueList> lists, Judgements judgements) {
        Phrase named = lists.stream()
                .flatMap(list -> list.techniques().stream())
                .filter(each -> each.id().equals(tag.technique()))
                .findFirst()
                .map(each -> Phrase.of("report.techniques.named", each.id(), each.name()))
                .orElse(CaseView.text(tag.technique()));
        return List.of(
                named,
                CaseView.word("seen", tag.seen()),
                Judgements.said(tag.reason()),
                CaseView.list(tag.evidence().stream().map(judgements::evidence).toList()),
                CaseView.text(tag.by()));
    }
}

package headwater.report;

import headwater.accumulation.Accumulation;
import headwater.accumulation.Dossier;
import headwater.control.ControlResult;
import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.timing.Nearby;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What happened beside a narrative: events and polls, stories that drew no reaction, ranked lists, and the
/// incidents that it is one of.
final class Surroundings {

    private Surroundings() {}

    /// One table over all narratives: an event beside several of them is one row, with its distance from each.
    static Section events(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        List<Context.Event> events = beside(view);
        if (events.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(Phrase.of("report.events.none"), List.of())));
            return new Section("events", Phrase.of("report.events"), blocks);
        }
        List<String> cited = events.stream().map(Context.Event::id).toList();
        List<Sentence> said = new ArrayList<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            List<String> near = view.narratives().get(i).events().stream()
                    .map(Nearby::event)
                    .filter(cited::contains)
                    .toList();
            if (!near.isEmpty()) {
                said.add(Sentence.fact(Phrase.of("report.events.counts", view.number(i), near.size()), near));
            }
        }
        said.add(Sentence.judgement(Phrase.of("report.events.no-cause"), cited));
        blocks.add(new Block.Paragraph(said));
        blocks.add(new Block.Table(
                Phrase.of("report.events.caption"),
                Opening.heads("events", "event", "kind", "when", "offset", "confounder", "source"),
                events.stream().map(each -> row(view, each)).toList()));
        return new Section("events", Phrase.of("report.events"), blocks);
    }

    /// The events beside any narrative, in order of time.
    static List<Context.Event> beside(CaseView view) {
        return view.all(Context.Event.class).stream()
                .filter(event -> view.narratives().stream()
                        .flatMap(each -> each.events().stream())
                        .anyMatch(near -> near.event().equals(event.id())))
                .sorted(Comparator.comparing((Context.Event each) -> each.when().earliest())
                        .thenComparing(Context.Event::id))
                .toList();
    }

    private static List<Phrase> row(CaseView view, Context.Event event) {
        List<Phrase> offsets = new ArrayList<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            for (Nearby near : view.narratives().get(i).events()) {
                if (near.event().equals(event.id())) {
                    String side = !near.orderCertain()
                            ? "report.events.open"
                            : near.offset().isNegative() ? "report.events.before" : "report.events.after";
                    offsets.add(Phrase.of("report.events.from", view.number(i), Phrase.of(side, near.offset())));
                }
            }
        }
        return List.of(
                bilingual(event.title()),
                kind(event.kind()),
                Phrase.of("report.time", event.when()),
                CaseView.list(offsets),
                Phrase.of(event.confounder() ? "report.events.confounder" : "report.events.no-confounder"),
                CaseView.text(event.source()));
    }

    private static Phrase kind(String kind) {
        return switch (kind) {
            case "poll", "debate", "announcement", "election", "report", "publication", "law" ->
                Phrase.of("report.kind." + kind);
            default -> CaseView.text(kind);
        };
    }

    static Phrase bilingual(List<String> titles) {
        return Phrase.of("report.bilingual", titles.getFirst(), titles.getLast());
    }

    static Section controls(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.controls.meaning"))));
        Map<List<Phrase>, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            for (ControlResult each : view.narratives().get(i).controls()) {
                if (view.names().context().get(each.control()) instanceof Context.ControlStory control) {
                    alike.computeIfAbsent(row(view, control, each), none -> new ArrayList<>())
                            .add(view.number(i));
                }
            }
        }
        if (!alike.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.controls.caption"),
                    Opening.heads("controls", "story", "when", "selection", "outcome", "note", "narratives"),
                    alike.entrySet().stream()
                            .map(each -> Stream.concat(
                                            each.getKey().stream(), Stream.of(CaseView.numbers(each.getValue())))
                                    .toList())
                            .toList()));
        }
        return new Section("controls", Phrase.of("report.controls"), blocks);
    }

    private static List<Phrase> row(CaseView view, Context.ControlStory control, ControlResult result) {
        Phrase outcome = CaseView.word("outcome", result.outcome());
        return List.of(
                bilingual(control.title()),
                Phrase.of("report.time", control.when()),
                CaseView.text(control.selection()),
                result.reactions().isEmpty()
                        ? outcome
                        : Phrase.of("report.list", outcome, view.items(result.reactions())),
                view.readable(result.note()));
    }

    static Section rankings(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.rankings.meaning"))));
        List<List<Phrase>> seen = topics(view).stream().map(Surroundings::row).toList();
        if (!seen.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.rankings.caption"),
                    Opening.heads("rankings", "topic", "board", "first", "last", "position", "crawls"),
                    seen));
        }
        List<List<Phrase>> never = never(view);
        if (!never.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.rankings.never"),
                    Opening.heads("rankings", "topics", "window", "never-on"),
                    never));
        }
        if (seen.isEmpty() && never.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(Phrase.of("report.rankings.none"), List.of())));
        }
        return new Section("rankings", Phrase.of("report.rankings"), blocks);
    }

    /// Appearances of topics that are members of a narrative: a list carries thousands of others.
    static List<Appearance> topics(CaseView view) {
        List<String> titles = view.narratives().stream()
                .flatMap(each -> each.narrative().members().stream())
                .map(id -> view.observation(id).item().body().title())
                .flatMap(Known::stream)
                .toList();
        return view.assessment().appearances().stream()
                .filter(each -> titles.contains(each.topic()))
                .toList();
    }

    /// The entries of lists that are members of a narrative.
    static List<String> entries(CaseView view) {
        return view.narratives().stream()
                .flatMap(each -> each.narrative().members().stream())
                .filter(id -> view.observation(id).item().kind() == Item.Kind.LIST
                        || view.observation(id).capture().format().startsWith("ranking"))
                .distinct()
                .toList();
    }

    private static List<Phrase> row(Appearance appearance) {
        return List.of(
                CaseView.text(appearance.topic()),
                CaseView.text(appearance.board()),
                Phrase.of("report.time", appearance.firstSeen()),
                Phrase.of("report.instant", appearance.lastSeen()),
                appearance.bestPosition() < 0
                        ? Phrase.of("report.rankings.no-order")
                        : Opening.number(appearance.bestPosition()),
                Opening.number(appearance.crawls()));
    }

    /// Topics of one window share a row, when the same lists were looked at as often.
    private static List<List<Phrase>> never(CaseView view) {
        Map<String, List<Absence>> byTopic = new LinkedHashMap<>();
        view.narratives().stream()
                .flatMap(each -> each.absences().stream())
                .distinct()
                .forEach(each -> byTopic.computeIfAbsent(
                                each.topic() + "\n" + each.from() + each.to(), none -> new ArrayList<>())
                        .add(each));
        Map<List<Phrase>, Set<String>> alike = new LinkedHashMap<>();
        byTopic.values()
                .forEach(each -> alike.computeIfAbsent(
                                List.of(
                                        Phrase.of(
                                                "report.rankings.between",
                                                each.getFirst().from(),
                                                each.getFirst().to()),
                                        CaseView.list(each.stream()
                                                .map(Surroundings::onList)
                                                .toList())),
                                none -> new TreeSet<>())
                        .add(each.getFirst().topic()));
        return alike.entrySet().stream()
                .map(each -> Stream.concat(
                                Stream.of(CaseView.list(each.getValue().stream()
                                        .map(CaseView::text)
                                        .toList())),
                                each.getKey().stream())
                        .toList())
                .toList();
    }

    private static Phrase onList(Absence absence) {
        return absence.crawls() == 0
                ? Phrase.of("report.rankings.not-crawled", absence.board())
                : Phrase.of("report.rankings.never-in", absence.board(), absence.crawls(), absence.longestGap());
    }

    /// Empty, and so left out, where nobody stated an incident.
    static Section statedIncidents(CaseView view) {
        return view.assessment().across().dossier().isStated()
                ? incidents(view)
                : new Section("accumulation", Phrase.of("report.accumulation"), List.of());
    }

    /// What analysts state of each incident, what the case holds of it, and what all come to: a distribution for
    /// people who decide, and no decision.
    static Section incidents(CaseView view) {
        Dossier dossier = view.assessment().across().dossier();
        List<String> cited = stated(dossier);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                Sentence.assumption(Phrase.of("report.accumulation.meaning", Framed.Level.MOST, Accumulation.DRAWS))));
        if (dossier.isStated()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.accumulation.caption"),
                    Opening.heads(
                            "accumulation", "incident", "narratives", "real", "levels", "touched", "tests", "counted"),
                    dossier.entries().stream().map(Surroundings::row).toList()));
        }
        blocks.add(new Block.Paragraph(dossier.said().stream()
                .map(each -> Sentence.judgement(view.readable(each), concerned(each, cited)))
                .toList()));
        dossier.worked().stream().flatMap(each -> tables(each).stream()).forEach(blocks::add);
        List<Sentence> open = new ArrayList<>();
        open.add(Sentence.judgement(dossier.method().needed(), List.of()));
        open.add(Sentence.judgement(Phrase.of("report.findings.would-change"), List.of()));
        dossier.method().wouldChange().stream()
                .map(view::readable)
                .map(each -> Sentence.judgement(each, List.of()))
                .forEach(open::add);
        blocks.add(new Block.Paragraph(open));
        return new Section("accumulation", Phrase.of("report.accumulation"), blocks);
    }

    /// What the incidents that analysts state come to, for who has one page; nothing where nobody stated one.
    static Stream<Sentence> incidentsInOneSentence(CaseView view) {
        Dossier dossier = view.assessment().across().dossier();
        if (!dossier.isStated()) {
            return Stream.empty();
        }
        Phrase said = dossier.worked()
                .map(each -> Phrase.of(
                        "report.brief.incidents",
                        each.incidents().size(),
                        each.numbers().low(),
                        each.numbers().high(),
                        CaseView.list(each.answers().stream()
                                .map(answer -> Phrase.of("report.brief.reading", name(answer), answer.probability()))
                                .toList())))
                .orElse(Phrase.of(
                        "report.brief.incidents-none", dossier.entries().size()));
        return Stream.of(Sentence.judgement(said, stated(dossier)));
    }

    /// The same for who follows a case: how many may be real, what each reading of a threshold gives, and whose
    /// decision
    /// it is.
    static List<Sentence> incidentsInShort(CaseView view) {
        Dossier dossier = view.assessment().across().dossier();
        if (!dossier.isStated()) {
            return List.of();
        }
        List<Phrase> said = new ArrayList<>();
        dossier.worked().stream().forEach(each -> {
            said.add(each.counted());
            said.add(Phrase.of(
                    "report.accumulation.readings",
                    CaseView.list(
                            each.answers().stream().map(Surroundings::inShort).toList())));
        });
        long left = dossier.entries().stream().filter(each -> !each.isCounted()).count();
        if (left > 0) {
            said.add(Phrase.of("report.accumulation.left", left));
        }
        said.add(Phrase.of("accumulation.people"));
        List<String> cited = stated(dossier);
        return said.stream().map(each -> Sentence.judgement(each, cited)).toList();
    }

    private static Phrase inShort(Accumulation.Answer answer) {
        return answer.low() == answer.high()
                ? Phrase.of("report.brief.reading", name(answer), answer.probability())
                : Phrase.of(
                        "report.accumulation.reading", name(answer), answer.probability(), answer.low(), answer.high());
    }

    private static Phrase name(Accumulation.Answer answer) {
        return Phrase.of("accumulation.name." + answer.threshold().id());
    }

    private static List<String> stated(Dossier dossier) {
        return dossier.entries().stream().map(each -> each.incident().id()).toList();
    }

    /// The incidents that a sentence names, or all where it names none.
    private static List<String> concerned(Phrase said, List<String> all) {
        List<String> named = all.stream().filter(said.args()::contains).toList();
        return named.isEmpty() ? all : named;
    }

    private static List<Block> tables(Accumulation all) {
        List<List<Phrase>> numbers = new ArrayList<>();
        for (int number = 0; number < all.real().shares().size(); number++) {
            numbers.add(List.of(
                    Opening.number(number),
                    Phrase.of("report.accumulation.share", all.real().shares().get(number)),
                    Phrase.of("report.accumulation.share", all.real().atLeast(number))));
        }
        return List.of(
                new Block.Table(
                        Phrase.of("report.accumulation.numbers"),
                        Opening.heads("accumulation", "number", "exactly", "at-least"),
                        numbers),
                new Block.Table(
                        Phrase.of("report.accumulation.answers"),
                        Opening.heads("accumulation", "reading", "middle", "range", "without"),
                        all.answers().stream().map(each -> row(all, each)).toList()));
    }

    private static List<Phrase> row(Dossier.Entry entry) {
        Framed.Incident incident = entry.incident();
        Phrase none = Phrase.of("report.frames.not-stated");
        return List.of(
                Phrase.of("report.judgements.entry", Judgements.said(incident.title()), reference(incident.id())),
                entry.holds()
                        .map(each -> each.narratives().isEmpty()
                                ? Phrase.of("report.none")
                                : CaseView.numbers(each.narratives()))
                        .orElse(Phrase.of("report.none")),
                incident.real()
                        .map(each -> CaseView.sentences(List.of(
                                Phrase.of("report.accumulation.between", each.low(), each.high()),
                                Judgements.said(each.why()))))
                        .orElse(none),
                incident.severity()
                        .map(each -> CaseView.sentences(List.of(
                                Phrase.of("report.accumulation.ability", level(each.ability())),
                                Phrase.of("report.accumulation.credibility", level(each.credibility())),
                                Judgements.said(each.why()))))
                        .orElse(none),
                touched(entry),
                entry.holds().map(each -> each.tests().phrase()).orElse(Phrase.of("report.none")),
                entry.isCounted() ? Phrase.of("report.accumulation.counted") : CaseView.sentences(entry.refused()));
    }

    private static Phrase reference(String id) {
        return Phrase.of("report.ref", id);
    }

    private static Phrase level(Framed.Level level) {
        return level.isOpen()
                ? Phrase.of("report.accumulation.levels", level.low(), level.high())
                : Opening.number(level.low());
    }

    private static Phrase touched(Dossier.Entry entry) {
        Framed.Touched touched = entry.incident().touched();
        List<Phrase> said = new ArrayList<>();
        said.add(
                touched.districts().isEmpty()
                        ? Phrase.of("report.accumulation.no-district")
                        : Phrase.of("report.accumulation.districts", String.join(", ", touched.districts())));
        said.add(
                touched.actor().isEmpty()
                        ? Phrase.of("report.accumulation.no-actor")
                        : Phrase.of("report.accumulation.actor", touched.actor()));
        entry.holds().stream()
                .map(each -> Phrase.of("report.accumulation.platforms", each.platforms()))
                .forEach(said::add);
        entry.holds().stream()
                .map(each -> Accumulation.reached("report.accumulation.reach", each.reach()))
                .forEach(said::add);
        return CaseView.sentences(said);
    }

    private static List<Phrase> row(Accumulation all, Accumulation.Answer answer) {
        List<Phrase> without = new ArrayList<>();
        for (int i = 0; i < all.incidents().size(); i++) {
            without.add(Phrase.of(
                    "report.accumulation.left-out",
                    reference(all.incidents().get(i).id()),
                    answer.without(i)));
        }
        List<Phrase> reading = new ArrayList<>();
        reading.add(answer.threshold().phrase());
        if (!answer.threshold().isRead()) {
            reading.add(Phrase.of("report.accumulation.to-confirm"));
        }
        reading.addAll(answer.threshold().barred(all.incidents()));
        return List.of(
                CaseView.sentences(reading),
                Phrase.of("report.accumulation.share", answer.probability()),
                Phrase.of("report.accumulation.between", answer.low(), answer.high()),
                CaseView.list(without));
    }
}

package headwater.report;

import headwater.control.ControlResult;
import headwater.model.Context;
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

/// What happened beside a narrative: events and polls, stories that drew no reaction, ranked lists.
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
                said.add(Sentence.fact(Phrase.of("report.events.counts", i + 1, near.size()), near));
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
                    offsets.add(Phrase.of("report.events.from", i + 1, Phrase.of(side, near.offset())));
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
                            .add(i + 1);
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
}

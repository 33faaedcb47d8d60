package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.timing.ControlResult;
import headwater.timing.Nearby;
import java.util.ArrayList;
import java.util.List;

/// What happened beside a narrative: events and polls, stories that drew no reaction, ranked lists.
final class Surroundings {

    private Surroundings() {}

    static Section events(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            List<List<Phrase>> rows = new ArrayList<>();
            List<String> cited = new ArrayList<>();
            for (Nearby nearby : each.events()) {
                if (view.names().context().get(nearby.event()) instanceof Context.Event event) {
                    rows.add(row(event, nearby));
                    cited.add(event.id());
                }
            }
            if (!rows.isEmpty()) {
                blocks.add(Block.Paragraph.of(
                        Sentence.fact(Phrase.of("report.events.counts", i + 1, rows.size()), cited),
                        Sentence.judgement(Phrase.of("report.events.no-cause"), cited)));
                blocks.add(new Block.Table(
                        Phrase.of("report.events.caption", i + 1),
                        Opening.heads("events", "event", "kind", "when", "offset", "confounder", "source"),
                        rows));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(Phrase.of("report.events.none"), List.of())));
        }
        return new Section("events", Phrase.of("report.events"), blocks);
    }

    private static List<Phrase> row(Context.Event event, Nearby nearby) {
        String side = !nearby.orderCertain()
                ? "report.events.open"
                : nearby.offset().isNegative() ? "report.events.before" : "report.events.after";
        return List.of(
                bilingual(event.title()),
                CaseView.text(event.kind()),
                Phrase.of("report.time", event.when()),
                Phrase.of(side, nearby.offset()),
                Phrase.of(event.confounder() ? "report.events.confounder" : "report.events.no-confounder"),
                CaseView.text(event.source()));
    }

    static Phrase bilingual(List<String> titles) {
        return Phrase.of("report.bilingual", titles.getFirst(), titles.getLast());
    }

    static Section controls(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.controls.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            List<List<Phrase>> rows = new ArrayList<>();
            for (ControlResult each : view.narratives().get(i).controls()) {
                if (view.names().context().get(each.control()) instanceof Context.ControlStory control) {
                    rows.add(row(view, control, each));
                }
            }
            if (!rows.isEmpty()) {
                blocks.add(new Block.Table(
                        Phrase.of("report.controls.caption", i + 1),
                        Opening.heads("controls", "story", "when", "selection", "outcome", "captures", "note"),
                        rows));
            }
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
                Opening.number(result.captures()),
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
        List<List<Phrase>> never = view.narratives().stream()
                .flatMap(each -> each.absences().stream())
                .distinct()
                .map(Surroundings::row)
                .toList();
        if (!never.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.rankings.never"),
                    Opening.heads("rankings", "topic", "board", "window", "crawls-without", "gap"),
                    never));
        }
        if (seen.isEmpty() && never.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(Phrase.of("report.rankings.none"), List.of())));
        }
        return new Section("rankings", Phrase.of("report.rankings"), blocks);
    }

    /// Appearances of topics that are members of a narrative: a list carries thousands of others.
    private static List<Appearance> topics(CaseView view) {
        List<String> titles = view.narratives().stream()
                .flatMap(each -> each.narrative().members().stream())
                .map(id -> view.observation(id).item().body().title())
                .flatMap(Known::stream)
                .toList();
        return view.assessment().appearances().stream()
                .filter(each -> titles.contains(each.topic()))
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

    private static List<Phrase> row(Absence absence) {
        return List.of(
                CaseView.text(absence.topic()),
                CaseView.text(absence.board()),
                Phrase.of("report.rankings.between", absence.from(), absence.to()),
                absence.crawls() == 0
                        ? Phrase.of("report.rankings.not-crawled")
                        : Phrase.of("report.rankings.never-in", absence.crawls()),
                Phrase.of("report.duration", absence.longestGap()));
    }
}

package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.model.Judgement;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.narrative.Standing;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a report rests on: what was read, and the narratives found in it.
final class Opening {

    /// How many items of one judgement are named.
    private static final int MOST_NAMED = 5;

    private Opening() {}

    static Phrase heading(int number, NarrativeAssessment narrative) {
        return Phrase.of("report.narrative", number, narrative.narrative().title());
    }

    static Section imported(CaseView view) {
        Map<String, List<Observation>> byFormat = new TreeMap<>();
        view.assessment()
                .material()
                .observations()
                .forEach(each -> byFormat.computeIfAbsent(each.capture().format(), none -> new ArrayList<>())
                        .add(each));
        List<List<Phrase>> rows = byFormat.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        int warnings = view.assessment().material().observations().stream()
                .mapToInt(each -> each.warnings().size())
                .sum();
        int rejected = view.assessment().material().rejected().size();
        List<Block> blocks = new ArrayList<>();
        if (!byFormat.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.fact(
                    Phrase.of(
                            "report.imported.counts",
                            view.assessment().material().observations().size(),
                            rejected,
                            warnings),
                    byFormat.keySet().stream().map(Opening::anchor).toList())));
            blocks.add(new Block.Table(
                    Phrase.of("report.imported.caption"),
                    heads("imported", "format", "items", "files", "languages", "platforms"),
                    rows));
        }
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.imported.not-everything"))));
        return new Section("imported", Phrase.of("report.imported"), blocks);
    }

    static String anchor(String format) {
        return "format-" + format.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static List<Phrase> row(String format, List<Observation> observations) {
        TreeSet<String> files = new TreeSet<>();
        TreeSet<String> languages = new TreeSet<>();
        TreeSet<String> platforms = new TreeSet<>();
        for (Observation each : observations) {
            files.add(each.capture().digests().getFirst().value());
            languages.add(CaseView.language(each));
            platforms.add(each.channel().platform());
        }
        return List.of(
                Phrase.of("report.anchor", anchor(format), format),
                number(observations.size()),
                number(files.size()),
                CaseView.text(String.join(", ", languages)),
                CaseView.text(String.join(", ", platforms)));
    }

    static Phrase number(long number) {
        return Phrase.of("report.number", number);
    }

    /// Column heads of one table: keys `report.<section>.head.<name>`.
    static List<Phrase> heads(String section, String... names) {
        return List.of(names).stream()
                .map(name -> Phrase.of("report." + section + ".head." + name))
                .toList();
    }

    /// The earliest observable item over all languages and platforms, with its time.
    static Phrase earliest(CaseView view, int index) {
        return view.narratives().get(index).trace().earliest().stream()
                .filter(each -> each.language().equals("*") && each.platform().equals("*"))
                .findFirst()
                .map(each -> Phrase.of(
                        "report.narratives.earliest",
                        view.items(each.candidates()),
                        Phrase.of("report.time", each.when())))
                .orElse(Phrase.of("report.none"));
    }

    static Section narratives(CaseView view) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            List<String> members = view.inOrder(each.narrative().members());
            TreeSet<String> languages = new TreeSet<>();
            members.forEach(id -> languages.add(CaseView.language(view.observation(id))));
            rows.add(List.of(
                    number(view.number(i)),
                    CaseView.text(each.narrative().title()),
                    number(members.size()),
                    number(members.stream().map(view::who).distinct().count()),
                    CaseView.text(String.join(", ", languages)),
                    earliest(view, i)));
        }
        List<Block> blocks = new ArrayList<>();
        long asserted = view.assessment().matches().stream()
                .filter(each -> each.kind().asserts())
                .count();
        long others = view.assessment().matches().size() - asserted;
        int all = view.assessment().narratives().size();
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.judgement(Phrase.of("report.narratives.counts", all, asserted, others), List.of()));
        said.addAll(told(view));
        said.add(Sentence.assumption(Phrase.of("report.narratives.meaning")));
        blocks.add(new Block.Paragraph(said));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.narratives.caption"),
                    heads("narratives", "number", "title", "items", "outlets", "languages", "first"),
                    rows));
        }
        blocks.addAll(Measures.others(view));
        blocks.addAll(judged(view));
        return new Section("narratives", Phrase.of("report.narratives"), blocks);
    }

    /// How many narratives are told, where that is not all of them.
    static List<Sentence> told(CaseView view) {
        int others = view.others().size();
        return others == 0
                ? List.of()
                : List.of(Sentence.judgement(
                        Phrase.of("report.narratives.told", view.narratives().size(), others), List.of()));
    }

    /// What people said of the grouping, also what no longer counts: a reader sees who shaped the narratives, and why.
    private static List<Block> judged(CaseView view) {
        List<Standing> judged = view.assessment().judged();
        if (judged.isEmpty()) {
            return List.of();
        }
        long counting = judged.stream().filter(Standing::counts).count();
        long cut = view.assessment().narratives().stream()
                .flatMap(each -> each.narrative().judged().cut().stream())
                .distinct()
                .count();
        return List.of(
                Block.Paragraph.of(
                        Sentence.judgement(Phrase.of("report.judged.counts", judged.size(), counting, cut), List.of()),
                        Sentence.assumption(Phrase.of("report.judged.meaning"))),
                new Block.Table(
                        Phrase.of("report.judged.caption"),
                        heads("judged", "narratives", "says", "by", "why", "counts"),
                        judged.stream().map(each -> row(view, each)).toList()));
    }

    private static List<Phrase> row(CaseView view, Standing standing) {
        Judgement judgement = standing.judgement();
        List<Integer> shaped = new ArrayList<>();
        List<NarrativeAssessment> all = view.assessment().narratives();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).narrative().judged().judgements().contains(judgement)) {
                shaped.add(i + 1);
            }
        }
        List<Phrase> counts = new ArrayList<>(List.of(CaseView.word("judged", standing.state())));
        standing.notes().forEach(note -> counts.add(view.readable(note)));
        return List.of(
                shaped.isEmpty() ? Phrase.of("report.none") : CaseView.numbers(shaped),
                said(view, judgement),
                Phrase.of("report.judged.by", judgement.by(), judgement.made(), judgement.id()),
                Phrase.of(
                        "report.quote",
                        judgement.reason(),
                        Languages.detect(judgement.reason()).orElse("und")),
                CaseView.list(counts));
    }

    private static Phrase said(CaseView view, Judgement judgement) {
        return switch (judgement.says()) {
            case Judgement.Together(List<String> items) -> Phrase.of("report.judged.together", some(view, items));
            case Judgement.Apart(List<String> items, List<String> from) ->
                Phrase.of("report.judged.apart", some(view, items), some(view, from));
            case Judgement.Unsure(List<String> items) -> Phrase.of("report.judged.unsure", some(view, items));
            case Judgement.Taken(String child, String parent, Judgement.Answer answer) ->
                Phrase.of(
                        "report.judged.taken." + answer.name().toLowerCase(Locale.ROOT),
                        some(view, List.of(child)),
                        some(view, List.of(parent)));
            case Judgement.Withdrawn(String earlier) -> Phrase.of("report.judged.withdraws", earlier);
        };
    }

    /// The first few, and how many more.
    private static Phrase some(CaseView view, List<String> ids) {
        List<Phrase> some = new ArrayList<>(ids.stream()
                .limit(MOST_NAMED)
                .map(id -> view.observations().containsKey(id) ? view.item(id) : CaseView.text(id))
                .toList());
        if (ids.size() > MOST_NAMED) {
            some.add(Phrase.of("report.judged.more", ids.size() - MOST_NAMED));
        }
        return CaseView.list(some);
    }
}

package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a report rests on: what was read, and the narratives found in it.
final class Opening {

    private Opening() {}

    static Phrase heading(int index, NarrativeAssessment narrative) {
        return Phrase.of("report.narrative", index + 1, narrative.narrative().title());
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
                    number(i + 1),
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
        blocks.add(Block.Paragraph.of(
                Sentence.judgement(
                        Phrase.of("report.narratives.counts", view.narratives().size(), asserted, others), List.of()),
                Sentence.assumption(Phrase.of("report.narratives.meaning"))));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.narratives.caption"),
                    heads("narratives", "number", "title", "items", "outlets", "languages", "first"),
                    rows));
        }
        return new Section("narratives", Phrase.of("report.narratives"), blocks);
    }
}

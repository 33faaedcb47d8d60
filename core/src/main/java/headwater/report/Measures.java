package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.assess.Verdict;
import headwater.engagement.Reach;
import headwater.model.Finding;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reach with floors kept apart, and the verdicts with what is missing.
final class Measures {

    private Measures() {}

    static Section reach(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.reach.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            List<List<Phrase>> rows =
                    view.narratives().get(i).reach().stream().map(Measures::row).toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block.Table(
                        Phrase.of("report.reach.caption", i + 1),
                        Opening.heads("reach", "count", "exact", "floor", "absent"),
                        rows));
            }
        }
        return new Section("reach", Phrase.of("report.reach"), blocks);
    }

    private static List<Phrase> row(Reach reach) {
        return List.of(
                CaseView.word("count", reach.name()),
                reach.items() == 0
                        ? Phrase.of("report.none")
                        : Phrase.of("report.reach.exact", reach.exact(), reach.items()),
                reach.floors() == 0
                        ? Phrase.of("report.none")
                        : Phrase.of("report.reach.floor", reach.floor(), reach.floors()),
                Opening.number(reach.absent()));
    }

    static Section findings(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.findings.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            if (!each.findings().isEmpty()) {
                blocks.add(new Block.Heading("findings-" + (i + 1), Opening.heading(i, each)));
                blocks.add(new Block.Table(
                        Phrase.of("report.findings.caption", i + 1),
                        Opening.heads("findings", "proposition", "verdict", "missing", "test"),
                        each.findings().stream()
                                .map(finding -> row(view, finding))
                                .toList()));
                each.findings().forEach(finding -> blocks.add(why(view, finding)));
            }
        }
        return new Section("findings", Phrase.of("report.findings"), blocks);
    }

    private static List<Phrase> row(CaseView view, Finding finding) {
        return List.of(
                view.readable(finding.proposition()),
                verdict(finding),
                finding instanceof Finding.Undetermined undetermined
                        ? codes(undetermined.missing())
                        : Phrase.of("report.none"),
                CaseView.text(finding.method().test()));
    }

    static Phrase verdict(Finding finding) {
        return Verdict.of(finding).phrase();
    }

    /// Each missing kind of evidence once, with the platforms it is missing on; the details stand below the table.
    static Phrase codes(List<Finding.Missing> missing) {
        Map<Finding.Code, TreeSet<String>> platforms = new TreeMap<>();
        missing.forEach(each ->
                platforms.computeIfAbsent(each.code(), none -> new TreeSet<>()).add(each.platform()));
        Phrase all = Phrase.of("report.none");
        boolean last = true;
        for (Map.Entry<Finding.Code, TreeSet<String>> each :
                new TreeMap<>(platforms).descendingMap().entrySet()) {
            Phrase one = each.getValue().equals(Set.of("*"))
                    ? CaseView.text(each.getKey().name())
                    : Phrase.of("report.findings.codes", each.getKey().name(), String.join(", ", each.getValue()));
            all = last ? one : Phrase.of("report.list", one, all);
            last = false;
        }
        return all;
    }

    private static Block why(CaseView view, Finding finding) {
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.judgement(
                Phrase.of("report.findings.answer", view.readable(finding.proposition()), verdict(finding)),
                List.of()));
        reasons(finding).forEach(reason -> said.add(Sentence.judgement(view.readable(reason), List.of())));
        if (finding instanceof Finding.Undetermined undetermined) {
            undetermined
                    .missing()
                    .forEach(each -> said.add(Sentence.judgement(
                            Phrase.of(
                                    "report.findings.code",
                                    each.code().name(),
                                    each.platform(),
                                    view.readable(each.detail())),
                            List.of())));
        }
        finding.method()
                .wouldChange()
                .forEach(change -> said.add(Sentence.judgement(
                        Phrase.of("report.findings.would-change", view.readable(change)), List.of())));
        return new Block.Paragraph(said);
    }

    private static List<Phrase> reasons(Finding finding) {
        return switch (finding) {
            case Finding.Supported supported -> supported.reasons();
            case Finding.NotIndicated not -> not.reasons();
            case Finding.Undetermined undetermined -> undetermined.reasons();
        };
    }
}

package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.model.Phrase;
import headwater.trace.Derivation;
import headwater.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who took from whom, with what credit, and what each added.
final class Derivations {

    /// Cards are long; beyond these the table has to do, and a sentence says so.
    private static final int CARDS = 24;

    private Derivations() {}

    static Section derivations(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.derivations.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            blocks.add(new Block.Heading("derivations-" + (i + 1), Opening.heading(i, each)));
            List<Derivation> derivations = inOrder(view, each.trace());
            if (!derivations.isEmpty()) {
                blocks.add(table(view, derivations, i));
            }
            blocks.addAll(orphans(view, each.trace()));
            derivations.stream().limit(CARDS).forEach(derivation -> blocks.addAll(Card.of(view, each, derivation)));
            if (derivations.size() > CARDS) {
                blocks.add(Block.Paragraph.of(
                        Sentence.assumption(Phrase.of("report.derivations.more", CARDS, derivations.size()))));
            }
        }
        return new Section("derivations", Phrase.of("report.derivations"), blocks);
    }

    static List<Derivation> inOrder(CaseView view, Trace trace) {
        List<String> children = view.inOrder(
                trace.derivations().stream().map(Derivation::child).distinct().toList());
        return trace.derivations().stream()
                .sorted(Comparator.comparingInt((Derivation each) -> children.indexOf(each.child()))
                        .thenComparing(Derivation::parent))
                .toList();
    }

    private static Block table(CaseView view, List<Derivation> derivations, int index) {
        List<List<Phrase>> rows = derivations.stream()
                .map(each -> List.of(
                        view.item(each.child()),
                        view.item(each.parent()),
                        CaseView.word("manner", each.manner()),
                        CaseView.word("credit", each.credit()),
                        changes(each),
                        each.runnerUp().isKnown() ? view.item(each.runnerUp().get()) : Phrase.of("report.none")))
                .toList();
        return new Block.Table(
                Phrase.of("report.derivations.caption", index + 1),
                Opening.heads("derivations", "child", "parent", "manner", "credit", "changes", "runner-up"),
                rows);
    }

    private static Phrase changes(Derivation derivation) {
        Phrase all = Phrase.of("report.none");
        boolean first = true;
        for (Derivation.Sort sort : List.of(Derivation.Sort.values()).reversed()) {
            long count = derivation.changes().stream()
                    .filter(change -> change.sort() == sort)
                    .count();
            if (count > 0) {
                Phrase one = Phrase.of("report.derivations.change", CaseView.word("change", sort), count);
                all = first ? one : Phrase.of("report.list", one, all);
                first = false;
            }
        }
        return all;
    }

    private static List<Block> orphans(CaseView view, Trace trace) {
        if (trace.orphans().isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Paragraph(trace.orphans().stream()
                .map(each -> Sentence.judgement(
                        Phrase.of(
                                "report.derivations.orphan", view.item(each.observation()), view.readable(each.why())),
                        List.of(each.observation())))
                .toList()));
    }
}

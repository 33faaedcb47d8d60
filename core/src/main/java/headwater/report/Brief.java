package headwater.report;

import headwater.alternatives.Matrix;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Written;
import headwater.model.Written.Alternative;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One page for somebody who decides: what is known, what analysts judge and how surely, what else may explain it,
/// who reads it otherwise, and what cannot be determined with what is missing. Nothing stands here that is not in the
/// full report.
final class Brief {

    private final CaseView view;

    private Brief(CaseView view) {
        this.view = view;
    }

    static List<Section> sections(CaseView view) {
        Brief brief = new Brief(view);
        return Stream.of(
                        new Section("brief", Phrase.of("report.brief"), brief.inShort()),
                        new Section("judgements", Phrase.of("report.judgements"), brief.judged()),
                        new Section("open", Phrase.of("report.brief.open"), brief.open()),
                        ChineseSummary.section(view))
                .filter(each -> !each.blocks().isEmpty())
                .toList();
    }

    private List<Block> inShort() {
        List<Sentence> said = new ArrayList<>();
        view.question().stream()
                .forEach(each -> said.add(
                        Sentence.fact(Phrase.of("report.summary.question", each.question()), List.of(each.id()))));
        said.addAll(Frames.scotch(view));
        return List.of(new Block.Paragraph(said));
    }

    private List<Block> judged() {
        Judgements judgements = new Judgements(view);
        List<Sentence> said = new ArrayList<>(judgements.standing());
        Set<String> already = Frames.answering(view, Framed.Frame.SCOTCH);
        List<Written.Statement> statements = judgements.inOrder(Written.Statement.class);
        statements.stream()
                .filter(each -> each.sort() != Written.Sort.ASSUMPTION && !isSaid(each, already))
                .forEach(each -> said.addAll(judgements.brief(each)));
        long assumed = statements.stream()
                .filter(each -> each.sort() == Written.Sort.ASSUMPTION)
                .count();
        if (assumed > 0) {
            said.add(Sentence.assumption(Phrase.of("report.brief.assumptions", assumed)));
        }
        said.addAll(alternatives());
        view.reviews().stream()
                .filter(each -> each.outcome() == Issued.Outcome.DISSENTS)
                .forEach(each -> said.add(Sentence.judgement(
                        Phrase.of("report.brief.dissent", each.by(), Judgements.said(each.says())), List.of())));
        Surroundings.incidentsInOneSentence(view).forEach(said::add);
        return said.isEmpty() ? List.of() : List.of(new Block.Paragraph(said));
    }

    /// What stands above already. How likely something is and how good its basis is does not.
    private static boolean isSaid(Written.Statement statement, Set<String> already) {
        return already.contains(statement.id())
                && !statement.likelihood().isKnown()
                && !statement.confidence().isKnown();
    }

    /// The answers that were held against each other, the least contradicted first.
    private List<Sentence> alternatives() {
        List<Alternative> alternatives = view.all(Alternative.class);
        if (alternatives.isEmpty()) {
            return List.of();
        }
        Map<String, Phrase> titles = new LinkedHashMap<>();
        alternatives.forEach(each -> titles.put(each.id(), Judgements.said(each.title())));
        List<Phrase> ranked = Matrix.of(alternatives).standings().stream()
                .map(each -> Phrase.of(
                        "report.brief.answer",
                        titles.getOrDefault(each.alternative(), CaseView.text(each.alternative())),
                        each.against()))
                .toList();
        return List.of(Sentence.judgement(Phrase.of("report.brief.answers", CaseView.list(ranked)), List.of()));
    }

    /// What no test could tell, with all that was missing for it; and what was asked of whom.
    private List<Block> open() {
        Map<Phrase, List<Finding.Missing>> missing = new LinkedHashMap<>();
        view.findings()
                .values()
                .forEach(findings -> findings.stream()
                        .filter(Finding.Undetermined.class::isInstance)
                        .forEach(each -> missing.computeIfAbsent(
                                        view.readable(each.proposition()), none -> new ArrayList<>())
                                .addAll(Measures.missing(each))));
        List<Sentence> said = new ArrayList<>();
        if (!missing.isEmpty()) {
            said.add(Sentence.judgement(
                    Phrase.of(
                            "report.brief.undetermined",
                            missing.size(),
                            CaseView.sentences(List.copyOf(missing.keySet()))),
                    List.of()));
            said.add(Sentence.judgement(
                    Phrase.of(
                            "report.brief.missing",
                            Measures.kinds(missing.values().stream()
                                    .flatMap(List::stream)
                                    .toList())),
                    List.of()));
        }
        List<Issued.Reply> replies = view.all(Issued.Reply.class);
        if (!replies.isEmpty()) {
            long answered = replies.stream()
                    .map(Issued.Reply::answer)
                    .filter(Known::isKnown)
                    .count();
            said.add(Sentence.fact(
                    Phrase.of("report.brief.asked", replies.size(), answered),
                    replies.stream().map(Issued.Reply::id).toList()));
        }
        said.add(Sentence.assumption(Phrase.of("report.summary.how-to-read")));
        said.add(Sentence.assumption(Phrase.of("report.summary.no-attribution")));
        return List.of(new Block.Paragraph(said));
    }
}

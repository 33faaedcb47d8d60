package headwater.report;

import headwater.alternatives.Evidence;
import headwater.alternatives.Evidence.LogRatio;
import headwater.alternatives.Hypothesis;
import headwater.alternatives.Lexicon;
import headwater.alternatives.Weighed;
import headwater.alternatives.Weighed.Linchpin;
import headwater.alternatives.Weighed.Standing;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What may explain each narrative, how each finding weighs, on which row an answer hangs, and how far an attribution
/// may
/// go. A probability and how good its basis is never share a sentence.
final class Alternatives {

    private Alternatives() {}

    static Section section(CaseView view) {
        Map<Weighed, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < view.narratives().size(); i++) {
            Weighed weighed = view.narratives().get(i).weighed();
            if (!weighed.standings().isEmpty()) {
                alike.computeIfAbsent(weighed, none -> new ArrayList<>()).add(i + 1);
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!alike.isEmpty()) {
            blocks.add(Block.Paragraph.of(
                    Sentence.assumption(Phrase.of("report.alternatives.meaning")),
                    Sentence.assumption(Phrase.of("report.alternatives.interval")),
                    Sentence.assumption(Phrase.of("report.alternatives.cap"))));
            alike.forEach((weighed, narratives) -> blocks.addAll(blocks(weighed, narratives)));
        }
        return new Section("alternatives", Phrase.of("report.alternatives"), blocks);
    }

    private static List<Block> blocks(Weighed weighed, List<Integer> narratives) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                "alternatives-" + narratives.getFirst(),
                Phrase.of("report.alternatives.for", narratives.size(), CaseView.numbers(narratives))));
        blocks.add(new Block.Paragraph(answer(weighed)));
        if (weighed.evidence().stream().noneMatch(Evidence.Speaking.class::isInstance)) {
            blocks.add(new Block.Paragraph(wouldChange(weighed)));
            return blocks;
        }
        blocks.add(new Block.Table(
                Phrase.of("report.alternatives.ranking"),
                Opening.heads("alternatives", "rank", "alternative", "probability", "word"),
                standings(weighed)));
        blocks.add(new Block.Table(
                Phrase.of("report.alternatives.matrix"),
                Opening.heads("alternatives", "finding", "common-source", "opportunistic", "directed", "apart", "why"),
                weighed.evidence().stream().map(Alternatives::row).toList()));
        blocks.add(new Block.Paragraph(hangs(weighed)));
        return blocks;
    }

    private static List<Sentence> answer(Weighed weighed) {
        List<Hypothesis> probable = weighed.standings().stream()
                .filter(each -> each.isWorded() && each.low() >= 0.5)
                .map(Standing::hypothesis)
                .toList();
        List<Sentence> said = new ArrayList<>();
        boolean speaks = weighed.evidence().stream().anyMatch(Evidence.Speaking.class::isInstance);
        said.add(Sentence.judgement(
                probable.isEmpty()
                        ? Phrase.of(speaks ? "report.alternatives.open" : "report.alternatives.silent")
                        : Phrase.of(
                                "report.alternatives.probable",
                                probable.getFirst().phrase()),
                List.of()));
        said.add(Sentence.judgement(
                Phrase.of("report.alternatives.confidence", CaseView.word("confidence", weighed.confidence())),
                List.of()));
        weighed.basis().forEach(each -> said.add(Sentence.judgement(each, List.of())));
        return said;
    }

    /// Alternatives that predict the findings equally well share a rank.
    private static List<List<Phrase>> standings(Weighed weighed) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (Standing each : weighed.standings()) {
            long better = weighed.standings().stream()
                    .filter(other -> other.against() < each.against())
                    .count();
            rows.add(List.of(
                    Opening.number((int) better + 1),
                    each.hypothesis().phrase(),
                    Phrase.of("report.alternatives.between", each.low(), each.high()),
                    Lexicon.standard().word(each.low(), each.high())));
        }
        return rows;
    }

    private static List<Phrase> row(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Silent silent ->
                List.of(
                        silent.what(),
                        Phrase.of("report.none"),
                        Phrase.of("report.none"),
                        Phrase.of("report.none"),
                        Phrase.of("report.none"),
                        silent.why());
            case Evidence.Speaking speaking ->
                Stream.of(
                                Stream.of(speaking.what()),
                                Stream.of(Hypothesis.values())
                                        .filter(each -> each != Hypothesis.ORGANIC)
                                        .map(each -> times(speaking.ratios().getOrDefault(each, LogRatio.NONE))),
                                Stream.of(
                                        Phrase.of(
                                                "report.alternatives.apart", Math.exp(Weighed.diagnosticity(speaking))),
                                        speaking.why()))
                        .flatMap(each -> each)
                        .toList();
        };
    }

    private static Phrase times(LogRatio ratio) {
        return Phrase.of(
                "report.alternatives.times", Math.exp(ratio.middle()), Math.exp(ratio.low()), Math.exp(ratio.high()));
    }

    private static List<Sentence> hangs(Weighed weighed) {
        List<Sentence> said = new ArrayList<>();
        if (weighed.linchpins().isEmpty()) {
            said.add(Sentence.judgement(Phrase.of("report.alternatives.no-linchpin"), List.of()));
        }
        for (Linchpin each : weighed.linchpins()) {
            said.add(Sentence.judgement(
                    Phrase.of(
                            "report.alternatives.linchpin",
                            named(weighed, each),
                            each.moves().size()),
                    List.of()));
        }
        said.addAll(wouldChange(weighed));
        return said;
    }

    private static List<Sentence> wouldChange(Weighed weighed) {
        List<Sentence> said = new ArrayList<>();
        List<Phrase> silent = weighed.evidence().stream()
                .filter(Evidence.Silent.class::isInstance)
                .map(Alternatives::name)
                .toList();
        if (!silent.isEmpty()) {
            said.add(Sentence.judgement(
                    Phrase.of("report.alternatives.would-change", CaseView.list(silent)), List.of()));
        }
        said.add(Sentence.judgement(Phrase.of("report.alternatives.would-attribute"), List.of()));
        return said;
    }

    private static Phrase named(Weighed weighed, Linchpin linchpin) {
        return weighed.evidence().stream()
                .filter(each -> each.id().equals(linchpin.evidence()))
                .map(Alternatives::name)
                .findFirst()
                .orElse(CaseView.text(linchpin.evidence()));
    }

    /// The row without its answer.
    private static Phrase name(Evidence evidence) {
        return evidence.what().args().getFirst() instanceof Phrase name ? name : evidence.what();
    }
}

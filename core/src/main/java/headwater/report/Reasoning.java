package headwater.report;

import headwater.alternatives.Evidence;
import headwater.alternatives.Evidence.LogRatio;
import headwater.alternatives.Hypothesis;
import headwater.alternatives.Lexicon;
import headwater.alternatives.Weighed;
import headwater.alternatives.Weighed.Linchpin;
import headwater.alternatives.Weighed.Standing;
import headwater.assess.NarrativeAssessment;
import headwater.model.Finding;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Why each proposition has its verdict. Reasons that hold for every narrative are given once, then those of each;
/// what the platforms do not show has a table of its own.
final class Reasoning {

    /// Events and polls by name, which the table of events already gives.
    private static final Set<String> LISTED = Set.of("timing.coincidence.beside", "timing.polls.poll");

    private Reasoning() {}

    static List<Phrase> propositions(CaseView view) {
        return view.findings().values().stream()
                .flatMap(List::stream)
                .map(Finding::proposition)
                .distinct()
                .toList();
    }

    static List<Block> blocks(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        List<Phrase> propositions = propositions(view);
        for (int i = 0; i < propositions.size(); i++) {
            SortedMap<Integer, Finding> findings = findings(view, propositions.get(i));
            blocks.add(new Block.Heading("findings-" + (i + 1), view.readable(propositions.get(i))));
            Set<Phrase> common = common(view, findings);
            if (!common.isEmpty()) {
                blocks.add(paragraph(
                        findings.size() == 1
                                ? opening(findings.firstKey())
                                : Phrase.of("report.findings.for-all", CaseView.numbers(numbers(findings))),
                        common,
                        members(view, findings.keySet())));
            }
            findings.forEach((narrative, finding) -> {
                Set<Phrase> own = said(view, finding);
                own.removeAll(common);
                if (!own.isEmpty()) {
                    blocks.add(paragraph(opening(narrative), own, members(view, Set.of(narrative))));
                }
            });
            blocks.add(change(view, findings));
        }
        return blocks;
    }

    /// One finding by itself: its verdict, the reasons, what is missing or was needed, and what would change it.
    static Section sheet(CaseView view, int narrative, Finding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(opening(narrative), said(view, finding), members(view, Set.of(narrative))));
        List<List<Phrase>> hidden = Measures.missing(finding).stream()
                .filter(Measures::isOfPlatform)
                .map(each -> List.of(
                        CaseView.text(each.platform()), Measures.coded(each.code()), view.readable(each.detail())))
                .toList();
        if (!hidden.isEmpty()) {
            blocks.add(new Block.Table(
                    Phrase.of("report.limits.caption"), Opening.heads("limits", "platform", "code", "why"), hidden));
        }
        blocks.add(change(view, new TreeMap<>(Map.of(narrative, finding))));
        return new Section("sheet", view.readable(finding.proposition()), blocks);
    }

    private static Phrase opening(int narrative) {
        return narrative == CaseView.WHOLE_CASE
                ? Phrase.of("report.findings.for-case")
                : Phrase.of("report.findings.for-one", narrative);
    }

    private static List<Integer> numbers(Map<Integer, Finding> findings) {
        return List.copyOf(findings.keySet());
    }

    private static SortedMap<Integer, Finding> findings(CaseView view, Phrase proposition) {
        SortedMap<Integer, Finding> found = new TreeMap<>();
        view.findings()
                .forEach((number, findings) -> findings.stream()
                        .filter(each -> each.proposition().equals(proposition))
                        .forEach(each -> found.put(number, each)));
        return found;
    }

    private static Set<Phrase> common(CaseView view, Map<Integer, Finding> findings) {
        List<Set<Phrase>> each =
                findings.values().stream().map(finding -> said(view, finding)).toList();
        Set<Phrase> common = new LinkedHashSet<>(each.getFirst());
        each.forEach(common::retainAll);
        return common;
    }

    /// The verdict, its reasons, and what is missing but for what the platforms hide.
    private static Set<Phrase> said(CaseView view, Finding finding) {
        Set<Phrase> said = new LinkedHashSet<>();
        said.add(Phrase.of("report.findings.answer", Measures.verdict(finding)));
        finding.reasons().stream()
                .filter(each -> !LISTED.contains(each.key()))
                .forEach(each -> said.add(view.readable(each)));
        said.add(view.readable(finding.method().needed()));
        Map<Phrase, List<Finding.Missing>> details = new LinkedHashMap<>();
        for (Finding.Missing each : Measures.missing(finding)) {
            if (!Measures.isOfPlatform(each)) {
                details.computeIfAbsent(view.readable(each.detail()), none -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<Phrase, List<Phrase>> byCode = new LinkedHashMap<>();
        details.forEach((detail, missing) -> byCode.computeIfAbsent(Measures.codes(missing), none -> new ArrayList<>())
                .add(detail));
        byCode.forEach((codes, detail) -> {
            said.add(Phrase.of("report.findings.code", codes, detail.getFirst()));
            said.addAll(detail.subList(1, detail.size()));
        });
        return said;
    }

    /// What a finding rests on; one over the whole case, on all that any narrative has.
    private static List<String> members(CaseView view, Set<Integer> narratives) {
        Stream<NarrativeAssessment> of = narratives.contains(CaseView.WHOLE_CASE)
                ? view.narratives().stream()
                : narratives.stream()
                        .sorted()
                        .map(each -> view.assessment().narratives().get(each - 1));
        return of.flatMap(each -> each.narrative().members().stream())
                .distinct()
                .toList();
    }

    /// The opening has the sort of what it opens.
    private static Block paragraph(Phrase opening, Set<Phrase> said, List<String> members) {
        List<Sentence> sentences = Sentence.inOrder(
                said.stream().map(each -> Sentence.of(each, members)).toList());
        Sentence first = sentences.getFirst();
        sentences.addFirst(new Sentence(first.sort(), opening, first.evidence()));
        return new Block.Paragraph(sentences);
    }

    private static Block change(CaseView view, Map<Integer, Finding> findings) {
        Set<Phrase> changes = new LinkedHashSet<>();
        findings.values()
                .forEach(each -> each.method().wouldChange().forEach(change -> changes.add(view.readable(change))));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(Sentence.judgement(Phrase.of("report.findings.would-change"), List.of()));
        changes.forEach(each -> sentences.add(Sentence.judgement(each, List.of())));
        return new Block.Paragraph(sentences);
    }

    /// What may explain each narrative, how each finding weighs, on which row an answer hangs, and how far an
    /// attribution may go. A probability and how good its basis is never share a sentence.
    static final class Alternatives {

        private Alternatives() {}

        static Section section(CaseView view) {
            Map<Weighed, List<Integer>> alike = new LinkedHashMap<>();
            for (int i = 0; i < view.narratives().size(); i++) {
                Weighed weighed = view.narratives().get(i).weighed();
                if (!weighed.standings().isEmpty()) {
                    alike.computeIfAbsent(weighed, none -> new ArrayList<>()).add(view.number(i));
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
                    Opening.heads(
                            "alternatives", "finding", "common-source", "opportunistic", "directed", "apart", "why"),
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
                                                    "report.alternatives.apart",
                                                    Math.exp(Weighed.diagnosticity(speaking))),
                                            speaking.why()))
                            .flatMap(each -> each)
                            .toList();
            };
        }

        private static Phrase times(LogRatio ratio) {
            return Phrase.of(
                    "report.alternatives.times",
                    Math.exp(ratio.middle()),
                    Math.exp(ratio.low()),
                    Math.exp(ratio.high()));
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
}

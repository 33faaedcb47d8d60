package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.delta.Change;
import headwater.model.Confidence;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.ranking.Absence;
import headwater.ranking.Appearance;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One page for a reader who reads no further: the question, what was found, and what cannot be determined with
/// what is missing. Every other section says more about one line of it.
final class Summary {

    /// Narratives are ordered by weight; a case with hundreds of them still has a summary of one page.
    private static final int SHOWN = 5;

    private Summary() {}

    static Section section(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        question(view, blocks);
        if (view.narratives().isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(Phrase.of("report.summary.no-narrative"), List.of())));
        } else {
            blocks.add(Block.Paragraph.of(carried(view, 0)));
            table(blocks, "earliest", earliest(view), "language", "item", "published", "first", "sure");
            table(blocks, "taken", taken(view, 0), "parent", "how", "children");
            if (view.narratives().getFirst().trace().derivations().isEmpty()) {
                blocks.add(
                        Block.Paragraph.of(Sentence.judgement(Phrase.of("report.summary.no-derivation"), List.of())));
            }
            added(view, blocks);
            beside(view, blocks);
            others(view, blocks);
            table(blocks, "undetermined", verdicts(view), "proposition", "narrative", "verdict", "missing");
        }
        blocks.add(Block.Paragraph.of(
                Sentence.assumption(Phrase.of("report.summary.how-to-read")),
                Sentence.assumption(Phrase.of("report.summary.no-attribution"))));
        return new Section("summary", Phrase.of("report.summary"), blocks);
    }

    private static void table(List<Block> blocks, String name, List<List<Phrase>> rows, String... heads) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(Phrase.of("report.summary." + name), Opening.heads("summary", heads), rows));
        }
    }

    private static void question(CaseView view, List<Block> blocks) {
        if (view.question() instanceof Known.Value<Context.Question>(Context.Question question)) {
            List<Sentence> asked = new ArrayList<>();
            asked.add(Sentence.fact(Phrase.of("report.summary.question", question.question()), List.of(question.id())));
            if (!question.purpose().isBlank()) {
                asked.add(
                        Sentence.fact(Phrase.of("report.summary.purpose", question.purpose()), List.of(question.id())));
            }
            blocks.add(new Block.Paragraph(asked));
        }
    }

    private static Sentence carried(CaseView view, int index) {
        NarrativeAssessment narrative = view.narratives().get(index);
        List<String> members = narrative.narrative().members();
        return Sentence.fact(
                Phrase.of(
                        "report.summary.carried",
                        view.number(index),
                        narrative.narrative().title(),
                        members.size(),
                        members.stream().map(view::who).distinct().count()),
                members);
    }

    /// A narrative in one language has no row of its own for all languages.
    private static List<List<Phrase>> earliest(CaseView view) {
        List<Earliest> classes = overPlatforms(view, 0);
        return classes.stream()
                .filter(each -> !each.language().equals("*") || classes.size() != 2)
                .map(each -> List.of(
                        Origins.language(each.language()),
                        view.items(each.candidates()),
                        Phrase.of("report.time", each.when()),
                        Origins.wordAndRange(each.first()),
                        confidence(each)))
                .toList();
    }

    private static List<Earliest> overPlatforms(CaseView view, int index) {
        return view.narratives().get(index).trace().earliest().stream()
                .filter(each -> each.platform().equals("*"))
                .toList();
    }

    /// The further narratives, a row each.
    private static void others(CaseView view, List<Block> blocks) {
        List<List<Phrase>> rows = new ArrayList<>();
        int shown = Math.min(SHOWN, view.narratives().size());
        for (int i = 1; i < shown; i++) {
            List<String> members = view.narratives().get(i).narrative().members();
            List<Phrase> taken = taken(view, i).stream()
                    .map(row -> Phrase.of("report.summary.taken-by", row.get(0), row.get(1), row.get(2)))
                    .toList();
            rows.add(List.of(
                    Opening.number(view.number(i)),
                    CaseView.text(view.narratives().get(i).narrative().title()),
                    Opening.number(members.size()),
                    Opening.earliest(view, i),
                    CaseView.list(taken)));
        }
        table(blocks, "others", rows, "narrative", "called", "items", "earliest", "taken");
        if (view.narratives().size() > shown) {
            List<Sentence> more = new ArrayList<>();
            more.add(Sentence.judgement(
                    Phrase.of("report.summary.more", view.narratives().size() - shown), List.of()));
            more.addAll(Opening.told(view));
            blocks.add(new Block.Paragraph(more));
        }
    }

    private static Phrase confidence(Earliest earliest) {
        Confidence confidence = Origins.confidence(earliest);
        return CaseView.word("confidence", confidence);
    }

    /// Derivations with the same source, manner and credit are one line.
    private static List<List<Phrase>> taken(CaseView view, int index) {
        Map<List<Phrase>, List<String>> alike = new LinkedHashMap<>();
        for (Derivation each :
                Derivations.inOrder(view, view.narratives().get(index).trace())) {
            Phrase how = Phrase.of(
                    "report.summary.how",
                    CaseView.word("manner", each.manner()),
                    CaseView.word("credit", each.credit().status()));
            alike.computeIfAbsent(List.of(view.item(each.parent()), how), none -> new ArrayList<>())
                    .add(each.child());
        }
        return alike.entrySet().stream()
                .map(each -> List.of(each.getKey().getFirst(), each.getKey().getLast(), view.items(each.getValue())))
                .toList();
    }

    private static final List<Change.Sort> TELLING = List.of(
            Change.Sort.STRENGTHENED,
            Change.Sort.WEAKENED,
            Change.Sort.NEGATED,
            Change.Sort.NUMBER_CHANGED,
            Change.Sort.NEW_ADDRESSEE,
            Change.Sort.CALL_TO_ACTION);

    /// What was said more or less surely and to whom it turns, in words; additions and omissions by number.
    private static void added(CaseView view, List<Block> blocks) {
        List<Sentence> said = new ArrayList<>();
        for (Change.Sort sort : TELLING) {
            List<Phrase> words = new ArrayList<>();
            List<String> cited = new ArrayList<>();
            for (Derivation each :
                    Derivations.inOrder(view, view.narratives().getFirst().trace())) {
                Derivations.inWords(view, each, sort).stream().limit(1).forEach(change -> {
                    words.add(change);
                    cited.add(each.child());
                });
            }
            if (!words.isEmpty()) {
                said.add(Sentence.judgement(
                        Phrase.of("report.summary.changed", CaseView.word("change-by", sort), CaseView.list(words)),
                        cited));
            }
        }
        long all = changes(view, Change.Sort.ADDED);
        long left = changes(view, Change.Sort.DROPPED);
        if (all + left > 0) {
            said.add(Sentence.judgement(Phrase.of("report.summary.changes", all, left), List.of()));
        }
        if (!said.isEmpty()) {
            blocks.add(new Block.Paragraph(said));
        }
    }

    private static long changes(CaseView view, Change.Sort sort) {
        return view.narratives().getFirst().trace().derivations().stream()
                .flatMap(each -> each.changes().stream())
                .filter(each -> each.sort() == sort)
                .count();
    }

    /// Events, controls and lists: what was there, and that nothing follows from it.
    private static void beside(CaseView view, List<Block> blocks) {
        List<Sentence> said = new ArrayList<>();
        List<Context.Event> events = Surroundings.beside(view);
        if (!events.isEmpty()) {
            said.add(Sentence.fact(
                    Phrase.of(
                            "report.summary.events",
                            events.size(),
                            events.stream().filter(Context.Event::confounder).count()),
                    events.stream().map(Context.Event::id).toList()));
        }
        Set<String> showed =
                Surroundings.topics(view).stream().map(Appearance::board).collect(Collectors.toSet());
        // A list that showed one topic and not another is no list that never showed any.
        long never = view.narratives().stream()
                .flatMap(each -> each.absences().stream())
                .filter(each -> each.crawls() > 0 && !showed.contains(each.board()))
                .map(Absence::board)
                .distinct()
                .count();
        if (never > 0 || !showed.isEmpty()) {
            Phrase counted = Phrase.of("report.summary.lists", showed.size(), never);
            List<String> entries = Surroundings.entries(view);
            said.add(entries.isEmpty() ? Sentence.judgement(counted, entries) : Sentence.fact(counted, entries));
        }
        if (!said.isEmpty()) {
            blocks.add(new Block.Paragraph(said));
        }
    }

    /// One row a proposition and verdict, with all that is missing for any of the narratives.
    private static List<List<Phrase>> verdicts(CaseView view) {
        Map<List<Phrase>, List<Finding.Missing>> missing = new LinkedHashMap<>();
        Map<List<Phrase>, List<Integer>> narratives = new LinkedHashMap<>();
        view.findings().forEach((number, findings) -> {
            for (Finding finding : findings) {
                List<Phrase> key = List.of(view.readable(finding.proposition()), Measures.verdict(finding));
                narratives.computeIfAbsent(key, none -> new ArrayList<>()).add(number);
                missing.computeIfAbsent(key, none -> new ArrayList<>()).addAll(Measures.missing(finding));
            }
        });
        return narratives.keySet().stream()
                .map(key -> List.of(
                        key.getFirst(),
                        CaseView.numbers(narratives.getOrDefault(key, List.of())),
                        key.getLast(),
                        Measures.kinds(missing.getOrDefault(key, List.of()))))
                .toList();
    }
}

package headwater.report;

import headwater.assess.NarrativeAssessment;
import headwater.delta.Change;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.revision.History;
import headwater.revision.Version;
import headwater.trace.Ascent;
import headwater.trace.Derivation;
import headwater.trace.FurtherSource;
import headwater.trace.SourcePath;
import headwater.trace.Trace;
import headwater.trace.Tracing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who took from whom, with what credit, and what each added.
final class Derivations {

    /// Cards are long; beyond these the table has to do, and a sentence says so.
    private static final int CARDS = 24;

    /// Of one sort of change in one item; the rest is counted.
    private static final int WORDS = 6;

    private Derivations() {}

    static Section derivations(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.derivations.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            NarrativeAssessment each = view.narratives().get(i);
            blocks.add(new Block.Heading("derivations-" + view.number(i), Opening.heading(view.number(i), each)));
            List<Derivation> derivations = inOrder(view, each.trace());
            Ascent ascent = new Ascent(each.trace());
            if (!derivations.isEmpty()) {
                blocks.add(table(view, derivations, i));
                blocks.addAll(further(view, each.trace(), i));
                blocks.addAll(paths(view, each.trace(), i));
            }
            blocks.addAll(texts(view, each.trace(), i));
            blocks.addAll(orphans(view, each.trace()));
            derivations.stream()
                    .limit(CARDS)
                    .forEach(derivation -> blocks.addAll(Card.of(view, each, ascent, derivation)));
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
                        CaseView.word("credit", each.credit().status()),
                        counted(each.changes()),
                        each.runnerUp().isKnown() ? view.item(each.runnerUp().get()) : Phrase.of("report.none")))
                .toList();
        return new Block.Table(
                Phrase.of("report.derivations.caption", view.number(index)),
                Opening.heads("derivations", "child", "parent", "manner", "credit", "changes", "runner-up"),
                rows);
    }

    /// What items took beside their parents, in the words of both originals.
    private static List<Block> further(CaseView view, Trace trace, int index) {
        if (trace.further().isEmpty()) {
            return List.of();
        }
        List<Sentence> said = new ArrayList<>();
        List<List<Phrase>> rows = new ArrayList<>();
        for (FurtherSource each : trace.further()) {
            List<String> both = List.of(each.child(), each.source());
            said.add(Sentence.judgement(
                    Phrase.of(
                            "report.further.how",
                            view.item(each.child()),
                            view.item(each.source()),
                            CaseView.word("credit", each.credit().status())),
                    both));
            each.reasons().forEach(reason -> said.add(Sentence.of(view.readable(reason), both)));
            each.passages()
                    .forEach(passage -> rows.add(List.of(
                            view.item(each.child()),
                            view.item(each.source()),
                            Card.words(view, each.source(), passage.sourceStart(), passage.sourceEnd()),
                            Card.words(view, each.child(), passage.childStart(), passage.childEnd()))));
        }
        return List.of(
                new Block.Paragraph(Sentence.inOrder(said)),
                new Block.Table(
                        Phrase.of("report.further.caption", view.number(index)),
                        Opening.heads("further", "child", "source", "there", "here"),
                        rows));
    }

    /// What a reader of each item could know of its origin.
    private static List<Block> paths(CaseView view, Trace trace, int index) {
        List<String> items =
                view.inOrder(trace.paths().stream().map(SourcePath::item).toList());
        Ascent ascent = new Ascent(trace);
        List<List<Phrase>> rows = items.stream()
                .map(ascent::path)
                .map(each -> List.of(
                        view.item(each.item()),
                        view.item(each.top()),
                        CaseView.text(String.valueOf(each.steps())),
                        uncredited(each.uncredited()),
                        each.reader().furthest().equals(each.item())
                                ? Phrase.of("report.none")
                                : view.item(each.reader().furthest()),
                        CaseView.word("stop", each.reader().stop())))
                .toList();
        return List.of(
                Block.Paragraph.of(Sentence.assumption(Phrase.of("report.path.meaning"))),
                new Block.Table(
                        Phrase.of("report.path.caption", view.number(index)),
                        Opening.heads("path", "item", "top", "steps", "uncredited", "reader", "stop"),
                        rows));
    }

    /// Which items held several texts, when each came in and what it changed, and whose stated time is not used.
    private static List<Block> texts(CaseView view, Trace trace, int index) {
        List<Block> blocks = new ArrayList<>();
        List<List<Phrase>> rows = trace.histories().stream()
                .filter(History::isEdited)
                .flatMap(history -> history.versions().stream().map(each -> row(view, history, each)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.texts.meaning"))));
            blocks.add(new Block.Table(
                    Phrase.of("report.texts.caption", view.number(index)),
                    Opening.heads("texts", "text", "since", "after", "changes", "captures"),
                    rows));
        }
        List<Sentence> redated = trace.histories().stream()
                .filter(History::isRedated)
                .map(each -> Sentence.judgement(
                        Tracing.notYet(view.who(each.versions().getFirst().id()), each),
                        List.of(
                                each.versions().getFirst().id(),
                                each.notYet().get().observation())))
                .toList();
        if (!redated.isEmpty()) {
            blocks.add(new Block.Paragraph(redated));
        }
        return blocks;
    }

    private static List<Phrase> row(CaseView view, History history, Version text) {
        Phrase item = view.item(text.id());
        List<Phrase> changes = text.edit().changes().stream()
                .map(each -> Phrase.of(
                        "report.texts.change", Card.sign(each.sort()), words(view, text.after(), text.id(), each)))
                .distinct()
                .toList();
        return List.of(
                history.carrying().contains(text.id()) ? item : Phrase.of("report.texts.without", item),
                text.since() instanceof Known.Value<When>(When since)
                        ? Phrase.of("report.time", since)
                        : Phrase.of("report.none"),
                text.isLater() ? view.item(text.after()) : Phrase.of("report.none"),
                CaseView.list(few(changes)),
                Opening.number(text.captures().size()));
    }

    private static Phrase uncredited(SourcePath.Uncredited counts) {
        Phrase known = counts.all() == 0
                ? CaseView.text("0")
                : Phrase.of("report.path.uncredited", counts.next(), counts.all());
        return counts.unknown() == 0 ? known : Phrase.of("report.path.unknown", known, counts.unknown());
    }

    /// "strengthened 2, added 1", the most telling first.
    static Phrase counted(List<Change> changes) {
        Phrase all = Phrase.of("report.none");
        boolean first = true;
        for (Change.Sort sort : List.of(Change.Sort.values()).reversed()) {
            long count =
                    changes.stream().filter(change -> change.sort() == sort).count();
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

    /// What each item added, left out or said more surely, one row an item and sort of change.
    static Section changes(CaseView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.changes.meaning"))));
        for (int i = 0; i < view.narratives().size(); i++) {
            List<List<Phrase>> rows = new ArrayList<>();
            for (Derivation each : inOrder(view, view.narratives().get(i).trace())) {
                for (Change.Sort sort : Change.Sort.values()) {
                    List<Phrase> words = words(view, each, sort);
                    if (!words.isEmpty()) {
                        rows.add(List.of(view.item(each.child()), Card.sign(sort), CaseView.list(few(words))));
                    }
                }
            }
            if (!rows.isEmpty()) {
                blocks.add(new Block.Table(
                        Phrase.of("report.changes.caption", view.number(i)),
                        Opening.heads("changes", "item", "change", "words"),
                        rows));
            }
        }
        return new Section("changes", Phrase.of("report.changes"), blocks);
    }

    static List<Phrase> few(List<Phrase> words) {
        if (words.size() <= WORDS) {
            return words;
        }
        List<Phrase> few = new ArrayList<>(words.subList(0, WORDS));
        few.add(Phrase.of("report.changes.more", words.size() - WORDS));
        return few;
    }

    /// "Global Times [4]: could → 必将", each once however often it stands in the text.
    static List<Phrase> inWords(CaseView view, Derivation derivation, Change.Sort sort) {
        return words(view, derivation, sort).stream()
                .map(each -> Phrase.of("report.changes.by", view.item(derivation.child()), each))
                .toList();
    }

    private static List<Phrase> words(CaseView view, Derivation derivation, Change.Sort sort) {
        return derivation.changes().stream()
                .filter(each -> each.sort() == sort)
                .sorted(Comparator.comparing(each -> each.why().key().endsWith(".headline")))
                .map(each -> words(view, derivation.parent(), derivation.child(), each))
                .distinct()
                .toList();
    }

    static Phrase words(CaseView view, String parentId, String childId, Change change) {
        boolean before = change.parentEnd() > change.parentStart();
        boolean after = change.childEnd() > change.childStart();
        Phrase parent = before
                ? Card.quoted(view, parentId, change.parentStart(), change.parentEnd())
                : Phrase.of("report.card.absent");
        Phrase child = after
                ? Card.quoted(view, childId, change.childStart(), change.childEnd())
                : Phrase.of("report.card.absent");
        Phrase words = before && after ? Phrase.of("report.changes.became", parent, child) : before ? parent : child;
        if (change.sort() == Change.Sort.CHANGED && before != after) {
            words = Phrase.of(after ? "report.changes.put-in" : "report.changes.taken-out", words);
        }
        if (isHint(change.sort()) && after) {
            return quoted(change, Phrase.of("report.changes.within", child, within(view, childId, change)));
        }
        return quoted(
                change, change.why().key().endsWith(".headline") ? Phrase.of("report.changes.headline", words) : words);
    }

    private static Phrase quoted(Change change, Phrase words) {
        return change.quoted() ? Phrase.of("report.changes.quoted", words) : words;
    }

    /// A single word of a list, which says little without its sentence.
    private static boolean isHint(Change.Sort sort) {
        return switch (sort) {
            case NEW_ADDRESSEE, REFRAMED, CALL_TO_ACTION -> true;
            case STRENGTHENED, WEAKENED, NEGATED, NUMBER_CHANGED, CHANGED, ADDED, DROPPED, MOVED -> false;
        };
    }

    private static Phrase within(CaseView view, String id, Change change) {
        String sentence = change.why().args().getLast().toString();
        return Phrase.of("report.quote", sentence, view.document(id).language());
    }
}

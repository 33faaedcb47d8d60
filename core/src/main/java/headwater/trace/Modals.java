package headwater.trace;

import headwater.delta.Change;
import headwater.delta.Change.Sort;
import headwater.delta.Pieces;
import headwater.lexicon.Terms;
import headwater.model.Phrase;
import headwater.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// How surely each text says that something will follow, and where the child says it more or less surely.
///
/// The comparison is by subject (retaliation, rupture, sanction, …), so it works across languages: *could lead to
/// retaliation* against 必将招来反制. It is a word list's guess, for a person to confirm.
final class Modals {

    static final Terms MODALITY = Terms.of("/headwater/delta/modality.csv", "level", false);

    private static final Terms SUBJECTS = Terms.of("/headwater/delta/subjects.csv", "concept", true);

    /// How far before its subject a modal may stand, in UTF-16 units.
    private static final int REACH_HAN = 14;

    private static final int REACH_OTHER = 60;

    /// How far after: *retaliation is certain*.
    private static final int REACH_AFTER = 25;

    private Modals() {}

    /// A modal and the subject that it speaks of.
    private record Use(String concept, int level, int start, int end, boolean title) {
        String of(Document document) {
            return document.text().substring(start, end);
        }
    }

    static List<Change> changes(Node parent, Node child) {
        List<Use> before = uses(parent);
        List<Use> after = uses(child);
        TreeSet<String> concepts =
                new TreeSet<>(before.stream().map(Use::concept).toList());
        List<Change> changes = new ArrayList<>();
        for (String concept : concepts) {
            for (boolean title : new boolean[] {true, false}) {
                change(parent, child, strongest(before, concept, title), counterpart(after, concept, title), changes);
            }
        }
        return changes;
    }

    private static void change(Node parent, Node child, List<Use> before, List<Use> after, List<Change> changes) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Use was = before.getFirst();
        Use is = after.getFirst();
        if (was.level() == is.level()) {
            return;
        }
        Sort sort = is.level() > was.level() ? Sort.STRENGTHENED : Sort.WEAKENED;
        String key = "trace.change." + (sort == Sort.STRENGTHENED ? "strengthened" : "weakened")
                + (was.title() || is.title() ? ".headline" : ".text");
        Phrase why = Phrase.of(key, was.of(parent.document()), is.of(child.document()));
        changes.add(new Change(sort, was.start(), was.end(), is.start(), is.end(), why));
    }

    /// The surest use in the title, or in the text: a text that says it both ways has said it surely.
    private static List<Use> strongest(List<Use> uses, String concept, boolean title) {
        return uses.stream()
                .filter(each -> each.concept().equals(concept) && each.title() == title)
                .sorted(Comparator.comparingInt((Use each) -> -each.level()).thenComparingInt(Use::start))
                .limit(1)
                .toList();
    }

    private static List<Use> counterpart(List<Use> uses, String concept, boolean title) {
        List<Use> same = strongest(uses, concept, title);
        return same.isEmpty() ? strongest(uses, concept, !title) : same;
    }

    private static List<Use> uses(Node node) {
        List<Use> uses = new ArrayList<>();
        for (Pieces.Piece piece : Pieces.of(node.document())) {
            String sentence = piece.of(node.document());
            List<Terms.Hit> modals = MODALITY.in(sentence, node.language()).stream()
                    .filter(each -> each.level() > 0)
                    .toList();
            for (Terms.Hit subject : SUBJECTS.in(sentence, node.language())) {
                modals.stream()
                        .filter(modal -> reaches(modal, subject, node.language()))
                        .min(Comparator.comparingInt((Terms.Hit modal) -> distance(modal, subject)))
                        .ifPresent(modal -> uses.add(new Use(
                                subject.term().value(),
                                modal.level(),
                                piece.start() + Math.min(modal.start(), subject.start()),
                                piece.start() + Math.max(modal.end(), subject.end()),
                                piece.title())));
            }
        }
        return uses;
    }

    private static boolean reaches(Terms.Hit modal, Terms.Hit subject, String language) {
        boolean han = language.equals("zh");
        if (modal.start() < subject.start()) {
            return subject.start() - modal.end() <= (han ? REACH_HAN : REACH_OTHER);
        }
        return !han && modal.start() - subject.end() <= REACH_AFTER;
    }

    private static int distance(Terms.Hit modal, Terms.Hit subject) {
        return modal.start() < subject.start() ? subject.start() - modal.end() : modal.start() - subject.end();
    }
}

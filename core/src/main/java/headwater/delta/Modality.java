package headwater.delta;

import headwater.delta.Change.Sort;
import headwater.lexicon.Terms;
import headwater.model.Phrase;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// How surely each text says that something will follow, and where the child says it more or less surely.
///
/// One comparison is by subject (retaliation, rupture, sanction, …), wherever it stands: *could lead to
/// retaliation* against 必将招来反制. The other is by sentences that are aligned. Both are a word list's guess, for a
/// person to confirm.
final class Modality {

    static final Terms MODALITY = Terms.of("/headwater/delta/modality.csv", "level", false);

    private static final Terms SUBJECTS = Terms.of("/headwater/delta/subjects.csv", "concept", true);

    /// How far before its subject a modal may stand, in UTF-16 units.
    private static final int REACH_HAN = 14;

    private static final int REACH_OTHER = 60;

    /// How far after: *retaliation is certain*.
    private static final int REACH_AFTER = 25;

    private Modality() {}

    /// A modal and the subject that it speaks of.
    private record Use(String concept, int level, int start, int end, boolean title) {}

    static List<Change> bySubject(Sides sides) {
        List<Use> before = uses(sides.parent());
        List<Use> after = uses(sides.child());
        TreeSet<String> concepts =
                new TreeSet<>(before.stream().map(Use::concept).toList());
        List<Change> changes = new ArrayList<>();
        for (String concept : concepts) {
            for (boolean title : new boolean[] {true, false}) {
                change(sides, strongest(before, concept, title), counterpart(after, concept, title), changes);
            }
        }
        return changes;
    }

    private static void change(Sides sides, List<Use> before, List<Use> after, List<Change> changes) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Use was = before.getFirst();
        Use is = after.getFirst();
        if (was.level() != is.level()) {
            changes.add(change(
                    sides,
                    new Span(was.start(), was.end()),
                    new Span(is.start(), is.end()),
                    is.level() > was.level(),
                    was.title() || is.title()));
        }
    }

    private static Change change(Sides sides, Span was, Span is, boolean stronger, boolean title) {
        Phrase why = Phrase.of(
                "delta.change." + (stronger ? "strengthened" : "weakened") + (title ? ".headline" : ".text"),
                sides.parentWords(was),
                sides.childWords(is));
        return sides.both(stronger ? Sort.STRENGTHENED : Sort.WEAKENED, was, is, why);
    }

    /// Aligned sentences of two languages with one such word each.
    static List<Change> bySentence(Sides sides) {
        List<Change> changes = new ArrayList<>();
        for (Aligned bead : sides.differing()) {
            List<Terms.Hit> was = within(sides.parent(), bead.parent(), bead.parent());
            List<Terms.Hit> is = within(sides.child(), bead.child(), bead.child());
            if (isOne(was) && isOne(is)) {
                change(sides, bead, was, is).ifPresent(changes::add);
            }
        }
        return changes;
    }

    /// One word, or two side by side, as in *va inévitablement*.
    private static boolean isOne(List<Terms.Hit> hits) {
        return hits.size() == 1
                || (hits.size() == 2 && hits.get(1).start() - hits.get(0).end() <= 1);
    }

    /// The surest word of either, if one is surer than the other.
    static Optional<Change> change(Sides sides, Aligned bead, List<Terms.Hit> was, List<Terms.Hit> is) {
        Comparator<Terms.Hit> surest = Comparator.comparingInt(Terms.Hit::level);
        Optional<Terms.Hit> before = was.stream().max(surest);
        Optional<Terms.Hit> after = is.stream().max(surest);
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().level() == after.get().level()) {
            return Optional.empty();
        }
        boolean title = bead.child().end() <= sides.child().document().titleLength()
                || bead.parent().end() <= sides.parent().document().titleLength();
        return Optional.of(change(
                sides,
                shifted(before.get(), bead.parent()),
                shifted(after.get(), bead.child()),
                after.get().level() > before.get().level(),
                title));
    }

    private static Span shifted(Terms.Hit hit, Span sentence) {
        return new Span(sentence.start() + hit.start(), sentence.start() + hit.end());
    }

    /// Words of a sentence that say how sure something is, if they share a place with a part of it.
    static List<Terms.Hit> within(Version version, Span sentence, Span part) {
        return MODALITY.in(sentence.in(version.document().text()), version.tongue()).stream()
                .filter(hit -> hit.level() > 0)
                .filter(hit ->
                        sentence.start() + hit.start() < part.end() && part.start() < sentence.start() + hit.end())
                .toList();
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

    private static List<Use> uses(Version version) {
        List<Use> uses = new ArrayList<>();
        for (Pieces.Piece piece : Pieces.of(version.document())) {
            String sentence = piece.of(version.document());
            List<Terms.Hit> modals = MODALITY.in(sentence, version.tongue()).stream()
                    .filter(each -> each.level() > 0)
                    .toList();
            for (Terms.Hit subject : SUBJECTS.in(sentence, version.tongue())) {
                modals.stream()
                        .filter(modal -> reaches(modal, subject, version.tongue()))
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

package headwater.delta;

import headwater.delta.Change.Sort;
import headwater.lexicon.Plain;
import headwater.model.Phrase;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whole sentences: added, left out, moved; and another headline.
final class Passages {

    private static final int HAN_RUN = 3;

    private static final int OTHER_RUN = 6;

    /// A sentence of which this much stands anywhere in the other text is not new: it was joined or cut otherwise.
    private static final double STANDS = 0.5;

    /// Less of the parent than this, and the child took a part: what it left out is no omission.
    private static final double MOST_OF_PARENT = 0.4;

    /// Less of the child than this, and it is a text of its own that quotes the parent.
    private static final double PART_OF_CHILD = 0.3;

    private Passages() {}

    static List<Change> of(Sides sides) {
        List<Change> changes = new ArrayList<>();
        SentenceAlignment alignment = sides.alignment();
        if (!alignment.isWhole() || alignment.aligned().isEmpty() || alignment.ofChild() < PART_OF_CHILD) {
            return changes;
        }
        List<Pieces.Piece> added = alone(alignment.childrenAlone(), sides.parent(), sides.isOneLanguage());
        List<Pieces.Piece> dropped = alone(alignment.parentsAlone(), sides.child(), sides.isOneLanguage());
        headline(sides, added, dropped, changes);
        if (sides.parent().isComplete()) {
            for (Span each : Pieces.joined(added, sides.child().document())) {
                Phrase why = Phrase.of("delta.change.added", Sides.quote(sides.childWords(each)));
                changes.add(sides.inChild(Sort.ADDED, each, why));
            }
        }
        if (sides.child().isComplete() && alignment.ofParent() >= MOST_OF_PARENT) {
            for (Span each : Pieces.joined(dropped, sides.parent().document())) {
                Phrase why = Phrase.of("delta.change.dropped", Sides.quote(sides.parentWords(each)));
                changes.add(sides.inParent(Sort.DROPPED, each, why));
            }
        }
        moved(sides, changes);
        return changes;
    }

    /// Sentences beside nothing whose letters do not stand anywhere in the other text either.
    static List<Pieces.Piece> alone(List<Pieces.Piece> pieces, Version other, boolean oneLanguage) {
        List<Pieces.Piece> alone = new ArrayList<>(pieces);
        if (oneLanguage && !pieces.isEmpty()) {
            String letters = Plain.letters(other.document().text());
            int run = other.tongue().equals("zh") || Plain.isHan(letters) ? HAN_RUN : OTHER_RUN;
            int[] whole = Plain.grams(letters, run);
            alone.removeIf(each -> {
                int[] grams = Plain.grams(each.letters(), run);
                return grams.length == 0 || Plain.shared(grams, whole) >= STANDS * grams.length;
            });
        }
        return alone;
    }

    /// A headline in place of another is one change, not one left out and one added.
    private static void headline(
            Sides sides, List<Pieces.Piece> added, List<Pieces.Piece> dropped, List<Change> changes) {
        boolean both = !added.isEmpty()
                && !dropped.isEmpty()
                && added.getFirst().title()
                && dropped.getFirst().title();
        if (both) {
            Span was = span(dropped.removeFirst());
            Span is = span(added.removeFirst());
            Phrase why = Phrase.of("delta.change.changed.headline", sides.parentWords(was), sides.childWords(is));
            changes.add(sides.both(Sort.CHANGED, was, is, why));
        }
    }

    private static Span span(Pieces.Piece piece) {
        return new Span(piece.start(), piece.end());
    }

    /// Sentences that were moved together are one change.
    private static void moved(Sides sides, List<Change> changes) {
        List<Aligned> moved = sides.alignment().aligned().stream()
                .filter(Aligned::isMoved)
                .sorted(Comparator.comparingInt(Aligned::parents))
                .toList();
        int from = 0;
        for (int i = 1; i <= moved.size(); i++) {
            if (i == moved.size() || !follows(moved.get(i - 1), moved.get(i))) {
                Aligned first = moved.get(from);
                Aligned last = moved.get(i - 1);
                Span was = new Span(first.parent().start(), last.parent().end());
                Span is = new Span(first.child().start(), last.child().end());
                Phrase why = Phrase.of("delta.change.moved", Sides.quote(sides.childWords(is)));
                changes.add(sides.both(Sort.MOVED, was, is, why));
                from = i;
            }
        }
    }

    private static boolean follows(Aligned one, Aligned next) {
        return next.parents() == one.parents() + one.parentCount()
                && next.children() == one.children() + one.childCount();
    }
}

package headwater.delta;

import headwater.delta.Change.Sort;
import headwater.lexicon.Terms;
import headwater.model.Phrase;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Words of a list that stand in the child and not in the parent: to whom it turns, what it calls for, how it judges.
/// In a new sentence each counts; in one that the parent has too, if the parent's has none; between languages, where
/// a word may be missing from a list, only if the whole parent has none.
final class Hints {

    private record Hint(Terms list, Sort sort, String key) {}

    private static final List<Hint> ALL = List.of(
            new Hint(
                    Terms.of("/headwater/delta/addressees.csv", "", true),
                    Sort.NEW_ADDRESSEE,
                    "delta.change.addressee"),
            new Hint(Terms.of("/headwater/delta/calls.csv", "", true), Sort.CALL_TO_ACTION, "delta.change.call"),
            new Hint(Terms.of("/headwater/delta/evaluations.csv", "", true), Sort.REFRAMED, "delta.change.reframed"));

    private Hints() {}

    static List<Change> of(Sides sides) {
        List<Change> changes = new ArrayList<>();
        List<Pieces.Piece> added =
                Passages.alone(sides.alignment().childrenAlone(), sides.parent(), sides.isOneLanguage());
        for (Hint hint : ALL) {
            boolean parentHas = !in(
                            hint,
                            sides.parent(),
                            new Span(0, sides.parent().document().text().length()))
                    .isEmpty();
            for (Pieces.Piece piece : sides.alignment().children()) {
                boolean isNew = added.contains(piece) && sides.parent().isComplete();
                if (!parentHas || isNew || isNewInSentence(hint, sides, piece)) {
                    add(hint, sides, piece, changes);
                }
            }
        }
        return changes;
    }

    private static boolean isNewInSentence(Hint hint, Sides sides, Pieces.Piece piece) {
        return sides.isOneLanguage()
                && sides.alignment().aligned().stream()
                        .filter(each -> each.child().start() <= piece.start()
                                && piece.end() <= each.child().end())
                        .anyMatch(
                                each -> in(hint, sides.parent(), each.parent()).isEmpty());
    }

    private static List<Terms.Hit> in(Hint hint, Version version, Span span) {
        return hint.list().in(span.in(version.document().text()), version.tongue());
    }

    /// The first of a sentence is enough.
    private static void add(Hint hint, Sides sides, Pieces.Piece piece, List<Change> changes) {
        String sentence = piece.of(sides.child().document());
        hint.list().in(sentence, sides.child().tongue()).stream().limit(1).forEach(hit -> {
            Span at = new Span(piece.start() + hit.start(), piece.start() + hit.end());
            Phrase why = Phrase.of(hint.key(), sides.childWords(at), Sides.quote(sentence));
            changes.add(sides.inChild(hint.sort(), at, why));
        });
    }
}

package headwater.delta;

import headwater.delta.Change.Sort;
import headwater.delta.Edits.Edit;
import headwater.delta.Tokens.Token;
import headwater.lexicon.Terms;
import headwater.model.Phrase;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// What was done inside a sentence that stands in both texts of one language: another number, a surer or less sure
/// word, a negation, other words. An edit is told once, by the most telling.
final class Wordings {

    private static final Terms NEGATIONS = Terms.of("/headwater/delta/negations.csv", "level", false);

    private final Sides sides;
    private final List<Change> changes = new ArrayList<>();

    private Wordings(Sides sides) {
        this.sides = sides;
    }

    static List<Change> of(Sides sides) {
        Wordings wordings = new Wordings(sides);
        if (sides.isOneLanguage()) {
            sides.differing().forEach(wordings::sentence);
        }
        return wordings.changes;
    }

    private void sentence(Aligned bead) {
        String parent = sides.parent().document().text();
        String child = sides.child().document().text();
        for (Edit edit : Edits.of(parent, bead.parent(), child, bead.child())) {
            int before = changes.size();
            numbers(edit);
            modality(edit, bead);
            if (changes.size() == before) {
                negation(edit, bead);
            }
            if (changes.size() == before || !edit.isShort()) {
                changes.add(reworded(edit));
            }
        }
    }

    /// Words in place of others, or put in or taken out, with the place where they are not.
    private Change reworded(Edit edit) {
        if (edit.parentWords().isEmpty()) {
            Span words = span(edit.childWords());
            int at = words.end() < edit.child().end()
                    ? edit.parent().start()
                    : edit.parent().end();
            Phrase why = Phrase.of("delta.change.put-in", Sides.quote(sides.childWords(words)));
            return sides.both(Sort.CHANGED, new Span(at, at), words, why);
        }
        if (edit.childWords().isEmpty()) {
            Span words = span(edit.parentWords());
            int at = words.end() < edit.parent().end()
                    ? edit.child().start()
                    : edit.child().end();
            Phrase why = Phrase.of("delta.change.taken-out", Sides.quote(sides.parentWords(words)));
            return sides.both(Sort.CHANGED, words, new Span(at, at), why);
        }
        return sides.both(Sort.CHANGED, edit.parent(), edit.child(), why("changed", edit));
    }

    private static Span span(List<Token> tokens) {
        return new Span(tokens.getFirst().start(), tokens.getLast().end());
    }

    private Phrase why(String kind, Edit edit) {
        return Phrase.of(
                "delta.change." + kind,
                Sides.quote(sides.parentWords(edit.parent())),
                Sides.quote(sides.childWords(edit.child())));
    }

    /// As many numbers on both sides, each in the place of another.
    private void numbers(Edit edit) {
        List<Token> was = edit.parentWords().stream().filter(Token::isFigure).toList();
        List<Token> is = edit.childWords().stream().filter(Token::isFigure).toList();
        if (was.size() != is.size()) {
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).form().equals(is.get(i).form())) {
                changes.add(Numbers.changed(
                        sides,
                        new Span(was.get(i).start(), was.get(i).end()),
                        new Span(is.get(i).start(), is.get(i).end())));
            }
        }
    }

    private void modality(Edit edit, Aligned bead) {
        List<Terms.Hit> was = Modality.within(sides.parent(), bead.parent(), edit.parent());
        List<Terms.Hit> is = Modality.within(sides.child(), bead.child(), edit.child());
        Modality.change(sides, bead, was, is).ifPresent(changes::add);
    }

    /// One negation more or less, and hardly another word.
    private void negation(Edit edit, Aligned bead) {
        int was = negations(sides.parent(), bead.parent(), edit.parent());
        int is = negations(sides.child(), bead.child(), edit.child());
        if (edit.isShort() && Math.abs(was - is) == 1) {
            changes.add(sides.both(
                    Sort.NEGATED, edit.parent(), edit.child(), why(is > was ? "negated" : "not-negated", edit)));
        }
    }

    /// In the French pair `ne … pas` only the second counts.
    private static int negations(Version version, Span sentence, Span edit) {
        return (int) NEGATIONS.in(sentence.in(version.document().text()), version.tongue()).stream()
                .filter(hit -> hit.level() > 0)
                .filter(hit -> sentence.start() + hit.start() < edit.end())
                .filter(hit -> edit.start() < sentence.start() + hit.end())
                .count();
    }
}

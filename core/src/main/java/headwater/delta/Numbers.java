package headwater.delta;

import headwater.delta.Change.Sort;
import headwater.model.Phrase;
import headwater.text.Figures;
import headwater.text.Multiples;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Another number in the same sentence, across languages: of the numbers of both, all but one agree, whatever their
/// writing. Dates and clock times are left alone, because zones and habits of writing change them; so are numbers
/// below eleven that are written in words, which are often no numbers (*one*, 一).
final class Numbers {

    private static final int FIRST_SURE = 11;

    private Numbers() {}

    static List<Change> across(Sides sides) {
        List<Change> changes = new ArrayList<>();
        for (Aligned bead : sides.differing()) {
            List<Figures.Figure> was = figures(sides.parentWords(bead.parent()));
            List<Figures.Figure> is = figures(sides.childWords(bead.child()));
            strike(was, is);
            if (was.size() == 1 && is.size() == 1) {
                changes.add(
                        changed(sides, shifted(was.getFirst(), bead.parent()), shifted(is.getFirst(), bead.child())));
            }
        }
        return changes;
    }

    static Change changed(Sides sides, Span was, Span is) {
        Phrase why = Phrase.of("delta.change.number", sides.parentWords(was), sides.childWords(is));
        return sides.both(Sort.NUMBER_CHANGED, was, is, why);
    }

    private static Span shifted(Figures.Figure figure, Span sentence) {
        return new Span(
                sentence.start() + figure.span().start(),
                sentence.start() + figure.span().end());
    }

    private static List<Figures.Figure> figures(String words) {
        List<Figures.Figure> figures = new ArrayList<>();
        for (Figures.Figure each : Multiples.in(words)) {
            boolean inDigits = Character.isDigit(words.charAt(each.span().start()));
            if (!each.isDate() && (inDigits || isSure(each.value()))) {
                figures.add(each);
            }
        }
        return figures;
    }

    private static boolean isSure(String value) {
        return value.length() > 2 || (value.length() == 2 && Integer.parseInt(value) >= FIRST_SURE);
    }

    /// Takes away what both have, each as often as both have it.
    private static void strike(List<Figures.Figure> one, List<Figures.Figure> other) {
        one.removeIf(each -> {
            for (int i = 0; i < other.size(); i++) {
                if (other.get(i).value().equals(each.value())) {
                    other.remove(i);
                    return true;
                }
            }
            return false;
        });
    }
}

package headwater.delta;

import headwater.lexicon.Plain;
import java.io.Serializable;
import java.util.List;

/// What of the form was taken along, apart from the content.
///
/// @param inOrder sentences of the body that stand in the child in the parent's order
/// @param moved sentences that stand there in another order
/// @param images how many images both have, if they are the same in the same order, else 0
public record Form(Headline headline, int inOrder, int moved, int images) implements Serializable {

    /// How the two headlines compare.
    public enum Headline {
        SAME_PATTERN,
        OTHER,
        /// One has none, or they are in two languages.
        NOT_COMPARABLE
    }

    private static final double SAME = 0.7;

    static Form of(Sides sides) {
        int title = sides.parent().document().titleLength();
        List<Aligned> body = sides.alignment().aligned().stream()
                .filter(each -> each.parent().start() >= title)
                .toList();
        int moved = (int) body.stream().filter(Aligned::isMoved).count();
        return new Form(headline(sides), body.size() - moved, moved, images(sides));
    }

    /// Letters in common, every number taken for the same: *31 times* and *41 times* are one pattern.
    private static Headline headline(Sides sides) {
        String one = pattern(sides.parent().document().title());
        String other = pattern(sides.child().document().title());
        if (one.isEmpty() || other.isEmpty() || !sides.isOneLanguage()) {
            return Headline.NOT_COMPARABLE;
        }
        int run = Plain.isHan(one) ? 2 : 4;
        int[] ofOne = Plain.grams(one, run);
        int[] ofOther = Plain.grams(other, run);
        double shared = Plain.shared(ofOne, ofOther) / (double) Math.min(ofOne.length, ofOther.length);
        return shared >= SAME ? Headline.SAME_PATTERN : Headline.OTHER;
    }

    private static String pattern(String title) {
        return Plain.letters(title).replaceAll("[0-9]+", "0");
    }

    private static int images(Sides sides) {
        return sides.parent().images().equals(sides.child().images())
                ? sides.parent().images().size()
                : 0;
    }
}

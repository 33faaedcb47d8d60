package headwater.crosslingual;

import headwater.text.Span;
import java.util.List;
import java.util.Objects;

/// Two texts in different languages that say the same, sentence by sentence. It does not say which came first, nor
/// whether both go back to a third.
///
/// @param a the id of the text whose language comes first: Chinese, English, French, then by name
/// @param sentences those that were laid side by side, in the order of `a`
/// @param share of the shorter text, by what its words tell, that stands in the other
/// @param likeness how much of each aligned sentence the other covers, on average
/// @param words content words of the one that found theirs in the other
/// @param bits what these words tell, by how rare they are
public record Translation(
        String a,
        String b,
        List<Aligned> sentences,
        double share,
        double likeness,
        int words,
        double bits,
        Strength strength) {

    /// Two sentences that say the same.
    public record Aligned(Span a, Span b, double likeness) {}

    /// Whether it is enough to assert a translation.
    public enum Strength {
        ASSERTED,
        /// Too few words carry it.
        LITTLE,
        /// A sentence or two of longer texts that otherwise differ.
        IN_PASSING
    }

    public Translation {
        sentences = List.copyOf(sentences);
        Objects.requireNonNull(strength, "strength");
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
        }
    }

    public boolean isAsserted() {
        return strength == Strength.ASSERTED;
    }
}

package headwater.embedding;

import headwater.text.Span;
import java.util.List;
import java.util.Objects;

/// Two texts that say the same, as a model has it, sentence by sentence. It does not say which came first.
///
/// @param a the id that sorts first
/// @param sentences those laid side by side, in the order of `a`
/// @param share of the shorter text, by its content words, that stands in the other
/// @param nearness how much nearer to each other than to others the sentences are, on average: 0 not at all, 1 equal
/// @param words content words of the aligned sentences, of the text where they are fewer
public record Likeness(
        String a,
        String b,
        Languages languages,
        List<Aligned> sentences,
        double share,
        double nearness,
        int words,
        Strength strength) {

    /// Two sentences that say the same.
    public record Aligned(Span a, Span b) {}

    /// Whether both texts are in one language.
    public enum Languages {
        ONE,
        TWO
    }

    /// Whether it is enough to assert it.
    public enum Strength {
        ASSERTED,
        /// Too few words.
        LITTLE,
        /// A sentence or two of longer texts that otherwise differ.
        IN_PASSING,
        /// Each states a figure that the other does not.
        OTHER_FIGURES,
        /// The model does not bring known translations between the two languages together.
        UNTRUSTED
    }

    public Likeness {
        sentences = List.copyOf(sentences);
        Objects.requireNonNull(languages, "languages");
        Objects.requireNonNull(strength, "strength");
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("the smaller id stands first: " + a + ", " + b);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
        }
    }
}

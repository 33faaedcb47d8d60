package headwater.retelling;

import headwater.text.Span;
import java.util.List;

/// Two texts that seem to tell the same in other words, and which of their sentences do.
///
/// @param a the id that sorts first
/// @param likeness from 0 to 1: the cosine of their words, of which the rarer count more
/// @param words how many words they share
/// @param kept from 0 to 1: the share of the letters of the longer, without the tags at its end, that stay the same and
/// in order; 0 if they are
/// too many to count, or nothing is asserted
public record Retelling(
        String a, String b, Strength strength, double likeness, int words, double kept, List<SentencePair> sentences) {

    /// Whether it is asserted, and if not, why.
    public enum Strength {
        ASSERTED,
        /// Asserted because two others are retold by both, though the two alone are too little alike.
        TOGETHER,
        /// Alike, but not enough for so few words.
        LITTLE,
        /// Too many others are about as alike: a topic or a frame.
        ONE_OF_MANY,
        /// Each states a figure that the other does not.
        OTHER_FIGURES,
        /// The words stand in another order throughout, as in two reports of one event that were written apart.
        OTHER_ORDER;

        public boolean asserts() {
            return this == ASSERTED || this == TOGETHER;
        }
    }

    /// A sentence of the first and the sentence of the other that is most alike.
    public record SentencePair(Span a, Span b) {}

    public Retelling {
        sentences = List.copyOf(sentences);
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("a retelling is written with the smaller id first: " + a + ", " + b);
        }
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("a likeness lies between 0 and 1, not " + likeness);
        }
    }
}

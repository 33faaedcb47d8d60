package headwater.crosslingual;

import headwater.text.Span;
import java.util.List;

/// Two texts in different languages that say the same, sentence by sentence. It does not say which came first, nor
/// whether both go back to a third.
///
/// @param a the id of the text in the language that comes first in the alphabet of the lexicons
/// @param sentences those that were laid side by side, in the order of `a`
/// @param share of the shorter text, by what its words tell, that stands in the other
/// @param likeness how much of each aligned sentence the other covers, on average
/// @param words content words of the one that found theirs in the other
/// @param bits what these words tell, by how rare they are
/// @param asserts false if this is too little, or too little alike, to assert a translation
public record Translation(
        String a, String b, List<Aligned> sentences, double share, double likeness, double margin, int words, double bits, boolean asserts) {

    /// Two sentences that say the same.
    public record Aligned(Span a, Span b, double likeness) {}

    public Translation {
        sentences = List.copyOf(sentences);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
        }
    }
}

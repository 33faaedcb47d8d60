package headwater.search;

import headwater.text.Folding;
import headwater.text.Foldings;
import java.util.Locale;

/// Which differences of writing a search overlooks. Spaces and punctuation are overlooked by either.
public enum Writing {
    /// Traditional and Simplified, variants, capitals, accents, width and look-alikes are one.
    FOLDED,
    /// Each letter counts as it is written.
    AS_WRITTEN;

    private static final Foldings KEEPS_FEW =
            Foldings.keeping(Folding.PUNCTUATION, Folding.EMOJI, Folding.ADDRESSES, Folding.PINYIN);

    private static final Foldings KEEPS_MANY = Foldings.keeping(
            Folding.TRADITIONAL,
            Folding.CONFUSABLES,
            Folding.WIDTH,
            Folding.CASE,
            Folding.ACCENTS,
            Folding.PUNCTUATION,
            Folding.EMOJI,
            Folding.ADDRESSES,
            Folding.PINYIN);

    /// What the table for comparing texts folds; signs stay, as they end words.
    Foldings foldings() {
        return this == FOLDED ? KEEPS_FEW : KEEPS_MANY;
    }

    /// How the fields of an index are called that hold words in this writing.
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package headwater.text;

import java.util.Locale;

/// A difference of writing that the comparison of texts overlooks, unless a run keeps it.
///
/// The names are part of the interface: they are written behind `--keep`.
public enum Folding {
    /// Traditional characters are compared as Simplified ones.
    TRADITIONAL,
    /// Letters that imitate Latin ones are compared as those (Unicode TR 39); ASCII is never taken for a look-alike.
    CONFUSABLES,
    /// Characters nobody sees are left out: zero-width and joining ones, soft hyphens, variation selectors.
    INVISIBLE,
    /// Full width, ligatures, circled and other compatibility forms, radicals, and the digits of other scripts become
    /// plain letters and digits.
    WIDTH,
    /// Capitals are compared as small letters.
    CASE,
    /// Accents are left out, and other marks above, below or around a letter, such as Arabic vowels.
    ACCENTS,
    /// Emoji are left out.
    EMOJI,
    /// Spaces, punctuation and every other sign that is neither letter nor digit are left out.
    PUNCTUATION,
    /// Addresses of pages and mentions of accounts are left out.
    ADDRESSES,
    /// Han characters spelt in Latin letters are compared by their sound too. A way of searching rather than a form.
    PINYIN;

    /// As it is written by whoever runs a comparison: `traditional`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package headwater.crosslingual;

/// A word of the lexicon.
///
/// A class and not a record: it holds arrays, and nobody compares two.
final class Entry {

    /// How much the word tells, by how rare it is.
    final float bits;

    /// What it may be in English.
    final int[] keys;

    /// How surely each, from 0 to 1.
    final float[] strengths;

    Entry(float bits, int[] keys, float[] strengths) {
        this.bits = bits;
        this.keys = keys;
        this.strengths = strengths;
    }
}

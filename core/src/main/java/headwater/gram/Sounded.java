package headwater.gram;

import headwater.text.Pinyin;
import java.util.Arrays;
import java.util.BitSet;

/// One text by its sound: Han characters, and what is spelt in Latin letters between them, become syllables.
///
/// People write one or two characters in pinyin so that a filter does not see the word.
public final class Sounded {

    /// More letters in a row are a word or a sentence of another language.
    private static final int LONGEST = 18;

    private static final int MOST_SYLLABLES = 3;

    /// Beside letters of another word, fewer are more likely its ending.
    private static final int SHORTEST_BESIDE = 4;

    private final Pinyin.Spelling spelling = new Pinyin.Spelling(MOST_SYLLABLES);
    private char[] units;
    private int[] from;
    private int size;
    /// Which units are spelt in letters.
    private final BitSet spellings = new BitSet();

    private Sounded(int most) {
        this.units = new char[most];
        this.from = new int[most + 1];
    }

    public static Sounded of(char[] plain) {
        Sounded sounded = new Sounded(plain.length);
        int at = 0;
        while (at < plain.length) {
            int end = isLetter(plain[at]) ? runEnd(plain, at) : at;
            if (end > at && !sounded.spell(plain, at, end)) {
                sounded.letters(plain, at, end);
            } else if (end == at) {
                sounded.add(Pinyin.of(plain[at]), at);
                at++;
            }
            at = Math.max(at, end);
        }
        return sounded.finished(plain.length);
    }

    /// The syllables; what has no sound stands as it is.
    public char[] units() {
        return units;
    }

    /// Where in the comparison form each unit begins, and at last its length.
    public int[] from() {
        return from;
    }

    /// True if something is spelt in letters beside Han characters.
    public boolean isSpelt() {
        return !spellings.isEmpty();
    }

    /// Reads a run of letters, or else what of it stands directly beside Han characters; letters of another word, as in
    /// `VSmancheng`, stay as they are.
    private boolean spell(char[] plain, int start, int end) {
        boolean before = start > 0 && isHan(plain[start - 1]);
        boolean after = end < plain.length && isHan(plain[end]);
        if ((!before && !after) || end - start < 2) {
            return false;
        }
        if (end - start <= LONGEST && spelling.read(plain, start, end)) {
            syllables(start);
            return true;
        }
        for (int from = Math.max(start + 1, end - LONGEST); after && from <= end - SHORTEST_BESIDE; from++) {
            if (spelling.read(plain, from, end)) {
                letters(plain, start, from);
                syllables(from);
                return true;
            }
        }
        for (int to = Math.min(end - 1, start + LONGEST); before && to >= start + SHORTEST_BESIDE; to--) {
            if (spelling.read(plain, start, to)) {
                syllables(start);
                letters(plain, to, end);
                return true;
            }
        }
        return false;
    }

    /// Adds the syllables that were read from a place on.
    private void syllables(int start) {
        for (int i = 0; i < spelling.size(); i++) {
            spellings.set(size);
            add(spelling.unit(i), i == 0 ? start : spelling.end(i - 1));
        }
    }

    /// The grams that hold something spelt, in order: the hash of the sound in the upper half, of the writing in the
    /// lower.
    ///
    /// @param plain what this was made of
    /// @param all true for the other grams of a text in which something is spelt too
    public long[] speltGrams(char[] plain, boolean all) {
        if (!isSpelt()) {
            return new long[0];
        }
        int[] grams = Hashes.grams(units);
        long[] kept = new long[grams.length];
        int many = 0;
        int end = 0;
        int weight = 0;
        for (int i = 0; i < grams.length && grams[i] != 0; i++) {
            while (weight < Hashes.GRAM) {
                weight += Weights.of(units[end++]);
            }
            int next = spellings.nextSetBit(i);
            if (all || (next >= 0 && next < end)) {
                int written = (int) (Hashes.of(plain, from[i], from[end], 0) >>> Integer.SIZE);
                kept[many++] = ((long) grams[i] << Integer.SIZE) | (written & 0xFFFFFFFFL);
            }
            weight -= Weights.of(units[i]);
        }
        long[] sorted = Arrays.copyOf(kept, many);
        Arrays.sort(sorted);
        return sorted;
    }

    private void letters(char[] plain, int start, int end) {
        for (int at = start; at < end; at++) {
            add(plain[at], at);
        }
    }

    private void add(char unit, int at) {
        from[size] = at;
        units[size++] = unit;
    }

    private Sounded finished(int end) {
        units = Arrays.copyOf(units, size);
        from = Arrays.copyOf(from, size + 1);
        from[size] = end;
        return this;
    }

    private static int runEnd(char[] plain, int start) {
        int end = start;
        while (end < plain.length && isLetter(plain[end])) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}

package headwater.match;

import headwater.gram.Candidates;
import headwater.gram.Hashes;
import headwater.gram.Postings;
import headwater.gram.Sieve;
import headwater.gram.Sounded;
import headwater.gram.Weights;
import headwater.room.IntRows;
import headwater.text.Folding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds again what somebody spelt in Latin letters: texts in which pinyin stands beside Han characters, compared by
/// their sound with all others.
///
/// Of a longer text only grams that hold something spelt are looked for in the rest: the others are found by the
/// writing. Where nothing is spelt, it costs nothing.
final class SoundChannel {

    /// Of the units of the shorter text.
    private static final double LEAST_SHARED = 0.4;

    private static final int GRAM_UNITS = 4;

    private static final long[] NOTHING = new long[0];

    /// In a text of more letters, what stands beside Han characters is a language of its own.
    private static final double MOST_LETTERS = 0.6;

    private final Corpus corpus;

    /// Of each text, the grams that hold something spelt; see [Sounded#speltGrams].
    private final long[][] grams;

    private final BitSet spelt;

    /// Of those with grams, the captions.
    private final BitSet captions;

    private final @Nullable Postings postings;

    private SoundChannel(Corpus corpus, long[][] grams, BitSet spelt, BitSet captions, @Nullable Postings postings) {
        this.corpus = corpus;
        this.grams = grams;
        this.spelt = spelt;
        this.captions = captions;
        this.postings = postings;
    }

    static SoundChannel of(Corpus corpus) {
        long[][] grams = new long[corpus.firsts()][];
        boolean reads = corpus.foldings().folds(Folding.PINYIN);
        IntStream.range(0, grams.length)
                .parallel()
                .forEach(i -> grams[i] = reads ? speltGrams(corpus.units(i)) : NOTHING);
        BitSet spelt = new BitSet();
        Sieve looked =
                new Sieve(Arrays.stream(grams).mapToLong(own -> own.length).sum());
        BitSet captions = new BitSet();
        for (int i = 0; i < grams.length; i++) {
            if (grams[i].length > 0) {
                char[] units = corpus.units(i);
                captions.set(i, isShort(units));
                spelt.set(i, isWrittenInHan(units));
            }
            if (spelt.get(i)) {
                for (long gram : grams[i]) {
                    looked.add((int) (gram >>> Integer.SIZE));
                }
            }
        }
        return new SoundChannel(corpus, grams, spelt, captions, spelt.isEmpty() ? null : postings(corpus, looked));
    }

    private static boolean isWrittenInHan(char[] units) {
        return letters(units) <= MOST_LETTERS * units.length;
    }

    private static long[] speltGrams(char[] units) {
        return letters(units) > 0 && hasHan(units) ? Sounded.of(units).speltGrams(units, isShort(units)) : NOTHING;
    }

    /// In a caption a syllable that is read wrongly is a good part of the text, so its other grams lead to it too.
    private static boolean isShort(char[] units) {
        return units.length <= Slots.SHORT && Weights.of(units) <= Slots.SHORT;
    }

    private static Postings postings(Corpus corpus, Sieve looked) {
        IntFunction<int[]> chosen = i -> {
            char[] units = corpus.units(i);
            // Without Han characters nothing sounds like what is spelt beside them.
            return looked.kept(hasHan(units) ? Hashes.grams(Sounded.of(units).units()) : new int[0]);
        };
        return Postings.of(IntRows.of(corpus.firsts(), chosen, corpus.room()), corpus.room());
    }

    private static int letters(char[] units) {
        int letters = 0;
        for (char unit : units) {
            letters += unit >= 'a' && unit <= 'z' ? 1 : 0;
        }
        return letters;
    }

    private static boolean hasHan(char[] units) {
        for (char unit : units) {
            if (Weights.of(unit) > 1) {
                return true;
            }
        }
        return false;
    }

    /// A table of the texts that sound alike, or null if nothing is spelt.
    @Nullable
    Candidates candidates(int common) {
        return postings == null ? null : new Candidates(postings, common);
    }

    /// Looks up the texts that sound like one where one of the two spells.
    void lookUp(Candidates alike, int text) {
        if (spelt.get(text)) {
            alike.lookUp(text, 0f);
        } else {
            alike.lookUp(text, spelt);
        }
    }

    /// True if something that sounds alike is written in two ways: what both spell in the same letters is found by the
    /// writing.
    boolean areWrittenDifferently(int first, int second) {
        long[] a = grams[first];
        long[] b = grams[second];
        if (a.length == 0 || b.length == 0 || captions.get(first) || captions.get(second)) {
            return true;
        }
        int i = 0;
        int j = 0;
        boolean differ = false;
        while (i < a.length && j < b.length && !differ) {
            int order = Integer.compare((int) (a[i] >> Integer.SIZE), (int) (b[j] >> Integer.SIZE));
            differ = order == 0 && a[i] != b[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return differ;
    }

    /// One text by its sound, beside which others are held.
    final class Heard {

        private final int text;
        private final int size;

        /// Its grams by open addressing; 0 is an empty place.
        private final int[] table;

        private @Nullable Form form;

        Heard(int text) {
            this.text = text;
            char[] units = Sounded.of(corpus.units(text)).units();
            this.size = units.length;
            this.table = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
            for (int gram : Hashes.grams(units)) {
                table[place(gram)] = gram;
            }
        }

        Form form() {
            Form known = form;
            if (known == null) {
                known = SoundChannel.this.form(text);
                form = known;
            }
            return known;
        }

        /// True if enough of the shorter text sounds like the other; ends once too little is left for that.
        boolean isLike(int other) {
            char[] units = Sounded.of(corpus.units(other)).units();
            double least = Math.max(2, LEAST_SHARED * Math.min(units.length, size) - GRAM_UNITS);
            int[] grams = Hashes.grams(units);
            int shared = 0;
            for (int i = 0; i < grams.length && shared + grams.length - i >= least; i++) {
                shared += grams[i] != 0 && table[place(grams[i])] != 0 ? 1 : 0;
            }
            return shared >= least;
        }

        private int place(int gram) {
            int place = gram & (table.length - 1);
            while (table[place] != 0 && table[place] != gram) {
                place = (place + 1) & (table.length - 1);
            }
            return place;
        }
    }

    /// A text by its sound, with the way back to its original.
    Form form(int first) {
        return corpus.formOfFirst(first).sounded();
    }
}

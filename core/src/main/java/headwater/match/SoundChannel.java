package headwater.match;

import headwater.gram.Candidates;
import headwater.gram.Hashes;
import headwater.gram.ItemsByLine;
import headwater.gram.Postings;
import headwater.gram.Sounded;
import headwater.gram.Weights;
import headwater.text.Folding;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds again what somebody spelt in Latin letters: texts in which pinyin stands beside Han characters, compared by
/// their sound with all others.
///
/// Few texts are spelt, so only their grams are looked for in the rest. Where none is, it costs nothing.
final class SoundChannel {

    /// Of the units of the shorter text.
    private static final double LEAST_SHARED = 0.4;

    private static final int GRAM_UNITS = 4;

    /// In a text of more letters, what stands beside Han characters is a language of its own.
    private static final double MOST_LETTERS = 0.6;

    private final Corpus corpus;
    private final BitSet spelt;
    private final @Nullable Postings postings;

    /// Of each text, in units.
    private final int[] lengths;

    private SoundChannel(Corpus corpus, BitSet spelt, @Nullable Postings postings) {
        this.corpus = corpus;
        this.spelt = spelt;
        this.postings = postings;
        this.lengths = IntStream.range(0, corpus.firsts())
                .map(i -> corpus.units(i).length)
                .toArray();
    }

    static SoundChannel of(Corpus corpus) {
        BitSet spelt = new BitSet();
        ItemsByLine looked = new ItemsByLine(1);
        boolean reads = corpus.foldings().folds(Folding.PINYIN);
        for (int i = 0; i < corpus.firsts() && reads; i++) {
            if (mixes(corpus.units(i))) {
                Sounded sounded = Sounded.of(corpus.units(i));
                if (sounded.isSpelt()) {
                    spelt.set(i);
                    for (int gram : Hashes.grams(sounded.units())) {
                        looked.add(gram, 1);
                    }
                }
            }
        }
        return new SoundChannel(corpus, spelt, spelt.isEmpty() ? null : postings(corpus, looked));
    }

    private static Postings postings(Corpus corpus, ItemsByLine looked) {
        int[][] chosen = new int[corpus.firsts()][];
        IntStream.range(0, chosen.length)
                .parallel()
                .forEach(i -> chosen[i] = IntStream.of(
                                Hashes.grams(Sounded.of(corpus.units(i)).units()))
                        .filter(gram -> gram != 0 && looked.reaches(gram))
                        .sorted()
                        .distinct()
                        .toArray());
        return Postings.of(chosen);
    }

    /// True if some letters stand among Han characters.
    private static boolean mixes(char[] units) {
        int letters = 0;
        int han = 0;
        for (char unit : units) {
            letters += unit >= 'a' && unit <= 'z' ? 1 : 0;
            han += Weights.of(unit) > 1 ? 1 : 0;
        }
        return letters > 0 && han > 0 && letters <= MOST_LETTERS * units.length;
    }

    /// A table of the texts that sound alike, or null if nothing is spelt.
    @Nullable
    Candidates candidates(int common) {
        return postings == null ? null : new Candidates(postings, common);
    }

    /// Looks up the texts that sound like one, of which one spells.
    void lookUp(Candidates alike, int text) {
        alike.lookUp(text, spelt.get(text) ? null : spelt);
    }

    /// True if so many shared grams are enough of the shorter text.
    boolean mayBeAlike(int first, int second, int shared) {
        return shared >= 2 && shared >= LEAST_SHARED * Math.min(lengths[first], lengths[second]) - GRAM_UNITS;
    }

    /// A text by its sound, with the way back to its original.
    Form form(int first) {
        return corpus.formOfFirst(first).sounded();
    }
}

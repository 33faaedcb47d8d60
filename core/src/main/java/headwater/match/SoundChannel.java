package headwater.match;

import headwater.gram.Candidates;
import headwater.gram.Hashes;
import headwater.gram.Postings;
import headwater.gram.Sounded;
import headwater.gram.Weights;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds again what somebody spelt in Latin letters: texts in which pinyin stands beside Han characters, compared by
/// their sound with all others.
///
/// Few texts are spelt, so only their grams are looked for in the rest. Where none is, it costs nothing.
final class SoundChannel {

    private final Corpus corpus;
    private final BitSet spelt;
    private final @Nullable Postings postings;

    private SoundChannel(Corpus corpus, BitSet spelt, @Nullable Postings postings) {
        this.corpus = corpus;
        this.spelt = spelt;
        this.postings = postings;
    }

    static SoundChannel of(Corpus corpus) {
        BitSet spelt = new BitSet();
        Set<Integer> looked = new HashSet<>();
        for (int i = 0; i < corpus.firsts(); i++) {
            if (mixes(corpus.units(i))) {
                Sounded sounded = Sounded.of(corpus.units(i));
                if (sounded.isSpelt()) {
                    spelt.set(i);
                    for (int gram : Hashes.grams(sounded.units())) {
                        looked.add(gram);
                    }
                }
            }
        }
        looked.remove(0);
        return new SoundChannel(corpus, spelt, spelt.isEmpty() ? null : postings(corpus, looked));
    }

    private static Postings postings(Corpus corpus, Set<Integer> looked) {
        int[][] chosen = new int[corpus.firsts()][];
        IntStream.range(0, chosen.length)
                .parallel()
                .forEach(i -> chosen[i] = IntStream.of(
                                Hashes.grams(Sounded.of(corpus.units(i)).units()))
                        .filter(looked::contains)
                        .sorted()
                        .distinct()
                        .toArray());
        return Postings.of(chosen);
    }

    /// True if letters stand beside a Han character.
    private static boolean mixes(char[] units) {
        for (int i = 1; i < units.length; i++) {
            boolean letter = units[i] >= 'a' && units[i] <= 'z';
            boolean letterBefore = units[i - 1] >= 'a' && units[i - 1] <= 'z';
            if (letter != letterBefore && Weights.of(letter ? units[i - 1] : units[i]) > 1) {
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

    /// True if one of the two spells.
    boolean spells(int first, int second) {
        return spelt.get(first) || spelt.get(second);
    }

    /// A text by its sound, with the way back to its original.
    Form form(int first) {
        return corpus.formOfFirst(first).sounded();
    }
}

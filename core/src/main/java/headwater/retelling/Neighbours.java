package headwater.retelling;

import headwater.room.IntRows;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The texts that share the most worth of rare words with a given one; one for each thread.
final class Neighbours {

    /// So many texts are looked up for one, from its rarest word on: this bounds the cost of a collection.
    private static final int LOOKED_UP = 1_500;

    private static final int KEPT = 32;

    /// Bits of a table that tells which words a text has not.
    private static final int BITS = 1 << 13;

    private final Vocabulary vocabulary;

    /// The numbers of the words of each text, and in which row those of one stand.
    private final IntRows words;

    private final IntUnaryOperator row;

    /// Of each text what it shares and the norm of its bag, beside each other because they are asked for together.
    private final float[] shared;

    private final int[] touched;
    private int size;

    private final long[] mayHave = new long[BITS / Long.SIZE];
    private final int[] read = new int[Wording.MOST];

    /// @param norms of the bags of all texts
    Neighbours(Vocabulary vocabulary, IntRows words, IntUnaryOperator row, float[] norms) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.row = row;
        this.shared = new float[2 * norms.length];
        for (int text = 0; text < norms.length; text++) {
            shared[2 * text + 1] = norms[text];
        }
        this.touched = new int[norms.length];
    }

    /// Those of its neighbours that are alike enough.
    Near near(int text, Bag bag, double least) {
        int[] most = of(text, bag);
        for (int i = 0; i < bag.size(); i++) {
            mayHave[bag.word(i) % BITS >>> 6] |= 1L << bag.word(i);
        }
        Near near = Near.of(most, other -> cosine(bag, other), least);
        Arrays.fill(mayHave, 0);
        return near;
    }

    /// What the bags of the two say, without making that of the other.
    private double cosine(Bag bag, int other) {
        int many = words.get(row.applyAsInt(other), read);
        float norm = shared[2 * other + 1];
        double cosine = 0;
        for (int i = 0; i < many; i++) {
            int word = read[i];
            if ((mayHave[word % BITS >>> 6] >>> word & 1) != 0) {
                int place = bag.place(word);
                int from = i;
                while (i + 1 < many && read[i + 1] == word) {
                    i++;
                }
                if (place >= 0) {
                    cosine += bag.worth(place) * (vocabulary.worth(word, i + 1 - from) * norm);
                }
            }
        }
        return Math.min(1, cosine);
    }

    /// The numbers of the texts, the one that shares most first.
    private int[] of(int text, Bag bag) {
        int left = LOOKED_UP;
        for (int i : byRarity(bag)) {
            int word = bag.word(i);
            int carriers = vocabulary.carriers(word);
            if (carriers > Retellings.COMMON || left <= 0 || vocabulary.weight(word) == 0) {
                break;
            }
            left -= carriers;
            lookUp(word, bag.worth(i));
        }
        shared[2 * text] = 0;
        return most();
    }

    /// The places of its words in the bag, those of the fewest texts first.
    private int[] byRarity(Bag bag) {
        long[] keys = new long[bag.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) vocabulary.carriers(bag.word(i)) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private void lookUp(int word, float own) {
        float worth = own * vocabulary.weight(word);
        int[] texts = vocabulary.texts();
        int end = vocabulary.endOfCarriers(word);
        int many = size;
        for (int place = vocabulary.firstCarrier(word); place < end; place++) {
            int text = texts[place];
            if (shared[2 * text] == 0) {
                touched[many++] = text;
            }
            shared[2 * text] += worth;
        }
        size = many;
    }

    /// By insertion, for nearly all are below the last that is kept; of equal ones the earlier text is first.
    private int[] most() {
        long[] kept = new long[KEPT];
        int many = 0;
        for (int i = 0; i < size; i++) {
            int text = touched[i];
            float much = shared[2 * text] * shared[2 * text + 1];
            shared[2 * text] = 0;
            long key = (long) Float.floatToIntBits(much) << Integer.SIZE | Integer.MAX_VALUE - text;
            if (key >>> Integer.SIZE == 0 || (many == KEPT && key < kept[KEPT - 1])) {
                continue;
            }
            int place = many < KEPT ? many++ : KEPT - 1;
            for (; place > 0 && kept[place - 1] < key; place--) {
                kept[place] = kept[place - 1];
            }
            kept[place] = key;
        }
        size = 0;
        int[] most = new int[many];
        for (int i = 0; i < many; i++) {
            most[i] = Integer.MAX_VALUE - (int) kept[i];
        }
        return most;
    }
}

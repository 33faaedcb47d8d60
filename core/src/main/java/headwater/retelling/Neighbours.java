package headwater.retelling;

import java.util.Arrays;

/// The texts that share the most worth of rare words with a given one; one for each thread.
final class Neighbours {

    /// So many texts are looked up for one, from its rarest word on: this bounds the cost of a collection.
    private static final int LOOKED_UP = 1_500;

    private static final int KEPT = 32;

    private final Vocabulary vocabulary;
    private final Bag[] bags;
    private final float[] norms;
    private final float[] worth;
    private final int[] touched;
    private int size;

    /// @param norms of the bags, beside each other
    Neighbours(Vocabulary vocabulary, Bag[] bags, float[] norms) {
        this.vocabulary = vocabulary;
        this.bags = bags;
        this.norms = norms;
        this.worth = new float[bags.length];
        this.touched = new int[bags.length];
    }

    /// The numbers of the texts, the one that shares most first.
    int[] of(int text) {
        Bag bag = bags[text];
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
        worth[text] = 0;
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
        int end = vocabulary.firstCarrier(word) + vocabulary.carriers(word);
        for (int place = vocabulary.firstCarrier(word); place < end; place++) {
            int text = vocabulary.text(place);
            if (worth[text] == 0) {
                touched[size++] = text;
            }
            worth[text] += own * vocabulary.weight(word);
        }
    }

    /// By insertion, for nearly all are below the last that is kept; of equal ones the earlier text is first.
    private int[] most() {
        long[] kept = new long[KEPT];
        int many = 0;
        for (int i = 0; i < size; i++) {
            int text = touched[i];
            long key =
                    (long) Float.floatToIntBits(worth[text] * norms[text]) << Integer.SIZE | Integer.MAX_VALUE - text;
            worth[text] = 0;
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

package headwater.crosslingual;

import headwater.crosslingual.Lexicon.Entry;
import java.util.Arrays;

/// What the words of a line may be, while it is read.
final class Senses {

    private int size;
    private int[] keys = new int[64];
    private float[] strengths = new float[64];
    private int[] owners = new int[64];

    int size() {
        return size;
    }

    void add(Entry word, int owner, float times) {
        for (int i = 0; i < word.keys.length; i++) {
            add(word.keys[i], word.strengths[i] * times, owner);
        }
    }

    void add(int key, float strength, int owner) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            strengths = Arrays.copyOf(strengths, size * 2);
            owners = Arrays.copyOf(owners, size * 2);
        }
        keys[size] = key;
        strengths[size] = strength;
        owners[size++] = owner;
    }

    Line line(float[] weights) {
        return new Line(
                weights, Arrays.copyOf(keys, size), Arrays.copyOf(strengths, size), Arrays.copyOf(owners, size));
    }
}

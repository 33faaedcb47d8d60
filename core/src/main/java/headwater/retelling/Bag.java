package headwater.retelling;

/// The words of a text without their order: each once, by its number, with its share of a vector of length 1.
final class Bag {

    static final Bag EMPTY = new Bag(new int[0], new float[0], 0);

    /// In order; the lowest bit says that the word is a pair of characters, of which three make a word.
    private final int[] words;

    private final float[] worth;
    private final float norm;

    /// What the words are worth together.
    private final float sum;

    /// @param words the number of each twice over, and one more for a pair of characters
    /// @param norm by what the weights were multiplied so that the vector has length 1
    Bag(int[] words, float[] worth, float norm) {
        this.words = words;
        this.worth = worth;
        this.norm = norm;
        float all = 0;
        for (float each : worth) {
            all += each;
        }
        this.sum = all;
    }

    int size() {
        return words.length;
    }

    int word(int i) {
        return words[i] >>> 1;
    }

    /// Where a word stands, or less than 0 if it does not.
    int place(int word) {
        int from = 0;
        int to = words.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (word(middle) < word) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < words.length && word(from) == word ? from : -1;
    }

    float worth(int i) {
        return worth[i];
    }

    float norm() {
        return norm;
    }

    private float part(int i) {
        return (words[i] & 1) == 0 ? 1 : 1f / 3;
    }

    /// How many different words there are.
    double words() {
        double all = 0;
        for (int i = 0; i < words.length; i++) {
            all += part(i);
        }
        return all;
    }

    /// What two bags have in common.
    ///
    /// @param cosine from 0 to 1
    /// @param words how many
    /// @param cover of what the words of each are worth, the smaller of the two shares
    record Shared(double cosine, double words, double cover) {}

    Shared with(Bag other) {
        double cosine = 0;
        double ofThis = 0;
        double ofOther = 0;
        double many = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int order = Integer.compare(words[i], other.words[j]);
            if (order == 0) {
                cosine += worth[i] * other.worth[j];
                ofThis += worth[i];
                ofOther += other.worth[j];
                many += worth[i] > 0 ? part(i) : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double cover = Math.min(ofThis / Math.max(sum, 1e-6), ofOther / Math.max(other.sum, 1e-6));
        return new Shared(Math.min(1, cosine), many, Math.min(1, cover));
    }
}

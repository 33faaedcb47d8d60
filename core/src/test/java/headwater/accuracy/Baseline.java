package headwater.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A simple, well-known way to tell which texts are the same: what ours has to be better than.
public interface Baseline {

    String name();

    /// Pairs among texts in their normal form, each with how like the two are, from 0 to 1.
    Map<Pair, Double> pairs(List<String> texts);

    static List<Baseline> all() {
        return List.of(new SameText(), new LikeGrams(), new MinHashes(), new Cosine());
    }

    /// The distinct runs of so many characters, each as its hash, sorted; a shorter text is one run.
    static int[] grams(String text, int size) {
        if (text.length() <= size) {
            return new int[] {text.hashCode()};
        }
        int[] grams = new int[text.length() - size + 1];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = text.substring(i, i + size).hashCode();
        }
        return Arrays.stream(grams).sorted().distinct().toArray();
    }
}

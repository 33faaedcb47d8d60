package headwater.crosslingual;

import java.util.Arrays;

/// Which word translates which, learnt from pairs of texts that say the same (Brown et al. 1993, model 1): at first
/// every
/// word of one side may stand for every word of the other, and five rounds of counting sharpen it.
final class WordPairs {

    private static final int ROUNDS = 5;

    /// Each pair of words that occurs together, the source word in the upper half.
    final long[] pairs;

    /// Of each pair, how probable the target word is where the source word stands.
    final float[] chances;

    private WordPairs(long[] pairs, float[] chances) {
        this.pairs = pairs;
        this.chances = chances;
    }

    static WordPairs learn(int[][] sources, int[][] targets) {
        long[] pairs = together(sources, targets);
        float[] chances = new float[pairs.length];
        Arrays.fill(chances, 1);
        for (int round = 0; round < ROUNDS; round++) {
            chances = next(sources, targets, pairs, chances);
        }
        return new WordPairs(pairs, chances);
    }

    private static long[] together(int[][] sources, int[][] targets) {
        int size = 0;
        for (int i = 0; i < sources.length; i++) {
            size += (sources[i].length + 1) * targets[i].length;
        }
        long[] all = new long[size];
        int at = 0;
        for (int i = 0; i < sources.length; i++) {
            for (int target : targets[i]) {
                all[at++] = pair(0, target);
                for (int source : sources[i]) {
                    all[at++] = pair(source, target);
                }
            }
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    static long pair(int source, int target) {
        return ((long) source << 32) | target;
    }

    private static float[] next(int[][] sources, int[][] targets, long[] pairs, float[] chances) {
        float[] counts = new float[pairs.length];
        for (int i = 0; i < sources.length; i++) {
            int[] words = sources[i];
            int[] places = new int[words.length + 1];
            for (int target : targets[i]) {
                double sum = 0;
                for (int j = 0; j <= words.length; j++) {
                    places[j] = Arrays.binarySearch(pairs, pair(j == 0 ? 0 : words[j - 1], target));
                    sum += chances[places[j]];
                }
                for (int place : places) {
                    counts[place] += (float) (chances[place] / sum);
                }
            }
        }
        return normalised(pairs, counts);
    }

    private static float[] normalised(long[] pairs, float[] counts) {
        int from = 0;
        while (from < pairs.length) {
            int to = from;
            double sum = 0;
            while (to < pairs.length && pairs[to] >>> 32 == pairs[from] >>> 32) {
                sum += counts[to++];
            }
            for (int i = from; i < to; i++) {
                counts[i] = (float) (counts[i] / sum);
            }
            from = to;
        }
        return counts;
    }
}

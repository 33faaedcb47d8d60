package headwater.crosslingual;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// For each sentence of one language, those of another that are most like it.
///
/// Some sentences are a little like everything. So a likeness is read against that of the next best, as in cross-domain
/// similarity local scaling (Conneau et al. 2018).
final class Neighbours {

    /// So many are found roughly and compared word by word.
    private static final int COMPARED = 50;

    private static final int KEPT = 16;

    /// So many of the next best say how much a sentence is like others anyway.
    private static final int NEXT = 4;

    /// How much two unrelated sentences are alike, where there are too few others to know.
    private static final float UNRELATED = 0.2f;

    private final int[][] found;
    private final float[][] scores;

    private Neighbours(int[][] found, float[][] scores) {
        this.found = found;
        this.scores = scores;
    }

    static Neighbours of(List<Line> lines, LineIndex others, LookedUp progress) {
        int[][] found = new int[lines.size()][];
        float[][] scores = new float[lines.size()][];
        for (int i = 0; i < lines.size(); i++) {
            progress.next();
            int[] candidates = others.candidates(lines.get(i), COMPARED);
            float[] each = others.scores(lines.get(i), candidates);
            int[] order = best(each);
            found[i] = Arrays.stream(order).map(at -> candidates[at]).toArray();
            scores[i] = new float[order.length];
            for (int j = 0; j < order.length; j++) {
                scores[i][j] = each[order[j]];
            }
        }
        return new Neighbours(found, scores);
    }

    /// The places of the largest, the largest first; of equals, the first.
    private static int[] best(float[] scores) {
        long[] packed = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            packed[i] = ((long) -Float.floatToIntBits(scores[i]) << 32) | i;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).limit(KEPT).mapToInt(each -> (int) each).toArray();
    }

    int[] of(int sentence) {
        return found[sentence];
    }

    float score(int sentence, int rank) {
        return scores[sentence][rank];
    }

    /// How much a sentence is like others, those left out that say what its partner says.
    float usual(int sentence, IntPredicate isPartner) {
        float sum = 0;
        int counted = 0;
        for (int i = 0; i < found[sentence].length && counted < NEXT; i++) {
            if (!isPartner.test(found[sentence][i])) {
                sum += Math.max(UNRELATED, scores[sentence][i]);
                counted++;
            }
        }
        return (sum + (NEXT - counted) * UNRELATED) / NEXT;
    }
}

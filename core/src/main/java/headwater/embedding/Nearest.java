package headwater.embedding;

import java.util.Arrays;
import java.util.stream.IntStream;

/// For each vector of one list, those of another that are nearest to it, by their cosine: every pair is compared.
///
/// A kernel over plain arrays. Blocks of the other list are turned, so that one number of the vector meets a row of
/// numbers: the sums of a pair are always added in one order, and the processor works on many pairs at once.
final class Nearest {

    private static final int QUERIES = 64;
    private static final int OTHERS = 256;

    private final int[][] found;
    private final float[][] cosines;

    private final boolean isOneList;

    private Nearest(int size, boolean isOneList) {
        this.found = new int[size][];
        this.cosines = new float[size][];
        this.isOneList = isOneList;
    }

    /// No vector is its own neighbour.
    static Nearest among(float[][] vectors, int most) {
        return fill(new Nearest(vectors.length, true), vectors, vectors, most);
    }

    static Nearest of(float[][] vectors, float[][] others, int most) {
        return fill(new Nearest(vectors.length, false), vectors, others, most);
    }

    private static Nearest fill(Nearest nearest, float[][] vectors, float[][] others, int most) {
        IntStream.range(0, (vectors.length + QUERIES - 1) / QUERIES)
                .parallel()
                .forEach(block -> nearest.fill(block * QUERIES, vectors, others, most));
        return nearest;
    }

    int[] of(int vector) {
        return found[vector];
    }

    float cosine(int vector, int rank) {
        return cosines[vector][rank];
    }

    private void fill(int from, float[][] vectors, float[][] others, int most) {
        int end = Math.min(vectors.length, from + QUERIES);
        Best[] best = new Best[end - from];
        Arrays.setAll(best, i -> new Best(most));
        float[] sums = new float[OTHERS];
        for (int first = 0; first < others.length; first += OTHERS) {
            int size = Math.min(OTHERS, others.length - first);
            float[] turned = turned(others, first, size);
            for (int i = from; i < end; i++) {
                multiply(vectors[i], turned, size, sums);
                for (int j = 0; j < size; j++) {
                    if (!isOneList || i != first + j) {
                        best[i - from].offer(first + j, sums[j]);
                    }
                }
            }
        }
        for (int i = from; i < end; i++) {
            found[i] = best[i - from].places();
            cosines[i] = best[i - from].values();
        }
    }

    private static float[] turned(float[][] others, int first, int size) {
        int width = others[first].length;
        float[] turned = new float[width * size];
        for (int j = 0; j < size; j++) {
            for (int d = 0; d < width; d++) {
                turned[d * size + j] = others[first + j][d];
            }
        }
        return turned;
    }

    private static void multiply(float[] vector, float[] turned, int size, float[] sums) {
        Arrays.fill(sums, 0);
        for (int d = 0; d < vector.length; d++) {
            float factor = vector[d];
            int row = d * size;
            for (int j = 0; j < size; j++) {
                sums[j] += factor * turned[row + j];
            }
        }
    }

    /// The largest so far, the largest first; of equals, the first.
    private static final class Best {

        private final int[] places;
        private final float[] values;
        private int size;

        Best(int most) {
            places = new int[most];
            values = new float[most];
        }

        void offer(int place, float value) {
            if (size == places.length && value <= values[size - 1]) {
                return;
            }
            int at = size < places.length ? size++ : size - 1;
            while (at > 0 && values[at - 1] < value) {
                values[at] = values[at - 1];
                places[at] = places[at - 1];
                at--;
            }
            values[at] = value;
            places[at] = place;
        }

        int[] places() {
            return Arrays.copyOf(places, size);
        }

        float[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}

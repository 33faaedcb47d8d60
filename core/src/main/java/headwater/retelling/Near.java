package headwater.retelling;

import java.util.Arrays;

/// The texts that are most alike to one, the most alike first, and how alike each is.
final class Near {

    private static final Near NOBODY = new Near(new int[0], new float[0]);

    private final int[] texts;
    private final float[] cosines;

    /// How alike a text is to a neighbour.
    @FunctionalInterface
    interface Cosine {
        double with(int neighbour);
    }

    private Near(int[] texts, float[] cosines) {
        this.texts = texts;
        this.cosines = cosines;
    }

    /// @param least what is less alike is forgotten
    static Near of(int[] neighbours, Cosine alikeness, double least) {
        int[] kept = new int[neighbours.length];
        float[] alike = new float[neighbours.length];
        int many = 0;
        for (int neighbour : neighbours) {
            float cosine = (float) alikeness.with(neighbour);
            if (cosine >= least) {
                kept[many] = neighbour;
                alike[many++] = cosine;
            }
        }
        return many == 0 ? NOBODY : new Near(Arrays.copyOf(kept, many), Arrays.copyOf(alike, many));
    }

    int size() {
        return texts.length;
    }

    int text(int i) {
        return texts[i];
    }

    float cosine(int i) {
        return cosines[i];
    }

    boolean has(int text) {
        for (int each : texts) {
            if (each == text) {
                return true;
            }
        }
        return false;
    }

    /// How many are at least so alike.
    int many(double cosine) {
        int many = 0;
        for (float each : cosines) {
            many += each >= cosine ? 1 : 0;
        }
        return many;
    }
}

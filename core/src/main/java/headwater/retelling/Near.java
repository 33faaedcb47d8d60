package headwater.retelling;

import java.util.Arrays;

/// The texts that are most alike to one, the most alike first, and how alike each is.
final class Near {

    private final int[] texts;
    private final float[] cosines;

    /// @param least what is less alike is forgotten
    Near(int text, int[] neighbours, Bag[] bags, double least) {
        int[] kept = new int[neighbours.length];
        float[] alike = new float[neighbours.length];
        int many = 0;
        for (int neighbour : neighbours) {
            float cosine = (float) bags[text].with(bags[neighbour]).cosine();
            if (cosine >= least) {
                kept[many] = neighbour;
                alike[many++] = cosine;
            }
        }
        texts = Arrays.copyOf(kept, many);
        cosines = Arrays.copyOf(alike, many);
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

package headwater.retelling;

/// The texts that are most alike to one, the most alike first, and how alike each is.
final class Near {

    private final int[] texts;
    private final float[] cosines;

    Near(int text, int[] neighbours, Bag[] bags) {
        texts = neighbours;
        cosines = new float[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            cosines[i] = (float) bags[text].with(bags[neighbours[i]]).cosine();
        }
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

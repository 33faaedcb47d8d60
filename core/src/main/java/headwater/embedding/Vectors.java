package headwater.embedding;

/// What is asked of two vectors of length 1.
final class Vectors {

    private Vectors() {}

    /// 0 for the same direction, 1 for nothing in common, 2 for the opposite.
    static double distance(float[] one, float[] other) {
        return Math.max(0, 1 - cosine(one, other));
    }

    /// Added up in four parts, always the same ones.
    static double cosine(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) a + b + c + d;
    }
}

package headwater.crosslingual;

/// One sentence made ready for comparison: its words by weight, and what each may be, as keys.
///
/// Words and keys are in arrays side by side, because this is what the inner loop reads.
///
/// A class and not a record: it holds arrays, and nobody compares two.
final class Line {

    /// A word that fewer than one sentence in 8 has.
    static final float CONTENT = 3;

    /// So surely must two words mean the same to be counted.
    static final float SURE = 0.3f;

    /// How much each word tells, in bits.
    final float[] weights;

    /// What the words may be.
    final int[] keys;

    final float[] strengths;

    /// Which word each key belongs to.
    final int[] owners;

    final float total;

    Line(float[] weights, int[] keys, float[] strengths, int[] owners) {
        this.weights = weights;
        this.keys = keys;
        this.strengths = strengths;
        this.owners = owners;
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    int words() {
        return weights.length;
    }
}

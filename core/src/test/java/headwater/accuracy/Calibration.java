package headwater.accuracy;

import java.util.Locale;

/// Of what was asserted, how often it was right, beside the score it was asserted with.
final class Calibration {

    private static final int BINS = 10;

    private final int[] many = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sum = new double[BINS];

    void add(double score, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (score * BINS));
        many[bin]++;
        right[bin] += isRight ? 1 : 0;
        sum[bin] += score;
    }

    void add(Calibration other) {
        for (int bin = 0; bin < BINS; bin++) {
            many[bin] += other.many[bin];
            right[bin] += other.right[bin];
            sum[bin] += other.sum[bin];
        }
    }

    /// The mean distance of the score and the share that is right, weighted by how many pairs a bin has.
    double error() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(right[bin] - sum[bin]);
            all += many[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    void print(String set) {
        System.out.printf(Locale.ROOT, "calibration %s, expected error %.3f:", set, error());
        for (int bin = 0; bin < BINS; bin++) {
            if (many[bin] > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "  %.2f says %.2f of %d",
                        sum[bin] / many[bin],
                        (double) right[bin] / many[bin],
                        many[bin]);
            }
        }
        System.out.println();
    }
}

package headwater.timing;

import java.util.SplittableRandom;

/// Daily counts whose attention drifts, for intervals: so many times as many on some days is all that is
/// planted.
final class Drifting {

    private Drifting() {}

    static int[] counts(int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = new int[days];
        double drift = 0;
        for (int i = 0; i < days; i++) {
            drift = 0.5 * drift + 0.25 * random.nextGaussian();
            double weekday = i % 7 < 5 ? 1.2 : 0.6;
            double mean = 15 * weekday * Math.exp(drift);
            counts[i] = (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return counts;
    }

    static void raise(int[] counts, int from, int days, int times) {
        for (int i = from; i < from + days; i++) {
            counts[i] *= times;
        }
    }
}

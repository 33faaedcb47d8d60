package headwater.twin;

import java.util.SplittableRandom;

/// Draws that the makers share.
record Draw(SplittableRandom random) {

    double normal() {
        return random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    int poisson(double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double bound = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > bound) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /// A moment of a day, most likely in the morning and in the evening of a zone.
    long awake(long midnight, int zone) {
        double hour = random.nextInt(3) == 0 ? 8.5 + 1.5 * normal() : 19 + 3.2 * normal();
        return midnight + Math.floorMod((long) ((hour - zone) * 3_600), 86_400L);
    }

    /// Whether it is day or evening in a zone.
    boolean isAwake(long at, int zone) {
        long hour = Math.floorMod(at / 3_600 + zone, 24L);
        return hour >= 7 && hour < 24;
    }
}

package headwater.accuracy.timing;

import headwater.influence.Influence.Stream;
import headwater.twin.Storms;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// Two platforms on which one narrative and ten times as many other items follow the same news, each with its own hours
/// of the day and some news of its own; items draw others on their own platform, and if asked on the other.
///
/// @param days how long
/// @param rate items of the narrative an hour on each
/// @param news how strong the common bursts are beside ordinary hours
/// @param influence how many items on the first platform one item on the second draws
/// @param others how many other items there are for each of the narrative
record TwoPlatforms(int days, double rate, double news, double influence, double others) {

    private static final double OWN = 0.1;

    /// The streams of the first and the second platform, and what share of the first's items the second drew.
    record Made(Stream first, Stream second, double drawn) {}

    Made make(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UniformRandomProvider bits = random::nextLong;
        double[] common = bursts(random);
        double[][] intensity = {intensity(common, 14, random), intensity(common, 20, random)};
        int[][] items = new int[2][days * 24];
        int[][] waiting = new int[2][days * 24];
        int drawn = 0;
        for (int hour = 0; hour < days * 24; hour++) {
            for (int p = 1; p >= 0; p--) {
                double fresh = rate * intensity[p][hour] * (1 - OWN - (p == 0 ? influence : 0));
                items[p][hour] = waiting[p][hour] + Storms.poisson(fresh, bits);
                descend(items[p][hour] * OWN, hour, waiting[p], random);
                if (p == 1) {
                    drawn += descend(items[p][hour] * influence, hour, waiting[0], random);
                }
            }
        }
        int total = java.util.Arrays.stream(items[0]).sum();
        return new Made(
                stream(items[0], intensity[0], bits),
                stream(items[1], intensity[1], bits),
                (double) drawn / Math.max(1, total));
    }

    private Stream stream(int[] items, double[] intensity, UniformRandomProvider bits) {
        java.util.List<Integer> background = new java.util.ArrayList<>();
        for (double each : intensity) {
            double noise =
                    GammaDistribution.of(20, 1 / 20.0).createSampler(bits).sample();
            background.add(Storms.poisson(others * rate * each * noise, bits));
        }
        return new Stream(java.util.Arrays.stream(items).boxed().toList(), background);
    }

    private static int descend(double mean, int hour, int[] waiting, SplittableRandom random) {
        int drawn = Storms.poisson(mean, random::nextLong);
        int counted = 0;
        for (int i = 0; i < drawn; i++) {
            int later = hour + 1 + (int) (-4 * Math.log1p(-random.nextDouble()));
            if (later < waiting.length) {
                waiting[later]++;
                counted++;
            }
        }
        return counted;
    }

    /// The mean is one.
    private double[] intensity(double[] common, int peak, SplittableRandom random) {
        double[] own = bursts(random);
        double[] intensity = new double[common.length];
        double sum = 0;
        for (int hour = 0; hour < intensity.length; hour++) {
            double time = Math.exp(0.8 * Math.cos(2 * Math.PI * (hour - peak) / 24));
            intensity[hour] = time * (1 + news * common[hour] + 0.3 * own[hour]);
            sum += intensity[hour] / intensity.length;
        }
        for (int hour = 0; hour < intensity.length; hour++) {
            intensity[hour] /= sum;
        }
        return intensity;
    }

    /// One every other day, of very unequal strength, that fade within hours.
    private double[] bursts(SplittableRandom random) {
        double[] bursts = new double[days * 24];
        int number = Storms.poisson(days / 2.0, random::nextLong);
        for (int i = 0; i < number; i++) {
            int begin = random.nextInt(bursts.length);
            double strength = 1 + 2 * (Math.pow(1 - random.nextDouble(), -1 / 1.5) - 1);
            double fading = 3 + 15 * random.nextDouble();
            for (int hour = begin; hour < bursts.length; hour++) {
                bursts[hour] += strength * Math.exp(-(hour - begin) / fading);
            }
        }
        return bursts;
    }
}

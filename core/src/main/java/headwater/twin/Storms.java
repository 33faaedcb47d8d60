package headwater.twin;

import headwater.timing.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// Daily counts of a story that nothing in particular makes rise: the week has its rhythm, attention drifts,
/// some days are noisier than others, and each item draws others on the days after. None of the tests is built
/// on that.
///
/// @param days how long
/// @param mean items a day
/// @param persistence how much of the drift is left after a day
/// @param drift standard deviation of the logarithm of attention
/// @param contagion how many items one item draws
/// @param evenness the shape of the gamma noise of each day: the smaller, the noisier
public record Storms(int days, double mean, double persistence, double drift, double contagion, double evenness) {

    private static final LocalDate MONDAY = LocalDate.parse("2021-08-02");

    private static final double WEEK = 0.35;

    /// Stories of several lengths and sizes.
    public static final List<Storms> USUAL = List.of(
            new Storms(60, 12, 0.6, 0.6, 0.3, 4),
            new Storms(90, 30, 0.8, 0.5, 0.2, 8),
            new Storms(60, 5, 0.5, 0.5, 0.4, 2),
            new Storms(120, 20, 0.3, 0.8, 0.3, 4),
            new Storms(60, 12, 0.9, 0.7, 0.3, 4));

    /// A series without a burst.
    public Series quiet(long seed) {
        return Series.of(MONDAY, counts(new SplittableRandom(seed)));
    }

    /// The same with two days that get so many times the mean more.
    public Series planted(long seed, double times) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = counts(random);
        int day = 3 + random.nextInt(days - 8);
        for (int i = day; i < day + 2; i++) {
            counts[i] += poisson(times * mean, random::nextLong);
        }
        return Series.of(MONDAY, counts);
    }

    /// Where these two days begin.
    public int plantedDay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        counts(random);
        return 3 + random.nextInt(days - 8);
    }

    public int[] counts(SplittableRandom random) {
        UniformRandomProvider bits = random::nextLong;
        double[] week = random.doubles(7)
                .map(_ -> Math.exp(WEEK * random.nextGaussian()))
                .toArray();
        double sum = 0;
        for (double each : week) {
            sum += each / 7;
        }
        int[] counts = new int[days];
        double attention = drift * random.nextGaussian();
        for (int day = 0; day < days; day++) {
            double noise = GammaDistribution.of(evenness, 1 / evenness)
                    .createSampler(bits)
                    .sample();
            double intensity =
                    mean * (1 - contagion) * week[day % 7] / sum * Math.exp(attention - drift * drift / 2) * noise;
            counts[day] += poisson(intensity, bits);
            int drawn = poisson(contagion * counts[day], bits);
            for (int i = 0; i < drawn; i++) {
                int later = day + 1;
                while (random.nextBoolean()) {
                    later++;
                }
                if (later < days) {
                    counts[later]++;
                }
            }
            attention =
                    persistence * attention + drift * Math.sqrt(1 - persistence * persistence) * random.nextGaussian();
        }
        return counts;
    }

    public static int poisson(double mean, UniformRandomProvider bits) {
        return mean <= 0 ? 0 : PoissonDistribution.of(mean).createSampler(bits).sample();
    }
}

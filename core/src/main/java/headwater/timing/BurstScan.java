package headwater.timing;

import java.io.Serializable;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;

/// Whether some stretch of up to a week has more than the series' own ups and downs explain.
///
/// Series that vary alike are drawn, and each is measured as the real one was: by the likelihood ratio of a scan and by
/// standard deviations. The answer is the larger of the two p-values, as each alone finds bursts where there are none.
///
/// @param p how often a series without a burst would have one that stands out as much
/// @param day the first day of the stretch that stands out most, counted from the first of the series
/// @param length how many days it has
/// @param times how many times the ordinary it has
public record BurstScan(double p, int day, int length, double times) implements Serializable {

    /// Days that must be known before weekdays and ups and downs can be told.
    public static final int DAYS = 28;

    /// Items that must be counted.
    public static final int ITEMS = 50;

    /// Series drawn for one answer.
    public static final int DRAWN = 399;

    private static final double LEVEL = 0.05;

    /// For power, where each answer is one of many.
    private static final int DRAWN_FOR_POWER = 99;

    private static final int PLANTED = 60;

    private static final int PLANTED_DAYS = 2;

    public BurstScan {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("no p-value: " + p);
        }
    }

    public static BurstScan of(Series series, long seed) {
        return of(series.values(), DRAWN, new SplittableRandom(seed));
    }

    private static BurstScan of(double[] counts, int draws, SplittableRandom random) {
        double[] expected = Weekdays.expected(counts);
        Fluctuation fluctuation = Fluctuation.of(counts, expected);
        Window likeliest = Window.byLikelihood(counts, expected);
        Window farthest = Window.byDeviation(counts, expected);
        int asLikely = 0;
        int asFar = 0;
        for (int i = 0; i < draws; i++) {
            double[] drawn = fluctuation.draw(counts, expected, random);
            double[] ordinary = Weekdays.expected(drawn);
            asLikely += Window.byLikelihood(drawn, ordinary).score() >= likeliest.score() ? 1 : 0;
            asFar += Window.byDeviation(drawn, ordinary).score() >= farthest.score() ? 1 : 0;
        }
        double p = (1.0 + Math.max(asLikely, asFar)) / (1 + draws);
        return new BurstScan(p, likeliest.day(), likeliest.length(), times(counts, expected, likeliest));
    }

    private static double times(double[] counts, double[] expected, Window window) {
        double observed = 0;
        double ordinary = 0;
        for (int i = window.day(); i < window.day() + window.length() && i < counts.length; i++) {
            observed += Math.max(0, counts[i]);
            ordinary += expected[i];
        }
        return ordinary == 0 ? 1 : observed / ordinary;
    }

    /// How often a burst of two days, that adds `times` of the ordinary to each, would be found in a series that varies
    /// as this one: 60 are planted.
    public static double power(Series series, double times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        UniformRandomProvider bits = random::nextLong;
        double[] counts = series.values();
        double[] expected = Weekdays.expected(counts);
        Fluctuation fluctuation = Fluctuation.of(counts, expected);
        int found = 0;
        for (int i = 0; i < PLANTED; i++) {
            double[] drawn = fluctuation.draw(counts, expected, random);
            int day = random.nextInt(counts.length - PLANTED_DAYS + 1);
            for (int j = day; j < day + PLANTED_DAYS; j++) {
                drawn[j] += drawn[j] < 0 ? 0 : Fluctuation.poisson(times * expected[j], bits);
            }
            found += of(drawn, DRAWN_FOR_POWER, random).p <= LEVEL ? 1 : 0;
        }
        return (double) found / PLANTED;
    }
}

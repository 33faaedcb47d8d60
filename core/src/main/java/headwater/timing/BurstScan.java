package headwater.timing;

import headwater.model.Chance;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;

/// Whether some stretch of up to a week has more than the series' own ups and downs explain.
///
/// Series that vary alike are drawn, and each is measured as the real one was: by the likelihood ratio of a
/// scan and by standard deviations. The answer is the larger of the two p-values, as each alone finds bursts
/// where there are none.
///
/// @param p how often a series without a burst would have one that stands out as much
/// @param day the first day of the stretch that stands out most, counted from the first of the series
/// @param length how many days it has
/// @param times how many times what the other days let expect it has
/// @param low the least that this may be, so that it stands out as it does
/// @param high the most; infinite if a stretch such as this one is often empty
/// @param chance how far the highest stretch of series without a burst stands out, by the measure that decided
public record BurstScan(double p, int day, int length, double times, double low, double high, Chance chance)
        implements Serializable {

    /// Days that must be known before weekdays and ups and downs can be told.
    public static final int DAYS = 28;

    /// Items that must be counted.
    public static final int ITEMS = 50;

    /// Series drawn for one answer.
    public static final int DRAWN = 399;

    private static final double LEVEL = 0.05;

    /// Of the interval of `times`.
    public static final double CONFIDENCE = 0.95;

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
        double[] likely = new double[draws];
        double[] far = new double[draws];
        double[] highest = new double[draws];
        double[] there = new double[draws];
        for (int i = 0; i < draws; i++) {
            double[] drawn = fluctuation.draw(counts, expected, random);
            double[] ordinary = Weekdays.expected(drawn);
            Window drawnLikeliest = Window.byLikelihood(drawn, ordinary);
            likely[i] = drawnLikeliest.score();
            far[i] = Window.byDeviation(drawn, ordinary).score();
            highest[i] = times(drawn, drawnLikeliest);
            there[i] = times(drawn, likeliest);
        }
        Measured byLikelihood = new Measured("timing.chance.likelihood", likeliest.score(), likely);
        Measured byDeviation = new Measured(
                "timing.chance.deviation", Window.byDeviation(counts, expected).score(), far);
        boolean isLikelihood = byLikelihood.p() >= byDeviation.p();
        Measured decides = isLikelihood ? byLikelihood : byDeviation;
        double times = times(counts, likeliest);
        return new BurstScan(
                decides.p(),
                likeliest.day(),
                likeliest.length(),
                times,
                Math.min(times, times / Math.max(1, quantile(highest, (1 + CONFIDENCE) / 2))),
                Math.max(times, times / quantile(there, (1 - CONFIDENCE) / 2)),
                decides.chance().under(List.of(byLikelihood.varied(isLikelihood), byDeviation.varied(!isLikelihood))));
    }

    /// How far the highest stretch stands out by one measure, and the same of series without a burst.
    private static final class Measured {

        private final String key;
        private final double seen;
        private final double[] drawn;

        Measured(String key, double seen, double[] drawn) {
            this.key = key;
            this.seen = seen;
            this.drawn = drawn;
        }

        double p() {
            return (1.0 + Arrays.stream(drawn).filter(each -> each >= seen).count()) / (1 + drawn.length);
        }

        Chance chance() {
            return Chance.drawn(Phrase.of(key, drawn.length), seen, drawn);
        }

        Chance.Varied varied(boolean decides) {
            return new Chance.Varied(Phrase.of(key + ".setting"), p(), decides);
        }
    }

    /// Where nothing was planted the highest stretch is high by choice, and the stretch at a given place is
    /// not. So what was seen is at least as large as the ordinary highest explains, and at most as large as the
    /// ordinary lowest of this place would make of it.
    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp(Math.round(share * (sorted.length - 1)), 0, sorted.length - 1)];
    }

    /// Against the other days, as a burst raises the mean of all.
    private static double times(double[] counts, Window window) {
        double[] others = counts.clone();
        int end = Math.min(counts.length, window.day() + window.length());
        Arrays.fill(others, window.day(), end, -1);
        double[] expected = Weekdays.expected(others);
        double observed = 0;
        double ordinary = 0;
        for (int i = window.day(); i < end; i++) {
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

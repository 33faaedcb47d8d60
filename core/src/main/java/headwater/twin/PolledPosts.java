package headwater.twin;

import headwater.engagement.Series;
import headwater.model.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made posts whose likes are read about every hour for two days, some of which had likes bought for an
/// hour.
///
/// Not the test's own law: likes come one by one at a rate that decays as a power of age, each post with
/// its own, follows a day of two peaks, and wanders by a log-normal unrest that lasts some hours.
public final class PolledPosts {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final int HOURS = 48;

    /// Cells of an hour in which likes are drawn.
    private static final int CELLS = 12;

    /// @param perHour likes in a middling hour of a middling post
    /// @param unrest standard deviation of the logarithm of the rate
    /// @param times what a bought hour has, as a multiple of what it would have had
    /// @param aligned whether the bought hour begins at a reading
    public record Setting(double perHour, double unrest, double times, boolean aligned) {}

    private final Setting setting;
    private final SplittableRandom random;
    public final List<Series> series = new ArrayList<>();
    public final List<Boolean> bought = new ArrayList<>();

    public PolledPosts(int posts, double share, Setting setting, long seed) {
        this.setting = setting;
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < posts; i++) {
            boolean planted = i < Math.round(share * posts);
            bought.add(planted);
            series.add(post("post" + i, planted));
        }
    }

    private Series post(String name, boolean planted) {
        int published = random.nextInt(7 * 24);
        double[] rate = rates(published);
        int begin =
                planted ? (4 + random.nextInt(HOURS - 9)) * CELLS + (setting.aligned ? 0 : random.nextInt(CELLS)) : -1;
        List<Series.Reading> readings = new ArrayList<>();
        long count = 0;
        for (int cell = 0; cell < rate.length; cell++) {
            boolean inside = begin >= 0 && cell >= begin && cell < begin + CELLS;
            if (cell % CELLS == 0) {
                long late = setting.aligned ? 0 : random.nextInt(120);
                readings.add(
                        new Series.Reading(START.plusSeconds(3600L * published + 3600L * cell / CELLS + late), count));
            }
            count += poisson(rate[cell] * (inside ? setting.times : 1));
        }
        return new Series(name, "weibo", Count.Name.LIKES, readings, 0);
    }

    private double[] rates(int published) {
        double decay = 0.3 + 0.7 * random.nextDouble();
        double size = setting.perHour * Math.exp(0.8 * random.nextGaussian());
        double wander = setting.unrest * random.nextGaussian();
        double[] rates = new double[HOURS * CELLS + 1];
        for (int cell = 0; cell < rates.length; cell++) {
            double age = (double) cell / CELLS;
            double keep = Math.exp(-1.0 / CELLS / 3);
            wander = keep * wander + Math.sqrt(1 - keep * keep) * setting.unrest * random.nextGaussian();
            rates[cell] = size
                    * Math.pow((age + 2) / 20, -decay)
                    * day(published + age)
                    * Math.exp(wander - setting.unrest * setting.unrest / 2)
                    / CELLS;
        }
        return rates;
    }

    private static double day(double hour) {
        double noon = Math.cos((hour - 4) / 24 * 2 * Math.PI);
        double evening = Math.cos((hour - 13) / 12 * 2 * Math.PI);
        return 1 + 0.5 * noon + 0.25 * evening;
    }

    /// Knuth's, cut into pieces that do not underflow.
    private long poisson(double mean) {
        long count = 0;
        double left = mean;
        while (left > 0) {
            double piece = Math.min(left, 30);
            double bound = Math.exp(-piece);
            for (double product = random.nextDouble(); product > bound; product *= random.nextDouble()) {
                count++;
            }
            left -= piece;
        }
        return count;
    }
}

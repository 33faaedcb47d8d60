package headwater.accuracy.engagement;

import headwater.engagement.Counters;
import headwater.engagement.Total;
import headwater.model.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Made counters with a known total, shown as a platform that caps them would.
final class CappedCounters {

    private CappedCounters() {}

    /// What the truth was and what was said of it.
    record Told(double truth, Total total) {
        Total.Estimated estimated() {
            return (Total.Estimated) total.answer();
        }

        double ratio() {
            return estimated().middle() / truth;
        }

        boolean covers() {
            return estimated().low() <= truth && truth <= estimated().high();
        }
    }

    /// Log-normal counters, of which this share is expected above the cap.
    static Told logNormal(int items, double capped, double spread, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double mean = Math.log(100_000) - spread * normal(1 - capped);
        double[] counters = new double[items];
        Arrays.setAll(counters, _ -> Math.floor(Math.exp(mean + spread * random.nextGaussian())));
        return told(counters, seed);
    }

    /// Counters whose tail is heavier than any log-normal one: a share falls as a power of the number.
    static Told power(int items, double capped, double exponent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double least = 100_000 * Math.pow(capped, 1 / exponent);
        double[] counters = new double[items];
        Arrays.setAll(counters, _ -> Math.floor(least * Math.pow(1 - random.nextDouble(), -1 / exponent)));
        return told(counters, seed);
    }

    private static Told told(double[] counters, long seed) {
        List<Counters.Counter> shown = new ArrayList<>();
        for (int i = 0; i < counters.length; i++) {
            long count = (long) counters[i];
            shown.add(new Counters.Counter(
                    "item" + i,
                    count > 100_000 ? new Counters.Bounds(100_001, -1) : new Counters.Bounds(count, count)));
        }
        return new Told(Arrays.stream(counters).sum(), Total.of(new Counters(Count.Name.READS, shown, 0), seed));
    }

    private static double normal(double probability) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
    }
}

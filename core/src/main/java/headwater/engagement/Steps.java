package headwater.engagement;

import headwater.chance.Discoveries;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Steps in counters that were read again and again: a stretch of one to three hours in which a counter
/// rose far more than the hours before and after, the hour of the day and the ordinary unrest of such
/// counters explain.
///
/// A step is an anomaly of a counter. A mention by somebody widely read makes one too, so it is no evidence
/// of who or what clicked.
///
/// The tail is that of a negative binomial law whose spread is widened until the counters compared have no
/// more than their share of small p-values; the smallest p-value of a series counts as often as there were
/// runs to choose from.
public final class Steps {

    /// Series of one platform and count that are needed to know what is ordinary.
    public static final int LEAST_SERIES = 100;

    /// Increments that a series needs before it is looked through: a day of hours.
    public static final int LEAST_INCREMENTS = 24;

    /// A step has a p-value of its series of at most this, and is among the discoveries at [#RATE].
    public static final double SMALL = 0.01;

    public static final double RATE = 0.05;

    /// How many increments a step may last.
    public static final int LONGEST = 3;

    /// The step that must be seen with [#POWER] before "none" is said: so many times what is expected, in
    /// an hour.
    public static final double TIMES = 3;

    public static final double POWER = 0.8;

    /// Less probable than this is told as this.
    private static final double LEAST_TOLD = 1e-12;

    /// Of the interval of a step, over all runs of all counters that are compared.
    public static final double CONFIDENCE = 0.95;

    private final List<Step> all;

    private Steps(List<Step> all) {
        this.all = List.copyOf(all);
    }

    /// One series and what was found in it.
    public sealed interface Step extends Serializable {
        Series series();

        /// How probable its sharpest rise is by chance; 1 where nothing could be compared.
        default double p() {
            return 1;
        }
    }

    /// A step.
    ///
    /// @param q the rate of false discoveries at which it is one
    public record Found(Series series, Instant from, Instant to, Rise rise, double p, double q) implements Step {}

    /// No step, and how surely one of [#TIMES] would have been seen.
    public record Quiet(Series series, double p, double power) implements Step {}

    /// Too few readings, or too few series beside it.
    public record NotCompared(Series series, int increments, int beside) implements Step {}

    /// @param counted what the counter rose by
    /// @param expected what it would have risen by
    /// @param low the least multiple of what was expected under which so many are not surprising
    /// @param high the greatest
    public record Rise(long counted, double expected, double low, double high) implements Serializable {
        double times() {
            return counted / expected;
        }
    }

    public List<Step> all() {
        return all;
    }

    /// @param series all that can be compared with each other, those of no interest too: they say what is
    ///     ordinary
    public static Steps of(List<Series> series) {
        Map<String, List<Increments>> byKind = new TreeMap<>();
        List<Step> all = new ArrayList<>();
        List<Increments> few = new ArrayList<>();
        for (Series each : series) {
            Increments increments = Increments.of(each);
            boolean enough = increments.all.size() >= LEAST_INCREMENTS;
            (enough ? byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()) : few).add(increments);
        }
        byKind.values().forEach(each -> {
            if (each.size() < LEAST_SERIES) {
                each.forEach(one -> all.add(new NotCompared(one.series, one.all.size(), each.size() - 1)));
            } else {
                all.addAll(new Compared(each).steps());
            }
        });
        few.forEach(each -> all.add(new NotCompared(
                each.series,
                each.all.size(),
                byKind.getOrDefault(each.series.kind(), List.of()).size())));
        return new Steps(all);
    }

    /// Series of one kind beside each other.
    private static final class Compared {

        /// A series counts for its own spread as much as it has increments, beside so many of all.
        private static final int SHRINK = 20;

        private static final double LEAST_SPREAD = 1e-4;

        private static final double WIDEST = 1e3;

        /// Beyond so many times what was seen, no bound is told.
        private static final double MOST_TIMES = 1e6;

        private final List<Increments> series;
        private final List<List<List<Increments.Run>>> runs = new ArrayList<>();
        private final double[] spread;
        private final double[] widened = new double[LONGEST];

        Compared(List<Increments> series) {
            this.series = series;
            double[] hours = Increments.hours(series);
            for (Increments each : series) {
                List<List<Increments.Run>> byLength = new ArrayList<>();
                for (int length = 1; length <= LONGEST; length++) {
                    byLength.add(each.runs(length, hours));
                }
                runs.add(byLength);
            }
            double[] own = runs.stream()
                    .mapToDouble(each -> Increments.spread(each.getFirst()))
                    .toArray();
            double middle = Arrays.stream(own).average().orElse(0);
            spread = new double[own.length];
            for (int i = 0; i < own.length; i++) {
                int n = series.get(i).all.size();
                spread[i] = Math.max(LEAST_SPREAD, (n * own[i] + SHRINK * middle) / (n + SHRINK));
            }
            for (int length = 0; length < LONGEST; length++) {
                widened[length] = widen(length);
            }
        }

        /// The least factor of the spread with which at most one run in a hundred has a p-value of a hundredth.
        private double widen(int length) {
            double low = 0;
            double high = 1;
            while (high < WIDEST && shareSmall(length, high) > SMALL) {
                low = high;
                high *= 2;
            }
            for (int i = 0; i < 20; i++) {
                double middle = (low + high) / 2;
                if (shareSmall(length, middle) > SMALL) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }

        private double shareSmall(int length, double factor) {
            int small = 0;
            int all = 0;
            for (int i = 0; i < runs.size(); i++) {
                for (Increments.Run run : runs.get(i).get(length)) {
                    double wide = factor * spread[i];
                    boolean isSmall = !isOrdinary(run, wide, 1.8)
                            && tail(run.counted(), run.expected(), wide, run.noise()) <= SMALL;
                    small += isSmall ? 1 : 0;
                    all++;
                }
            }
            return all == 0 ? 0 : (double) small / all;
        }

        /// The probability of at least so many under a negative binomial law, over spreads that are known
        /// only roughly ([Roughly]).
        private static double tail(double counted, double expected, double spread, double noise) {
            if (counted < 1) {
                return 1;
            }
            double sum = 0;
            for (Roughly each : Roughly.ALL) {
                double size = 1 / Math.max(LEAST_SPREAD, spread * each.factor() + noise);
                sum += each.weight()
                        * BetaDistribution.of(counted, size).cumulativeProbability(expected / (size + expected));
            }
            return sum;
        }

        /// Whether so many are near enough to what is expected that no tail needs to be computed.
        ///
        /// @param errors how many standard deviations above what is expected are still near
        private static boolean isOrdinary(Increments.Run run, double spread, double errors) {
            double over = run.counted() - run.expected();
            double variance = run.expected() + run.expected() * run.expected() * (spread + run.noise());
            return over <= 0 || over * over < errors * errors * variance;
        }

        /// Above the levels right before and right after as well: a counter that goes on at a new level has
        /// changed and not stepped.
        private static boolean standsOut(Increments.Run run, double spread) {
            return !isOrdinary(run, spread, 1) && tail(run.counted(), run.highest(), spread, run.noise()) <= SMALL;
        }

        List<Step> steps() {
            double[] p = new double[series.size()];
            Increments.Run[] best = new Increments.Run[series.size()];
            int[] chosenFrom = new int[series.size()];
            for (int i = 0; i < series.size(); i++) {
                double least = 1;
                for (int length = 0; length < LONGEST; length++) {
                    for (Increments.Run run : runs.get(i).get(length)) {
                        chosenFrom[i]++;
                        double wide = widened[length] * spread[i];
                        double tail = standsOut(run, wide) ? tail(run.counted(), run.expected(), wide, run.noise()) : 1;
                        if (tail < least) {
                            least = tail;
                            best[i] = run;
                        }
                    }
                }
                p[i] = Math.min(1, least * Math.max(1, chosenFrom[i]));
            }
            double[] q = Discoveries.qValues(p);
            double bound = Math.min(SMALL, Math.max(Discoveries.bound(p, RATE), RATE / p.length));
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                boolean found = p[i] <= SMALL && q[i] <= RATE;
                double surprise = (1 - CONFIDENCE) / 2 / Math.max(1, chosenFrom[i]) / p.length;
                steps.add(
                        found
                                ? new Found(
                                        series.get(i).series,
                                        series.get(i)
                                                .all
                                                .get(best[i].from())
                                                .from()
                                                .at(),
                                        series.get(i)
                                                .all
                                                .get(best[i].from() + best[i].length() - 1)
                                                .to()
                                                .at(),
                                        rise(best[i], widened[best[i].length() - 1] * spread[i], surprise),
                                        p[i],
                                        q[i])
                                : new Quiet(series.get(i).series, p[i], power(i, bound / Math.max(1, chosenFrom[i]))));
            }
            return steps;
        }

        /// The multiples of what was expected under which the count is not surprising to either side.
        private static Rise rise(Increments.Run run, double spread, double surprise) {
            double seen = run.counted() / run.expected();
            double low = where(
                    0, seen, times -> tail(run.counted(), times * run.expected(), spread, run.noise()) < surprise);
            double most = 2 * seen;
            while (most < MOST_TIMES * seen
                    && tail(run.counted() + 1, most * run.expected(), spread, run.noise()) < 1 - surprise) {
                most *= 2;
            }
            double high = most >= MOST_TIMES * seen
                    ? Double.POSITIVE_INFINITY
                    : where(
                            seen,
                            most,
                            times -> tail(run.counted() + 1, times * run.expected(), spread, run.noise())
                                    < 1 - surprise);
            return new Rise((long) run.counted(), run.expected(), low, high);
        }

        private interface Condition {
            boolean holds(double times);
        }

        /// Up to where a condition holds that holds below and not above.
        private static double where(double from, double to, Condition condition) {
            double low = from;
            double high = to;
            for (int i = 0; i < 40; i++) {
                double middle = (low + high) / 2;
                if (condition.holds(middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /// How surely a step of [#TIMES] in one hour would have been seen in a middling hour of a series,
        /// whether it falls between two readings or half before and half after one.
        private double power(int at, double level) {
            double[] hour = seen(at, 1, level, TIMES, (TIMES + 1) / 2);
            return Math.min(hour[0], Math.max(hour[1], seen(at, 2, level, (TIMES + 1) / 2)[0]));
        }

        /// How surely a run of this length is seen where so many times what is expected is counted.
        private double[] seen(int at, int length, double level, double... times) {
            List<Increments.Run> alike = runs.get(at).get(length - 1);
            if (alike.isEmpty()) {
                return new double[times.length];
            }
            double middle = Increments.median(
                    alike.stream().map(Increments.Run::expected).toList());
            double noise =
                    Increments.median(alike.stream().map(Increments.Run::noise).toList());
            double wide = widened[length - 1] * spread[at];
            double low = Math.floor(middle);
            double high = 2 * low + 2;
            while (tail(high, middle, wide, noise) > level) {
                low = high;
                high *= 2;
            }
            while (low + 1 < high) {
                double count = Math.floor((low + high) / 2);
                if (tail(count, middle, wide, noise) > level) {
                    low = count;
                } else {
                    high = count;
                }
            }
            double least = high;
            return Arrays.stream(times)
                    .map(each -> tail(least, each * middle, wide, noise))
                    .toArray();
        }
    }

    /// How improbable the sharpest rise of each series is that can be compared with these: 3 for one in a thousand.
    ///
    /// @param kind of the series ([Series#kind])
    double[] surprises(String kind) {
        return all.stream()
                .filter(each ->
                        !(each instanceof NotCompared) && each.series().kind().equals(kind))
                .mapToDouble(each -> surprise(each.p()))
                .toArray();
    }

    static double surprise(double p) {
        return -Math.log10(Math.max(LEAST_TOLD, p));
    }

    /// The series of these items.
    public List<Step> of(Set<String> items) {
        return all.stream().filter(each -> items.contains(each.series().item())).toList();
    }
}

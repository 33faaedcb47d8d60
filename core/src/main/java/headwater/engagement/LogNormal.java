package headwater.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A log-normal law fitted to counters of which some are known only to lie in an interval or above a cap
/// (Tobin 1958), and what it says of their sum.
///
/// What is not known of the law's two parameters is kept: the likelihood on a grid, with a flat weight on
/// the mean and on the logarithm of the spread of the logarithms, which for uncapped counters gives the
/// usual t intervals.
final class LogNormal {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Cells of the grid to each side of its middle, and how many standard errors they reach.
    private static final int CELLS = 40;

    private static final double REACH = 7;

    /// Draws of all hidden numbers together; fewer draws for more items.
    private static final int MOST_DRAWS = 4_000;

    private static final int LEAST_DRAWS = 200;

    private static final int REFITS = 99;

    private static final int MOST_NUMBERS = 400_000;

    /// An interval narrower than this share of its end counts as its middle.
    private static final double NARROW = 1.3;

    private final double[] exact;
    private final double[] caps;
    private final double[] lows;
    private final double[] highs;

    /// @param counters the intervals; at least two that are not capped must differ
    LogNormal(List<Counters.Bounds> counters) {
        this.exact = counters.stream()
                .filter(LogNormal::isNarrow)
                .mapToDouble(each -> Math.log(middle(each)))
                .toArray();
        this.caps = counters.stream()
                .filter(Counters.Bounds::isOpen)
                .mapToDouble(each -> Math.log(Math.max(0.5, each.low() - 0.5)))
                .sorted()
                .toArray();
        List<Counters.Bounds> wide = counters.stream()
                .filter(each -> !each.isOpen() && !isNarrow(each))
                .toList();
        this.lows = wide.stream()
                .mapToDouble(each -> each.low() == 0 ? Double.NEGATIVE_INFINITY : Math.log(each.low() - 0.5))
                .toArray();
        this.highs =
                wide.stream().mapToDouble(each -> Math.log(each.high() + 0.5)).toArray();
    }

    private LogNormal(double[] exact, double[] caps) {
        this.exact = exact;
        this.caps = caps;
        this.lows = new double[0];
        this.highs = new double[0];
    }

    private static boolean isNarrow(Counters.Bounds each) {
        return !each.isOpen() && each.low() > 0 && (double) each.high() / each.low() <= NARROW;
    }

    private static double middle(Counters.Bounds each) {
        return each.low() + (each.high() - each.low()) / 2.0;
    }

    /// The sums of the hidden numbers under laws that fit, sorted.
    double[] hiddenSums(long seed) {
        Grid grid = grid();
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[Math.clamp(MOST_NUMBERS / Math.max(1, caps.length), LEAST_DRAWS, MOST_DRAWS)];
        for (int draw = 0; draw < sums.length; draw++) {
            int cell = grid.draw(random);
            double mean = grid.mean(cell) + grid.meanStep * (random.nextDouble() - 0.5);
            double spread = Math.exp(grid.logSpread(cell) + grid.spreadStep * (random.nextDouble() - 0.5));
            for (double cap : caps) {
                sums[draw] += Math.exp(mean + spread * above((cap - mean) / spread, 1 - random.nextDouble()));
            }
        }
        Arrays.sort(sums);
        return sums;
    }

    /// A standard normal number above `least`: the one beyond which lies the share `part` of what is there.
    private static double above(double least, double part) {
        double tail = part * NORMAL.survivalProbability(least);
        return tail > 0 ? NORMAL.inverseSurvivalProbability(tail) : least;
    }

    private double logLikelihood(double mean, double logSpread) {
        double spread = Math.exp(logSpread);
        double sum = -exact.length * logSpread;
        for (double y : exact) {
            double z = (y - mean) / spread;
            sum -= z * z / 2;
        }
        double before = Double.NaN;
        double tail = 0;
        for (double cap : caps) {
            if (cap != before) {
                tail = Math.log(Math.max(Double.MIN_NORMAL, NORMAL.survivalProbability((cap - mean) / spread)));
                before = cap;
            }
            sum += tail;
        }
        for (int i = 0; i < lows.length; i++) {
            sum += Math.log(Math.max(
                    Double.MIN_NORMAL, NORMAL.probability((lows[i] - mean) / spread, (highs[i] - mean) / spread)));
        }
        return sum;
    }

    /// The best fit, by steps that halve where they no longer help; the likelihood has one top (Olsen 1978).
    private double[] best() {
        double[] at = {Arrays.stream(exact).average().orElse(0), 0};
        double step = 1;
        double reached = logLikelihood(at[0], at[1]);
        while (step > 1e-4) {
            boolean moved = false;
            for (int axis = 0; axis < 2; axis++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] next = at.clone();
                    next[axis] += sign * step;
                    double there = logLikelihood(next[0], next[1]);
                    if (there > reached) {
                        at = next;
                        reached = there;
                        moved = true;
                    }
                }
            }
            step = moved ? step * 1.2 : step / 2;
        }
        return at;
    }

    /// How often readable numbers drawn from the law lie as far from the law fitted to them as these do
    /// (Kolmogorov's distance, the law fitted again to each draw); 1 if nothing can be compared. Only what
    /// lies below the cap can contradict the law: above it nothing is seen.
    double asFar(long seed) {
        if (caps.length == 0 || exact.length < 3) {
            return 1;
        }
        double[] law = best();
        double[] readable = Arrays.stream(exact).filter(y -> y < caps[0]).toArray();
        double seen = distance(readable, law, caps[0]);
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 1;
        for (int draw = 0; draw < REFITS; draw++) {
            LogNormal other = drawn(law, exact.length + caps.length, random);
            asFar += distance(other.exact, other.best(), caps[0]) >= seen ? 1 : 0;
        }
        return asFar / (REFITS + 1.0);
    }

    private LogNormal drawn(double[] law, int items, SplittableRandom random) {
        double[] all = new double[items];
        Arrays.setAll(all, _ -> law[0] + Math.exp(law[1]) * random.nextGaussian());
        double[] below = Arrays.stream(all).filter(y -> y < caps[0]).toArray();
        double[] above = new double[items - below.length];
        Arrays.fill(above, caps[0]);
        return new LogNormal(below, above);
    }

    private static double distance(double[] readable, double[] law, double cap) {
        double[] sorted = readable.clone();
        Arrays.sort(sorted);
        double spread = Math.exp(law[1]);
        double below = NORMAL.cumulativeProbability((cap - law[0]) / spread);
        double farthest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double share = NORMAL.cumulativeProbability((sorted[i] - law[0]) / spread) / below;
            farthest =
                    Math.max(farthest, Math.max(share - (double) i / sorted.length, (i + 1.0) / sorted.length - share));
        }
        return farthest;
    }

    private Grid grid() {
        double[] best = best();
        double h = 0.02;
        double here = logLikelihood(best[0], best[1]);
        double mm = (2 * here - logLikelihood(best[0] + h, best[1]) - logLikelihood(best[0] - h, best[1])) / (h * h);
        double ss = (2 * here - logLikelihood(best[0], best[1] + h) - logLikelihood(best[0], best[1] - h)) / (h * h);
        double ms = (logLikelihood(best[0] + h, best[1] - h)
                        + logLikelihood(best[0] - h, best[1] + h)
                        - logLikelihood(best[0] + h, best[1] + h)
                        - logLikelihood(best[0] - h, best[1] - h))
                / (4 * h * h);
        double determinant = Math.max(mm * ss - ms * ms, 0.05 * mm * ss);
        return new Grid(best, Math.sqrt(ss / determinant), Math.sqrt(mm / determinant));
    }

    /// How well each pair of parameters fits.
    private final class Grid {
        private final double[] middle;
        private final double meanStep;
        private final double spreadStep;
        private final double[] cumulated = new double[(2 * CELLS + 1) * (2 * CELLS + 1)];

        Grid(double[] middle, double meanError, double spreadError) {
            this.middle = middle;
            this.meanStep = REACH * meanError / CELLS;
            this.spreadStep = REACH * spreadError / CELLS;
            double top = logLikelihood(middle[0], middle[1]);
            double sum = 0;
            for (int cell = 0; cell < cumulated.length; cell++) {
                sum += Math.exp(logLikelihood(mean(cell), logSpread(cell)) - top);
                cumulated[cell] = sum;
            }
        }

        double mean(int cell) {
            return middle[0] + (cell / (2 * CELLS + 1) - CELLS) * meanStep;
        }

        double logSpread(int cell) {
            return middle[1] + (cell % (2 * CELLS + 1) - CELLS) * spreadStep;
        }

        int draw(SplittableRandom random) {
            int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
            return Math.min(cumulated.length - 1, at < 0 ? -at - 1 : at);
        }
    }
}

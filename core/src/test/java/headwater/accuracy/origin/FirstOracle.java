package headwater.accuracy.origin;

import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What the best of all answers would say that saw the same times, and knew besides how the class was made: how
/// reactions spread over time, how often outlets react, and how often a zone is read wrongly.
///
/// Nobody knows these of a real class. No answer from the same times can have a smaller mean squared error.
final class FirstOracle {

    private static final int CELLS = 600;

    /// Reactions are spread over these hours, evenly in the logarithm.
    private static final double FROM = 0.02;

    private static final double TO = 300;

    private final Instant start;
    private final double median;
    private final double sigma;
    private final double slips;
    private final int[] slipHours;

    /// The upper ends of the cells, in hours, and how many of all reactions lie in each.
    private final double[] ends = new double[CELLS];

    private final double[] mass = new double[CELLS];

    FirstOracle(Instant start, double median, double sigma, double slips, int[] slipHours) {
        this.start = start;
        this.median = median;
        this.sigma = sigma;
        this.slips = slips;
        this.slipHours = slipHours.clone();
        for (int i = 0; i < CELLS; i++) {
            ends[i] = FROM * Math.pow(TO / FROM, (double) i / (CELLS - 1));
            mass[i] = below(ends[i]) - (i == 0 ? 0 : below(ends[i - 1]));
        }
    }

    private double below(double hours) {
        return hours <= 0
                ? 0
                : 0.5
                        * (1
                                + org.apache.commons.numbers.gamma.Erf.value(
                                        Math.log(hours / median) / sigma / Math.sqrt(2)));
    }

    /// The probability that the first of all is one of those at the front.
    ///
    /// @param unwatched outlets that nobody watches
    /// @param reacts how many of them react
    double first(List<When> front, List<When> others, int unwatched, double reacts) {
        double[][] fronts = front.stream().map(this::spread).toArray(double[][]::new);
        double[][] rest = others.stream().map(this::spread).toArray(double[][]::new);
        double[] after = new double[fronts.length];
        double[] afterRest = new double[rest.length];
        Arrays.fill(after, 1);
        Arrays.fill(afterRest, 1);
        double sum = 0;
        double past = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            for (int i = 0; i < rest.length; i++) {
                afterRest[i] -= rest[i][cell] / 2;
            }
            double later = 1;
            for (double each : afterRest) {
                later *= Math.max(0, each);
            }
            for (int i = 0; i < after.length; i++) {
                after[i] -= fronts[i][cell] / 2;
            }
            double unseen = Math.pow(1 - reacts * (past + mass[cell] / 2), unwatched);
            for (int i = 0; i < after.length; i++) {
                double all = fronts[i][cell] * later * unseen;
                for (int j = 0; j < after.length; j++) {
                    all *= j == i ? 1 : Math.max(0, after[j]);
                }
                sum += all;
            }
            past += mass[cell];
            for (int i = 0; i < rest.length; i++) {
                afterRest[i] -= rest[i][cell] / 2;
            }
            for (int i = 0; i < after.length; i++) {
                after[i] -= fronts[i][cell] / 2;
            }
        }
        return Math.clamp(sum, 0, 1);
    }

    /// Of one outlet, how probable each cell is for its true time, given the time that is shown.
    private double[] spread(When shown) {
        double from = Duration.between(start, shown.earliest()).toMillis() / 3_600_000.0;
        double to = Duration.between(start, shown.latest()).toMillis() / 3_600_000.0 + 1 / 3600.0;
        double[] spread = new double[CELLS];
        add(spread, from, to, 1 - slips);
        for (int hours : slipHours) {
            add(spread, from - hours, to - hours, slips / slipHours.length);
        }
        double sum = Arrays.stream(spread).sum();
        return Arrays.stream(spread)
                .map(each -> sum == 0 ? 1.0 / CELLS : each / sum)
                .toArray();
    }

    /// Finely stated times lie in one cell, whose share of their bounds is what counts.
    private void add(double[] spread, double from, double to, double weight) {
        for (int cell = 0; cell < CELLS; cell++) {
            double low = Math.max(from, cell == 0 ? 0 : ends[cell - 1]);
            double high = Math.min(to, ends[cell]);
            if (high > low) {
                spread[cell] += weight * (below(high) - below(low));
            }
        }
    }
}

package headwater.descent;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How reactions to one start spread over time: log-normal, so a few come very late. Only the spread is fixed.
final class Delay {

    /// The medians that occur, in hours: from posts that are passed on within minutes to weeklies.
    static final double[] MEDIANS = {0.1, 0.3, 1, 3, 10, 30, 100};

    /// Most often it is some hours, though a factor of five more or less is nothing odd.
    private static final double USUAL = 3;

    private static final double UNUSUAL = 1.5;

    private static final double SIGMA = 1.3;

    /// Over less than this, in hours, the density hardly changes.
    private static final double SHORT = 0.02;

    /// The normal distribution from -8 to 8.
    private static final int STEPS = 1000;

    private static final double END = 8;

    private static final double[] BELOW = below();

    private Delay() {}

    private static double[] below() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] below = new double[(int) (2 * END * STEPS) + 2];
        for (int i = 0; i < below.length; i++) {
            below[i] = normal.cumulativeProbability((double) i / STEPS - END);
        }
        return below;
    }

    /// The logarithm of how usual a median is.
    static double logChance(double median) {
        double z = Math.log(median / USUAL) / UNUSUAL;
        return -z * z / 2;
    }

    /// The share of delays between two, in hours.
    static double between(double from, double to, double logMedian) {
        if (to <= 0) {
            return 0;
        }
        if (to - from < SHORT && from > 0) {
            double middle = (from + to) / 2;
            double z = (Math.log(middle) - logMedian) / SIGMA;
            return (to - from) * Math.exp(-z * z / 2) / (middle * SIGMA * Math.sqrt(2 * Math.PI));
        }
        return below(to, logMedian) - (from <= 0 ? 0 : below(from, logMedian));
    }

    private static double below(double hours, double logMedian) {
        double z = (Math.log(hours) - logMedian) / SIGMA;
        if (z <= -END) {
            return 0;
        }
        if (z >= END) {
            return 1;
        }
        double at = (z + END) * STEPS;
        int step = (int) at;
        return BELOW[step] + (at - step) * (BELOW[step + 1] - BELOW[step]);
    }
}

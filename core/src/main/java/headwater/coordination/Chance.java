package headwater.coordination;

import java.util.Arrays;

/// What chance does: sums of unequal coin tosses, and many tests at once.
final class Chance {

    private Chance() {}

    /// The probability that at least `successes` of independent events with these probabilities happen: the upper
    /// tail of the Poisson-binomial distribution, by the exact recursion over events.
    static double atLeast(double[] probabilities, int successes) {
        if (successes <= 0) {
            return 1;
        }
        if (successes > probabilities.length) {
            return 0;
        }
        // below[k] is the probability of exactly k so far, for k under the bound; the rest has left the table.
        double[] below = new double[successes];
        below[0] = 1;
        double reached = 0;
        for (double p : probabilities) {
            reached += below[successes - 1] * p;
            for (int k = successes - 1; k > 0; k--) {
                below[k] = below[k] * (1 - p) + below[k - 1] * p;
            }
            below[0] *= 1 - p;
        }
        return reached;
    }

    /// The fewest successes whose tail is at most `level`; one more than there are events if none is.
    static int critical(double[] probabilities, double level) {
        int successes = 1;
        while (successes <= probabilities.length && atLeast(probabilities, successes) > level) {
            successes++;
        }
        return successes;
    }

    /// The power against accounts that are together on `share` of their occasions, or on as many as chance gives
    /// where that is more.
    static double power(double[] probabilities, double share, double level) {
        double[] shared =
                Arrays.stream(probabilities).map(p -> Math.max(share, p)).toArray();
        return atLeast(shared, critical(probabilities, level));
    }

    /// The largest p-value that is still a discovery at false discovery rate `q` (Benjamini and Hochberg 1995);
    /// negative if there is none.
    static double discoveryBound(double[] pValues, double q) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        for (int i = sorted.length - 1; i >= 0; i--) {
            if (sorted[i] <= q * (i + 1) / sorted.length) {
                return sorted[i];
            }
        }
        return -1;
    }

    /// How many occasions of probability `p` are needed until the best outcome of all reaches `level`.
    static int occasionsForAnyAnswer(double p, double level) {
        int occasions = 1;
        double best = p;
        while (best > level && occasions < 1_000) {
            best *= p;
            occasions++;
        }
        return occasions;
    }

    /// How many occasions of probability `p` are needed for a power of `power` against `share`.
    static int occasionsForPower(double p, double share, double level, double power) {
        for (int occasions = 1; occasions < 1_000; occasions++) {
            double[] equal = new double[occasions];
            Arrays.fill(equal, p);
            if (power(equal, share, level) >= power) {
                return occasions;
            }
        }
        return 1_000;
    }
}

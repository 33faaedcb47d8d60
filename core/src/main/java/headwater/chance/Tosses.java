package headwater.chance;

import java.util.Arrays;

/// Independent events of unequal probability, and how many of them happen: the Poisson-binomial distribution.
public final class Tosses {

    private Tosses() {}

    /// The probability that at least `successes` of the events happen, by the exact recursion over events.
    public static double atLeast(double[] probabilities, int successes) {
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
        return Math.min(1, reached);
    }

    /// The fewest successes whose tail is at most `level`; one more than there are events if none is.
    public static int critical(double[] probabilities, double level) {
        double[] exactly = exactly(probabilities);
        double tail = 0;
        int successes = probabilities.length;
        while (successes > 0 && tail + exactly[successes] <= level) {
            tail += exactly[successes--];
        }
        return successes + 1;
    }

    /// The probability of each number of successes, from none on.
    public static double[] exactly(double[] probabilities) {
        double[] exactly = new double[probabilities.length + 1];
        exactly[0] = 1;
        int seen = 0;
        for (double p : probabilities) {
            seen++;
            for (int k = seen; k > 0; k--) {
                exactly[k] = exactly[k] * (1 - p) + exactly[k - 1] * p;
            }
            exactly[0] *= 1 - p;
        }
        return exactly;
    }

    /// The probability of reaching `level` if each event happens with `share`, or with its own probability where
    /// that is more.
    public static double power(double[] probabilities, double share, double level) {
        double[] shared =
                Arrays.stream(probabilities).map(p -> Math.max(share, p)).toArray();
        return atLeast(shared, critical(probabilities, level));
    }
}

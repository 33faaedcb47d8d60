package headwater.control;

import headwater.chance.Share;
import headwater.model.Plan;
import java.io.Serializable;
import java.util.List;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// How many items took up each story: those asked about, and similar ones that a blind rule chose.
///
/// @param focal of each story asked about
/// @param controls of each similar story of which it was collected whether anybody took it up
public record Response(List<Integer> focal, List<Integer> controls) implements Serializable {

    private static final double HALF = 0.5;

    /// Rates that are tried, each as likely as the others given the data.
    private static final int RATES = 400;

    public Response {
        focal = List.copyOf(focal);
        controls = List.copyOf(controls);
        if (focal.isEmpty()) {
            throw new IllegalArgumentException("no story is asked about");
        }
    }

    /// The probability that stories drawn by lot from all of these would have drawn as much: hypergeometric for how
    /// many were taken up, and for numbers of items the exact share of all choices with as large a sum.
    public double p(Plan.Outcome outcome) {
        return p(outcome, 0);
    }

    /// @param hidden so many controls without a reaction had one that nobody saw
    private double p(Plan.Outcome outcome, int hidden) {
        return switch (outcome) {
            case TAKEN_UP -> {
                int all = taken(focal) + taken(controls) + hidden;
                yield HypergeometricDistribution.of(stories(), all, focal.size())
                        .survivalProbability(taken(focal) - 1);
            }
            case ITEMS -> Choices.shareWithSum(focal, controls, hidden);
        };
    }

    /// The smallest p-value that any outcome could have reached: all stories asked about and none of the others.
    public double smallest() {
        return 1 / BinomialCoefficientDouble.value(stories(), focal.size());
    }

    /// The same if each reaction was seen with probability `recall` only: a control without one had one that nobody saw
    /// with θ(1−r)/(1−θr), where the rate θ is given the data by a beta distribution with halves (Jeffreys); the
    /// p-value is the mean over both. For numbers of items, an unseen reaction is one item.
    public double pWithUnseen(Plan.Outcome outcome, double recall) {
        if (!(recall > 0 && recall <= 1)) {
            throw new IllegalArgumentException("a share that is seen lies above 0 and up to 1, not " + recall);
        }
        int silent = controls.size() - taken(controls);
        BetaDistribution rates = BetaDistribution.of(HALF + taken(controls), HALF + silent);
        double[] weights = new double[silent + 1];
        for (int i = 0; i < RATES; i++) {
            double rate = rates.inverseCumulativeProbability((i + HALF) / RATES);
            BinomialDistribution hidden = BinomialDistribution.of(silent, rate * (1 - recall) / (1 - rate * recall));
            for (int h = 0; h <= silent; h++) {
                weights[h] += hidden.probability(h) / RATES;
            }
        }
        double p = 0;
        for (int h = 0; h <= silent; h++) {
            p += weights[h] < 1e-12 ? 0 : weights[h] * p(outcome, h);
        }
        return p;
    }

    /// How much likelier the data are with two rates than with one, each rate by a beta distribution with halves.
    public double bayesFactor() {
        double two = beta(taken(focal), focal.size()) + beta(taken(controls), controls.size());
        double one = beta(taken(focal) + taken(controls), stories());
        return Math.exp(two - one);
    }

    /// Of all stories with one rate, among which any drew a reaction: how often exactly one did. That is how often the
    /// pattern arises if the story was noticed because it drew one.
    public static double alone(int stories, double rate) {
        return stories * rate * Math.pow(1 - rate, stories - 1.0) / (1 - Math.pow(1 - rate, stories));
    }

    /// The mean of that over the rates that these stories allow.
    public double alone() {
        int taken = taken(focal) + taken(controls);
        BetaDistribution rates = BetaDistribution.of(HALF + taken, HALF + stories() - taken);
        double sum = 0;
        for (int i = 0; i < RATES; i++) {
            sum += alone(stories(), rates.inverseCumulativeProbability((i + HALF) / RATES)) / RATES;
        }
        return sum;
    }

    /// How many of the similar stories were taken up.
    public Share takenUp() {
        return new Share(taken(controls), controls.size());
    }

    public int stories() {
        return focal.size() + controls.size();
    }

    static int taken(List<Integer> counts) {
        return (int) counts.stream().filter(each -> each > 0).count();
    }

    /// The logarithm of the marginal likelihood of so many of so many, but for what is common to all.
    private static double beta(int taken, int of) {
        return logBeta(HALF + taken, HALF + of - taken) - logBeta(HALF, HALF);
    }

    private static double logBeta(double a, double b) {
        return LogBeta.value(a, b);
    }
}

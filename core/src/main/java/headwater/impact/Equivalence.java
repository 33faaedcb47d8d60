package headwater.impact;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// Whether an effect is smaller than a stated bound: two one-sided tests (Schuirmann 1987). It is the only
/// way to say that there was no effect larger than so much; a test that found none does not say it.
///
/// @param effect the difference of means
/// @param error its standard error
/// @param degrees its degrees of freedom (Welch 1947)
/// @param bound the effect that is to be ruled out, to both sides; stated beforehand
public record Equivalence(double effect, double error, double degrees, double bound) implements Serializable {

    /// The size of the test.
    public static final double LEVEL = 0.05;

    public Equivalence {
        if (!(error > 0) || !(degrees > 0) || !(bound > 0)) {
            throw new IllegalArgumentException(
                    "not to be tested: error " + error + ", degrees " + degrees + ", bound " + bound);
        }
    }

    /// @param treated outcomes of at least two districts
    public static Equivalence of(double[] treated, double[] controls, double bound) {
        double one = variance(treated) / treated.length;
        double other = variance(controls) / controls.length;
        double degrees = (one + other)
                * (one + other)
                / (one * one / (treated.length - 1) + other * other / (controls.length - 1));
        return new Equivalence(mean(treated) - mean(controls), Math.sqrt(one + other), degrees, bound);
    }

    /// The larger p-value of the two tests.
    public double p() {
        TDistribution t = TDistribution.of(degrees);
        return Math.max(
                t.survivalProbability((effect + bound) / error), t.cumulativeProbability((effect - bound) / error));
    }

    /// Whether an effect as large as the bound is ruled out.
    public boolean isSmaller() {
        return p() <= LEVEL;
    }

    /// The least bound that would be ruled out: an effect beyond it, to either side, is.
    public double leastBound() {
        return Math.abs(effect) + error * TDistribution.of(degrees).inverseSurvivalProbability(LEVEL);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("one district has no spread");
        }
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}

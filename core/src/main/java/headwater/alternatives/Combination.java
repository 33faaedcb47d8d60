package headwater.alternatives;

import headwater.alternatives.Evidence.LogRatio;
import headwater.alternatives.Evidence.Speaking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Adds up logarithms of likelihood ratios of evidence that is not independent.
///
/// A sum of k ratios whose errors correlate at ρ is divided by the design effect 1 + (k − 1)ρ (Kish 1965), first
/// inside each group, then across the groups. For k equally good normal indicators that is exact; multiplying the
/// ratios as if they were independent made verdicts of "over 95 per cent" that were right in 70 to 80 of 100 cases.
///
/// @param within the correlation inside a group: one origin, author or instrument
/// @param across the correlation between groups
public record Combination(double within, double across) {

    /// Until 300 verdicts are resolved.
    public static final Combination STANDARD = new Combination(0.5, 0.2);

    /// At which answers are tried; between groups never more than inside one, and never more than the standard.
    public static final List<Combination> TRIED =
            List.of(new Combination(0, 0), new Combination(0.2, 0.2), STANDARD, new Combination(0.8, 0.2));

    private static final double NEVER = 0.01;

    public Combination {
        if (!(within >= 0 && within < 1 && across >= 0 && across <= within)) {
            throw new IllegalArgumentException("not correlations: " + within + " inside, " + across + " across");
        }
    }

    /// The probability of an alternative against organic spread alone; never 0 or 1.
    public double probability(double prior, List<Speaking> evidence, Hypothesis hypothesis) {
        double odds = Math.log(prior / (1 - prior)) + sum(evidence, hypothesis, LogRatio::middle);
        return bounded(1 / (1 + Math.exp(-odds)));
    }

    /// Beyond 1 and 99 per cent nothing is said.
    static double bounded(double probability) {
        return Math.clamp(probability, NEVER, 1 - NEVER);
    }

    double sum(List<Speaking> evidence, Hypothesis hypothesis, ToDoubleFunction<LogRatio> end) {
        return sum(evidence, each -> end.applyAsDouble(each.ratio(hypothesis)));
    }

    double sum(List<Speaking> evidence, ToDoubleFunction<Speaking> weight) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Speaking each : evidence) {
            sums.merge(each.group(), weight.applyAsDouble(each), Double::sum);
            sizes.merge(each.group(), 1, Integer::sum);
        }
        double sum = 0;
        for (Map.Entry<String, Double> each : sums.entrySet()) {
            sum += each.getValue() / effect(sizes.getOrDefault(each.getKey(), 1), within);
        }
        return sum / effect(Math.max(1, sums.size()), across);
    }

    private static double effect(int size, double correlation) {
        return 1 + (size - 1) * correlation;
    }
}

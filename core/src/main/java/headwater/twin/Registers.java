package headwater.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Makes registers of incidents whose truth is known: those that rest on one source are real or not together.
public final class Registers {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Registers() {}

    /// @param probabilities that each is real, as an analyst who is right on average states them
    /// @param sources what each rests on
    public record Made(List<Double> probabilities, List<String> sources, int numberReal) {
        public Made {
            probabilities = List.copyOf(probabilities);
            sources = List.copyOf(sources);
        }
    }

    /// @param sources how many sources there are
    /// @param correlation of the truth of incidents from one source
    public static Made make(int incidents, int sources, double correlation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] quality = new double[sources];
        for (int s = 0; s < sources; s++) {
            quality[s] = random.nextGaussian();
        }
        List<Double> probabilities = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int real = 0;
        for (int i = 0; i < incidents; i++) {
            double probability = 0.1 + 0.8 * random.nextDouble();
            int source = random.nextInt(sources);
            double value =
                    Math.sqrt(correlation) * quality[source] + Math.sqrt(1 - correlation) * random.nextGaussian();
            real += value > NORMAL.inverseSurvivalProbability(probability) ? 1 : 0;
            probabilities.add(probability);
            names.add("source-" + source);
        }
        return new Made(probabilities, names, real);
    }
}

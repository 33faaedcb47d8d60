package headwater.twin;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// How many items take up each of several stories: some stories draw many and most draw few, by a gamma
/// intensity.
public final class Reactions {

    private static final double MEAN = 2;

    private static final double SHAPE = 2;

    private Reactions() {}

    /// @param times how many times the ordinary rate
    public static List<Integer> draw(int stories, double times, SplittableRandom random) {
        return IntStream.range(0, stories)
                .map(_ -> Storms.poisson(
                        times
                                * GammaDistribution.of(SHAPE, MEAN / SHAPE)
                                        .createSampler(random::nextLong)
                                        .sample(),
                        random::nextLong))
                .boxed()
                .toList();
    }
}

package headwater.chance;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// So many of so many, and between which bounds the true share then lies.
///
/// @param hits how many
/// @param of of how many; none gives bounds from 0 to 1
public record Share(int hits, int of) implements Serializable {

    public Share {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("not a share: " + hits + " of " + of);
        }
    }

    /// The share that was seen; 0 of none is not a number.
    public double seen() {
        return (double) hits / of;
    }

    /// The lower end of the exact interval that covers the true share with probability `level` (Clopper and Pearson
    /// 1934).
    public double exactLow(double level) {
        return hits == 0 ? 0 : BetaDistribution.of(hits, of - hits + 1).inverseCumulativeProbability((1 - level) / 2);
    }

    /// The upper end of that interval.
    public double exactHigh(double level) {
        return hits == of ? 1 : BetaDistribution.of(hits + 1, of - hits).inverseCumulativeProbability((1 + level) / 2);
    }

    /// The lower end of the score interval (Wilson 1927): shorter than the exact one, and right on average.
    public double scoreLow(double level) {
        return of == 0 ? 0 : score(level, -1);
    }

    /// The upper end of that interval.
    public double scoreHigh(double level) {
        return of == 0 ? 1 : score(level, 1);
    }

    private double score(double level, int sign) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double p = seen();
        double middle = p + z * z / (2 * of);
        double half = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
        return Math.clamp((middle + sign * half) / (1 + z * z / of), 0, 1);
    }
}

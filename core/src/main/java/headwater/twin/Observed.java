package headwater.twin;

import headwater.chance.Share;
import headwater.model.Phrase;

/// How often something was said on made data, and how often it claims to be.
///
/// @param made the kind of data, such as news with groups of twenty actions
/// @param claimed the rate that is claimed, from 0 to 1
/// @param seen so many of so many
public record Observed(Phrase made, Said said, double claimed, Share seen) {

    /// Of the interval that is told with it.
    public static final double LEVEL = 0.95;

    public Observed {
        if (!(claimed >= 0 && claimed <= 1)) {
            throw new IllegalArgumentException("no claim: " + made + ", " + claimed);
        }
    }

    /// The lower end of the exact interval.
    public double low() {
        return seen.exactLow(LEVEL);
    }

    /// The upper end of the exact interval.
    public double high() {
        return seen.exactHigh(LEVEL);
    }

    /// Whether what was seen can be: the exact interval does not lie wholly on the wrong side of
    /// the claim. With few streams that excludes little, which the width of the interval shows.
    public boolean passes() {
        return switch (said.claim()) {
            case AT_MOST -> low() <= claimed;
            case AT_LEAST -> high() >= claimed;
        };
    }
}

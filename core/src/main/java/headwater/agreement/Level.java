package headwater.agreement;

import headwater.model.Phrase;
import java.util.Locale;

/// The level of measurement of a variable: what a difference between two of its values means.
public enum Level {
    /// Equal or not.
    NOMINAL,
    /// One before the other; how far is told by how many values lie between.
    ORDINAL,
    /// Differences count.
    INTERVAL,
    /// Proportions count: 1 and 2 are as far apart as 1,000 and 2,000.
    RATIO;

    public Phrase phrase() {
        return Phrase.of("agreement.level." + name().toLowerCase(Locale.ROOT));
    }
}

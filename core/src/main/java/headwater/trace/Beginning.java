package headwater.trace;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// An item with which a narrative may have begun, and how probable that is.
///
/// It is said of the outlet that put the narrative into the words it goes round in, not of whoever saw or said
/// first what it tells.
///
/// @param observation the first item of its outlet that carries the narrative
/// @param probability from 0 to 1; what is missing in the sum of all is for outlets that nobody captured
/// @param reasons what raised and lowered it
public record Beginning(String observation, double probability, List<Phrase> reasons) implements Serializable {

    /// From this probability on a beginning is named; below, where a narrative began cannot be determined.
    public static final double NAMED = 0.8;

    public Beginning {
        reasons = List.copyOf(reasons);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + probability);
        }
    }

    /// True if it is probable enough to be named.
    public boolean isNamed() {
        return probability >= NAMED;
    }
}

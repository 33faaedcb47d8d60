package headwater.trace;

import headwater.credit.CreditGiven;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// An item from which another took a passage beside its parent: words that neither the parent nor what that one goes
/// back to has.
///
/// Words in quotation marks are none, for both may have them from who said them; nor what an outlet repeats of its
/// own.
///
/// @param child observation id of the item that took
/// @param source observation id of the item the passage was taken from, directly or by a copy
/// @param passages in the order of the child
/// @param probability that it was taken from there
public record FurtherSource(
        String child,
        String source,
        List<Passage> passages,
        double probability,
        CreditGiven credit,
        List<Phrase> reasons)
        implements Serializable {

    /// The same words in both originals, in UTF-16 units, the end exclusive.
    public record Passage(int sourceStart, int sourceEnd, int childStart, int childEnd) implements Serializable {
        public Passage {
            if (sourceStart < 0 || sourceEnd <= sourceStart || childStart < 0 || childEnd <= childStart) {
                throw new IllegalArgumentException(
                        "not a passage: " + sourceStart + ".." + sourceEnd + " / " + childStart + ".." + childEnd);
            }
        }
    }

    public FurtherSource {
        passages = List.copyOf(passages);
        reasons = List.copyOf(reasons);
        if (child.equals(source)) {
            throw new IllegalArgumentException("nothing derives from itself: " + child);
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability of a source: " + probability);
        }
        if (passages.isEmpty() || reasons.isEmpty()) {
            throw new IllegalArgumentException("a further source needs passages and reasons: " + child);
        }
    }
}

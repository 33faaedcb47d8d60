package headwater.delta;

import headwater.model.Phrase;
import java.io.Serializable;

/// One thing a child did to the text it took, for a person to confirm.
///
/// @param parentStart offset into the parent's [headwater.text.Document#text], or -1 if it is not there; words put
///     into a sentence have the place where they are missing, with no length
/// @param childStart offset into the child's, or -1 if it is not there; likewise for words taken out
/// @param quoted whether the child's words, or where it has none the parent's, stand in quotation marks: then it is
///     perhaps another who speaks
public record Change(
        Sort sort, int parentStart, int parentEnd, int childStart, int childEnd, boolean quoted, Phrase why)
        implements Serializable {

    /// What sort of change it is, the most telling first.
    public enum Sort {
        STRENGTHENED,
        WEAKENED,
        NEGATED,
        NUMBER_CHANGED,
        NEW_ADDRESSEE,
        CALL_TO_ACTION,
        REFRAMED,
        /// A sentence that stands in both with other words.
        CHANGED,
        ADDED,
        DROPPED,
        /// A sentence that stands in both in another order.
        MOVED
    }

    public Change(Sort sort, int parentStart, int parentEnd, int childStart, int childEnd, Phrase why) {
        this(sort, parentStart, parentEnd, childStart, childEnd, false, why);
    }

    /// True if it shares a place with the other in either text.
    boolean overlaps(Change other) {
        return overlap(parentStart, parentEnd, other.parentStart, other.parentEnd)
                || overlap(childStart, childEnd, other.childStart, other.childEnd);
    }

    private static boolean overlap(int start, int end, int otherStart, int otherEnd) {
        return start >= 0 && otherStart >= 0 && start < otherEnd && otherStart < end;
    }
}

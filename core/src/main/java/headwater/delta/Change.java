package headwater.delta;

import headwater.model.Phrase;
import java.io.Serializable;

/// One thing a child did to the text it took, for a person to confirm.
///
/// @param parentStart offset into the parent's [headwater.text.Document#text], or -1 if it is not there
/// @param childStart offset into the child's, or -1 if it is not there
public record Change(Sort sort, int parentStart, int parentEnd, int childStart, int childEnd, Phrase why)
        implements Serializable {

    /// What sort of change it is.
    public enum Sort {
        ADDED,
        DROPPED,
        STRENGTHENED,
        WEAKENED,
        NEW_ADDRESSEE,
        REFRAMED
    }
}

package headwater.trace;

import headwater.credit.CreditGiven;
import headwater.delta.Change;
import headwater.model.Known;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// One item taken from another: how, with what credit, what it changed, and why this parent and not another.
///
/// @param child observation id of the item that took
/// @param parent observation id of the item it was taken from
/// @param runnerUp the next best parent, if there is one
/// @param probability that it was this parent, directly or by a copy nobody captured
public record Derivation(
        String child,
        String parent,
        Manner manner,
        CreditGiven credit,
        List<Change> changes,
        List<Phrase> reasons,
        Known<String> runnerUp,
        double probability)
        implements Serializable {

    /// How it was taken.
    public enum Manner {
        VERBATIM_COPY,
        NEAR_VERBATIM_COPY,
        PARTIAL_COPY,
        /// One headline or sentence re-used in a short item.
        HEADLINE_REUSE,
        /// The same subject in another frame, little text in common.
        REUSE_NEW_FRAME,
        TRANSLATION
    }

    public Derivation {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
        if (child.equals(parent)) {
            throw new IllegalArgumentException("nothing derives from itself: " + child);
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability of a parent: " + probability);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a derivation needs reasons: " + child + " from " + parent);
        }
    }
}

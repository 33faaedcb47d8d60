package headwater.delta;

import headwater.text.Span;
import java.io.Serializable;

/// One or two sentences in a row of the parent beside one or two of the child that say the same.
///
/// @param parents the first of the parent's sentences, by number
/// @param parentCount how many, 1 or 2
/// @param children the first of the child's
/// @param parent where they stand in the parent's [headwater.text.Document#text]
/// @param likeness how much of either stands in the other, beyond what it shares with any sentence; at most 1
/// @param place whether the order of the parent is kept
public record Aligned(
        int parents,
        int parentCount,
        int children,
        int childCount,
        Span parent,
        Span child,
        double likeness,
        Place place)
        implements Serializable {

    /// Where the child has it.
    public enum Place {
        /// In the order in which the parent has it.
        KEPT,
        /// Before or after what it stood after or before.
        MOVED
    }

    boolean isMoved() {
        return place == Place.MOVED;
    }

    boolean isOneToOne() {
        return parentCount == 1 && childCount == 1;
    }
}

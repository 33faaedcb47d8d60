package headwater.engagement;

import headwater.model.Count;
import java.io.Serializable;

/// How far one kind of count goes over a set of items, with floors kept apart from exact numbers.
///
/// @param exact the sum of the exact counts
/// @param items how many items have an exact count
/// @param floors how many items have only a floor
/// @param floor the sum of the floors, "at least"; never added to `exact`
/// @param absent how many items have no number: hidden, unavailable or not collected, never zero
public record Reach(Count.Name name, long exact, int items, long floor, int floors, int absent)
        implements Serializable {}

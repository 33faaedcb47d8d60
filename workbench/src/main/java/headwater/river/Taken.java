package headwater.river;

import headwater.credit.CreditGiven;
import headwater.trace.Derivation;

/// That one item of the river took from another.
///
/// @param child its place among the entries
/// @param parent the place of what it was taken from
/// @param match whether the two are a pair that can be opened side by side, and which of them stands first
public record Taken(
        int child, int parent, Derivation.Manner manner, CreditGiven.Status credit, double probability, Match match) {

    /// How the two stand in the list of matches.
    public enum Match {
        NONE,
        CHILD_FIRST,
        PARENT_FIRST
    }

    public Taken {
        if (child < 0 || parent < 0 || child == parent) {
            throw new IllegalArgumentException("no two places: " + child + ", " + parent);
        }
    }
}

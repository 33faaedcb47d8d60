package headwater.river;

import headwater.credit.CreditGiven;
import headwater.trace.Derivation;

/// That one item of the river took from another.
///
/// @param child its place among the entries
/// @param parent the place of what it was taken from
/// @param texts the two texts as the derivation names them: an item that was edited has several
public record Taken(
        int child, int parent, Derivation.Manner manner, CreditGiven.Status credit, double probability, Texts texts) {

    /// Ids of the observations that stand for the texts.
    public record Texts(String child, String parent) {}

    public Taken {
        if (child < 0 || parent < 0 || child == parent) {
            throw new IllegalArgumentException("no two places: " + child + ", " + parent);
        }
    }
}

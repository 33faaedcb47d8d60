package headwater.accuracy.descent;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// A made story whose descent is known: what was seen of it, and from which seen version each one comes.
///
/// @param parents by version the nearest ancestor that was seen, or -1
public record Cascade(List<Copy> copies, List<Integer> parents) {

    /// A version as collected: its units, and when it says it was published, in hours.
    public record Copy(List<Integer> units, double earliest, double latest) {

        public double middle() {
            return (earliest + latest) / 2;
        }

        int[] numbers() {
            return units.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    public int size() {
        return copies.size();
    }

    /// The nearest ancestor of each that was seen, by its place among those.
    ///
    /// @param seen the versions that were seen, by number
    /// @param parent of each version made, by number, or -1
    static List<Integer> ancestors(List<Integer> seen, IntUnaryOperator parent) {
        return seen.stream()
                .map(each -> {
                    int ancestor = parent.applyAsInt(each);
                    while (ancestor >= 0 && !seen.contains(ancestor)) {
                        ancestor = parent.applyAsInt(ancestor);
                    }
                    return seen.indexOf(ancestor);
                })
                .toList();
    }
}

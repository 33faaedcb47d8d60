package headwater.accuracy.descent;

import java.util.List;

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
}

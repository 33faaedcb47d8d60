package headwater.accuracy.descent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A made story whose descent is known: what was seen of it, and from which seen version each one comes.
///
/// @param parents by version the nearest ancestor that was seen, or -1
/// @param passages by version what it took beside, also by way of copies that were not seen
public record Cascade(List<Copy> copies, List<Integer> parents, List<List<Taken>> passages) {

    /// A passage taken from a second version.
    ///
    /// @param source that version, or its nearest ancestor that was seen; -1 if none was
    /// @param fresh how many pairs of neighbours in it the text did not have
    public record Taken(int source, int fresh) {}

    /// A version as made.
    interface Made {
        /// By number, or -1.
        int parent();

        Taken taken();
    }

    static final Taken NOTHING = new Taken(-1, 0);

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

    /// @param seen the versions that were seen, by number
    /// @param copies the same as collected
    static Cascade of(List<? extends Made> made, List<Integer> seen, List<Copy> copies) {
        return new Cascade(
                copies,
                seen.stream()
                        .map(each -> nearest(made, seen, made.get(each).parent()))
                        .toList(),
                seen.stream().map(each -> taken(made, seen, each)).toList());
    }

    /// The place among those seen of a version or of its nearest ancestor that was.
    private static int nearest(List<? extends Made> made, List<Integer> seen, int version) {
        int ancestor = version;
        while (ancestor >= 0 && !seen.contains(ancestor)) {
            ancestor = made.get(ancestor).parent();
        }
        return seen.indexOf(ancestor);
    }

    private static List<Taken> taken(List<? extends Made> made, List<Integer> seen, int version) {
        List<Taken> all = new ArrayList<>();
        int at = version;
        do {
            Taken each = made.get(at).taken();
            if (each.source() >= 0) {
                all.add(new Taken(nearest(made, seen, each.source()), each.fresh()));
            }
            at = made.get(at).parent();
        } while (at >= 0 && !seen.contains(at));
        return all;
    }

    /// How many pairs of neighbours in a passage stand nowhere in a text.
    static int fresh(List<Integer> passage, List<Integer> text) {
        Set<List<Integer>> had = new HashSet<>(pairs(text));
        return (int) pairs(passage).stream().filter(each -> !had.contains(each)).count();
    }

    private static List<List<Integer>> pairs(List<Integer> units) {
        return IntStream.range(1, units.size())
                .mapToObj(i -> units.subList(i - 1, i + 1))
                .toList();
    }
}

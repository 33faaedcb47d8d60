package headwater.engagement;

import headwater.model.Count;
import headwater.model.Observation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One kind of count over several items, each as the interval the platform shows, and what holds whatever
/// the hidden digits are.
///
/// A median and a place keep their meaning with capped numbers; a sum is only a lower bound.
///
/// @param counters one for each item with a number, sorted by item
/// @param without how many items have no number; none of them is zero
public record Counters(Count.Name name, List<Counter> counters, int without) implements Serializable {

    /// One item's counter.
    public record Counter(String item, Bounds bounds) implements Serializable {}

    /// The least and the most that a number can be.
    ///
    /// @param high -1 if there is no upper bound
    public record Bounds(long low, long high) implements Serializable {
        public Bounds {
            if (low < 0 || (high >= 0 && high < low)) {
                throw new IllegalArgumentException("not bounds: " + low + " to " + high);
            }
        }

        static Bounds of(Count count) {
            return new Bounds(count.lower(), count.upper());
        }

        /// Whether it has no upper bound, as "100,000+" has none.
        public boolean isOpen() {
            return high < 0;
        }

        boolean certainlyBelow(Bounds other) {
            return !isOpen() && high < other.low;
        }
    }

    public Counters {
        counters = List.copyOf(counters);
    }

    /// @param captures of any items; of several captures of one item the largest number counts
    public static Counters of(Count.Name name, List<Observation> captures) {
        List<Counter> known = new ArrayList<>();
        Map<String, List<Observation>> byItem = Reach.byItem(captures);
        byItem.forEach((item, each) -> Reach.best(name, each)
                .filter(Reach::bounds)
                .ifPresent(count -> known.add(new Counter(item, Bounds.of(count)))));
        return new Counters(name, known, byItem.size() - known.size());
    }

    /// How many have no upper bound.
    public int capped() {
        return (int) counters.stream().filter(each -> each.bounds().isOpen()).count();
    }

    /// The bounds of the sum of all that have a number; the upper one is missing if one counter has none.
    public Bounds sum() {
        long low = 0;
        long high = 0;
        for (Counter each : counters) {
            low = plus(low, each.bounds().low());
            high = high < 0 || each.bounds().isOpen()
                    ? -1
                    : plus(high, each.bounds().high());
        }
        return new Bounds(low, high);
    }

    /// The bounds of the median; of an even number the lower of the two in the middle. They cannot be
    /// narrower, for each end is the median if every number is at that end.
    public Bounds median() {
        if (counters.isEmpty()) {
            throw new IllegalStateException("no counter, no median: " + name);
        }
        int middle = (counters.size() - 1) / 2;
        long low = counters.stream()
                .mapToLong(each -> each.bounds().low())
                .sorted()
                .skip(middle)
                .findFirst()
                .orElseThrow();
        long high = counters.stream()
                .mapToLong(each ->
                        each.bounds().isOpen() ? Long.MAX_VALUE : each.bounds().high())
                .sorted()
                .skip(middle)
                .findFirst()
                .orElseThrow();
        return new Bounds(low, high == Long.MAX_VALUE ? -1 : high);
    }

    /// The best and the worst place an item can have among these, from 1 for the largest.
    public Bounds place(String item) {
        Bounds own = counters.stream()
                .filter(each -> each.item().equals(item))
                .map(Counter::bounds)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no counter of " + item));
        long above = counters.stream()
                .filter(each -> own.certainlyBelow(each.bounds()))
                .count();
        long below = counters.stream()
                .filter(each -> each.bounds().certainlyBelow(own))
                .count();
        return new Bounds(above + 1, counters.size() - below);
    }

    /// Numbers of a hostile file may go beyond what a sum can hold; it then stays at the most it can say.
    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}

package headwater.engagement;

import headwater.model.Count;
import headwater.model.Observation;
import headwater.model.When;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The readings of one counter of one item over time: what several captures of the item show.
///
/// A counter that was read once is no series, and says nothing of when its number came about.
///
/// @param item the item's key
/// @param readings at distinct instants, in order of time; at least two
/// @param capped how many further readings show a number that is not exact, which hides any increment
public record Series(String item, String platform, Count.Name name, List<Reading> readings, int capped)
        implements Serializable {

    /// A time of reading that is not known to this is no time for an increment.
    private static final Duration VAGUE = Duration.ofMinutes(5);

    /// A number and when it was read.
    public record Reading(Instant at, long count) implements Serializable {
        public Reading {
            Objects.requireNonNull(at, "at");
            if (count < 0) {
                throw new IllegalArgumentException("not a count: " + count);
            }
        }
    }

    public Series {
        readings = List.copyOf(readings);
        for (int i = 1; i < readings.size(); i++) {
            if (!readings.get(i - 1).at().isBefore(readings.get(i).at())) {
                throw new IllegalArgumentException(
                        "readings are in order of time: " + readings.get(i).at() + " of " + item);
            }
        }
    }

    /// The series of all counters of all items, sorted by item and count; a counter read once has none.
    public static List<Series> of(List<Observation> captures) {
        List<Series> all = new ArrayList<>();
        Reach.byItem(captures).forEach((item, each) -> {
            for (Count.Name name : Count.Name.values()) {
                if (Reach.isSummable(name)) {
                    add(item, name, each, all);
                }
            }
        });
        return all;
    }

    private static void add(String item, Count.Name name, List<Observation> captures, List<Series> into) {
        Map<Instant, Long> byTime = new TreeMap<>();
        int capped = 0;
        for (Observation capture : captures) {
            for (Count count : capture.counts()) {
                When at = count.observed().orElse(capture.capture().captured());
                boolean dated = Duration.between(at.earliest(), at.latest()).compareTo(VAGUE) <= 0;
                if (count.name() != name || count.scope() != Count.Scope.ITEM || !Reach.bounds(count) || !dated) {
                    continue;
                }
                if (count.value().isPresent()) {
                    byTime.merge(at.latest(), count.lower(), Math::max);
                } else {
                    capped++;
                }
            }
        }
        if (byTime.size() > 1) {
            List<Reading> readings = byTime.entrySet().stream()
                    .map(each -> new Reading(each.getKey(), each.getValue()))
                    .toList();
            into.add(new Series(item, captures.getFirst().channel().platform(), name, readings, capped));
        }
    }

    /// Which counters are compared with each other.
    String kind() {
        return platform + " " + name;
    }
}

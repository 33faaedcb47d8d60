package headwater.engagement;

import headwater.model.Count;
import headwater.model.Observation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How far one kind of count goes over a set of items, with floors kept apart from exact numbers.
///
/// A rounded number goes in with its lower bound, as a floor. An estimate bounds nothing, so its item
/// counts as one without a number. Several captures of one item are one item, with the largest number any
/// of them shows.
///
/// @param exact the sum of the exact counts
/// @param items how many items have an exact count
/// @param floors how many items have only a floor
/// @param floor the sum of the floors, "at least"; never added to `exact`
/// @param absent how many items have no number: hidden, estimated, not collected; never zero
public record Reach(Count.Name name, long exact, int items, long floor, int floors, int absent)
        implements Serializable {

    /// One entry for each kind of count that at least one item has, in the order of [Count.Name].
    ///
    /// Ranks and heat are ordinal, followers belong to accounts, estimated audiences overlap: none can be
    /// summed.
    public static List<Reach> of(List<Observation> observations) {
        SortedMap<String, List<Observation>> byItem = byItem(observations);
        return Arrays.stream(Count.Name.values())
                .filter(Reach::isSummable)
                .map(name -> of(
                        name,
                        byItem.values().stream()
                                .map(captures -> best(name, captures))
                                .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The captures of each item, by the item's key.
    static SortedMap<String, List<Observation>> byItem(List<Observation> observations) {
        SortedMap<String, List<Observation>> byItem = new TreeMap<>();
        for (Observation observation : observations) {
            byItem.computeIfAbsent(observation.itemKey(), key -> new ArrayList<>())
                    .add(observation);
        }
        return byItem;
    }

    private static Optional<Reach> of(Count.Name name, List<Optional<Count>> counts) {
        if (counts.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Count> known =
                counts.stream().flatMap(Optional::stream).filter(Reach::bounds).toList();
        List<Count> exact =
                known.stream().filter(count -> count.value().isPresent()).toList();
        List<Count> floors =
                known.stream().filter(count -> count.value().isEmpty()).toList();
        return Optional.of(
                new Reach(name, sum(exact), exact.size(), sum(floors), floors.size(), counts.size() - known.size()));
    }

    /// Whether it bounds the truth: an estimate does not.
    static boolean bounds(Count count) {
        return !count.qualifier().isAbsent() && count.qualifier() != Count.Qualifier.ESTIMATED;
    }

    /// Numbers of a hostile file may go beyond what a sum can hold; the sum then stays at the most it can say.
    private static long sum(List<Count> counts) {
        return counts.stream()
                .mapToLong(Count::lower)
                .reduce(0, (one, other) -> one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other);
    }

    /// The largest number any capture of one item shows; an exact one before a floor of the same size.
    static Optional<Count> best(Count.Name name, List<Observation> captures) {
        return captures.stream()
                .flatMap(capture -> counts(name, capture))
                .max(Comparator.comparing(Reach::bounds)
                        .thenComparingLong(Count::lower)
                        .thenComparing(count -> count.value().isPresent()));
    }

    private static Stream<Count> counts(Count.Name name, Observation capture) {
        return capture.counts().stream()
                .filter(count -> count.name() == name)
                .filter(count -> count.scope() == Count.Scope.ITEM || count.scope() == Count.Scope.ITEM_AND_REPOSTS);
    }

    static boolean isSummable(Count.Name name) {
        return name != Count.Name.RANK
                && name != Count.Name.REACH_ESTIMATED
                && name != Count.Name.SEARCH_HEAT
                && name != Count.Name.FOLLOWERS
                && name != Count.Name.LINKING_DOMAINS;
    }
}

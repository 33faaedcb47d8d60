package headwater.impact;

import headwater.engagement.Counters.Bounds;
import headwater.engagement.Total;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Observation;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/// How many different people can have seen the items that show how often they were seen.
///
/// If the audiences of all items are the same people, they are as many as the largest counter says; if no
/// two share anybody, as many as all counters together. A view is taken for a person here, so both ends are
/// too high where people look twice or where views are bought; and of items that show no number nothing is
/// known.
///
/// @param people at least and at most; no upper bound where a counter is capped and its total cannot be
///     estimated
/// @param items how many items show a number
/// @param without how many show none
/// @param estimated whether the upper bound rests on an estimate of capped counters
public record Audience(Bounds people, int items, int without, boolean estimated) implements Serializable {

    private static final Set<Count.Name> SEEN = Set.of(Count.Name.VIEWS, Count.Name.READS, Count.Name.PLAYS);

    /// @param captures of the narrative's items
    /// @param totals of the same
    static Audience of(List<Observation> captures, List<Total> totals) {
        List<Total> seen =
                totals.stream().filter(each -> SEEN.contains(each.name())).toList();
        long low = 0;
        long high = 0;
        boolean estimated = false;
        for (Total total : seen) {
            low = Math.max(low, total.largest());
            long most = most(total);
            high = high < 0 || most < 0 ? -1 : plus(high, most);
            estimated |= total.answer() instanceof Total.Estimated;
        }
        int items = (int) withNumber(captures);
        int all = (int) captures.stream().map(Observation::itemKey).distinct().count();
        return new Audience(new Bounds(low, high), items, all - items, estimated && high >= 0);
    }

    /// Those of them who can vote in a contest; without a stated share nobody knows, and it may be none.
    public Bounds eligible(Context.Contest contest) {
        long low = (long) Math.floor(people.low() * contest.eligible().low());
        long high = people.isOpen()
                ? -1
                : (long) Math.ceil(people.high() * contest.eligible().high());
        return new Bounds(low, high);
    }

    public boolean isKnown() {
        return items > 0;
    }

    private static long most(Total total) {
        return switch (total.answer()) {
            case Total.Counted _ -> total.sum().high();
            case Total.Estimated estimated -> estimated.high();
            case Total.Undetermined _ -> -1;
        };
    }

    private static long withNumber(List<Observation> captures) {
        return captures.stream()
                .filter(capture ->
                        capture.counts().stream().anyMatch(count -> SEEN.contains(count.name()) && count.lower() >= 0))
                .map(Observation::itemKey)
                .distinct()
                .count();
    }

    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}

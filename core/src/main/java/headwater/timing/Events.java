package headwater.timing;

import headwater.model.Context;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The events that lie beside a moment. That something lies beside it explains nothing: [EventTest] says how
/// often that happens by chance.
public final class Events {

    /// How far away an event still counts as near.
    public static final Duration WINDOW = Duration.ofDays(3);

    private Events() {}

    /// Events of which some reading lies within the window, the earliest first.
    public static List<Nearby> near(When earliest, List<Context.Event> events) {
        return events.stream()
                .filter(event -> gap(earliest, event.when()).compareTo(WINDOW) <= 0)
                .map(event -> new Nearby(
                        event.id(),
                        toTheMinute(Duration.between(middle(earliest), middle(event.when()))),
                        !earliest.undeterminedOrder(event.when())))
                .sorted(Comparator.comparing(Nearby::offset).thenComparing(Nearby::event))
                .toList();
    }

    /// The least time between two readings; none where they overlap.
    static Duration gap(When a, When b) {
        if (a.undeterminedOrder(b)) {
            return Duration.ZERO;
        }
        return a.certainlyBefore(b)
                ? Duration.between(a.latest(), b.earliest())
                : Duration.between(b.latest(), a.earliest());
    }

    private static Duration toTheMinute(Duration offset) {
        return Duration.ofMinutes(Math.round(offset.toSeconds() / 60.0));
    }

    private static Instant middle(When when) {
        return when.earliest().plus(when.width().dividedBy(2));
    }
}

package headwater.timing;

import headwater.model.Observation;
import headwater.model.When;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The narrative whose timing is asked about, and the period that is looked at.
///
/// @param earliest when the narrative was first observable
/// @param items what was published of it
/// @param from the beginning of the study window, `to` its end; both are printed with the answer
public record Study(When earliest, List<Observation> items, Instant from, Instant to) implements Serializable {
    public Study {
        items = List.copyOf(items);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window from " + from + " to " + to);
        }
    }

    /// Begun days.
    int days() {
        return (int) Math.ceilDiv(
                Duration.between(from, to).toSeconds(), Duration.ofDays(1).toSeconds());
    }
}

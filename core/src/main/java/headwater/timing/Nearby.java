package headwater.timing;

import java.io.Serializable;
import java.time.Duration;

/// An event beside the narrative's first appearance.
///
/// @param event the id of the [headwater.model.Context.Event]
/// @param offset from the earliest item to the event, negative if the event came first; the middle of the
///     bounds where either is uncertain
/// @param orderCertain whether the two can be put in order at all
public record Nearby(String event, Duration offset, boolean orderCertain) implements Serializable {}

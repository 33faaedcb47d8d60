package headwater.ranking;

import headwater.model.When;
import java.io.Serializable;
import java.time.Instant;

/// A topic on a ranked list.
///
/// @param board the list, as `channel key` of its snapshots, such as `toutiao:toutiao-search`
/// @param firstSeen the bracket between the last crawl without it and the first with it; the first crawl of
///     all has no lower bound, which the precision `UNKNOWN` says
/// @param lastSeen the last crawl that shows it; an upper bound where the list accumulates over a day
/// @param bestPosition from 1, or -1 where the list has no order
/// @param crawls how many crawls show it
public record Appearance(String board, String topic, When firstSeen, Instant lastSeen, int bestPosition, int crawls)
        implements Serializable {}

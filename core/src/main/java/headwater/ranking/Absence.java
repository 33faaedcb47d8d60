package headwater.ranking;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/// A topic never seen on a list although the list was crawled: an observation, with its coverage.
///
/// @param crawls how many crawls of the list in the window were looked through; 0 means nothing can be said
/// @param longestGap the longest time in the window without a crawl
public record Absence(String board, String topic, Instant from, Instant to, int crawls, Duration longestGap)
        implements Serializable {}

package headwater.wacz;

import java.time.Instant;

/// A page in the package's list of pages.
record PageLine(String id, String url, Instant at, String title) {}

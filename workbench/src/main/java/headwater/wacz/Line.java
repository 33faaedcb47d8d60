package headwater.wacz;

import java.time.Instant;

/// Where a record stands in the archive: a line of its index.
///
/// @param key the address in the form by which indexes are sorted
/// @param mime type of what was captured, or `warc/revisit`
/// @param status of the answer, or -1 where there was none
/// @param digest of the payload, as `sha-256:` or as the archive states it
record Line(String key, String url, Instant at, String mime, int status, String digest, long offset, long length) {

    Line at(long start, long bytes) {
        return new Line(key, url, at, mime, status, digest, start, bytes);
    }
}

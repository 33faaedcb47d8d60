package headwater.importing.value;

import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;
import java.util.Set;

/// The time that a platform's numbering carries: an id is given out when an upload begins, so nothing was public
/// before it, and everything that was captured was public by the capture.
///
/// Measured on real rows, an id lies from nothing to 42 hours before the stated publication. So it bounds and
/// never dates.
public final class EmbeddedTime {

    /// Numbered with Unix seconds in the upper 32 bits.
    private static final Set<String> SECONDS = Set.of("xigua", "douyin", "tiktok");

    private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

    private EmbeddedTime() {}

    public static Known<When> of(String platform, String id, When captured) {
        if (!id.matches("[1-9]\\d{17,18}")) {
            return Known.notStated();
        }
        long number = Long.parseLong(id);
        Instant given;
        if (SECONDS.contains(platform)) {
            given = Instant.ofEpochSecond(number >>> 32);
        } else if (platform.equals("x") || platform.equals("twitter")) {
            given = Instant.ofEpochMilli((number >>> 22) + SNOWFLAKE_EPOCH);
        } else {
            return Known.notStated();
        }
        return given.isAfter(captured.latest())
                ? Known.notStated()
                : Known.of(new When(
                        given,
                        captured.latest(),
                        When.Precision.RELATIVE,
                        When.Zone.UTC_EPOCH,
                        "",
                        When.Basis.ID_EMBEDDED,
                        id));
    }
}

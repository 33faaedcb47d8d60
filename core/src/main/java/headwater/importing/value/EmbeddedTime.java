package headwater.importing.value;

import headwater.model.Known;
import headwater.model.When;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/// The time that a platform's numbering carries: an id is given out when an upload begins, so nothing was public
/// before it, and everything that was captured was public by the capture.
///
/// Measured on real rows, an id lies from nothing to 42 hours before the stated publication, except for clocks that
/// differ by seconds. So it bounds and never dates, and a stated time that lies well before its id is a conflict.
public final class EmbeddedTime {

    private static final String SHORT_CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{10,11}");

    /// How a platform numbers.
    ///
    /// @param ids the ids that carry a time; those given out before the numbering began do not
    /// @param given from an id to the moment it was given out
    /// @param slack how long after the stated publication an id may seem to be given out, as the two are read from
    ///     different clocks: 21 seconds were measured for Instagram, and Weibo's formula is fitted to seconds
    /// @param lateIsWrong true if an id is given out at publication, so that a later publication is a conflict too
    private record Numbering(Pattern ids, LongFunction<Instant> given, Duration slack, boolean lateIsWrong) {}

    private static final Numbering UNIX_SECONDS = new Numbering(
            Pattern.compile("[1-9]\\d{17,18}"), id -> Instant.ofEpochSecond(id >>> 32), Duration.ofSeconds(1), false);

    private static final Numbering SNOWFLAKE = new Numbering(
            Pattern.compile("[1-9]\\d{15,18}"),
            id -> Instant.ofEpochMilli((id >>> 22) + 1_288_834_974_657L),
            Duration.ofSeconds(2),
            true);

    private static final Numbering MEDIA_KEY = new Numbering(
            Pattern.compile("[1-9]\\d{16,18}"),
            id -> Instant.ofEpochMilli((id >>> 23) + 1_314_220_021_721L),
            Duration.ofMinutes(1),
            false);

    private static final Numbering WEIBO = new Numbering(
            Pattern.compile("[3-9]\\d{15}"),
            id -> Instant.ofEpochSecond((id >>> 22) + 515_483_463L),
            Duration.ofMinutes(1),
            false);

    private static final Map<String, Numbering> PLATFORMS = Map.of(
            "xigua", UNIX_SECONDS,
            "douyin", UNIX_SECONDS,
            "tiktok", UNIX_SECONDS,
            "x", SNOWFLAKE,
            "twitter", SNOWFLAKE,
            "instagram", MEDIA_KEY,
            "threads", MEDIA_KEY,
            "weibo", WEIBO);

    private EmbeddedTime() {}

    /// When it was published as far as its id tells: after the id was given out and before the capture.
    public static Known<When> of(String platform, String id, When captured) {
        return switch (given(platform, id)) {
            case Known.Value<Instant>(Instant given)
            when !given.isAfter(captured.latest()) ->
                Known.of(new When(
                        given,
                        captured.latest(),
                        When.Precision.RELATIVE,
                        When.Zone.UTC_EPOCH,
                        "",
                        When.Basis.ID_EMBEDDED,
                        id));
            case Known.Value<Instant>(Instant later) -> Known.notStated();
            case Known.Absent<Instant>(Known.Why why) -> Known.absent(why);
        };
    }

    /// What the id says against a stated publication, as a sentence; not stated if it says nothing.
    public static Known<String> conflict(String platform, String id, When published) {
        Numbering numbering = PLATFORMS.get(platform);
        Known<Instant> read = given(platform, id);
        if (numbering == null || !read.isKnown()) {
            return Known.notStated();
        }
        Instant given = read.get();
        if (published.latest().plus(numbering.slack()).isBefore(given)) {
            return Known.of(
                    "published at " + published.latest() + " at the latest, before its id was given out at " + given);
        }
        if (numbering.lateIsWrong()
                && published.earliest().minus(numbering.slack()).isAfter(given)) {
            return Known.of(
                    "published at " + published.earliest() + " at the earliest, but its id was given out at " + given);
        }
        return Known.notStated();
    }

    /// When the id was given out.
    public static Known<Instant> given(String platform, String id) {
        Numbering numbering = PLATFORMS.get(platform);
        if (numbering == null) {
            return Known.notStated();
        }
        String digits = numbering.equals(MEDIA_KEY) ? mediaKey(id) : id;
        return numbering.ids().matcher(digits).matches()
                ? Known.of(numbering.given().apply(Long.parseLong(digits)))
                : Known.notStated();
    }

    /// The code in a post's address is its number in base 64.
    private static String mediaKey(String code) {
        if (!CODE.matcher(code).matches() || code.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return code.replaceFirst("_\\d+$", "");
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < code.length(); i++) {
            number = number.shiftLeft(6).or(BigInteger.valueOf(SHORT_CODE.indexOf(code.charAt(i))));
        }
        return number.bitLength() < 64 ? number.toString() : "";
    }
}

package headwater.importing.feed;

import headwater.importing.value.Clock;
import headwater.model.Known;
import headwater.model.When;
import headwater.model.When.Precision;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The times of feeds: those of RFC 3339 and its relatives, and those of RFC 822 as feeds write them.
final class FeedTimes {

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{2}|\\d{4})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?)?\\s*([A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{2})?\\s*");

    private static final Pattern ASCTIME = Pattern.compile(
            "(?:\\p{L}{3},?\\s+)?(\\p{L}{3,9})\\s+(\\d{1,2}),?\\s+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})\\s*([A-Z]{1,4})?\\s*(\\d{4})");

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})-?(\\d{2})?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// RFC 822, section 5.1. The letters of the military zones were given with the wrong sign there and say nothing.
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private static final Clock CLOCK = Clock.of(When.Basis.FEED);

    /// In a Chinese feed `CST` is China's time as likely as Chicago's.
    private final boolean isChinese;

    FeedTimes(String language) {
        this.isChinese = language.toLowerCase(Locale.ROOT).startsWith("zh");
    }

    /// @return absent as unreadable if it is none
    Known<When> read(String raw) {
        String text = raw.strip();
        Known<When> plain = CLOCK.read(text);
        if (text.isEmpty() || plain.isKnown()) {
            return plain;
        }
        try {
            Known<When> written = written(text);
            return written.isKnown() ? written : plain;
        } catch (DateTimeException impossible) {
            return plain;
        }
    }

    private Known<When> written(String text) {
        Matcher rfc = RFC_822.matcher(text);
        if (rfc.matches()) {
            Stamp stamp = new Stamp(
                    year(rfc.group(3)),
                    month(rfc.group(2)),
                    Integer.parseInt(rfc.group(1)),
                    rfc.group(4),
                    rfc.group(5));
            return when(stamp, rfc.group(6), rfc.group(7), text);
        }
        Matcher asctime = ASCTIME.matcher(text);
        if (asctime.matches()) {
            Stamp stamp = new Stamp(
                    Integer.parseInt(asctime.group(7)),
                    month(asctime.group(1)),
                    Integer.parseInt(asctime.group(2)),
                    asctime.group(3),
                    asctime.group(4));
            return when(stamp, asctime.group(5), asctime.group(6), text);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            String month = compact.group(2);
            LocalDateTime start = LocalDateTime.of(
                    Integer.parseInt(compact.group(1)), month == null ? 1 : Integer.parseInt(month), 1, 0, 0);
            Precision precision = month == null ? Precision.YEAR : Precision.MONTH;
            return Known.of(When.naive(start, precision, When.Basis.FEED, text));
        }
        return Known.notStated();
    }

    private record Stamp(
            int year,
            int month,
            int day,
            @Nullable String hour,
            @Nullable String minute) {}

    private Known<When> when(Stamp stamp, @Nullable String second, @Nullable String zone, String raw) {
        LocalDateTime day = LocalDateTime.of(stamp.year, stamp.month, stamp.day, 0, 0);
        if (stamp.hour == null || stamp.minute == null) {
            return Known.of(When.naive(day, Precision.DAY, When.Basis.FEED, raw));
        }
        LocalDateTime local = day.withHour(Integer.parseInt(stamp.hour))
                .withMinute(Integer.parseInt(stamp.minute))
                .plusSeconds(second == null ? 0 : Integer.parseInt(second));
        Precision precision = second == null ? Precision.MINUTE : Precision.SECOND;
        ZoneId offset = offset(zone);
        return Known.of(
                offset == null
                        ? When.naive(local, precision, When.Basis.FEED, raw)
                        : When.local(local, offset, precision, When.Zone.EXPLICIT_OFFSET, When.Basis.FEED, raw));
    }

    private @Nullable ZoneId offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        String name = zone.toUpperCase(Locale.ROOT);
        Integer hours = ZONES.get(name);
        if (hours != null) {
            return isChinese && name.equals("CST") ? null : ZoneOffset.ofHours(hours);
        }
        String number = name.replaceFirst("^(GMT|UTC)", "").replace(":", "");
        if (!number.matches("[+-]\\d{3,4}")) {
            return null;
        }
        int digits = Integer.parseInt(number.substring(1));
        int sign = number.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * (digits / 100), sign * (digits % 100));
    }

    /// RFC 2822, section 4.3, for years of two digits.
    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
        if (month == 0) {
            throw new DateTimeException("no month is called " + name);
        }
        return month;
    }
}

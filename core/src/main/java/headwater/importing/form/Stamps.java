package headwater.importing.form;

import headwater.importing.value.Clock;
import headwater.model.Known;
import headwater.model.When;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the times of platforms: seconds or milliseconds since 1970, the date line that X and Weibo share, ISO times,
/// and Weibo's "5 minutes ago", which is a bracket before the capture and never an instant.
final class Stamps {

    /// From 2001 to 2286 in seconds, milliseconds or microseconds; a dump may write a fraction.
    private static final Pattern EPOCH = Pattern.compile("(\\d{10}|\\d{13}|\\d{16})(\\.\\d+)?");

    private static final Pattern WEEKDAY = Pattern.compile("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d{1,2} .*[+-]\\d{4} \\d{4}");

    private static final DateTimeFormatter DATE_LINE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss xx uuuu", Locale.ENGLISH);

    private static final Pattern AGO = Pattern.compile("(\\d{1,3})\\s?(秒|分钟|小时)前");

    private static final Pattern YESTERDAY = Pattern.compile("昨天\\s?(\\d{1,2}:\\d{2})");

    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})-(\\d{1,2})(?:\\s(\\d{1,2}:\\d{2}))?");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// Letters after a time that name its zone, if the form knows which one: CST alone is the name of three.
    private static final Pattern LETTERS = Pattern.compile("(.*\\d)\\s+([A-Z]{3,4})");

    private final Clock clock;
    private final Map<String, String> zones;

    /// @param zone the zone of times that carry none, or empty
    /// @param format their pattern, or empty for the usual spellings
    /// @param zones the letters that an export writes for zones, as `EDT=-04:00,EST=-05:00`
    Stamps(String zone, String format, String zones) {
        this.clock = new Clock(
                zone.isEmpty() ? Known.notStated() : Known.of(new Clock.ZoneIdText(zone)),
                format,
                When.Basis.PLATFORM_TEXT);
        this.zones = Stream.of(zones.split(",", -1))
                .filter(each -> each.indexOf('=') > 0)
                .collect(Collectors.toUnmodifiableMap(
                        each -> each.substring(0, each.indexOf('=')).strip(),
                        each -> each.substring(each.indexOf('=') + 1).strip()));
    }

    static Stamps of(String zone) {
        return new Stamps(zone, "", "");
    }

    Known<When> read(String raw, When captured) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Known.notStated();
        }
        try {
            Matcher epoch = EPOCH.matcher(text);
            if (epoch.matches()) {
                return Known.of(epoch(text, 13 - epoch.group(1).length(), raw));
            }
            if (WEEKDAY.matcher(text).matches()) {
                Instant at = OffsetDateTime.parse(text, DATE_LINE).toInstant();
                return Known.of(When.at(at, When.Zone.EXPLICIT_OFFSET, When.Basis.PLATFORM_TEXT, raw));
            }
            return relative(text, raw, captured);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Known.absent(Known.Why.UNREADABLE);
        }
    }

    private static When epoch(String text, int toMillis, String raw) {
        long inMillis = new BigDecimal(text).movePointRight(toMillis).longValue();
        return When.at(Instant.ofEpochMilli(inMillis), When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, raw);
    }

    private Known<When> relative(String text, String raw, When captured) {
        Matcher ago = AGO.matcher(text);
        Matcher yesterday = YESTERDAY.matcher(text);
        Matcher noYear = NO_YEAR.matcher(text);
        boolean now = text.equals("刚刚");
        if (!now && !ago.matches() && !yesterday.matches() && !noYear.matches()) {
            return clock.format().isEmpty() ? spelled(text, raw) : clock.read(raw);
        }
        if (captured.precision() == When.Precision.UNKNOWN) {
            return Known.absent(Known.Why.UNREADABLE);
        }
        if (now) {
            return Known.of(before(captured, Duration.ZERO, Duration.ofMinutes(1), raw));
        }
        if (ago.matches()) {
            Duration unit = unit(ago.group(2));
            long count = Long.parseLong(ago.group(1));
            return Known.of(before(captured, unit.multipliedBy(count), unit.multipliedBy(count + 1), raw));
        }
        LocalDate day = captured.latest().atZone(CHINA).toLocalDate();
        if (yesterday.matches()) {
            return clockOfDay(day.minusDays(1), yesterday.group(1), raw);
        }
        LocalDate thisYear =
                day.withMonth(Integer.parseInt(noYear.group(1))).withDayOfMonth(Integer.parseInt(noYear.group(2)));
        return clockOfDay(thisYear.isAfter(day) ? thisYear.minusYears(1) : thisYear, noYear.group(3), raw);
    }

    private Known<When> spelled(String text, String raw) {
        String plain = Spelling.yearFirst(text);
        Matcher letters = LETTERS.matcher(plain);
        if (letters.matches() && !letters.group(2).equals("UTC")) {
            String offset = letters.group(2).equals("GMT") ? "Z" : zones.getOrDefault(letters.group(2), "");
            plain = Spelling.yearFirst(letters.group(1).strip()) + offset;
        }
        return clock.read(plain).map(each -> asWritten(each, raw));
    }

    private static When asWritten(When read, String raw) {
        return new When(
                read.earliest(), read.latest(), read.precision(), read.zone(), read.zoneId(), read.basis(), raw);
    }

    private static Duration unit(String word) {
        return switch (word) {
            case "秒" -> Duration.ofSeconds(1);
            case "分钟" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
    }

    private static When before(When captured, Duration least, Duration most, String raw) {
        return new When(
                captured.earliest().minus(most),
                captured.latest().minus(least),
                When.Precision.RELATIVE,
                When.Zone.PLATFORM_DISPLAY,
                "",
                When.Basis.PLATFORM_TEXT,
                raw);
    }

    /// Weibo shows its lists in the zone of China, whoever looks.
    private static Known<When> clockOfDay(LocalDate day, @org.jspecify.annotations.Nullable String time, String raw) {
        When.Precision precision = time == null ? When.Precision.DAY : When.Precision.MINUTE;
        java.time.LocalDateTime local = time == null
                ? day.atStartOfDay()
                : day.atTime(java.time.LocalTime.parse(time.length() == 4 ? "0" + time : time));
        return Known.of(When.local(local, CHINA, precision, When.Zone.PLATFORM_DISPLAY, When.Basis.PLATFORM_TEXT, raw));
    }
}

package headwater.page;

import headwater.model.When;
import headwater.model.When.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as a page writes it, no finer than it is written.
///
/// @param offset the zone written beside it, if any
record Stamp(
        LocalDateTime local, Precision precision, @Nullable ZoneId offset, String raw) {

    private static final String TIME =
            "(?:[\\sT,，年月日à|]{0,4}(?:[（(]?(?:星期|週|周|礼拜)?[一二三四五六日天]?[)）]?)?\\s{0,3}(上午|下午|晚上|凌晨|中午)?\\s?"
                    + "(\\d{1,2})\\s?[:：时時點点h]\\s?(\\d{2})?(?:[:：分](\\d{2})秒?(?:[.,](\\d{1,9}))?)?\\s?([AaPp]\\.?[Mm]\\.?)?"
                    + "\\s?(Z|UTC|GMT|[A-Z]{3}T|CST|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)?)?";

    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?日?" + TIME);

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er)?\\s(\\p{L}{3,9})\\.?,?\\s((?:19|20)\\d{2})" + TIME);

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d{2})" + TIME);

    /// As `ctime` and some forums write it: `Mon Mar 23 22:30:18 2020`.
    private static final Pattern CTIME = Pattern.compile(
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\\p{L}{3})\\s{1,2}(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) ((?:19|20)\\d{2})");

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "janv", "january", "janvier"),
            List.of("feb", "fév", "févr", "february", "février"),
            List.of("mar", "mars", "march"),
            List.of("apr", "avr", "april", "avril"),
            List.of("may", "mai"),
            List.of("jun", "juin", "june"),
            List.of("jul", "juil", "july", "juillet"),
            List.of("aug", "août", "august"),
            List.of("sep", "sept", "september", "septembre"),
            List.of("oct", "october", "octobre"),
            List.of("nov", "november", "novembre"),
            List.of("dec", "déc", "december", "décembre"));

    /// The first date in a text.
    static Optional<Stamp> in(String text) {
        String some = text.length() > 4000 ? text.substring(0, 4000) : text;
        try {
            return first(some);
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    private static Optional<Stamp> first(String text) {
        String stripped = text.strip();
        if (EPOCH.matcher(stripped).matches()) {
            long number = Long.parseLong(stripped);
            Instant instant = stripped.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(new Stamp(
                    LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Precision.SECOND, ZoneOffset.UTC, stripped));
        }
        Matcher ctime = CTIME.matcher(text);
        if (ctime.find()) {
            LocalDateTime local = LocalDateTime.of(
                    number(ctime, 6), month(ctime.group(1)), number(ctime, 2), number(ctime, 3), number(ctime, 4));
            return Optional.of(new Stamp(local.plusSeconds(number(ctime, 5)), Precision.SECOND, null, ctime.group()));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return Optional.of(stamp(numeric, number(numeric, 1), number(numeric, 2), number(numeric, 3)));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.find() && month(day.group(2)) > 0) {
            return Optional.of(stamp(day, number(day, 3), month(day.group(2)), number(day, 1)));
        }
        Matcher month = MONTH_FIRST.matcher(text);
        return month.find() && month(month.group(1)) > 0
                ? Optional.of(stamp(month, number(month, 3), month(month.group(1)), number(month, 2)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Stamp stamp(Matcher found, int year, int month, int day) {
        LocalDateTime date = LocalDateTime.of(year, month, day, 0, 0);
        String hourText = found.group(5);
        if (hourText == null || found.group(6) == null) {
            return new Stamp(date, Precision.DAY, null, found.group().strip());
        }
        int hour = hour(Integer.parseInt(hourText), found.group(4), found.group(9));
        LocalDateTime local = date.plusHours(hour).plusMinutes(number(found, 6));
        Precision precision = found.group(7) == null ? Precision.MINUTE : Precision.SECOND;
        if (found.group(7) != null) {
            local = local.plusSeconds(number(found, 7));
        }
        if (found.group(8) != null) {
            local = local.plusNanos(Long.parseLong((found.group(8) + "000000000").substring(0, 9)));
            precision = Precision.MILLISECOND;
        }
        return new Stamp(
                local, precision, offset(found.group(10)), found.group().strip());
    }

    private static int hour(int hour, @Nullable String chinese, @Nullable String latin) {
        boolean afternoon = "下午".equals(chinese)
                || "晚上".equals(chinese)
                || (latin != null && latin.toLowerCase(Locale.ROOT).startsWith("p"));
        boolean morning = latin != null && latin.toLowerCase(Locale.ROOT).startsWith("a");
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    /// `CST` is China's time, Taiwan's and Chicago's, so it says nothing.
    private static @Nullable ZoneId offset(@Nullable String text) {
        if (text == null || text.equals("CST")) {
            return null;
        }
        return switch (text) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "MDT" -> ZoneOffset.ofHours(-6);
            case "PDT", "MST" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            case "HKT" -> ZoneOffset.ofHours(8);
            default -> text.matches("[A-Z]{3}") ? null : numbered(text.replaceAll("[A-Z]", ""));
        };
    }

    private static ZoneId numbered(String text) {
        String digits = text.substring(1).replace(":", "");
        String padded = digits.length() <= 2 ? digits + "00" : digits;
        int hours = Integer.parseInt(padded.substring(0, padded.length() - 2));
        int minutes = Integer.parseInt(padded.substring(padded.length() - 2));
        int sign = text.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /// Midnight to the second is how many publishing systems write a bare date.
    boolean isMidnight() {
        return precision.compareTo(Precision.DAY) < 0 && local.equals(local.truncatedTo(ChronoUnit.DAYS));
    }

    Stamp asDay() {
        return new Stamp(local, Precision.DAY, offset, raw);
    }

    When when(When.Basis basis, PageZone zone) {
        if (offset != null) {
            return precision == Precision.DAY || precision == Precision.MINUTE
                    ? When.local(local, offset, precision, When.Zone.EXPLICIT_OFFSET, basis, raw)
                    : new When(
                            local.atZone(offset).toInstant(),
                            local.atZone(offset).toInstant(),
                            precision,
                            When.Zone.EXPLICIT_OFFSET,
                            offset.getId(),
                            basis,
                            raw);
        }
        return zone.zoneId()
                .<When>map(id -> When.local(local, id, precision, zone.how(), basis, raw))
                .orElseGet(() -> When.naive(local, precision, basis, raw));
    }
}

package headwater.page;

import headwater.model.When;
import headwater.model.When.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A date as a page writes it, no finer than it is written.
///
/// @param offset the zone written beside it, if any
record Stamp(
        LocalDateTime local, Precision precision, @Nullable ZoneId offset, String raw) {

    /// In which order a language writes a date in figures.
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNTOLD;

        /// @param language as a page declares it, such as `en-US`; English alone is written both ways
        static Order of(String language) {
            String[] parts = language.strip().toLowerCase(Locale.ROOT).split("[-_]", -1);
            if (parts[0].length() < 2 || parts[0].matches("zh|ja|ko|hu|lt|x")) {
                return UNTOLD;
            }
            if (!parts[0].equals("en")) {
                return DAY_FIRST;
            }
            String region = parts[parts.length - 1];
            return region.equals("us") ? MONTH_FIRST : region.matches("gb|uk|ie|au|nz|in|za") ? DAY_FIRST : UNTOLD;
        }
    }

    private static final String TIME = "(?:(?:[\\sT,，年月日à|/]{0,4}|[,.]?\\s?(?:um|at|à|om|alle|ore|–|-|·|\\|\\||//)\\s)"
            + "(?:[（(]?(?:星期|週|周|礼拜)?[一二三四五六日天]?[)）]?)?\\s{0,3}(?<half>上午|下午|晚上|凌晨|中午)?\\s?"
            + "(?<hour>\\d{1,2})\\s?[:：时時點点h]\\s?(?<minute>\\d{2})?"
            + "(?:[:：分](?<second>\\d{2})秒?(?:[.,](?<part>\\d{1,9}))?)?\\s?(?<am>[AaPp]\\.?[Mm]\\.?)?"
            + "\\s?(?<zone>Z|UTC|GMT|[A-Z]{2,3}T|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)?)?";

    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?日?" + TIME);

    private static final Pattern FIGURES_YEAR_LAST = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:(?:19|20)\\d{2}|\\d{2}))(?![\\d.]\\d|\\d)" + TIME);

    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-](?:de\\s)?"
                    + "(\\p{L}{3,12})\\.?,?[\\s-](?:del?\\s)?((?:19|20)\\d{2})(?!\\d)" + TIME);

    private static final Pattern NAME_AND_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s((?:19|20)\\d{2})(?!\\d)" + TIME);

    /// As `ctime` and some forums write it: `Mon Mar 23 22:30:18 2020`.
    private static final Pattern CTIME = Pattern.compile(
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\\p{L}{3})\\s{1,2}(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) ((?:19|20)\\d{2})");

    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?:T?(\\d{2})(\\d{2})(\\d{2})(Z)?)?");

    /// Narrow and unbreakable ones, as printers set them between figures.
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");

    /// The first date in a text; one in figures whose order nothing tells is none.
    static Optional<Stamp> in(String text, Order order) {
        String some = text.length() > 4000 ? text.substring(0, 4000) : text;
        if (some.chars().noneMatch(each -> each >= '0' && each <= '9')) {
            return Optional.empty();
        }
        try {
            return whole(some.strip()).or(() -> spaced(some, order));
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    /// Whatever kind of space stands in it; the date is told as it is written.
    private static Optional<Stamp> spaced(String text, Order order) {
        String plain = SPACE.matcher(text).replaceAll(" ");
        return first(plain, order).map(each -> {
            int at = plain.indexOf(each.raw());
            String raw = text.substring(at, at + each.raw().length());
            return new Stamp(each.local(), each.precision(), each.offset(), raw);
        });
    }

    /// A text that is nothing but figures.
    private static Optional<Stamp> whole(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant = text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(new Stamp(
                    LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Precision.SECOND, ZoneOffset.UTC, text));
        }
        Matcher compact = COMPACT.matcher(text);
        if (!compact.matches()) {
            return Optional.empty();
        }
        LocalDateTime date = LocalDateTime.of(number(compact, 1), number(compact, 2), number(compact, 3), 0, 0);
        return Optional.of(
                compact.group(4) == null
                        ? new Stamp(date, Precision.DAY, null, text)
                        : new Stamp(
                                date.plusHours(number(compact, 4))
                                        .plusMinutes(number(compact, 5))
                                        .plusSeconds(number(compact, 6)),
                                Precision.SECOND,
                                compact.group(7) == null ? null : ZoneOffset.UTC,
                                text));
    }

    private record Date(int at, MatchResult found, int year, int month, int day) {}

    private static Optional<Stamp> first(String text, Order order) {
        Matcher ctime = CTIME.matcher(text);
        if (ctime.find()) {
            LocalDateTime local = LocalDateTime.of(
                    number(ctime, 6),
                    Months.number(ctime.group(1)),
                    number(ctime, 2),
                    number(ctime, 3),
                    number(ctime, 4));
            return Optional.of(new Stamp(local.plusSeconds(number(ctime, 5)), Precision.SECOND, null, ctime.group()));
        }
        return Stream.of(
                        yearFirst(text),
                        yearLast(text, order),
                        named(DAY_AND_NAME, text, 1, 2),
                        named(NAME_AND_DAY, text, 2, 1))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Date::at))
                .map(each -> stamp(each.found(), each.year(), each.month(), each.day()));
    }

    private static Optional<Date> yearFirst(String text) {
        Matcher found = NUMERIC.matcher(text);
        return found.find()
                ? Optional.of(new Date(found.start(), found, number(found, 1), number(found, 2), number(found, 3)))
                : Optional.empty();
    }

    /// Points stand between a day and a month; strokes do so in some countries and the other way round in others.
    private static Optional<Date> yearLast(String text, Order order) {
        Matcher found = FIGURES_YEAR_LAST.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int first = number(found, 1);
        int second = number(found, 3);
        boolean shortened = found.group(4).length() == 2;
        if (shortened && (order != Order.DAY_FIRST || !found.group(2).equals("."))) {
            return Optional.empty();
        }
        boolean told =
                order != Order.UNTOLD || found.group(2).equals(".") || first > 12 || second > 12 || first == second;
        boolean monthFirst = second > 12
                || (order == Order.MONTH_FIRST && first <= 12 && !found.group(2).equals("."));
        return told
                ? Optional.of(new Date(
                        found.start(),
                        found,
                        number(found, 4) + (shortened ? 2000 : 0),
                        monthFirst ? first : second,
                        monthFirst ? second : first))
                : Optional.empty();
    }

    /// A date whose year is the third group.
    ///
    /// @param day the group of the day
    /// @param name the group of the month's name
    private static Optional<Date> named(Pattern pattern, String text, int day, int name) {
        return pattern.matcher(text)
                .results()
                .filter(each -> Months.number(each.group(name)) > 0)
                .findFirst()
                .map(each -> new Date(
                        each.start(),
                        each,
                        Integer.parseInt(each.group(3)),
                        Months.number(each.group(name)),
                        Integer.parseInt(each.group(day))));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Stamp stamp(MatchResult found, int year, int month, int day) {
        LocalDateTime date = LocalDateTime.of(year, month, day, 0, 0);
        String hourText = found.group("hour");
        String minute = found.group("minute");
        if (hourText == null || minute == null) {
            return new Stamp(date, Precision.DAY, null, found.group().strip());
        }
        int hour = hour(Integer.parseInt(hourText), found.group("half"), found.group("am"));
        LocalDateTime local = date.plusHours(hour).plusMinutes(Integer.parseInt(minute));
        String second = found.group("second");
        Precision precision = second == null ? Precision.MINUTE : Precision.SECOND;
        if (second != null) {
            local = local.plusSeconds(Integer.parseInt(second));
        }
        String part = found.group("part");
        if (part != null) {
            local = local.plusNanos(Long.parseLong((part + "000000000").substring(0, 9)));
            precision = Precision.MILLISECOND;
        }
        return new Stamp(
                local, precision, offset(found.group("zone")), found.group().strip());
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

    /// `CST` is China's time, Taiwan's and Chicago's, so it says nothing; neither does any other name not listed.
    private static @Nullable ZoneId offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "MDT" -> ZoneOffset.ofHours(-6);
            case "PDT", "MST" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            case "CET" -> ZoneOffset.ofHours(1);
            case "CEST" -> ZoneOffset.ofHours(2);
            case "JST", "KST" -> ZoneOffset.ofHours(9);
            case "HKT" -> ZoneOffset.ofHours(8);
            default -> text.matches("[A-Z]{3,4}") ? null : numbered(text.replaceAll("[A-Z]", ""));
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

package headwater.search;

import headwater.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// A stretch of time in milliseconds since 1970, both ends inclusive; an open end is the least or greatest number.
///
/// A day, a month or a year is taken in UTC and whole.
record Window(long from, long to) {

    static final Window ALWAYS = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final String FORMS =
            "\" is neither a day such as 2021-09-08 (taken in UTC, whole), a month or a year, nor a time with its offset "
                    + "such as 2021-09-08T00:00+08:00";

    /// How an item lies to a window.
    enum Lies {
        OUTSIDE,
        PERHAPS,
        INSIDE
    }

    /// From the beginning of one to the end of the other, either empty for no bound.
    static Window of(String from, String to) {
        long start = from.isEmpty() ? Long.MIN_VALUE : period("from", from).from;
        long end = to.isEmpty() ? Long.MAX_VALUE : period("to", to).to;
        if (end < start) {
            throw Problem.BAD_PARAMETER.at("to", "\"" + to + "\" lies before \"" + from + "\"");
        }
        return new Window(start, end);
    }

    static Window before(String where, String text) {
        return new Window(Long.MIN_VALUE, period(where, text).from - 1);
    }

    static Window after(String where, String text) {
        return new Window(period(where, text).to + 1, Long.MAX_VALUE);
    }

    boolean isAlways() {
        return from == Long.MIN_VALUE && to == Long.MAX_VALUE;
    }

    /// Both together; refused where nothing could lie in it.
    Window and(String where, Window other) {
        Window both = new Window(Math.max(from, other.from), Math.min(to, other.to));
        if (both.to < both.from) {
            throw Problem.BAD_PARAMETER.at(where, "together the bounds leave no time: one ends before another begins");
        }
        return both;
    }

    /// Where an item lies that was published at some time between these two.
    Lies of(long earliest, long latest) {
        if (latest < from || earliest > to) {
            return Lies.OUTSIDE;
        }
        return earliest >= from && latest <= to ? Lies.INSIDE : Lies.PERHAPS;
    }

    private static Window period(String where, String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    days(
                            Year.parse(text).atDay(1),
                            Year.parse(text).plusYears(1).atDay(1));
                case 7 ->
                    days(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1));
                case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                default -> instant(OffsetDateTime.parse(text).toInstant());
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw Problem.BAD_PARAMETER.at(where, "\"" + text + FORMS);
        }
    }

    private static Window days(LocalDate first, LocalDate next) {
        return new Window(
                first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                next.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1);
    }

    private static Window instant(Instant at) {
        return new Window(at.toEpochMilli(), at.toEpochMilli());
    }
}

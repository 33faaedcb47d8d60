package headwater.importing.indicator;

import headwater.importing.value.Clock;
import headwater.model.Known;
import headwater.model.When;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time that the name of a list or network states: `Q2_2023`, `Q2-3 2025`, `H1_2026`, `2022_09`, `20241227`.
final class Quarter {

    private static final Pattern HALF = Pattern.compile("(?<![A-Za-z0-9])H([12])[ _-]?(20\\d\\d)(?!\\d)");

    private static final Pattern QUARTER =
            Pattern.compile("(?<![A-Za-z0-9])Q([1-4])(?:-([1-4]))?[ _-]?(20\\d\\d)(?!\\d)");

    private static final Pattern MONTH = Pattern.compile("^(20\\d\\d)[ _](0[1-9]|1[0-2])(?=[ _])");

    private static final Pattern DAY = Pattern.compile("^(20\\d\\d(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]))(?=[ _])");

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (20\\d\\d)(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private Quarter() {}

    static Known<When> of(String name) {
        Matcher half = HALF.matcher(name);
        if (half.find()) {
            int first = half.group(1).equals("1") ? 1 : 7;
            return Known.of(months(Integer.parseInt(half.group(2)), first, first + 5, half.group()));
        }
        Matcher quarter = QUARTER.matcher(name);
        if (quarter.find()) {
            int first = Integer.parseInt(quarter.group(1));
            int last = quarter.group(2) == null ? first : Integer.parseInt(quarter.group(2));
            // "Q4-1 2026" runs over a new year, and the name does not say whose year it is.
            return last < first
                    ? Known.notStated()
                    : Known.of(months(Integer.parseInt(quarter.group(3)), first * 3 - 2, last * 3, quarter.group()));
        }
        Matcher month = MONTH.matcher(name);
        if (month.find()) {
            int each = Integer.parseInt(month.group(2));
            return Known.of(months(Integer.parseInt(month.group(1)), each, each, month.group()));
        }
        Matcher day = DAY.matcher(name);
        return day.find() ? Clock.of(When.Basis.PLATFORM_TEXT).read(day.group(1)) : Known.notStated();
    }

    /// The time that words of a source state: a quarter as above, "Feb 2024", or the one year they name.
    static Known<When> inWords(String words) {
        Known<When> named = of(words);
        if (named.isKnown()) {
            return named;
        }
        Matcher month = MONTH_AND_YEAR.matcher(words);
        if (month.find()) {
            int each = MONTHS.indexOf(month.group(1)) / 3 + 1;
            return Known.of(months(Integer.parseInt(month.group(2)), each, each, month.group()));
        }
        List<String> years =
                YEAR.matcher(words).results().map(MatchResult::group).distinct().toList();
        return years.size() == 1
                ? Known.of(months(Integer.parseInt(years.getFirst()), 1, 12, years.getFirst()))
                : Known.notStated();
    }

    private static When months(int year, int first, int last, String raw) {
        LocalDate end = LocalDate.of(year, last, 1).plusMonths(1).minusDays(1);
        return new When(
                day(LocalDate.of(year, first, 1)).earliest(),
                day(end).latest(),
                When.Precision.RELATIVE,
                When.Zone.LOCAL_NAIVE,
                "",
                When.Basis.PLATFORM_TEXT,
                raw);
    }

    private static When day(LocalDate date) {
        return When.naive(date.atStartOfDay(), When.Precision.DAY, When.Basis.PLATFORM_TEXT, date.toString());
    }
}

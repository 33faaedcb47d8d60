package headwater.importing.table;

import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// What a person must know of a cell that is to be a time: why it cannot be read, or what it leaves open.
final class TimeDoubts {

    private TimeDoubts() {}

    static List<Phrase> of(String raw, Known<When> read, boolean hasFormat) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (read instanceof Known.Value<When>(When when)) {
            return when.zone() == When.Zone.LOCAL_NAIVE ? List.of(noZone(when)) : List.of();
        }
        List<Phrase> doubts = new ArrayList<>();
        Matcher figures = Content.FIGURES.matcher(text);
        if (hasFormat) {
            doubts.add(Phrase.of("importing.mapping.doubt.not-in-format"));
        } else if (figures.matches()) {
            doubts.add(order(figures));
        } else if (text.matches("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}(\\D.*)?")) {
            doubts.add(Phrase.of("importing.mapping.doubt.short-year"));
        } else {
            doubts.add(Phrase.of("importing.mapping.doubt.no-time"));
        }
        return doubts;
    }

    private static Phrase noZone(When when) {
        return Phrase.of(
                "importing.mapping.doubt.no-zone",
                when.earliest().toString(),
                when.latest().toString());
    }

    /// 03/04 may be two days of a year; 13/04 only one, and still nobody has said so.
    private static Phrase order(Matcher figures) {
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        String year = figures.group(4);
        if (first <= 12 && second <= 12 && first != second) {
            return Phrase.of(
                    "importing.mapping.doubt.day-or-month",
                    "%s-%02d-%02d".formatted(year, second, first),
                    "%s-%02d-%02d".formatted(year, first, second));
        }
        return Phrase.of("importing.mapping.doubt.needs-format", pattern(figures, first > 12 || first == second));
    }

    /// The pattern that reads a date in figures.
    static String pattern(Matcher figures, boolean dayFirst) {
        String separator = figures.group(2);
        String clock = figures.group(5);
        String date =
                dayFirst ? "d" + separator + "M" + separator + "yyyy" : "M" + separator + "d" + separator + "yyyy";
        if (clock == null) {
            return date;
        }
        long colons = clock.chars().filter(each -> each == ':').count();
        String hours = clock.matches("(?i).*[ap]m") ? "h" : "H";
        return date + " " + hours + (colons >= 1 ? ":mm" : "") + (colons >= 2 ? ":ss" : "")
                + (hours.equals("h") ? (clock.contains(" ") ? " a" : "a") : "");
    }
}

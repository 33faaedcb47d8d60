package headwater.importing.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How exports spell a time, brought into the one order that [headwater.importing.value.Clock] reads: year, month, day.
///
/// `03/04/2021` may be April or March; nothing in it says which, so it is left alone. A month that is written out, and
/// a first number above twelve, leave no doubt. A year of two digits does.
final class Spelling {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String REST = "(?:,?[ T]+(?<rest>\\d.*))?";

    private static final Pattern NUMBERS =
            Pattern.compile("(?<one>\\d{1,2})([/.-])(?<two>\\d{1,2})\\2(?<year>\\d{4})" + REST);

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[ -](?<month>[A-Za-z]{3,9})\\.?,?[ -](?<year>\\d{4})" + REST);

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<month>[A-Za-z]{3,9})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})" + REST);

    private static final Pattern HALF_DAY =
            Pattern.compile("(.*?)(?<hour>\\d{1,2})(?<minutes>(?::\\d{2}){1,2})\\s*(?<half>[AaPp])\\.?[Mm]\\.?(.*)");

    private static final Pattern BATCH = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");

    private Spelling() {}

    /// Whether day and month could change places and give another date.
    static boolean orderIsOpen(String raw) {
        Matcher numbers = NUMBERS.matcher(raw.strip());
        return numbers.matches()
                && Integer.parseInt(numbers.group("one")) <= 12
                && Integer.parseInt(numbers.group("two")) <= 12
                && Integer.parseInt(numbers.group("one")) != Integer.parseInt(numbers.group("two"));
    }

    /// The same time with the year first and the hours to 24; as it was, if it is spelled otherwise.
    static String yearFirst(String text) {
        Matcher batch = BATCH.matcher(text);
        if (batch.matches()) {
            return batch.replaceFirst("$1-$2-$3 $4:$5:$6");
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches() && !orderIsOpen(text)) {
            int one = Integer.parseInt(numbers.group("one"));
            int two = Integer.parseInt(numbers.group("two"));
            return date(numbers, Math.max(one, two) == one ? two : one, Math.max(one, two));
        }
        for (Pattern pattern : List.of(DAY_FIRST, MONTH_FIRST)) {
            Matcher named = pattern.matcher(text);
            int month = named.matches() ? month(named.group("month")) : 0;
            if (month > 0) {
                return date(named, month, Integer.parseInt(named.group("day")));
            }
        }
        return fullDay(text);
    }

    private static String date(Matcher found, int month, int day) {
        String rest = found.group("rest");
        return found.group("year") + "-" + month + "-" + day + (rest == null ? "" : " " + fullDay(rest));
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static String fullDay(String time) {
        if (time.indexOf('m') < 0 && time.indexOf('M') < 0) {
            return time;
        }
        Matcher half = HALF_DAY.matcher(time);
        if (!half.matches()) {
            return time;
        }
        int hour =
                Integer.parseInt(half.group("hour")) % 12 + (half.group("half").equalsIgnoreCase("p") ? 12 : 0);
        return half.group(1) + hour + half.group("minutes") + half.group(5);
    }
}

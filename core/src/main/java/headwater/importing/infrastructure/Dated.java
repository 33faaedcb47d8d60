package headwater.importing.infrastructure;

import headwater.importing.value.Clock;
import headwater.model.Known;
import headwater.model.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;

/// Times as registers write them.
final class Dated {

    private static final Clock CLOCK = Clock.of(When.Basis.PLATFORM_TEXT);

    private static final Clock UTC = new Clock(Known.of(new Clock.ZoneIdText("UTC")), "", When.Basis.PLATFORM_TEXT);

    private static final DateTimeFormatter NAMED_MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private static final Pattern FRACTION = Pattern.compile("(:\\d{2})\\.\\d+");

    private Dated() {}

    /// As finely as written; a time without a zone may be one of any.
    static Known<When> read(String written) {
        return read(CLOCK, written);
    }

    /// Of logs that write UTC and do not say so.
    static Known<When> utc(String written) {
        return read(UTC, written);
    }

    private static Known<When> read(Clock clock, String written) {
        String plain = FRACTION.matcher(written.strip()).replaceFirst("$1");
        if (plain.matches("\\d{1,2}-[A-Za-z]{3}-\\d{4}")) {
            try {
                plain = LocalDate.parse(plain, NAMED_MONTH).toString();
            } catch (DateTimeException none) {
                return Known.absent(Known.Why.UNREADABLE);
            }
        }
        return clock.read(plain.replaceFirst(" UTC$", "Z"));
    }
}

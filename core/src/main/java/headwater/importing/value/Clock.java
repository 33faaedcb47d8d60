package headwater.importing.value;

import headwater.model.Known;
import headwater.model.When;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the times that tables and lists carry, as finely as they are written and no finer.
///
/// A time without an offset or zone becomes an instant only if a zone was declared for it; otherwise it keeps
/// the width of all zones in use.
///
/// @param zone the zone declared for local times
/// @param format a pattern declared for them, or empty for the usual spellings
public record Clock(Known<ZoneIdText> zone, String format, When.Basis basis) {

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final Pattern OFFSET = Pattern.compile("(.*\\d)\\s*(Z|[+-]\\d{2}:?\\d{2})");

    private static final Pattern ZONED = Pattern.compile("(.*?)\\s*\\[?\\b([A-Z][A-Za-z_]+(?:/[A-Za-z_+-]+)+|UTC)]?");

    /// From the finest to the coarsest. A two-digit year or a day-month order that could be either is not guessed.
    private static final List<Form> FORMS = List.of(
            new Form("uuuu-M-d['T'][ ]H:m:s.SSS", When.Precision.MILLISECOND),
            new Form("uuuu-M-d['T'][ ]H:m:s", When.Precision.SECOND),
            new Form("uuuu-M-d['T'][ ]H:m", When.Precision.MINUTE),
            new Form("uuuu/M/d H:m:s", When.Precision.SECOND),
            new Form("uuuu/M/d H:m", When.Precision.MINUTE),
            new Form("uuuu年M月d日[ ]H:m:s", When.Precision.SECOND),
            new Form("uuuu年M月d日[ ]H:m", When.Precision.MINUTE),
            new Form("uuuu.M.d H:m", When.Precision.MINUTE),
            new Form("uuuu-M-d", When.Precision.DAY),
            new Form("uuuu/M/d", When.Precision.DAY),
            new Form("uuuu年M月d日", When.Precision.DAY),
            new Form("uuuu.M.d", When.Precision.DAY),
            new Form("uuuuMMdd", When.Precision.DAY),
            new Form("uuuu-MM", When.Precision.MONTH),
            new Form("uuuu年M月", When.Precision.MONTH));

    /// A zone's id in a form that can be kept; [ZoneId] itself compares by class.
    public record ZoneIdText(String id) implements java.io.Serializable {
        ZoneId zone() {
            return ZoneId.of(id);
        }
    }

    private record Form(DateTimeFormatter formatter, When.Precision precision) {
        Form(String pattern, When.Precision precision) {
            this(Clock.formatter(pattern), precision);
        }

        Known<Stamp> read(String text) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor parsed = formatter.parseUnresolved(text, position);
            return parsed == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()
                    ? Known.notStated()
                    : Known.of(stamp(formatter.parse(text), precision));
        }
    }

    public static Clock of(When.Basis basis) {
        return new Clock(Known.notStated(), "", basis);
    }

    /// @return the time, or absent as unreadable
    public Known<When> read(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Known.notStated();
        }
        try {
            return readOrThrow(text, raw);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Known.absent(Known.Why.UNREADABLE);
        }
    }

    private Known<When> readOrThrow(String text, String raw) {
        if (format.isEmpty() && EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant instant = text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Known.of(When.at(instant, When.Zone.UTC_EPOCH, basis, raw));
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches() && text.indexOf(':') > 0) {
            String id = offset.group(2).equals("Z") ? "Z" : offset.group(2);
            return local(offset.group(1), ZoneId.of(id), When.Zone.EXPLICIT_OFFSET, raw);
        }
        Matcher zoned = ZONED.matcher(text);
        if (zoned.matches()) {
            return local(zoned.group(1), ZoneId.of(zoned.group(2)), When.Zone.DECLARED_ZONE, raw);
        }
        return switch (zone) {
            case Known.Value<ZoneIdText>(ZoneIdText declared) ->
                local(text, declared.zone(), When.Zone.DECLARED_ZONE, raw);
            case Known.Absent<ZoneIdText>(Known.Why why) -> naive(text, raw);
        };
    }

    private Known<When> local(String text, ZoneId zoneId, When.Zone how, String raw) {
        return parse(text).map(stamp -> When.local(stamp.local(), zoneId, stamp.precision(), how, basis, raw));
    }

    private Known<When> naive(String text, String raw) {
        Known<Stamp> stamp = parse(text);
        return stamp.map(each -> When.naive(each.local(), each.precision(), basis, raw));
    }

    private record Stamp(LocalDateTime local, When.Precision precision) implements java.io.Serializable {}

    private Known<Stamp> parse(String text) {
        String stripped = text.strip();
        if (!format.isEmpty()) {
            return Known.of(stamp(formatter(format).parse(stripped), precision(format)));
        }
        return FORMS.stream()
                .flatMap(form -> form.read(stripped).stream())
                .findFirst()
                .map(Known::of)
                .orElseGet(() -> fraction(stripped));
    }

    /// Fractions of other lengths than three, as many programs write them.
    private static Known<Stamp> fraction(String text) {
        LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
        return Known.of(new Stamp(local, When.Precision.MILLISECOND));
    }

    private static Stamp stamp(TemporalAccessor parsed, When.Precision precision) {
        int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
        int day = parsed.isSupported(ChronoField.DAY_OF_MONTH) ? parsed.get(ChronoField.DAY_OF_MONTH) : 1;
        LocalDate date = LocalDate.of(parsed.get(ChronoField.YEAR), month, day);
        return new Stamp(
                parsed.isSupported(ChronoField.NANO_OF_DAY)
                        ? date.atTime(java.time.LocalTime.from(parsed))
                        : date.atStartOfDay(),
                precision);
    }

    /// How finely a pattern speaks.
    private static When.Precision precision(String pattern) {
        if (pattern.contains("S")) {
            return When.Precision.MILLISECOND;
        }
        if (pattern.contains("s")) {
            return When.Precision.SECOND;
        }
        if (pattern.contains("m")) {
            return When.Precision.MINUTE;
        }
        if (pattern.contains("H") || pattern.contains("h")) {
            return When.Precision.HOUR;
        }
        return pattern.contains("d") ? When.Precision.DAY : When.Precision.MONTH;
    }

    /// @throws IllegalArgumentException if it is no pattern
    public static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("yyyy", "uuuu"))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

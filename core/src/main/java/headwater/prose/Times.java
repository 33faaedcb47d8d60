package headwater.prose;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import headwater.model.Phrase;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Times as a reader of one language sees them: always in UTC, with the zone of the source or of the case
/// beside it, and never finer than the source says.
final class Times {

    private final Locale locale;
    private final ZoneId local;
    private final boolean french;

    Times(Locale locale, ZoneId local) {
        this.locale = locale;
        this.local = local;
        this.french = locale.getLanguage().equals("fr");
    }

    /// "9 September 2021, 02:28 UTC (22:28 on 8 September, America/Toronto)".
    String instant(Instant instant) {
        return inUtc(instant, "seconds") + brackets(beside(instant, local));
    }

    private String brackets(String... places) {
        String within = Stream.of(places)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(french ? "\u00a0; " : "; "));
        return within.isEmpty() ? "" : " (" + within + ")";
    }

    private String inUtc(Instant instant, String finest) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return date(utc.toLocalDate()) + (french ? " à " : ", ") + clock(utc, finest) + " UTC";
    }

    /// The same instant elsewhere, with its date where that differs; empty for UTC.
    private String beside(Instant instant, ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC")) {
            return "";
        }
        ZonedDateTime there = instant.atZone(zone);
        boolean sameDay =
                there.toLocalDate().equals(instant.atZone(ZoneOffset.UTC).toLocalDate());
        String day = there.format(DateTimeFormatter.ofPattern(french ? " 'le' d MMMM" : " 'on' d MMMM", locale));
        return clock(there, "seconds") + (sameDay ? " " : day + ", ") + zone.getId();
    }

    private String clock(ZonedDateTime time, String finest) {
        boolean whole = time.getSecond() == 0 || finest.equals("minutes");
        String pattern = french
                ? (whole ? "HH'\u00a0h\u00a0'mm" : "HH'\u00a0h\u00a0'mm'\u00a0min\u00a0'ss'\u00a0s'")
                : (whole ? "HH:mm" : "HH:mm:ss");
        return time.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    String date(LocalDate day) {
        String said = day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
        return french && day.getDayOfMonth() == 1 ? said.replaceFirst("^1 ", "1er ") : said;
    }

    /// A phrase, so that the words stand in the catalogue.
    Phrase when(When when) {
        return switch (when.precision()) {
            case YEAR -> Phrase.of("report.time.year", first(when, "uuuu"));
            case MONTH -> Phrase.of("report.time.month", first(when, "MMMM uuuu"));
            case DAY -> Phrase.of("report.time.day", date(firstDay(when)), zone(when));
            case RELATIVE -> Phrase.of("report.time.bracket", bound(when.earliest(), when), bound(when.latest(), when));
            case UNKNOWN -> Phrase.of("report.time.no-later", bound(when.latest(), when));
            case HOUR -> clockTime(when, "report.time.hour");
            case MINUTE -> clockTime(when, "report.time.minute");
            case SECOND, MILLISECOND -> clockTime(when, "report.time.second");
        };
    }

    private Phrase clockTime(When when, String key) {
        if (when.zone() == When.Zone.LOCAL_NAIVE || when.zone() == When.Zone.UNKNOWN) {
            ZonedDateTime read = when.earliest().atZone(ZoneOffset.ofHours(14));
            return Phrase.of(
                    "report.time.naive",
                    date(read.toLocalDate()) + (french ? " à " : ", ") + clock(read, "seconds"),
                    inUtc(when.earliest(), "minutes"),
                    inUtc(when.latest(), "minutes"));
        }
        Phrase precise = Phrase.of(key, bound(when.earliest(), when));
        return when.zone() == When.Zone.ASSUMED ? Phrase.of("report.time.assumed", precise) : precise;
    }

    private String bound(Instant instant, When when) {
        // Without a zone its bounds are told in UTC alone.
        ZoneId source = when.zone() == When.Zone.LOCAL_NAIVE ? ZoneOffset.UTC : when.writtenIn();
        String here = source.equals(local) || sameClock(source, instant) ? "" : beside(instant, local);
        return inUtc(instant, "seconds") + brackets(beside(instant, source), here);
    }

    private boolean sameClock(ZoneId source, Instant instant) {
        return source.getRules().getOffset(instant).equals(local.getRules().getOffset(instant))
                && !source.equals(ZoneOffset.UTC);
    }

    private Phrase zone(When when) {
        if (when.zone() == When.Zone.LOCAL_NAIVE || when.zone() == When.Zone.UNKNOWN) {
            return Phrase.of("report.time.zone-not-stated");
        }
        String id = when.zoneId().isEmpty() ? "UTC" : when.zoneId();
        return when.zone() == When.Zone.ASSUMED
                ? Phrase.of("report.time.zone-assumed", id)
                : Phrase.of("report.text", id);
    }

    /// The day as the source wrote it: a naive day begins where the date line does.
    static LocalDate firstDay(When when) {
        return when.earliest().atZone(when.writtenIn()).toLocalDate();
    }

    private String first(When when, String pattern) {
        return firstDay(when).format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    /// "3 days, 4 hours": the two largest units, without a sign.
    String duration(Duration duration) {
        Duration length = duration.abs();
        List<Measure> measures = new ArrayList<>();
        add(measures, length.toDays(), MeasureUnit.DAY);
        add(measures, length.toHoursPart(), MeasureUnit.HOUR);
        add(measures, length.toMinutesPart(), MeasureUnit.MINUTE);
        add(measures, length.toSecondsPart(), MeasureUnit.SECOND);
        if (measures.isEmpty()) {
            measures.add(new Measure(0, MeasureUnit.MINUTE));
        }
        return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE)
                .formatMeasures(measures.stream().limit(2).toArray(Measure[]::new));
    }

    private static void add(List<Measure> measures, long number, MeasureUnit unit) {
        if (number > 0) {
            measures.add(new Measure(number, unit));
        }
    }
}

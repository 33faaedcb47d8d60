package headwater.page;

import headwater.model.Observation.Warning;
import headwater.model.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The clock by which a page dates itself, where the time chosen for it is given in UTC. Evening in one zone is the
/// next
/// day in UTC, and readers, lists and events go by the day on the page.
///
/// The instant stays what it is. The page's offset is known where another of its marks gives the same instant with an
/// offset, or by a clock that shows the same minutes and seconds some hours away. Where the page gives only a day, and
/// that is the one before or after, its zone is the one that is declared or assumed for it, if that fits.
///
/// @param when the same instant, with the page's own zone if that is known
/// @param warnings the day on the page, where its zone is not known
record OwnClock(When when, List<Warning> warnings) {

    private static final int EARLIEST_ZONE = -12;

    private static final int LATEST_ZONE = 14;

    /// @param stamp of `when`
    /// @param others what else the page says of its publication
    static OwnClock of(When when, Stamp stamp, List<DateMark> others, PageZone zone) {
        if (!ZoneOffset.UTC.equals(stamp.offset()) || stamp.precision().compareTo(When.Precision.MINUTE) > 0) {
            return new OwnClock(when, List.of());
        }
        return others.stream()
                .map(DateMark::stamp)
                .flatMap(each -> offset(stamp, each).stream())
                .findFirst()
                .map(offset -> new OwnClock(in(when, offset.getId()), List.of()))
                .orElseGet(() -> byDay(when, stamp, others, zone));
    }

    private static When in(When when, String zoneId) {
        return new When(
                when.earliest(), when.latest(), when.precision(), when.zone(), zoneId, when.basis(), when.raw());
    }

    /// How far from UTC the clock of another mark is, if it shows the same moment.
    private static Optional<ZoneOffset> offset(Stamp utc, Stamp other) {
        if (other.precision().compareTo(When.Precision.MINUTE) > 0 || ZoneOffset.UTC.equals(other.offset())) {
            return Optional.empty();
        }
        ChronoUnit unit = Stream.of(utc, other).anyMatch(each -> each.precision() == When.Precision.MINUTE)
                ? ChronoUnit.MINUTES
                : ChronoUnit.SECONDS;
        LocalDateTime shown = other.local().truncatedTo(unit);
        long minutes = Duration.between(utc.local().truncatedTo(unit), shown).toMinutes();
        boolean same = utc.local().truncatedTo(unit).plusMinutes(minutes).equals(shown)
                && minutes != 0
                && minutes % 30 == 0
                && minutes >= EARLIEST_ZONE * 60
                && minutes <= LATEST_ZONE * 60;
        return Optional.of(minutes)
                .filter(each -> same)
                .map(each -> ZoneOffset.ofTotalSeconds((int) (each * 60)))
                .filter(each -> other.offset() == null || each.equals(other.offset()));
    }

    private static OwnClock byDay(When when, Stamp stamp, List<DateMark> others, PageZone zone) {
        Optional<DateMark> other = others.stream()
                .filter(each -> each.stamp().precision() == When.Precision.DAY)
                .findFirst()
                .filter(each -> fits(stamp, day(each)));
        if (other.isEmpty()) {
            return new OwnClock(when, List.of());
        }
        DateMark page = other.get();
        return zone.zoneId()
                .filter(each -> when.earliest().atZone(each).toLocalDate().equals(day(page)))
                .map(each -> new OwnClock(in(when, each.getId()), zone.warnings()))
                .orElseGet(() -> new OwnClock(
                        when,
                        List.of(new Warning(
                                "day-on-page", page.path(), day(page).toString()))));
    }

    /// Somewhere on Earth it was that day, and not in UTC.
    private static boolean fits(Stamp utc, LocalDate day) {
        LocalDate own = utc.local().toLocalDate();
        return !own.equals(day)
                && (Objects.equals(utc.local().plusHours(EARLIEST_ZONE).toLocalDate(), day)
                        || Objects.equals(utc.local().plusHours(LATEST_ZONE).toLocalDate(), day));
    }

    private static LocalDate day(DateMark mark) {
        return mark.stamp().local().toLocalDate();
    }
}

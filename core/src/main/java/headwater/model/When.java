package headwater.model;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// When something happened, as finely as the source says: it lies between [#earliest] and [#latest],
/// both inclusive.
///
/// A page that prints only a date is known to a day, and a clock time without a zone to more than a day.
/// Treating either as an instant would invent a head start, so anything that orders observations asks
/// [#certainlyBefore] instead of comparing instants.
///
/// @param raw exactly as in the source
/// @param zoneId the zone or offset used to reach the bounds, such as `Asia/Shanghai` or `+08:00`; empty if none
public record When(
        Instant earliest, Instant latest, Precision precision, Zone zone, String zoneId, Basis basis, String raw)
        implements Serializable {

    /// How finely the source speaks. `RELATIVE` also covers a bracket between two captures.
    public enum Precision {
        MILLISECOND,
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        MONTH,
        YEAR,
        RELATIVE,
        UNKNOWN
    }

    /// How the zone is known.
    public enum Zone {
        UTC_EPOCH,
        EXPLICIT_OFFSET,
        DECLARED_ZONE,
        PLATFORM_DISPLAY,
        ASSUMED,
        LOCAL_NAIVE,
        UNKNOWN
    }

    /// Which part of the material says so.
    public enum Basis {
        PLATFORM_EPOCH,
        PLATFORM_TEXT,
        HTML_META,
        JSON_LD,
        FEED,
        SITEMAP,
        URL_PATH,
        ID_EMBEDDED,
        ARCHIVE_CAPTURE,
        COLLECTOR_CLOCK,
        SERVER_CLOCK,
        COLLECTOR_SUBSTITUTED,
        ANALYST_STATED
    }

    /// The zones in use lie between these two offsets, so a naive local time lies between its readings there.
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    public When {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(zoneId, "zoneId");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(raw, "raw");
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
        }
    }

    /// An instant known to a second or better.
    public static When at(Instant instant, Zone zone, Basis basis, String raw) {
        boolean whole = instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
        return new When(instant, instant, whole ? Precision.SECOND : Precision.MILLISECOND, zone, "", basis, raw);
    }

    /// A clock time in a zone, known to `precision`: the bounds cover the whole minute, hour or day.
    public static When local(
            LocalDateTime local, ZoneId zoneId, Precision precision, Zone zone, Basis basis, String raw) {
        LocalDateTime start = floor(local, precision);
        return new When(
                start.atZone(zoneId).toInstant(),
                end(start, precision).atZone(zoneId).toInstant(),
                precision,
                zone,
                zoneId.getId(),
                basis,
                raw);
    }

    /// A clock time without any zone: it may have been read anywhere on Earth, so the bounds are 26 hours wider.
    public static When naive(LocalDateTime local, Precision precision, Basis basis, String raw) {
        LocalDateTime start = floor(local, precision);
        return new When(
                start.toInstant(FIRST_ZONE),
                end(start, precision).toInstant(LAST_ZONE),
                precision,
                Zone.LOCAL_NAIVE,
                "",
                basis,
                raw);
    }

    /// First seen by a crawl at `seen` and not by the one at `notYet`: after the one, not after the other.
    public static When bracket(Instant notYet, Instant seen, String zoneId, String raw) {
        return new When(notYet, seen, Precision.RELATIVE, Zone.EXPLICIT_OFFSET, zoneId, Basis.ARCHIVE_CAPTURE, raw);
    }

    /// Already there when `seen`, and nobody knows since when: there is no lower bound, which the epoch stands for.
    public static When noLaterThan(When seen) {
        return new When(
                // A clock may have been wrong by decades.
                seen.earliest.isBefore(Instant.EPOCH) ? seen.earliest : Instant.EPOCH,
                seen.latest,
                Precision.UNKNOWN,
                seen.zone,
                seen.zoneId,
                Basis.ARCHIVE_CAPTURE,
                seen.raw);
    }

    /// Where its first bound reads as the source wrote it: a time without a zone begins where the day begins first; a
    /// name that is no zone says nothing, and UTC stands for it.
    public ZoneId writtenIn() {
        if (zone == Zone.LOCAL_NAIVE) {
            return FIRST_ZONE;
        }
        try {
            return zoneId.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zoneId);
        } catch (DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }

    /// The same, cut where it would lie after this instant, at which the thing was there already. A time that lies
    /// wholly
    /// after it contradicts it and stays as it is stated.
    public When thereAt(Instant seen) {
        boolean cuts = seen.isBefore(latest) && !seen.isBefore(earliest);
        return cuts ? new When(earliest, seen, precision, zone, zoneId, basis, raw) : this;
    }

    /// True only if no reading of the two allows another order.
    public boolean certainlyBefore(When other) {
        return latest.isBefore(other.earliest);
    }

    /// True if each could have come before the other.
    public boolean undeterminedOrder(When other) {
        return !certainlyBefore(other) && !other.certainlyBefore(this);
    }

    /// True if the instant is known to a second or better.
    public boolean isExact() {
        return width().compareTo(Duration.ofSeconds(1)) < 0;
    }

    /// How much is left open.
    public Duration width() {
        return Duration.between(earliest, latest);
    }

    private static LocalDateTime floor(LocalDateTime local, Precision precision) {
        return switch (precision) {
            case MILLISECOND -> local.truncatedTo(ChronoUnit.MILLIS);
            case SECOND, RELATIVE, UNKNOWN -> local.truncatedTo(ChronoUnit.SECONDS);
            case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
            case DAY -> local.truncatedTo(ChronoUnit.DAYS);
            case MONTH -> local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEAR -> local.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        };
    }

    private static LocalDateTime end(LocalDateTime start, Precision precision) {
        return switch (precision) {
            case MILLISECOND, SECOND, RELATIVE, UNKNOWN -> start;
            case MINUTE -> start.plusMinutes(1).minusSeconds(1);
            case HOUR -> start.plusHours(1).minusSeconds(1);
            case DAY -> start.plusDays(1).minusSeconds(1);
            case MONTH -> start.plusMonths(1).minusSeconds(1);
            case YEAR -> start.plusYears(1).minusSeconds(1);
        };
    }

    /// Whether a day is of the years in which anything can have been published or searched for, 1970 to 2199. Some
    /// tests go
    /// through every day, so a slip such as the year 21 would be two thousand years of them.
    public static boolean isPossible(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() <= 2199;
    }
}

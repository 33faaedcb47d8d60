package headwater.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static When day(String date, ZoneId zone) {
        return When.local(
                LocalDateTime.parse(date + "T15:20:00"),
                zone,
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                date);
    }

    private static When minute(String local, ZoneId zone) {
        return When.local(
                LocalDateTime.parse(local),
                zone,
                When.Precision.MINUTE,
                When.Zone.DECLARED_ZONE,
                When.Basis.PLATFORM_TEXT,
                local);
    }

    @Test
    void dateAloneIsNotBeforeAnHourOfThatDay() {
        assertFalse(day("2021-09-08", OTTAWA).certainlyBefore(minute("2021-09-08T15:00", OTTAWA)));
        assertTrue(day("2021-09-08", OTTAWA).undeterminedOrder(minute("2021-09-08T15:00", OTTAWA)));
    }

    @Test
    void tenInTheMorningInBeijingIsTheEveningBeforeInOttawa() {
        When beijing = minute("2021-09-09T10:28", BEIJING);
        assertEquals(LocalDateTime.parse("2021-09-08T22:28"), LocalDateTime.ofInstant(beijing.earliest(), OTTAWA));
    }

    @Test
    void dayInOttawaMayStillBeRunningWhenTheNextHasBegunInBeijing() {
        assertTrue(day("2021-09-08", OTTAWA).undeterminedOrder(minute("2021-09-09T10:28", BEIJING)));
    }

    @Test
    void clockTimeWithoutZoneIsKnownToMoreThanADay() {
        When naive = When.naive(
                LocalDateTime.parse("2021-09-09T22:02"),
                When.Precision.MINUTE,
                When.Basis.PLATFORM_TEXT,
                "2021-09-09 22:02");
        assertEquals(Duration.ofHours(26).plusSeconds(59), naive.width());
        assertFalse(naive.isExact());
    }

    @Test
    void minuteCoversItsSeconds() {
        When when = minute("2021-09-09T10:28", BEIJING);
        assertEquals(Instant.parse("2021-09-09T02:28:00Z"), when.earliest());
        assertEquals(Instant.parse("2021-09-09T02:28:59Z"), when.latest());
    }

    @Test
    void monthCoversItsDays() {
        When when = When.local(
                LocalDateTime.parse("2021-09-17T00:00"),
                OTTAWA,
                When.Precision.MONTH,
                When.Zone.ASSUMED,
                When.Basis.ANALYST_STATED,
                "Sept. 2021");
        assertEquals(Instant.parse("2021-09-01T04:00:00Z"), when.earliest());
        assertEquals(Instant.parse("2021-10-01T03:59:59Z"), when.latest());
    }

    @Test
    void dayOnWhichClocksGoBackHasTwentyFiveHours() {
        assertEquals(
                Duration.ofHours(25).minusSeconds(1), day("2021-11-07", OTTAWA).width());
    }

    @Test
    void bracketIsOrderedOnlyOutsideItsBounds() {
        When seen = When.bracket(
                Instant.parse("2021-09-08T23:08:04Z"), Instant.parse("2021-09-09T00:31:42Z"), "+08:00", "");
        assertTrue(seen.certainlyBefore(minute("2021-09-09T10:28", BEIJING)));
        assertTrue(seen.undeterminedOrder(minute("2021-09-09T08:00", BEIJING)));
    }

    @Test
    void whatWasThereAtTheFirstLookHasNoLowerBound() {
        When seen = minute("2021-09-09T08:31", BEIJING);
        When first = When.noLaterThan(seen);
        assertEquals(When.Precision.UNKNOWN, first.precision());
        assertEquals(seen.latest(), first.latest());
        assertTrue(first.undeterminedOrder(minute("2021-09-01T00:00", BEIJING)));
    }

    @Test
    void boundsTheWrongWayRoundAreRefused() {
        Instant instant = Instant.parse("2021-09-08T00:00:00Z");
        assertThrows(
                IllegalArgumentException.class, () -> When.bracket(instant, instant.minusSeconds(1), "+08:00", ""));
    }

    @Test
    void whatWasSeenAtNoonWasNotPublishedLaterThatDay() {
        When day = day("2021-09-09", BEIJING);
        Instant noon = Instant.parse("2021-09-09T04:00:00Z");
        assertEquals(noon, day.thereAt(noon).latest());
        assertTrue(day.thereAt(noon).certainlyBefore(minute("2021-09-09T12:01", BEIJING)));
        assertEquals(day, day.thereAt(Instant.parse("2021-09-12T00:00:00Z")));
        assertEquals(day, day.thereAt(Instant.parse("2021-09-01T00:00:00Z")));
    }
}

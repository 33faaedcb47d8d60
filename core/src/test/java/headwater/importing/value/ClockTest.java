package headwater.importing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.model.Known;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {

    private static final Clock ANY = Clock.of(When.Basis.PLATFORM_TEXT);

    private static final Clock SHANGHAI =
            new Clock(Known.of(new Clock.ZoneIdText("Asia/Shanghai")), "", When.Basis.PLATFORM_TEXT);

    private static When read(Clock clock, String text) {
        return clock.read(text).get();
    }

    @Test
    void anOffsetMakesAnInstant() {
        When when = read(ANY, "2021-09-09T08:31:42+08:00");
        assertEquals(Instant.parse("2021-09-09T00:31:42Z"), when.earliest());
        assertEquals("+08:00", when.zoneId());
        assertEquals(When.Zone.EXPLICIT_OFFSET, when.zone());
    }

    @Test
    void aMinuteIsSixtySecondsWide() {
        When when = read(SHANGHAI, "2021-09-09 10:28");
        assertEquals(Instant.parse("2021-09-09T02:28:00Z"), when.earliest());
        assertEquals(Instant.parse("2021-09-09T02:28:59Z"), when.latest());
    }

    @Test
    void aZoneMayStandBehindTheTime() {
        When when = read(ANY, "2021-09-08 America/Toronto");
        assertEquals(When.Precision.DAY, when.precision());
        assertEquals(Instant.parse("2021-09-08T04:00:00Z"), when.earliest());
        assertEquals(
                Instant.parse("2021-09-09T18:40:00Z"),
                read(ANY, "2021-09-09 14:40 America/Toronto").earliest());
    }

    @Test
    void aLocalTimeWithoutAZoneIsNoInstant() {
        When when = read(ANY, "2021-09-09 10:28:00");
        assertEquals(When.Zone.LOCAL_NAIVE, when.zone());
        assertFalse(when.isExact());
        assertEquals(Duration.ofHours(26), when.width());
    }

    @Test
    void epochsAreSecondsOrMilliseconds() {
        assertEquals(
                Instant.parse("2025-11-11T00:06:46Z"), read(ANY, "1762819606").earliest());
        assertEquals(
                Instant.parse("2025-11-11T00:06:46.123Z"),
                read(ANY, "1762819606123").earliest());
    }

    @Test
    void aChineseDateIsADay() {
        assertEquals(
                Instant.parse("2021-09-08T16:00:00Z"),
                read(SHANGHAI, "2021年9月9日").earliest());
        assertEquals(When.Precision.MINUTE, read(SHANGHAI, "2021年9月9日 10:28").precision());
    }

    @Test
    void aDeclaredFormatIsTheOnlyOne() {
        Clock clock = new Clock(Known.of(new Clock.ZoneIdText("UTC")), "d MMM yyyy HH:mm", When.Basis.PLATFORM_TEXT);
        assertEquals(
                Instant.parse("2021-09-09T10:28:00Z"),
                read(clock, "9 Sep 2021 10:28").earliest());
        assertFalse(clock.read("2021-09-09 10:28").isKnown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2021-13-01",
                "2021-02-30",
                "09/08/2021",
                "2021-09-09 25:00",
                "昨天",
                "2021-09-09 10:00 Mars/Olympus"
            })
    void whatIsNoTimeIsUnreadable(String text) {
        assertEquals(Known.absent(Known.Why.UNREADABLE), ANY.read(text));
    }
}

package headwater.importing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmbeddedTimeTest {

    private static final When CAPTURED = at("2026-11-01T00:00:00Z");

    @Test
    void anIdOfXHoldsTheMillisecondOfPosting() {
        assertEquals(Known.of(Instant.parse("2026-01-19T17:02:39.948Z")), millisecond("2013296057296527599"));
    }

    @Test
    void anIdOfTikTokHoldsTheSecondOfUpload() {
        Instant given = EmbeddedTime.given("tiktok", "7594065677489687830").get();
        assertTrue(given.isBefore(Instant.ofEpochSecond(1768131206)), given.toString());
        assertTrue(given.isAfter(Instant.ofEpochSecond(1768131206 - 3 * 86_400)), given.toString());
    }

    @Test
    void theCodeOfAnInstagramAddressIsItsNumber() {
        assertEquals(
                EmbeddedTime.given("instagram", "3783916721875509634"), EmbeddedTime.given("instagram", "DSDLDXjDOGC"));
        assertEquals(
                EmbeddedTime.given("instagram", "3783916721875509634"),
                EmbeddedTime.given("instagram", "3783916721875509634_55317749485"));
    }

    @Test
    void aWeiboIdOfSixteenDigitsHoldsItsSecond() {
        assertEquals(
                Known.of(Instant.ofEpochSecond((4916353391495946L >> 22) + 515_483_463L)),
                EmbeddedTime.given("weibo", "4916353391495946"));
    }

    @Test
    void anIdBoundsAndNeverDates() {
        When bound = EmbeddedTime.of("tiktok", "7594065677489687830", CAPTURED).get();
        assertEquals(When.Precision.RELATIVE, bound.precision());
        assertEquals(CAPTURED.latest(), bound.latest());
        assertFalse(bound.isExact());
    }

    @Test
    void aPublicationBeforeItsIdIsAConflict() {
        assertTrue(EmbeddedTime.conflict("tiktok", "7594065677489687830", at("2025-01-01T00:00:00Z"))
                .isKnown());
        assertFalse(EmbeddedTime.conflict("tiktok", "7594065677489687830", at("2026-01-11T11:33:26Z"))
                .isKnown());
    }

    @Test
    void aVideoMayBePublishedLongAfterItsUploadAndAPostOfXMayNot() {
        assertFalse(EmbeddedTime.conflict("tiktok", "7594065677489687830", at("2026-02-11T11:33:26Z"))
                .isKnown());
        assertTrue(EmbeddedTime.conflict("x", "2013296057296527599", at("2026-02-19T17:02:39Z"))
                .isKnown());
    }

    @Test
    void whatIsNoNumberOfThePlatformSaysNothing() {
        for (String id :
                new String[] {"", "1", "abc", "99999999999999999999999", "DSDLDXjDOG!", "-7594065677489687830"}) {
            for (String platform : new String[] {"x", "tiktok", "instagram", "weibo", "bilibili"}) {
                assertFalse(EmbeddedTime.given(platform, id).isKnown(), platform + " " + id);
            }
        }
    }

    @Test
    void anIdAfterTheCaptureBoundsNothing() {
        assertFalse(EmbeddedTime.of("x", "2013296057296527599", at("2020-01-01T00:00:00Z"))
                .isKnown());
    }

    private static Known<Instant> millisecond(String id) {
        return EmbeddedTime.given("x", id);
    }

    private static When at(String instant) {
        return When.at(Instant.parse(instant), When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, instant);
    }
}

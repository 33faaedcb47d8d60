package headwater.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void aPlaceIsLeftOutAndTheTextThatSpeaksOfOneIsNot() {
        assertEquals(
                "{\"capture\":{\"format\":\"html\",\"locator\":null,\"a\":1},\"text\":\"say \\\"locator\\\":\\\"x\\\"\"}",
                Canonical.of("{\"capture\":{\"format\":\"html\",\"locator\":\"a \\\"b\\\" }#1\",\"a\":1},"
                        + "\"text\":\"say \\\"locator\\\":\\\"x\\\"\"}"));
    }

    @Test
    void aTimeFromTheClockIsLeftOut() {
        assertEquals(
                Canonical.of(record("2021-01-01T00:00:00Z", "collector-substituted")),
                Canonical.of(record("2026-01-01T00:00:00Z", "collector-substituted")));
    }

    @Test
    void aStatedTimeStays() {
        assertFalse(Canonical.of(record("2021-01-01T00:00:00Z", "server-clock"))
                .equals(Canonical.of(record("2026-01-01T00:00:00Z", "server-clock"))));
    }

    @Test
    void ofTwoNamesTheFirstInTheAlphabetStandsWheneverItCame() {
        String early =
                "{\"capture\":{\"locator\":\"b\"," + captured("2021-01-01T00:00:00Z", "collector-substituted") + "}}";
        String late =
                "{\"capture\":{\"locator\":\"a\"," + captured("2026-01-01T00:00:00Z", "collector-substituted") + "}}";
        assertTrue(Canonical.isBefore(late, early));
        assertFalse(Canonical.isBefore(early, late));
    }

    private static String record(String latest, String basis) {
        return "{\"id\":\"o\",\"capture\":{" + captured(latest, basis) + ",\"url\":null}}";
    }

    private static String captured(String latest, String basis) {
        return "\"captured\":{\"value\":null,\"raw\":\"{\\\"\",\"earliest\":\"1970-01-01T00:00:00Z\",\"latest\":\""
                + latest + "\",\"precision\":\"unknown\",\"zone\":\"unknown\",\"basis\":\"" + basis + "\"}";
    }
}

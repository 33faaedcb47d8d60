package headwater.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Known;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void aShareOfTheWayLiesBetweenTheBounds() {
        Moment moment = new Moment(10, 34, true);
        assertEquals(24, moment.width());
        assertEquals(10, moment.at(0));
        assertEquals(16, moment.at(0.25));
        assertEquals(34, moment.at(1));
    }

    @Test
    void aDayIsKnownToItsTwoEndsInHours() {
        Moment day = Moment.of(Known.of(Times.day("2021-09-08", "UTC")));
        assertEquals(453_072, day.notBefore());
        assertEquals(453_096 - 1.0 / 3600, day.notAfter(), 1e-9);
        assertEquals(24 - 1.0 / 3600, day.width(), 1e-9);
    }

    @Test
    void oneInstantHasNoWidth() {
        assertEquals(0, new Moment(7, 7, true).width());
    }

    @Test
    void anUnknownMomentMayBeAnyTime() {
        Moment unknown = Moment.of(Known.notStated());
        assertEquals(Double.NEGATIVE_INFINITY, unknown.notBefore());
        assertEquals(Double.POSITIVE_INFINITY, unknown.notAfter());
    }

    @Test
    void boundsAreInOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Moment(2, 1, true));
    }
}

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

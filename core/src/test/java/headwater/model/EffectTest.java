package headwater.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EffectTest {

    private static final Phrase OF = Phrase.of("timing.effect.event", "a debate");

    @Test
    void thePointLiesInItsInterval() {
        assertEquals(0.4, share(0.4, 0.1, 0.9).point());
        assertThrows(IllegalArgumentException.class, () -> share(0.05, 0.1, 0.9));
        assertThrows(IllegalArgumentException.class, () -> share(0.95, 0.1, 0.9));
    }

    @Test
    void aShareIsNoMoreThanTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> share(0.5, 0.1, 1.1));
        assertFalse(new Effect.Interval(OF, Effect.Unit.TIMES, 4, 1, 9, 0.95).isOpen());
    }

    @Test
    void aMultipleMayHaveNoBoundFromAbove() {
        assertTrue(new Effect.Interval(OF, Effect.Unit.TIMES, 4, 1, Double.POSITIVE_INFINITY, 0.95).isOpen());
    }

    @Test
    void noNumberIsNoMeasurement() {
        assertThrows(IllegalArgumentException.class, () -> share(Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> share(0.5, Double.NaN, 1));
    }

    @Test
    void anIntervalWithoutALevelSaysNothing() {
        assertThrows(
                IllegalArgumentException.class, () -> new Effect.Interval(OF, Effect.Unit.SHARE, 0.5, 0.1, 0.9, 1));
    }

    private static Effect.Interval share(double point, double low, double high) {
        return new Effect.Interval(OF, Effect.Unit.SHARE, point, low, high, 0.95);
    }
}

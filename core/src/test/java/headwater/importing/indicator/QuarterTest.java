package headwater.importing.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.model.When;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void aQuarterCoversItsMonthsInEveryZone() {
        When when = Quarter.of("Q2_2031_Examplia").get();
        assertEquals(Instant.parse("2031-03-31T10:00:00Z"), when.earliest());
        assertEquals(Instant.parse("2031-07-01T11:59:59Z"), when.latest());
        assertEquals("Q2_2031", when.raw());
    }

    @Test
    void aHalfYearInTheNameSaysMoreThanTheQuarterBeforeIt() {
        assertEquals("H1_2032", Quarter.of("Q4-1_2032_X - H1_2032_Y").get().raw());
    }

    @Test
    void aQuarterOverTheNewYearIsNotGuessed() {
        assertFalse(Quarter.of("Q4-1_2032_X").isKnown());
    }

    @Test
    void monthsAndDaysStandAtTheFront() {
        assertEquals(
                Instant.parse("2031-08-31T10:00:00Z"),
                Quarter.of("2031_09_removing").get().earliest());
        assertEquals(When.Precision.DAY, Quarter.of("20311224_AGENCY.csv").get().precision());
        assertFalse(Quarter.of("report 20311324").isKnown());
    }
}

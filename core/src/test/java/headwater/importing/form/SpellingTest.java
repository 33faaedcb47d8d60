package headwater.importing.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final When NOW =
            When.at(Instant.parse("2022-01-01T00:00:00Z"), When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, "");

    private static Known<When> read(String raw) {
        return new Stamps("", "", "EDT=-04:00,EST=-05:00").read(raw, NOW);
    }

    @Test
    void theOrderOfDayAndMonthIsOpenOnlyIfBothCouldBeEither() {
        assertTrue(Spelling.orderIsOpen("03/04/2021"));
        assertTrue(Spelling.orderIsOpen("3.4.2021, 11:05"));
        assertFalse(Spelling.orderIsOpen("13/04/2021"));
        assertFalse(Spelling.orderIsOpen("04-13-2021 11:05 PM"));
        assertFalse(Spelling.orderIsOpen("04/04/2021"));
        assertFalse(Spelling.orderIsOpen("2021/03/04"));
    }

    @Test
    void everySpellingThatLeavesNoDoubtComesIntoOneOrder() {
        assertEquals("2021-4-13 11:05", Spelling.yearFirst("13/04/2021 11:05"));
        assertEquals("2021-4-13 23:05", Spelling.yearFirst("4/13/2021 11:05 PM"));
        assertEquals("2021-9-9 18:40", Spelling.yearFirst("09-Sep-2021 06:40PM"));
        assertEquals("2021-9-9 0:05:10", Spelling.yearFirst("9 September 2021, 12:05:10 a.m."));
        assertEquals("2021-9-9", Spelling.yearFirst("Sep 9, 2021"));
        assertEquals("2021-09-09 22:45:00", Spelling.yearFirst("20210909224500"));
    }

    @Test
    void aDoubtfulDateAndAYearOfTwoDigitsStayAsTheyAre() {
        assertEquals("03/04/2021 11:05", Spelling.yearFirst("03/04/2021 11:05"));
        assertEquals("9-Sep-21", Spelling.yearFirst("9-Sep-21"));
        assertEquals("31 Foo 2021", Spelling.yearFirst("31 Foo 2021"));
        assertFalse(read("03/04/2021 11:05").isKnown());
    }

    @Test
    void lettersThatTheFormKnowsAreAnOffsetAndTheWritingIsKept() {
        When read = read("2021-09-09 18:40:20 EDT").get();
        assertEquals(Instant.parse("2021-09-09T22:40:20Z"), read.earliest());
        assertEquals("2021-09-09 18:40:20 EDT", read.raw());
        assertTrue(read.isExact());
    }

    @Test
    void lettersThatNameSeveralZonesAreNoOffset() {
        assertEquals(
                When.Zone.LOCAL_NAIVE, read("2021-09-09 18:40:20 CST").get().zone());
    }

    @Test
    void aDayThatDoesNotExistIsUnreadable() {
        assertFalse(read("31-Feb-2021 10:00AM").isKnown());
        assertFalse(read("4/31/2021").isKnown());
    }
}

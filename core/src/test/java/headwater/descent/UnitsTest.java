package headwater.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitsTest {

    private static void same(String one, String other) {
        assertArrayEquals(Units.of(one), Units.of(other));
    }

    @Test
    void wordsAreUnitsAndSoAreChineseCharacters() {
        assertEquals(3, Units.of("The party platform").length);
        assertEquals(6, Units.of("纲领31次提中").length);
    }

    @Test
    void writingMakesNoDifference() {
        same("竞选纲领提到中国", "競選綱領提到中國");
        same("Party platform, 31 times!", "PARTY  platform “３１” times");
    }

    @Test
    void anAccentWrittenApartIsNoEndOfAWord() {
        same("la plateforme énergétique", "la plateforme e\u0301nerge\u0301tique");
    }

    @Test
    void rareCharactersStandEachAlone() {
        assertEquals(2, Units.of("\uD840\uDC00\uD840\uDC01").length);
    }

    @Test
    void nothingHasNoUnits() {
        assertEquals(0, Units.of(" … 🔥 ").length);
    }
}

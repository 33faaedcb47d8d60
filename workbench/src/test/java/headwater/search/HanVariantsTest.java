package headwater.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import headwater.search.Units.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class HanVariantsTest {

    private static List<String> units(String text) {
        return Units.of(text, Writing.FOLDED).stream().map(Unit::text).toList();
    }

    @Test
    void everyCharacterIsOneWithItsOtherForms() {
        for (String each : List.of("Traditional-Simplified", "Simplified-Traditional")) {
            Transliterator conversion = Transliterator.getInstance(each);
            for (int c = 0x3400; c < 0x30000; c = c == 0x9FFF ? 0x20000 : c + 1) {
                String itself = Character.toString(c);
                String other = conversion.transliterate(itself);
                assertEquals(units(itself), units(other), itself + other);
            }
        }
        assertEquals(units("里峰"), units("裏峯"));
    }

    @Test
    void charactersThatNothingJoinsStayApart() {
        assertEquals(List.of("的", "𠮷"), units("的𠮷"));
    }

    @Test
    void theLeastFormStandsForAllSoThatALaterRunAgrees() {
        for (int c = 0x3400; c < 0x30000; c++) {
            assertTrue(HanVariants.of(c) <= c, Character.toString(c));
        }
    }
}

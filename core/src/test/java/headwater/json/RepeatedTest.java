package headwater.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    private static String made(String text) {
        return new String(text.toCharArray());
    }

    @Test
    void whatStandsInManyRecordsIsHeldOnce() {
        String first = Repeated.text(made("zh-according-plain"));
        assertSame(first, Repeated.text(made("zh-according-plain")));
        List<String> marks = Repeated.list(new ArrayList<>(List.of(made("a"), made("b"))));
        assertSame(marks, Repeated.list(List.of(made("a"), made("b"))));
    }

    @Test
    void everyTextComesBackEqualHoweverManyThereAre() {
        for (int i = 0; i < 100_000; i++) {
            assertEquals("text " + i, Repeated.text("text " + i));
            assertEquals(List.of("a", "" + i), Repeated.list(List.of("a", "" + i)));
        }
    }

    @Test
    void longTextsAreLeftAsTheyAre() {
        String text = "x".repeat(81);
        Repeated.text(text);
        assertNotSame(text, Repeated.text(made(text)));
    }
}

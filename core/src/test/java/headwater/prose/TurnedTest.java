package headwater.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Bidi;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnedTest {

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb, a\u202Eb\u202C",
        "a\u2067b, a\u2067b\u2069",
        "a\u202E\u2067b, a\u202E\u2067b\u2069\u202C",
        "a\u2067\u202Eb, a\u2067\u202Eb\u202C\u2069",
        "a\u202Eb\u202C, a\u202Eb\u202C",
        "a\u2067\u202Eb\u2069, a\u2067\u202Eb\u2069",
        "a\u202Eb\u2069, a\u202Eb\u2069\u202C",
        "a\u2067b\u202C, a\u2067b\u202C\u2069"
    })
    void whatIsOpenedIsClosedInTheOrderOfTheAlgorithm(String words, String closed) {
        assertEquals(closed, Turned.closed(words));
    }

    @Test
    void ordinaryWordsAreTheSameObject() {
        String words = "中文, عربي and français";
        assertSame(words, Turned.closed(words));
    }

    /// By the platform's own reading of the algorithm.
    @Test
    void whatFollowsIsNeverTurnedRound() {
        SplittableRandom random = new SplittableRandom(1);
        char[] signs = {
            'a', '1', ' ', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                words.append(signs[random.nextInt(signs.length)]);
            }
            String line = Turned.closed(words.toString()) + " page";
            Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
            assertEquals(0, bidi.getLevelAt(line.length() - 1), line);
        }
    }
}

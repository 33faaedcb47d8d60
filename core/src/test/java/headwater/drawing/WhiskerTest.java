package headwater.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Effect;
import headwater.model.Phrase;
import org.junit.jupiter.api.Test;

class WhiskerTest {

    private static final Whisker.Words WORDS =
            new Whisker.Words("Acting together <b>", "ordinary", "It is not proof of orchestration.", "en");

    private static Effect.Interval times(double point, double low, double high) {
        return new Effect.Interval(Phrase.of("test.x"), Effect.Unit.TIMES, point, low, high, 0.95);
    }

    @Test
    void halfAndTwiceStandEquallyFarFromTheOrdinary() {
        double ordinary = Whisker.place(Effect.Unit.TIMES, 1);
        assertEquals(
                ordinary - Whisker.place(Effect.Unit.TIMES, 0.5), Whisker.place(Effect.Unit.TIMES, 2) - ordinary, 1e-9);
    }

    @Test
    void nothingIsDrawnBeyondTheEndsOfTheAxis() {
        assertEquals(Whisker.place(Effect.Unit.TIMES, 0.01), Whisker.place(Effect.Unit.TIMES, 0));
        assertEquals(Whisker.place(Effect.Unit.TIMES, 100), Whisker.place(Effect.Unit.TIMES, 1e9));
        assertTrue(Whisker.place(Effect.Unit.SHARE, 0) < Whisker.place(Effect.Unit.SHARE, 1));
    }

    @Test
    void anIntervalWithoutABoundEndsInAnArrowAndNoOtherDoes() {
        assertThat(Whisker.of(times(3, 1.2, Double.POSITIVE_INFINITY), WORDS)).contains("l8 6l-8 6");
        assertThat(Whisker.of(times(3, 1.2, 9), WORDS)).doesNotContain("l8 6l-8 6");
    }

    @Test
    void theCaveatIsInsideAndWordsAreNoMarkup() {
        String drawn = Whisker.of(times(3, 1.2, 9), WORDS);
        assertThat(drawn).contains("It is not proof of orchestration.", "ordinary", "&lt;b&gt;");
        assertThat(drawn).doesNotContain("<b>", "style=");
    }

    @Test
    void longChineseCaveatsAreCutIntoLinesThatFit() {
        String caveat = "这并不能证明有人安排".repeat(20);
        String drawn = Whisker.of(times(1, 1, 1), new Whisker.Words("一", "平常", caveat, "zh"));
        assertEquals(
                caveat,
                drawn.lines()
                        .filter(each -> each.contains("#5c5c5c") && !each.contains("平常"))
                        .map(each -> each.replaceAll("<[^>]+>", ""))
                        .reduce("", String::concat));
    }
}

package headwater.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Chance;
import headwater.model.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final Histogram.Words WORDS =
            new Histogram.Words("How much <b>", "Seen: 4", "Darker: as much", "It says no cause.", "en");

    private static String drawn(double seen, double... shares) {
        return Histogram.of(Chance.counted(Phrase.of("test.x"), (int) seen, shares), WORDS);
    }

    private static long count(String drawn, String colour) {
        return drawn.lines()
                .filter(each -> each.startsWith("<rect") && each.contains(colour))
                .count();
    }

    @Test
    void barsAtAndBeyondWhatWasSeenAreDarker() {
        String drawn = drawn(2, 0.4, 0.3, 0.2, 0.1);
        assertEquals(2, count(drawn, "#c9ced6"));
        // Two bars and the sign that says what they are.
        assertEquals(3, count(drawn, "#6b7280"));
    }

    @Test
    void whatWasSeenStandsInsideThePictureHoweverFarOut() {
        String drawn = drawn(1000, 0.5, 0.5);
        Matcher line = Pattern.compile("<line x1=\"([0-9.]+)\"[^>]*#9a3412").matcher(drawn);
        assertThat(line.find()).isTrue();
        assertThat(Double.parseDouble(line.group(1))).isEqualTo(680);
        assertThat(drawn).contains("1,000").contains("text-anchor=\"end\"");
    }

    @Test
    void theTallestBarIsTheLikeliest() {
        String drawn = drawn(9, 0.1, 0.6, 0.3);
        List<Double> heights = Pattern.compile("height=\"([0-9.]+)\" fill=\"#c9ced6\"")
                .matcher(drawn)
                .results()
                .map(each -> Double.parseDouble(each.group(1)))
                .toList();
        assertEquals(List.of(20.0, 120.0, 60.0), heights);
    }

    @Test
    void wordsAreNoMarkupAndTheCaveatIsInside() {
        assertThat(drawn(1, 0.5, 0.5))
                .contains("It says no cause.", "Seen: 4", "&lt;b&gt;")
                .doesNotContain("<b>", "style=");
    }
}

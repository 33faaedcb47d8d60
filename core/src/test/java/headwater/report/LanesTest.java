package headwater.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.drawing.TimeScale;
import headwater.model.Count;
import headwater.model.Known;
import headwater.prose.Wording;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final String ENGLISH = drawn(Locale.ENGLISH);

    private static String drawn(Locale language) {
        CaseView view = CaseView.of(Samples.assessment());
        return Lanes.of(view, Samples.narrative(), Lanes.words(view, language));
    }

    @Test
    void thePictureIsWellFormedWithTitleAndDescription() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ENGLISH.getBytes(StandardCharsets.UTF_8)));

        assertEquals(1, document.getElementsByTagName("title").getLength());
        assertEquals(1, document.getElementsByTagName("desc").getLength());
    }

    @Test
    void aFloorIsMarkedAsOne() {
        assertTrue(ENGLISH.contains("≥ 100,001"));
    }

    @Test
    void aRoundedNumberIsDrawnAsAFloorToo() {
        LaneLegend.Words words = new LaneLegend.Words(Wording.of(Locale.ENGLISH), Map.of("a", 3));
        assertTrue(words.dot("a", Known.of(Count.between(Count.Name.VIEWS, 12_000, 12_999, "1.2万")))
                .contains("≥ 12,000"));
        assertFalse(words.dot("a", Known.of(Count.exact(Count.Name.VIEWS, 12_000, "12000")))
                .contains("≥"));
    }

    @Test
    void anUncreditedCopyHasADashedLineAndATranslationADoubleOne() {
        assertTrue(ENGLISH.contains("stroke-width=\"1.7\" stroke-dasharray=\"7 5\"/>"));
        assertTrue(ENGLISH.contains("stroke-width=\"2.2\"/>"));
    }

    @Test
    void capturedNamesAreWordsAndNoMarkup() {
        assertFalse(ENGLISH.contains("<script"));
    }

    @Test
    void theNoticeAndTheCaveatTravelWithThePicture() {
        assertTrue(ENGLISH.contains("Reconstruction of a real case"));
        assertTrue(ENGLISH.contains("neither intent, nor agreement, nor orders"));
    }

    @Test
    void frenchHasTheSameGeometryOfDots() {
        String french = drawn(Locale.FRENCH);

        assertEquals(circles(ENGLISH), circles(french));
    }

    private static long circles(String svg) {
        return svg.lines().filter(line -> line.startsWith("<circle")).count();
    }

    @Test
    void emptyDaysBecomeOneBreak() {
        TimeScale scale = TimeScale.over(
                List.of(Instant.parse("2021-08-16T12:00:00Z"), Instant.parse("2021-09-08T12:00:00Z")), 0, 100);

        assertEquals(
                List.of(1L, 22L, 1L),
                scale.columns().stream().map(TimeScale.Column::days).toList());
    }

    @Test
    void laterIsFurtherRight() {
        Instant first = Instant.parse("2021-09-08T23:59:00Z");
        Instant second = Instant.parse("2021-09-09T00:01:00Z");
        TimeScale scale = TimeScale.over(List.of(first, second), 0, 400);

        assertTrue(scale.x(first) < scale.x(second));
    }

    @Test
    void localDaysAreShiftedAgainstThoseOfUtc() {
        Instant noon = Instant.parse("2021-09-08T12:00:00Z");
        TimeScale scale = TimeScale.over(List.of(noon), 0, 240);

        assertEquals(2, scale.days(ZoneId.of("America/Toronto")).size());
        assertEquals(40, scale.days(ZoneId.of("America/Toronto")).getLast().from(), 0.01);
    }
}

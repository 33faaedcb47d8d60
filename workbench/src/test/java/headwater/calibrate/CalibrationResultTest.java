package headwater.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.chance.Share;
import headwater.model.Phrase;
import headwater.prose.Wording;
import headwater.twin.Observed;
import headwater.twin.Said;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalibrationResultTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    private static final CalibrationResult RESULT = new CalibrationResult(
            20,
            7,
            List.of(
                    row(Said.ORGANIC_ACCUSED, 0.05, 1, 20),
                    row(Said.ACCUSED_NOT_PLANTED, 0.05, 30, 100),
                    row(Said.PLANTED_NAMED, 0.95, 24, 24)));

    @Test
    void aClaimHoldsUnlessItsIntervalLiesWhollyBeyondIt() {
        assertEquals(
                List.of(true, false, true),
                RESULT.rows().stream().map(CalibrationRow::holds).toList());
    }

    @Test
    void nothingSeenLeavesEveryClaimOpen() {
        assertTrue(row(Said.ACCUSED_NOT_PLANTED, 0.05, 0, 0).holds());
        assertTrue(row(Said.PLANTED_NAMED, 0.95, 0, 0).holds());
        assertFalse(row(Said.PLANTED_NAMED, 0.95, 10, 100).holds());
    }

    @Test
    void theTableTellsClaimSeenAndInterval() {
        assertEquals(
                "coordination,news,accused pairs not planted,at-most,0.050,30,100,0.212,0.400,false,20,7",
                RESULT.csv(ENGLISH).lines().toList().get(2));
        assertTrue(RESULT.lines(ENGLISH).get(2).endsWith("DOES NOT HOLD"));
    }

    @Test
    void thePictureCarriesItsCaveatAndSaysInWordsWhatFails() {
        String svg = CalibrationPicture.svg(RESULT, ENGLISH);
        assertTrue(svg.contains("<title id=\"title\">"));
        assertTrue(svg.contains("2 of 3 claims are not contradicted."));
        assertTrue(svg.contains("30 of 100: no"));
        assertTrue(svg.contains("Real data hold others"));
    }

    @Test
    void everythingIsSaidInFrenchToo() {
        Wording french = Wording.of(Locale.FRENCH);
        assertTrue(RESULT.lines(french).get(2).endsWith("NE TIENT PAS"));
        String svg = CalibrationPicture.svg(RESULT, french);
        assertTrue(svg.contains("30 sur 100\u00a0: non"));
        assertTrue(svg.contains("un taux qui tient ici peut ne pas tenir là"));
        assertFalse(svg.contains("claim"));
    }

    @Test
    void everyKindOfVerdictIsScored() {
        CalibrationResult all = CalibrationResult.of(1, 5, (verdict, done, total) -> {});
        assertEquals(
                List.of("coordination", "timing", "control", "counters", "explanations"),
                all.rows().stream().map(CalibrationRow::verdict).distinct().toList());
        assertEquals(
                List.of(),
                all.rows().stream()
                        .filter(row -> !row.holds())
                        .map(row -> row.said() + " " + row.seen())
                        .toList());
        assertTrue(all.rows().stream()
                .anyMatch(row ->
                        row.verdict().equals("explanations") && row.seen().of() > 100));
    }

    private static CalibrationRow row(Said said, double claimed, int hits, int of) {
        return CalibrationRow.of(
                "coordination", new Observed(Phrase.of("twin.scenario.news"), said, claimed, new Share(hits, of)));
    }
}

package headwater.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.chance.Share;
import headwater.twin.Observed;
import headwater.twin.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationResultTest {

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
                RESULT.csv().lines().toList().get(2));
        assertTrue(RESULT.lines().get(2).endsWith("DOES NOT HOLD"));
    }

    @Test
    void thePictureCarriesItsCaveatAndSaysInWordsWhatFails() {
        String svg = CalibrationPicture.svg(RESULT);
        assertTrue(svg.contains("<title id=\"title\">"));
        assertTrue(svg.contains("2 of 3 claims are not contradicted."));
        assertTrue(svg.contains("30 of 100: no"));
        assertTrue(svg.contains("Real data hold others"));
    }

    private static CalibrationRow row(Said said, double claimed, int hits, int of) {
        return CalibrationRow.of("coordination", new Observed("news", said, claimed, new Share(hits, of)));
    }
}

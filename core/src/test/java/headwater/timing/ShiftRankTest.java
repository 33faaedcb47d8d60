package headwater.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Effect;
import headwater.model.Phrase;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftRankTest {

    private static final LocalDate MONDAY = LocalDate.parse("2021-08-02");

    @Test
    void theHighestWindowHasTheFirstRank() {
        int[] counts = flat(60);
        counts[30] = 40;
        ShiftRank rank = ShiftRank.of(Series.of(MONDAY, counts), 30, 0);
        assertEquals(1.0 / 60, rank.p(), 1e-12);
        assertEquals(59, rank.windows());
    }

    @Test
    void aFlatSeriesHasNoFirstDay() {
        assertEquals(1, ShiftRank.of(Series.of(MONDAY, flat(60)), 30, 1).p(), 1e-12);
    }

    @Test
    void windowsThatShareADayAreNotCompared() {
        // Starts 0 to 58 of two-day windows, without 29, 30 and 31.
        assertEquals(56, ShiftRank.of(Series.of(MONDAY, flat(60)), 30, 1).windows());
    }

    @Test
    void windowsNobodyWatchedAreNotCompared() {
        int[] counts = flat(60);
        counts[10] = -1;
        assertEquals(54, ShiftRank.of(Series.of(MONDAY, counts), 30, 1).windows());
    }

    @Test
    void aBusyWeekdayIsNoAnswerToAnEventOnThatWeekday() {
        int[] counts = flat(56);
        for (int i = 0; i < counts.length; i += 7) {
            counts[i] = 50;
        }
        assertTrue(ShiftRank.of(Series.of(MONDAY, counts), 28, 0).p() > 0.1);
    }

    @Test
    void aWeekdayWithoutItemsExpectsFewAndNotNone() {
        int[] counts = flat(56);
        for (int i = 6; i < counts.length; i += 7) {
            counts[i] = 0;
        }
        double[] expected = Series.of(MONDAY, counts).expected();
        assertTrue(expected[6] > 0 && expected[6] < 1);
    }

    @Test
    void aDayNobodyWatchedIsUnknown() {
        Series series = Series.of(MONDAY, 3, -1, 0);
        assertFalse(series.isKnown(1));
        assertEquals(2, series.known());
        assertEquals(1.5, series.expected()[0], 1e-12);
    }

    /// Inference note §3.2: events on different ones of 61 days, plus and minus one day.
    @ParameterizedTest
    @CsvSource({"4, .18", "8, .35", "15, .57", "25, .80"})
    void aRandomBurstLiesBesideOneOfManyEventsMoreOftenThanNot(int events, double published) {
        assertEquals(published, Coincidences.chance(events, 61, 1), 0.006);
    }

    @Test
    void theIntervalHoldsTheTrueMultipleAsOftenAsItSays() {
        int held = 0;
        for (int i = 0; i < 400; i++) {
            int[] counts = Drifting.counts(90, i);
            Drifting.raise(counts, 45, 2, 4);
            Effect effect = ShiftRank.of(Series.of(MONDAY, counts), 45, 1)
                    .times(Phrase.of("timing.effect.event", "a debate"), 2, 1 - 4.0 / 87);
            held += effect instanceof Effect.Interval in && in.low() <= 4 && in.high() >= 4 ? 1 : 0;
        }
        assertTrue(held >= 0.93 * 400 && held < 400, held + " of 400");
    }

    @Test
    void anEventWithoutItemsIsNoMultipleOfAnything() {
        int[] counts = flat(60);
        counts[30] = 0;
        Effect effect = ShiftRank.of(Series.of(MONDAY, counts), 30, 0)
                .times(Phrase.of("timing.effect.event", "a debate"), 1, 0.95);
        assertEquals(0, ((Effect.Interval) effect).high());
    }

    private static int[] flat(int days) {
        int[] counts = new int[days];
        Arrays.fill(counts, 5);
        return counts;
    }
}

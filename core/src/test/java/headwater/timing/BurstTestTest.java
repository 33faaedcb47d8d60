package headwater.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Context.Searched;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BurstTestTest {

    private static final LocalDate FROM = LocalDate.parse("2021-08-02");
    private static final Searched SEARCHED = new Searched("s", "*", FROM, FROM.plusDays(89), ZoneOffset.UTC, "words");

    @Test
    void aPlantedBurstIsFoundOnItsDay() {
        int[] counts = ordinary(90);
        counts[40] = 60;
        counts[41] = 55;
        BurstScan scan = BurstScan.of(Series.of(FROM, counts), 1);

        assertTrue(scan.p() <= 0.05);
        assertEquals(40, scan.day());
        assertEquals(2, scan.length());
        // The picture counts what the p-value counts, but for the one that was seen itself.
        assertEquals(scan.p(), (1 + scan.chance().beyond() * BurstScan.DRAWN) / (1 + BurstScan.DRAWN), 1e-9);
        assertThat(scan.chance().varied()).hasSize(2).allMatch(each -> each.p() <= scan.p());
    }

    @Test
    void aFindingShowsWhatChanceGivesAndARefusalDoesNot() {
        assertThat(finding(ordinary(90), SEARCHED).method().chance()).hasSize(1);
        assertThat(finding(ordinary(90)).method().chance()).isEmpty();
    }

    @Test
    void aBurstOnDaysNobodyWatchedIsNotSeen() {
        int[] counts = ordinary(90);
        counts[40] = -1;
        counts[41] = -1;
        assertTrue(BurstScan.of(Series.of(FROM, counts), 1).p() > 0.05);
    }

    @Test
    void aDayNobodyWatchedEndsAStretch() {
        double[] counts = new double[30];
        double[] expected = new double[30];
        Arrays.fill(counts, 5);
        Arrays.fill(expected, 5);
        counts[10] = 40;
        counts[11] = -1;
        counts[12] = 40;
        assertEquals(1, Window.byLikelihood(counts, expected).length());
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Series series = Series.of(FROM, ordinary(60));
        assertEquals(BurstScan.of(series, 7), BurstScan.of(series, 7));
    }

    @Test
    void anEvenSeriesIsAnsweredNoBecauseABurstWouldHaveBeenFound() {
        assertThat(finding(ordinary(90), SEARCHED)).isInstanceOf(Finding.NotIndicated.class);
    }

    @Test
    void aWildSeriesWhoseBurstsWouldNotBeFoundIsUndetermined() {
        int[] wild = new int[90];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < wild.length; i++) {
            wild[i] = (int) Math.exp(1.6 * random.nextGaussian() + 1);
        }
        assertThat(codes(finding(wild, SEARCHED))).containsExactly(Code.TOO_FEW_ITEMS);
    }

    @Test
    void withoutASearchNoDayIsZero() {
        assertThat(codes(finding(ordinary(90)))).containsExactly(Code.CAPTURE_GAP);
    }

    @Test
    void threeWeeksAreTooShort() {
        Searched short1 = new Searched("s", "*", FROM, FROM.plusDays(20), ZoneOffset.UTC, "words");
        assertThat(codes(finding(ordinary(21), short1))).contains(Code.CAPTURE_GAP);
    }

    @Test
    void fewItemsAreTooFew() {
        assertThat(codes(finding(new int[] {1, 0, 2}, SEARCHED))).containsExactly(Code.TOO_FEW_ITEMS);
    }

    @Test
    void aBurstThatFillsTheSeriesIsNoBurst() {
        int[] counts = new int[60];
        Arrays.fill(counts, 30);
        assertTrue(BurstScan.of(Series.of(FROM, counts), 1).p() > 0.05);
    }

    @Test
    void thePeersAutomatonCountsTwoPlantedBursts() {
        int[] counts = new int[60];
        Arrays.fill(counts, 5);
        Arrays.fill(counts, 10, 13, 40);
        Arrays.fill(counts, 50, 52, 40);
        assertEquals(2, Automaton.bursts(Series.of(FROM, counts)));
    }

    @Test
    void thePeersAutomatonFindsNoneInAFlatSeries() {
        int[] counts = new int[60];
        Arrays.fill(counts, 5);
        assertEquals(0, Automaton.bursts(Series.of(FROM, counts)));
    }

    @Test
    void theIntervalHoldsTheTrueMultipleAsOftenAsItSays() {
        int held = 0;
        int found = 0;
        for (int i = 0; i < 60; i++) {
            int[] counts = Drifting.counts(90, 1_000 + i);
            Drifting.raise(counts, 45, 2, 6);
            BurstScan scan = BurstScan.of(Series.of(FROM, counts), i);
            if (scan.day() == 45 && scan.length() == 2) {
                found++;
                held += scan.low() <= 6 && scan.high() >= 6 ? 1 : 0;
            }
        }
        assertTrue(found > 40 && held >= 0.9 * found && scan(6).low() > 1, held + " of " + found);
    }

    private static BurstScan scan(int times) {
        int[] counts = Drifting.counts(90, 1);
        Drifting.raise(counts, 45, 2, times);
        return BurstScan.of(Series.of(FROM, counts), 1);
    }

    @Test
    void whatWasMeasuredStandsInTheFinding() {
        int[] counts = ordinary(90);
        counts[40] = 60;
        counts[41] = 55;
        Effect effect = finding(counts, SEARCHED).effect();
        assertTrue(effect instanceof Effect.Interval in && in.low() > 1 && in.unit() == Effect.Unit.TIMES);
        assertEquals(
                Effect.none(Effect.Why.TOO_LITTLE),
                finding(new int[] {1, 0, 2}, SEARCHED).effect());
    }

    private static int[] ordinary(int days) {
        return new SplittableRandom(5).ints(days, 3, 12).toArray();
    }

    private static Finding finding(int[] counts, Searched... searched) {
        return BurstTest.test(Posts.daily(FROM, counts), List.of(searched), 1);
    }

    private static List<Code> codes(Finding finding) {
        return ((Finding.Undetermined) finding)
                .missing().stream().map(Finding.Missing::code).toList();
    }
}

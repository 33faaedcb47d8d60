package headwater.twin;

import headwater.chance.Share;
import headwater.model.Phrase;
import headwater.timing.BurstScan;
import headwater.timing.Series;
import headwater.timing.ShiftRank;
import java.util.List;
import java.util.SplittableRandom;

/// Scores the ranks of days beside events, and the scan for bursts, on stories that nothing in particular makes
/// rise and on the same with two days that are raised.
public final class TimingCalibration implements Calibration {

    private static final double LEVEL = 0.05;

    /// Stories for each of the sets.
    private static final int EACH = 10;

    private static final int EVENTS = 5;

    private static final int RAISED = 6;

    private static final double EVENT_FOUND = 0.9;

    private static final int BURST = 16;

    private static final double BURST_FOUND = 0.8;

    @Override
    public String id() {
        return "timing";
    }

    @Override
    public int steps(int sets) {
        return EACH * sets;
    }

    @Override
    public List<Observed> observed(int sets, long seed, Step step) {
        int answered = 0;
        int found = 0;
        int bursts = 0;
        int seen = 0;
        for (int i = 0; i < EACH * sets; i++) {
            Storms storms = Storms.USUAL.get(i % Storms.USUAL.size());
            long own = seed * 1_000_003 + i;
            Series quiet = storms.quiet(own);
            SplittableRandom random = new SplittableRandom(own);
            for (int j = 0; j < EVENTS; j++) {
                answered += isAnswer(quiet, random.nextInt(quiet.days() - 1)) ? 1 : 0;
            }
            found += isAnswer(storms.planted(own, RAISED), storms.plantedDay(own)) ? 1 : 0;
            bursts += isBurst(quiet, own) ? 1 : 0;
            seen += isBurst(storms.planted(own, BURST), own) ? 1 : 0;
            step.done();
        }
        int all = EACH * sets;
        Phrase quiet = Phrase.of("twin.made.story");
        return List.of(
                new Observed(quiet, Said.EVENT_WITHOUT_EFFECT, LEVEL, new Share(answered, EVENTS * all)),
                new Observed(
                        Phrase.of("twin.made.raised", RAISED), Said.EVENT_FOUND, EVENT_FOUND, new Share(found, all)),
                new Observed(quiet, Said.BURST_IN_QUIET, LEVEL, new Share(bursts, all)),
                new Observed(
                        Phrase.of("twin.made.raised", BURST), Said.BURST_FOUND, BURST_FOUND, new Share(seen, all)));
    }

    private static boolean isAnswer(Series series, int day) {
        return ShiftRank.of(series, day, 1).p() <= LEVEL;
    }

    private static boolean isBurst(Series series, long seed) {
        return BurstScan.of(series, seed).p() <= LEVEL;
    }
}

package headwater.twin;

import headwater.chance.Share;
import headwater.control.Response;
import headwater.model.Phrase;
import headwater.model.Plan;
import java.util.List;
import java.util.SplittableRandom;

/// Scores the comparison with similar stories: nineteen of them, and stories with the same rate of response or
/// another.
public final class ControlCalibration implements Calibration {

    private static final double LEVEL = 0.05;

    /// One in twenty is not more than .05, whatever the last digit says.
    private static final double ROUNDING = 1e-9;

    /// Comparisons for each of the sets.
    private static final int EACH = 200;

    private static final int SIMILAR = 19;

    private static final int STORIES = 5;

    private static final int TIMES = 10;

    private static final double FOUND = 0.9;

    @Override
    public String id() {
        return "control";
    }

    @Override
    public int steps(int sets) {
        return sets;
    }

    @Override
    public List<Observed> observed(int sets, long seed, Step step) {
        int chance = 0;
        int found = 0;
        for (int i = 0; i < EACH * sets; i++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + i);
            List<Integer> similar = Reactions.draw(SIMILAR, 1, random);
            chance += isSelective(Reactions.draw(1, 1, random), similar) ? 1 : 0;
            found += isSelective(Reactions.draw(STORIES, TIMES, random), similar) ? 1 : 0;
            if (i % EACH == EACH - 1) {
                step.done();
            }
        }
        return List.of(
                new Observed(
                        Phrase.of("twin.made.alike", SIMILAR),
                        Said.SELECTIVE_BY_CHANCE,
                        LEVEL,
                        new Share(chance, EACH * sets)),
                new Observed(
                        Phrase.of("twin.made.singled", STORIES, TIMES),
                        Said.SELECTIVE_FOUND,
                        FOUND,
                        new Share(found, EACH * sets)));
    }

    private static boolean isSelective(List<Integer> focal, List<Integer> similar) {
        return new Response(focal, similar).p(Plan.Outcome.ITEMS) <= LEVEL + ROUNDING;
    }
}

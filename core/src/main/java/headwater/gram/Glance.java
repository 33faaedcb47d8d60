package headwater.gram;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A look at two texts that costs little: whether what they share can be enough to assert that one is copied from
/// the other, where neither has a title. Most pairs that share pieces by chance need no closer look then.
///
/// One for each thread; each text is compared with others while it is the second.
public final class Glance {

    /// A passage is no shorter: 20 Han characters or 60 letters.
    private static final int SHORTEST_PASSAGE = 60;

    /// Runs that make up for a passage together.
    private static final int SHORTEST_RUN = 30;

    private static final int FEWEST_RUNS = 2;

    /// Of the shorter text; a glance sees a little less than there is, so this is less than is asserted.
    private static final double COVERED = 0.4;

    private static final double COVERED_BEFORE_EDITS = 0.2;
    private static final double ALIKE = 0.7;

    private final IntFunction<char[]> texts;
    private final SharedRuns runs;
    private int taken = -1;
    private char[] units = new char[0];
    private int weight;
    private @Nullable EditDistance distance;

    /// @param texts the comparison form of each text among the postings
    public Glance(IntFunction<char[]> texts, Postings postings) {
        this.texts = texts;
        this.runs = new SharedRuns(postings, SHORTEST_RUN);
    }

    /// True if two long texts share a run that is long enough for a passage.
    public boolean showsPassage(int first, int second) {
        take(second);
        runs.look(first, texts.apply(first));
        return runs.longest() >= SHORTEST_PASSAGE;
    }

    /// The same of two texts of which one is short, or if much of the shorter is in the other, or both are alike.
    public boolean showsCopy(int first, int second) {
        take(second);
        char[] other = texts.apply(first);
        runs.look(first, other);
        int shorter = Math.min(weight, Weights.of(other));
        return runs.longest() >= SHORTEST_PASSAGE
                || (runs.longRuns() >= FEWEST_RUNS && runs.inLongRuns() >= SHORTEST_PASSAGE)
                || runs.total() >= COVERED * shorter
                || (runs.total() >= COVERED_BEFORE_EDITS * shorter && isAlike(other));
    }

    private boolean isAlike(char[] other) {
        int longer = Math.max(units.length, other.length);
        if (Math.min(units.length, other.length) < ALIKE * longer) {
            return false;
        }
        EditDistance known = distance == null ? new EditDistance(units) : distance;
        distance = known;
        return known.to(other) <= (1 - ALIKE) * longer + 1;
    }

    private void take(int second) {
        if (taken != second) {
            taken = second;
            units = texts.apply(second);
            weight = Weights.of(units);
            distance = null;
            runs.take(second, units);
        }
    }
}

package headwater.sharing;

/// On which grid the times of a table lie. Times to the second are on whole minutes once in sixty; where more than
/// half are, whoever wrote them knew or kept no more than the minute.
final class Grid {

    /// Steps that people and programs round to, in seconds; the last stands for a month.
    private static final long[] STEPS = {60, 300, 600, 900, 1_800, 3_600, 86_400, 28 * 86_400L};

    /// Of fewer times, only what they state counts: three times may well be round.
    private static final int FEWEST = 5;

    private final long[] stated = new long[STEPS.length];
    private final long[] lying = new long[STEPS.length];
    private long all;

    /// @param width how many seconds the time covers as it is stated
    void add(long second, long width) {
        all++;
        for (int i = 0; i < STEPS.length; i++) {
            boolean isStated = width >= STEPS[i];
            stated[i] += isStated ? 1 : 0;
            lying[i] += isStated || second % STEPS[i] == 0 ? 1 : 0;
        }
    }

    /// By how many seconds most of the times may be off.
    long precision() {
        long[] counts = all < FEWEST ? stated : lying;
        long precision = 1;
        for (int i = 0; i < STEPS.length; i++) {
            precision = 2 * counts[i] > all ? STEPS[i] : precision;
        }
        return precision;
    }

    /// How many of the times are whole minutes.
    long wholeMinutes() {
        return lying[0];
    }

    /// The step that a time of this width is known to.
    static long step(long width) {
        long step = 1;
        for (long each : STEPS) {
            step = width >= each ? each : step;
        }
        return step;
    }
}

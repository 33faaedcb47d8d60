package headwater.synchrony;

import headwater.chance.Tosses;
import java.util.Arrays;

/// The blocks in which two accounts met: in how many they were together, and what chance would give.
final class History {

    final double[] byCrowd;
    final double[] chances;
    final int together;
    final int days;
    final double known;
    final int lowerFirst;
    final int higherFirst;

    private History(Made made, Scale scale) {
        int n = made.size;
        byCrowd = Arrays.copyOf(made.byCrowd, n);
        chances = Arrays.copyOf(made.chance, n);
        int count = 0;
        int knownBlocks = 0;
        int dayCount = 0;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            count += made.together[i] ? 1 : 0;
            knownBlocks += made.known[i] ? 1 : 0;
            long day = Math.floorDiv(made.block[i] * scale.block(), 86_400L);
            dayCount += day == last ? 0 : 1;
            last = day;
        }
        together = count;
        days = dayCount;
        known = (double) knownBlocks / n;
        lowerFirst = made.lowerFirst;
        higherFirst = made.higherFirst;
    }

    int blocks() {
        return chances.length;
    }

    double expected() {
        return Arrays.stream(chances).sum();
    }

    double pValue() {
        return Tosses.atLeast(chances, together);
    }

    /// By crowd, clock and hour alone, without the delays that each account is used to.
    double pValueByCrowd() {
        return Tosses.atLeast(byCrowd, together);
    }

    /// The smallest p-value that any outcome could have had: all together (Tarone 1990).
    double best() {
        return Arrays.stream(chances).reduce(1, (x, y) -> x * y);
    }

    /// The share of joint blocks that chance does not explain.
    double unexplained() {
        double expected = expected();
        return Math.max(0, (together - expected) / (blocks() - expected));
    }

    /// The smallest unexplained share under which so many together are not surprising.
    ///
    /// @param surprise how improbable what surprises is, to one side
    double leastUnexplained(double surprise) {
        return where(share -> Tosses.atLeast(raised(share), together) >= surprise);
    }

    /// The largest one.
    double mostUnexplained(double surprise) {
        return where(share -> 1 - Tosses.atLeast(raised(share), together + 1) <= surprise);
    }

    private double[] raised(double share) {
        return Arrays.stream(chances).map(p -> p + share * (1 - p)).toArray();
    }

    private interface Condition {
        boolean holds(double share);
    }

    /// The least share for which a condition holds that holds for all greater ones.
    private static double where(Condition condition) {
        double low = 0;
        double high = 1;
        if (condition.holds(0)) {
            return 0;
        }
        for (int step = 0; step < 30; step++) {
            double middle = (low + high) / 2;
            if (condition.holds(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Collects occasions in the order of their blocks.
    static final class Made {

        private final long[] block;
        private final boolean[] together;
        private final boolean[] known;
        private final double[] byCrowd;
        private final double[] chance;
        private int lowerFirst;
        private int higherFirst;
        private int size;

        Made(int most) {
            block = new long[most];
            together = new boolean[most];
            known = new boolean[most];
            byCrowd = new double[most];
            chance = new double[most];
        }

        void add(long at, byte outcome, double crowd, double any, boolean isKnown) {
            if (size == 0 || block[size - 1] != at) {
                block[size] = at;
                known[size++] = true;
            }
            int last = size - 1;
            together[last] |= outcome > 0;
            known[last] &= isKnown;
            byCrowd[last] = 1 - (1 - byCrowd[last]) * (1 - crowd);
            chance[last] = 1 - (1 - chance[last]) * (1 - any);
            lowerFirst += outcome == 1 ? 1 : 0;
            higherFirst += outcome == 2 ? 1 : 0;
        }

        History history(Scale scale) {
            return new History(this, scale);
        }
    }
}

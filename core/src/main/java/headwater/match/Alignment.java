package headwater.match;

import headwater.gram.Hashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Aligned stretches of two texts, found from shared grams and grown over small differences.
///
/// Built once for one text, then asked about each other text that may share something with it.
final class Alignment {

    /// One aligned stretch in units of the forms.
    ///
    /// @param weight of what is equal in it, in letters
    record Stretch(int aStart, int aEnd, int bStart, int bEnd, int weight) {}

    /// What two texts share.
    record Shared(List<Stretch> stretches, BitSet a, BitSet b) {}

    /// So many units may differ between two equal runs of one stretch.
    private static final int WIDEST_GAP = 8;

    private static final int SHORTEST_RESUMED = 6;
    private static final int MOST_PLACES = 16;

    private static final int[][] ONE_UNIT = {{1, 1}, {1, 0}, {0, 1}};

    private final Form b;
    private final int[] heads;
    private final int[] next;
    private final int mask;

    Alignment(Form b) {
        this.b = b;
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, b.size())) * 4);
        this.mask = capacity - 1;
        this.heads = new int[capacity];
        this.next = new int[b.size()];
        Arrays.fill(heads, -1);
        for (int j = b.size() - 1; j >= 0; j--) {
            if (b.grams[j] != 0) {
                int slot = b.grams[j] & mask;
                next[j] = heads[slot];
                heads[slot] = j;
            }
        }
    }

    Shared with(Form a) {
        Shared shared = new Shared(new ArrayList<>(), new BitSet(), new BitSet());
        int i = 0;
        while (i < a.size() && a.grams[i] != 0) {
            int j = bestPlace(a, i, shared.b());
            i = j < 0 ? i + 1 : grow(a, i, j, shared);
        }
        return shared;
    }

    private int bestPlace(Form a, int i, BitSet taken) {
        int best = -1;
        int longest = 0;
        int looked = 0;
        for (int j = heads[a.grams[i] & mask]; j >= 0 && looked < MOST_PLACES; j = next[j]) {
            if (b.grams[j] == a.grams[i] && !taken.get(j)) {
                looked++;
                int run = run(a, i, j);
                if (run > longest) {
                    longest = run;
                    best = j;
                }
            }
        }
        return longest > 0 && a.weight(i, i + longest) >= Hashes.GRAM ? best : -1;
    }

    private int run(Form a, int i, int j) {
        int length = 0;
        while (i + length < a.size() && j + length < b.size() && a.units[i + length] == b.units[j + length]) {
            length++;
        }
        return length;
    }

    private int grow(Form a, int seedA, int seedB, Shared shared) {
        int back = runBack(a, seedA, seedB, shared);
        int startA = seedA - back;
        int startB = seedB - back;
        int[] step = stepBack(a, startA, startB, shared);
        startA -= step[0];
        startB -= step[1];
        int i = startA;
        int j = startB;
        int weight = 0;
        int gap = 0;
        do {
            i += gap / (WIDEST_GAP + 1);
            j += gap % (WIDEST_GAP + 1);
            int length = run(a, i, j);
            shared.a().set(i, i + length);
            shared.b().set(j, j + length);
            weight += a.weight(i, i + length);
            i += length;
            j += length;
            gap = resume(a, i, j);
        } while (gap > 0);
        shared.stretches().add(new Stretch(startA, i, startB, j, weight));
        return i;
    }

    private int runBack(Form a, int i, int j, Shared shared) {
        int length = 0;
        while (i - length > 0
                && j - length > 0
                && !shared.a().get(i - length - 1)
                && !shared.b().get(j - length - 1)
                && a.units[i - length - 1] == b.units[j - length - 1]) {
            length++;
        }
        return length;
    }

    /// How far back the two agree again beyond one unit that differs, is missing or was put in; the way forward
    /// from there finds its own gap. No gram may start in so short a beginning.
    private int[] stepBack(Form a, int i, int j, Shared shared) {
        for (int[] step : ONE_UNIT) {
            int fromA = i - step[0];
            int fromB = j - step[1];
            int run = fromA <= 0 || fromB <= 0 ? 0 : runBack(a, fromA, fromB, shared);
            boolean whole = run > 0 && run == fromA && run == fromB;
            if (whole || (run > 0 && a.weight(fromA - run, fromA) >= SHORTEST_RESUMED)) {
                return new int[] {step[0] + run, step[1] + run};
            }
        }
        return new int[] {0, 0};
    }

    /// How far to step in each text to go on, as `a * (WIDEST_GAP + 1) + b`, or 0 if they have parted.
    private int resume(Form a, int i, int j) {
        for (int sum = 1; sum <= WIDEST_GAP; sum++) {
            for (int half = 0; half <= sum; half++) {
                // Equal steps first: a replaced character is likelier than one left out and another put in.
                int stepA = (sum + (half % 2 == 0 ? half : -half - 1)) / 2;
                int stepB = sum - stepA;
                if (stepA < 0 || stepB < 0) {
                    continue;
                }
                int run = run(a, i + stepA, j + stepB);
                boolean toTheEnd = run > 0 && sum <= 2 && i + stepA + run == a.size() && j + stepB + run == b.size();
                if (toTheEnd || (run > 0 && a.weight(i + stepA, i + stepA + run) >= SHORTEST_RESUMED)) {
                    return stepA * (WIDEST_GAP + 1) + stepB;
                }
            }
        }
        return 0;
    }
}

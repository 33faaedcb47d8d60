package headwater.descent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which witnesses carry which pairs of neighbouring units; of a pair that many carry, the oldest.
final class Carriers {

    /// More than these of one pair are not remembered.
    static final int MOST = 64;

    private final int[] from;
    private final int[] carriers;

    Carriers(List<Witness> witnesses, Shared shared) {
        int[] counts = new int[shared.pairs()];
        for (int witness = 0; witness < witnesses.size(); witness++) {
            for (int pair : shared.of(witness)) {
                counts[pair] = Math.min(MOST, counts[pair] + 1);
            }
        }
        this.from = new int[counts.length + 1];
        for (int pair = 0; pair < counts.length; pair++) {
            from[pair + 1] = from[pair] + counts[pair];
        }
        this.carriers = new int[from[counts.length]];
        int[] filled = new int[counts.length];
        for (int witness : byAge(witnesses)) {
            for (int pair : shared.of(witness)) {
                if (filled[pair] < counts[pair]) {
                    carriers[from[pair] + filled[pair]++] = witness;
                }
            }
        }
    }

    /// Oldest first.
    private static int[] byAge(List<Witness> witnesses) {
        Comparator<Integer> byAge =
                Comparator.comparingDouble(each -> witnesses.get(each).moment().notBefore());
        return IntStream.range(0, witnesses.size())
                .boxed()
                .sorted(byAge.thenComparingInt(each -> each))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    IntStream of(int pair) {
        return Arrays.stream(carriers, from[pair], from[pair + 1]);
    }
}

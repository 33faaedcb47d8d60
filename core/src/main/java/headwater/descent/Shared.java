package headwater.descent;

import java.util.Arrays;
import java.util.List;

/// Which pairs of neighbouring units stand in which versions. A pair, unlike a word, is rarely shared by chance.
final class Shared {

    private static final int START = 0x5bd1e995;

    /// How many of the oldest carriers of a pair are kept: one that is neither child nor parent is wanted.
    private static final int OLDEST = 3;

    private static final int NOBODY = -1;

    private final int[][] inOrder;
    private final int[][] distinct;
    private final int[] oldest;
    private final double[] earliest;
    private final double[] latest;

    private Shared(List<Witness> all, long[][] pairs) {
        long[] known = Arrays.stream(pairs)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        this.inOrder = Arrays.stream(pairs)
                .map(each -> Arrays.stream(each)
                        .mapToInt(pair -> Arrays.binarySearch(known, pair))
                        .toArray())
                .toArray(int[][]::new);
        this.distinct = Arrays.stream(inOrder)
                .map(each -> Arrays.stream(each).sorted().distinct().toArray())
                .toArray(int[][]::new);
        this.earliest =
                all.stream().mapToDouble(each -> each.moment().notBefore()).toArray();
        this.latest = all.stream().mapToDouble(each -> each.moment().notAfter()).toArray();
        this.oldest = new int[known.length * OLDEST];
        Arrays.fill(oldest, NOBODY);
        for (int witness = 0; witness < distinct.length; witness++) {
            for (int pair : distinct[witness]) {
                carriedBy(witness, pair * OLDEST);
            }
        }
    }

    static Shared of(List<Witness> all) {
        return new Shared(all, all.stream().map(each -> pairs(each.units())).toArray(long[][]::new));
    }

    private static long[] pairs(int[] units) {
        long[] pairs = new long[units.length];
        int before = START;
        for (int i = 0; i < units.length; i++) {
            pairs[i] = ((long) before << 32) | (units[i] & 0xffffffffL);
            before = units[i];
        }
        return pairs;
    }

    private void carriedBy(int witness, int from) {
        int carrier = witness;
        for (int i = from; i < from + OLDEST; i++) {
            if (oldest[i] == NOBODY) {
                oldest[i] = carrier;
                return;
            }
            if (earliest[carrier] < earliest[oldest[i]]) {
                int younger = oldest[i];
                oldest[i] = carrier;
                carrier = younger;
            }
        }
    }

    /// The distinct pairs of a version, ascending.
    int[] of(int witness) {
        return distinct[witness];
    }

    /// The pair that ends at a place of a witness.
    int at(int witness, int place) {
        return inOrder[witness][place];
    }

    boolean has(int witness, int pair) {
        return Arrays.binarySearch(distinct[witness], pair) >= 0;
    }

    /// How many distinct pairs there are in all.
    int pairs() {
        return oldest.length / OLDEST;
    }

    /// Where else what stands at a place of the child is found, among what may be older than the child.
    enum Elsewhere {
        NOWHERE,
        /// Only in versions that are no older than the parent.
        SINCE_PARENT,
        /// In a version older than the parent.
        BEFORE_PARENT
    }

    Elsewhere elsewhere(int child, int at, int parent) {
        int from = inOrder[child][at] * OLDEST;
        for (int i = from; i < from + OLDEST && oldest[i] != NOBODY; i++) {
            int carrier = oldest[i];
            if (carrier != child && carrier != parent && earliest[carrier] < latest[child]) {
                return earliest[carrier] < earliest[parent] ? Elsewhere.BEFORE_PARENT : Elsewhere.SINCE_PARENT;
            }
        }
        return Elsewhere.NOWHERE;
    }

    /// True if any other version that may be older has what stands at this place.
    boolean isSeen(int child, int at) {
        return elsewhere(child, at, child) != Elsewhere.NOWHERE;
    }
}

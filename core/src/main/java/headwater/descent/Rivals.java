package headwater.descent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The possible parents of each version that are looked at closely: all of them in a small narrative; in a large one
/// those that share most of its rarest pairs of units.
///
/// The work grows with the number of versions times [#MOST], not with its square.
final class Rivals {

    /// Up to this many versions every other one is looked at.
    private static final int SMALL = 64;

    static final int MOST = 32;

    /// A pair that more versions carry leads to too many; the first ones of a version still count.
    private static final int COMMON = 256;

    /// How many of its rarest pairs a version is looked up by.
    private static final int LOOKED_UP = 64;

    private final List<Witness> witnesses;
    private final Shared shared;
    private final Descent.Order order;
    private final int[] carriers;
    private final int[][] postings;

    private Rivals(List<Witness> witnesses, Shared shared, Descent.Order order) {
        this.witnesses = witnesses;
        this.shared = shared;
        this.order = order;
        this.carriers = new int[shared.pairs()];
        for (int witness = 0; witness < witnesses.size(); witness++) {
            for (int pair : shared.of(witness)) {
                carriers[pair]++;
            }
        }
        this.postings = postings();
    }

    /// By version the possible parents, ascending.
    static int[][] of(List<Witness> witnesses, Shared shared, Descent.Order order) {
        int size = witnesses.size();
        if (size <= SMALL) {
            return IntStream.range(0, size)
                    .mapToObj(child -> IntStream.range(0, size)
                            .filter(each -> each != child && order.mayPrecede(each, child))
                            .toArray())
                    .toArray(int[][]::new);
        }
        Rivals rivals = new Rivals(witnesses, shared, order);
        int[] counts = new int[size];
        return IntStream.range(0, size)
                .mapToObj(child -> rivals.of(child, counts))
                .toArray(int[][]::new);
    }

    /// Carriers by pair, oldest first, of those that may be carried by too many only the oldest.
    private int[][] postings() {
        Integer[] byAge = IntStream.range(0, witnesses.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer each) -> witnesses.get(each).moment().notBefore())
                        .thenComparing(each -> each))
                .toArray(Integer[]::new);
        int[][] postings = new int[carriers.length][];
        for (int pair = 0; pair < carriers.length; pair++) {
            postings[pair] = new int[Math.min(carriers[pair], COMMON)];
        }
        int[] filled = new int[carriers.length];
        for (int witness : byAge) {
            for (int pair : shared.of(witness)) {
                if (filled[pair] < postings[pair].length) {
                    postings[pair][filled[pair]++] = witness;
                }
            }
        }
        return postings;
    }

    private int[] of(int child, int[] counts) {
        int[] pairs = Arrays.stream(shared.of(child))
                .boxed()
                .filter(pair -> carriers[pair] > 1)
                .sorted(Comparator.comparingInt((Integer pair) -> carriers[pair])
                        .thenComparing(pair -> pair))
                .limit(LOOKED_UP)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] found = Arrays.stream(pairs)
                .flatMap(pair -> Arrays.stream(postings[pair]))
                .filter(each -> counts[each]++ == 0)
                .toArray();
        int[] best = Arrays.stream(found)
                .boxed()
                .filter(each -> each != child && order.mayPrecede(each, child))
                .sorted(Comparator.comparingInt((Integer each) -> -counts[each]).thenComparing(each -> each))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        Arrays.stream(found).forEach(each -> counts[each] = 0);
        return best;
    }
}

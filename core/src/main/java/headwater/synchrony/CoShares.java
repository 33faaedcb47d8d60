package headwater.synchrony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// How often each two accounts shared one object within a window of each other: what tools in use count and cut.
///
/// A count is not a test. It knows nothing of how often chance, a busy hour or a common source would do the same.
public final class CoShares {

    private final Shares shares;
    private final PairCounts counts;

    private CoShares(Shares shares, PairCounts counts) {
        this.shares = shares;
        this.counts = counts;
    }

    /// Two accounts, the smaller name first, and how many pairs of their shares lie within the window.
    public record Edge(String a, String b, int weight) {}

    /// Every two shares of one object by two accounts that lie at most `window` seconds apart, as CooRTweet counts
    /// them (Righetti and Balluff 2025): an account that shares an object twice counts twice.
    public static CoShares within(Shares shares, long window) {
        return within(shares, window, 1);
    }

    /// The same among accounts with at least `least` shares, leaving out pairs neither of whose accounts has
    /// `least` shares that are near another's: the filter CooRTweet applies before and after it counts.
    public static CoShares within(Shares shares, long window, int least) {
        boolean[] active = withAtLeast(shares, least, i -> true);
        BitSet paired = new BitSet();
        eachPair(shares, window, active, (i, j) -> {
            paired.set(shares.message[i]);
            paired.set(shares.message[j]);
        });
        boolean[] pairedOften = withAtLeast(shares, least, i -> paired.get(shares.message[i]));
        BitSet kept = new BitSet();
        for (int i = 0; i < shares.size(); i++) {
            if (pairedOften[shares.account[i]] && paired.get(shares.message[i])) {
                kept.set(shares.message[i]);
            }
        }
        PairCounts counts = new PairCounts(shares.size());
        eachPair(shares, window, active, (i, j) -> {
            if (kept.get(shares.message[i]) || kept.get(shares.message[j])) {
                counts.add(PairCounts.pair(shares.account[i], shares.account[j]), 1);
            }
        });
        return new CoShares(shares, counts);
    }

    /// No more pairs of accounts than this share something within the window: found without counting any of them,
    /// so that it can be known beforehand whether memory will do.
    public static long atMost(Shares shares, long window) {
        long pairs = 0;
        for (int o = 0; o < shares.objects.length; o++) {
            int from = shares.first[o];
            for (int i = from; i < shares.first[o + 1]; i++) {
                while (shares.second[i] - shares.second[from] > window) {
                    from++;
                }
                pairs += i - from;
            }
        }
        long accounts = shares.accounts.length;
        return Math.min(pairs, accounts * (accounts - 1) / 2);
    }

    /// How many messages of one account share an object within the window of another account's, in the direction in
    /// which there are more: the weight of the Coordination Network Toolkit (Graham, QUT Digital Observatory).
    public static CoShares messagesWithin(Shares shares, long window) {
        PairCounts directed = new PairCounts(shares.size());
        PairCounts near = new PairCounts(shares.size());
        eachPair(shares, window, withAtLeast(shares, 0, i -> true), (i, j) -> {
            countOnce(shares, i, j, near, directed);
            countOnce(shares, j, i, near, directed);
        });
        PairCounts counts = new PairCounts(directed.size());
        for (long key : directed.pairs()) {
            long pair = PairCounts.pair(PairCounts.lower(key), PairCounts.higher(key));
            counts.add(pair, Math.max(0, directed.get(key) - counts.get(pair)));
        }
        return new CoShares(shares, counts);
    }

    /// A message counts once for each account that it is near, whatever and however often both share.
    private static void countOnce(Shares shares, int of, int by, PairCounts near, PairCounts directed) {
        if (near.add(PairCounts.directed(shares.message[of], shares.account[by]), 1) == 1) {
            directed.add(PairCounts.directed(shares.account[of], shares.account[by]), 1);
        }
    }

    private static boolean[] withAtLeast(Shares shares, int least, IntPredicate counted) {
        int[] counts = new int[shares.accounts.length];
        for (int i = 0; i < shares.size(); i++) {
            counts[shares.account[i]] += counted.test(i) ? 1 : 0;
        }
        boolean[] enough = new boolean[counts.length];
        for (int a = 0; a < counts.length; a++) {
            enough[a] = counts[a] >= least;
        }
        return enough;
    }

    /// Two shares of one object.
    private interface Pair {
        void seen(int i, int j);
    }

    private static void eachPair(Shares shares, long window, boolean[] active, Pair pair) {
        for (int o = 0; o < shares.objects.length; o++) {
            int from = shares.first[o];
            for (int i = from; i < shares.first[o + 1]; i++) {
                while (shares.second[i] - shares.second[from] > window) {
                    from++;
                }
                if (!active[shares.account[i]]) {
                    continue;
                }
                for (int j = from; j < i; j++) {
                    boolean two = shares.account[i] != shares.account[j] && shares.message[i] != shares.message[j];
                    if (two && active[shares.account[j]]) {
                        pair.seen(i, j);
                    }
                }
            }
        }
    }

    /// How many pairs of accounts there are.
    public int edges() {
        return counts.size();
    }

    /// How many accounts are in at least one of them.
    public int accounts() {
        return accountsIn(counts.pairs());
    }

    private int accountsIn(long[] pairs) {
        boolean[] seen = new boolean[shares.accounts.length];
        int count = 0;
        for (long pair : pairs) {
            for (int each : new int[] {PairCounts.lower(pair), PairCounts.higher(pair)}) {
                count += seen[each] ? 0 : 1;
                seen[each] = true;
            }
        }
        return count;
    }

    /// How many pairs of shares there are.
    public long pairsOfShares() {
        return Arrays.stream(weights()).asLongStream().sum();
    }

    /// All edges, by name.
    public List<Edge> list() {
        List<Edge> edges = new ArrayList<>(counts.size());
        for (long pair : counts.pairs()) {
            edges.add(edge(pair));
        }
        edges.sort(Comparator.comparing(Edge::a).thenComparing(Edge::b));
        return edges;
    }

    private Edge edge(long pair) {
        String a = shares.accounts[PairCounts.lower(pair)];
        String b = shares.accounts[PairCounts.higher(pair)];
        return a.compareTo(b) < 0 ? new Edge(a, b, counts.get(pair)) : new Edge(b, a, counts.get(pair));
    }

    /// What a cut at a quantile of the weights flags: an edge is flagged if it weighs more than the quantile
    /// (type 7 of Hyndman and Fan 1996, the default of R). It flags something in every set of unequal weights.
    public Cut over(double quantile) {
        int[] weights = weights();
        if (weights.length == 0) {
            return new Cut(0, 0, 0);
        }
        Arrays.sort(weights);
        double at = (weights.length - 1) * quantile;
        int below = (int) Math.floor(at);
        double bound =
                weights[below] + (at - below) * (weights[Math.min(below + 1, weights.length - 1)] - weights[below]);
        return cut(bound, weight -> weight > bound);
    }

    /// What a cut at a least weight flags.
    public Cut from(int least) {
        return cut(least, weight -> weight >= least);
    }

    /// What a cut flags.
    ///
    /// @param bound the weight at which it cuts
    public record Cut(double bound, int edges, int accounts) {}

    private Cut cut(double bound, IntPredicate flagged) {
        long[] pairs = Arrays.stream(counts.pairs())
                .filter(pair -> flagged.test(counts.get(pair)))
                .toArray();
        return new Cut(bound, pairs.length, accountsIn(pairs));
    }

    private int[] weights() {
        return Arrays.stream(counts.pairs()).mapToInt(counts::get).toArray();
    }
}

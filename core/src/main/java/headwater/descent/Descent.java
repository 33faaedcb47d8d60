package headwater.descent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Which version of a text each other one was probably taken from.
///
/// Two methods that err differently are averaged: the shares of edges among trees of descent weighted by their edits
/// and delays ([LikelyTrees], after Xu and Smith 2018), and how often an edge stands in a tree of greatest likeness
/// when the text is drawn again ([NearestTrees]). That a version came from something unseen has a share of its own.
///
/// Texts that hardly differ tell nothing of each other: then no share is large.
public final class Descent {

    /// A walk up is followed so far, and so long as it is not less probable than this.
    private static final int STEPS = 12;

    private static final double LEAST = 0.001;

    private final List<Witness> witnesses;
    private final Shared shared;
    private final double coverage;
    private final Order order;
    private final int[][] parents;
    private final double[][] shares;

    private Descent(List<Witness> witnesses, Order order, double coverage, long seed) {
        this.witnesses = List.copyOf(witnesses);
        this.shared = Shared.of(witnesses);
        this.coverage = coverage;
        this.order = order;
        this.parents = Rivals.of(witnesses, shared, order);
        this.shares = new LikelyTrees(witnesses, parents, shared, coverage, seed).shares();
        double[][] nearest = new NearestTrees(witnesses, parents, shared, seed).shares();
        for (int child = 0; child < shares.length; child++) {
            for (int k = 0; k < shares[child].length; k++) {
                shares[child][k] = (shares[child][k] + nearest[child][k]) / 2;
            }
            Recalibration.correct(shares[child]);
        }
    }

    /// Which of two versions, by their places in the list, may have come first.
    public interface Order {
        boolean mayPrecede(int parent, int child);
    }

    /// A possible parent.
    ///
    /// @param witness its place in the list
    /// @param share how probable it is, from 0 to 1
    public record Chance(int witness, double share) {}

    /// @param witnesses in an order of their own, not of the input
    /// @param coverage the share of all versions that is among these, as far as anybody can say; below 1
    public static Descent of(List<Witness> witnesses, Order order, double coverage, long seed) {
        if (!(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException("coverage must lie between 0 and 1, not " + coverage);
        }
        return new Descent(witnesses, order, coverage, seed);
    }

    /// The same of other texts of the same times.
    Descent again(List<Witness> others, long seed) {
        return new Descent(others, order, coverage, seed);
    }

    /// The possible parents of a version, most probable first.
    public List<Chance> parents(int child) {
        return IntStream.range(0, parents[child].length)
                .mapToObj(k -> new Chance(parents[child][k], shares[child][k]))
                .sorted(Comparator.comparingDouble((Chance each) -> -each.share())
                        .thenComparingInt(Chance::witness))
                .toList();
    }

    /// How probable it is that a version was taken from something unseen, or from nothing.
    public double unseen(int child) {
        return shares[child][parents[child].length];
    }

    /// How probable it is of other witnesses that one derives from them, directly or by way of others: walking up,
    /// each step taken with the probability of its parent, the share of walks that come by.
    Map<Integer, Double> ancestors(int start) {
        Map<Integer, Double> visits = new TreeMap<>();
        Map<Integer, Double> walking = Map.of(start, 1.0);
        for (int step = 0; step < STEPS && !walking.isEmpty(); step++) {
            Map<Integer, Double> next = new TreeMap<>();
            walking.forEach((at, mass) -> {
                for (int k = 0; k < parents[at].length; k++) {
                    double share = mass * shares[at][k];
                    if (share >= LEAST && parents[at][k] != start) {
                        next.merge(parents[at][k], share, Double::sum);
                    }
                }
            });
            next.forEach((at, mass) -> visits.merge(at, mass, (x, y) -> Math.min(1, x + y)));
            walking = next;
        }
        return visits;
    }

    /// How probable one witness is as the parent of another.
    double share(int child, int parent) {
        int at = Arrays.binarySearch(parents[child], parent);
        return at < 0 ? 0 : shares[child][at];
    }

    List<Witness> witnesses() {
        return witnesses;
    }

    Shared shared() {
        return shared;
    }

    double coverage() {
        return coverage;
    }

    Order order() {
        return order;
    }
}

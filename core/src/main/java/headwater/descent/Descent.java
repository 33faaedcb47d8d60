package headwater.descent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which version of a text each other one was probably taken from.
///
/// Two methods that err differently are averaged: the shares of edges among trees of descent weighted by their edits
/// and delays ([LikelyTrees], after Xu and Smith 2018), and how often an edge stands in a tree of greatest likeness
/// when the text is drawn again ([NearestTrees]). That a version came from something unseen has a share of its own.
///
/// Texts that hardly differ tell nothing of each other: then no share is large.
public final class Descent {

    private final int[][] parents;
    private final double[][] shares;

    private Descent(int[][] parents, double[][] shares) {
        this.parents = parents;
        this.shares = shares;
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
        Shared shared = Shared.of(witnesses);
        int[][] parents = Rivals.of(witnesses, shared, order);
        double[][] shares = new LikelyTrees(witnesses, parents, shared, coverage, seed).shares();
        double[][] nearest = new NearestTrees(witnesses, parents, shared, seed).shares();
        for (int child = 0; child < shares.length; child++) {
            for (int k = 0; k < shares[child].length; k++) {
                shares[child][k] = (shares[child][k] + nearest[child][k]) / 2;
            }
            Recalibration.correct(shares[child]);
        }
        return new Descent(parents, shares);
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
}

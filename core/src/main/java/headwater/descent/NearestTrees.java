package headwater.descent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How often each edge stands in a minimum spanning tree of likeness, when the shared text and the times are drawn
/// again. The tree hangs from the earliest version of each draw.
final class NearestTrees {

    private static final int DRAWS = 40;

    /// Smaller than any difference of likeness: it decides between equals, differently in each draw.
    private static final double TIE = 1e-9;

    /// Fewer pairs of units than these tie nothing together.
    private static final int FEW = 5;

    /// Nor does a smaller share than this of the shorter text: any two texts of a language have as much in common.
    private static final double LITTLE = 0.1;

    private final int[][] parents;
    private final List<Witness> witnesses;
    private final Shared shared;
    private final long seed;

    /// For each version the neighbours by candidate, both ways.
    private final int[][] neighbours;

    NearestTrees(List<Witness> witnesses, int[][] parents, Shared shared, long seed) {
        this.witnesses = witnesses;
        this.parents = parents;
        this.shared = shared;
        this.seed = seed;
        this.neighbours = neighbours();
    }

    /// By child, one longer than its parents: the last is for hanging from nothing.
    double[][] shares() {
        double[][] shares = new double[parents.length][];
        for (int i = 0; i < parents.length; i++) {
            shares[i] = new double[parents[i].length + 1];
        }
        List<int[]> trees =
                IntStream.range(0, DRAWS).parallel().mapToObj(this::tree).toList();
        for (int[] tree : trees) {
            for (int child = 0; child < tree.length; child++) {
                shares[child][place(parents[child], tree[child])] += 1.0 / DRAWS;
            }
        }
        return shares;
    }

    private static int place(int[] parents, int parent) {
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] == parent) {
                return i;
            }
        }
        return parents.length;
    }

    private int[][] neighbours() {
        int[] sizes = new int[parents.length];
        for (int child = 0; child < parents.length; child++) {
            sizes[child] += parents[child].length;
            for (int parent : parents[child]) {
                sizes[parent]++;
            }
        }
        int[][] both = new int[parents.length][];
        for (int i = 0; i < both.length; i++) {
            both[i] = new int[sizes[i]];
        }
        int[] filled = new int[parents.length];
        for (int child = 0; child < parents.length; child++) {
            for (int parent : parents[child]) {
                both[child][filled[child]++] = parent;
                both[parent][filled[parent]++] = child;
            }
        }
        return Arrays.stream(both)
                .map(each -> Arrays.stream(each).sorted().distinct().toArray())
                .toArray(int[][]::new);
    }

    private record Edge(double distance, int from, int to) {}

    private int[] tree(int draw) {
        byte[] counts = new byte[shared.pairs()];
        for (int pair = 0; pair < counts.length; pair++) {
            counts[pair] = (byte) drawn(pair, draw);
        }
        double[] times = times(draw);
        Integer[] byTime = new Integer[times.length];
        Arrays.setAll(byTime, i -> i);
        Arrays.sort(byTime, Comparator.comparingDouble((Integer i) -> times[i]).thenComparing(i -> i));
        int[] tree = new int[times.length];
        boolean[] in = new boolean[times.length];
        Arrays.fill(tree, -1);
        PriorityQueue<Edge> edges = new PriorityQueue<>(Comparator.comparingDouble(Edge::distance)
                .thenComparingInt(Edge::from)
                .thenComparingInt(Edge::to));
        for (int root : byTime) {
            if (in[root]) {
                continue;
            }
            in[root] = true;
            reach(root, in, edges, draw, counts);
            while (!edges.isEmpty()) {
                Edge edge = edges.poll();
                if (!in[edge.to()]) {
                    in[edge.to()] = true;
                    tree[edge.to()] = edge.from();
                    reach(edge.to(), in, edges, draw, counts);
                }
            }
        }
        return tree;
    }

    private void reach(int from, boolean[] in, PriorityQueue<Edge> edges, int draw, byte[] counts) {
        for (int to : neighbours[from]) {
            double likeness = in[to] ? 0 : likeness(from, to, counts);
            if (likeness > 0) {
                edges.add(new Edge(1 - likeness + TIE * chance(from, to, draw), from, to));
            }
        }
    }

    /// Jaccard's likeness, each pair of units counted as often as it was drawn: a Poisson number with mean one. It is
    /// 0 where no more is shared than any two texts share.
    private double likeness(int a, int b, byte[] counts) {
        int[] one = shared.of(a);
        int[] other = shared.of(b);
        int both = 0;
        int inOne = 0;
        int inOther = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            int left = i < one.length ? one[i] : Integer.MAX_VALUE;
            int right = j < other.length ? other[j] : Integer.MAX_VALUE;
            int times = counts[Math.min(left, right)];
            both += left == right ? times : 0;
            inOne += left <= right ? times : 0;
            inOther += right <= left ? times : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        boolean chance = both < FEW || both < LITTLE * Math.min(inOne, inOther);
        return chance ? 0 : (double) both / (inOne + inOther - both);
    }

    private double chance(int a, int b, int draw) {
        long edge = ((long) Math.min(a, b) << 32) | Math.max(a, b);
        return chance(mixed(edge) + draw);
    }

    private int drawn(int pair, int draw) {
        double left = chance(((long) draw << 32) | pair);
        int times = 0;
        double chance = Math.exp(-1);
        while (left > chance && times < 8) {
            left -= chance;
            times++;
            chance /= times;
        }
        return times;
    }

    private double chance(long of) {
        return (mixed(seed ^ mixed(of)) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        return new SplittableRandom(value).nextLong();
    }

    private double[] times(int draw) {
        SplittableRandom random = new SplittableRandom(mixed(seed + draw));
        return witnesses.stream()
                .map(Witness::moment)
                .mapToDouble(each -> each.isKnown() ? each.at(random.nextDouble()) : Double.MAX_VALUE)
                .toArray();
    }
}

package headwater.descent;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The share of all trees of descent, each weighted by the product of its edges, in which an edge stands.
///
/// By the matrix-tree theorem for directed graphs (Tutte 1948; Koo, Globerson, Carreras and Collins 2007) the shares
/// follow from the inverse of a Laplacian. A circle can only lie within a strongly connected part of the graph, so
/// the matrix is inverted part by part: where times tell the order, every part is a single item.
final class Arborescences {

    /// Weights below this share of the heaviest edge into an item are taken as this, so that no matrix is singular.
    private static final double LEAST = 1e-10;

    /// Edges lighter than this share join no parts.
    private static final double JOINS = 1e-6;

    /// More items than this in one part are not resolved: the order of too many is open.
    static final int MOST_IN_PART = 300;

    private final int[][] parents;
    private final double[][] weights;
    private final int[] part;
    private int parts;

    private Arborescences(int[][] parents, double[][] logWeights) {
        this.parents = parents;
        this.weights = new double[parents.length][];
        this.part = new int[parents.length];
        for (int child = 0; child < parents.length; child++) {
            weights[child] = scaled(logWeights[child]);
        }
        findParts();
    }

    /// The marginal of each edge.
    ///
    /// @param parents for each child the possible parents; the last entry of its weights is for none of them
    /// @param logWeights one longer than the parents for each child
    /// @return by child, as the weights; all zero for a child whose part is too large
    static double[][] marginals(int[][] parents, double[][] logWeights) {
        return new Arborescences(parents, logWeights).marginals();
    }

    private static double[] scaled(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(0);
        return Arrays.stream(logs)
                .map(each -> Math.max(LEAST, Math.exp(each - most)))
                .toArray();
    }

    private double[][] marginals() {
        int[][] members = members();
        double[][] marginals = new double[parents.length][];
        for (int[] each : members) {
            if (each.length == 1) {
                marginals[each[0]] = alone(each[0]);
            } else if (each.length <= MOST_IN_PART) {
                together(each, marginals);
            } else {
                for (int child : each) {
                    marginals[child] = new double[weights[child].length];
                }
            }
        }
        return marginals;
    }

    private double[] alone(int child) {
        double sum = Arrays.stream(weights[child]).sum();
        return Arrays.stream(weights[child]).map(each -> each / sum).toArray();
    }

    private void together(int[] members, double[][] marginals) {
        int size = members.length;
        int[] place = new int[parents.length];
        for (int i = 0; i < size; i++) {
            place[members[i]] = i;
        }
        double[][] laplacian = new double[size][size];
        for (int column = 0; column < size; column++) {
            int child = members[column];
            for (int k = 0; k < weights[child].length; k++) {
                laplacian[column][column] += weights[child][k];
                if (isInside(child, k)) {
                    laplacian[place[parents[child][k]]][column] -= weights[child][k];
                }
            }
        }
        double[][] inverse = inverse(laplacian);
        for (int column = 0; column < size; column++) {
            int child = members[column];
            double[] shares = new double[weights[child].length];
            for (int k = 0; k < shares.length; k++) {
                double inner = isInside(child, k) ? inverse[column][place[parents[child][k]]] : 0;
                shares[k] = Math.clamp(weights[child][k] * (inverse[column][column] - inner), 0, 1);
            }
            marginals[child] = normalised(shares);
        }
    }

    private boolean isInside(int child, int k) {
        return k < parents[child].length && part[parents[child][k]] == part[child];
    }

    private static double[] normalised(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        return sum == 0 ? shares : Arrays.stream(shares).map(each -> each / sum).toArray();
    }

    /// Gauss and Jordan, with the largest pivot of each column.
    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] both = new double[size][2 * size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(matrix[row], 0, both[row], 0, size);
            both[row][size + row] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(both[row][column]) > Math.abs(both[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = both[pivot];
            both[pivot] = both[column];
            both[column] = swapped;
            double head = swapped[column];
            for (int k = column; k < 2 * size; k++) {
                swapped[k] /= head;
            }
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : both[row][column];
                for (int k = column; factor != 0 && k < 2 * size; k++) {
                    both[row][k] -= factor * swapped[k];
                }
            }
        }
        return Arrays.stream(both)
                .map(row -> Arrays.copyOfRange(row, size, 2 * size))
                .toArray(double[][]::new);
    }

    private int[][] members() {
        int[] sizes = new int[parts];
        for (int each : part) {
            sizes[each]++;
        }
        int[][] members = new int[parts][];
        for (int i = 0; i < parts; i++) {
            members[i] = new int[sizes[i]];
        }
        int[] filled = new int[parts];
        for (int child = 0; child < part.length; child++) {
            members[part[child]][filled[part[child]]++] = child;
        }
        return members;
    }

    /// Tarjan's strongly connected parts, without recursion.
    private void findParts() {
        int size = parents.length;
        int[] order = new int[size];
        int[] low = new int[size];
        int[] next = new int[size];
        boolean[] open = new boolean[size];
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Integer> found = new ArrayDeque<>();
        int count = 0;
        for (int start = 0; start < size; start++) {
            if (order[start] != 0) {
                continue;
            }
            path.push(start);
            while (!path.isEmpty()) {
                int at = path.peek();
                if (order[at] == 0) {
                    order[at] = ++count;
                    low[at] = count;
                    found.push(at);
                    open[at] = true;
                }
                int down = step(at, next, order, low, open);
                if (down >= 0) {
                    path.push(down);
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    low[path.peek()] = Math.min(low[path.peek()], low[at]);
                }
                if (low[at] == order[at]) {
                    close(at, found, open);
                }
            }
        }
    }

    /// The next parent that was not visited yet, or -1.
    private int step(int at, int[] next, int[] order, int[] low, boolean[] open) {
        while (next[at] < parents[at].length) {
            int k = next[at]++;
            int parent = parents[at][k];
            if (weights[at][k] < JOINS) {
                continue;
            }
            if (order[parent] == 0) {
                return parent;
            }
            if (open[parent]) {
                low[at] = Math.min(low[at], order[parent]);
            }
        }
        return -1;
    }

    private void close(int at, Deque<Integer> found, boolean[] open) {
        int each;
        do {
            each = found.pop();
            open[each] = false;
            part[each] = parts;
        } while (each != at);
        parts++;
    }
}

package headwater.descent;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The share of each edge among trees of descent weighted by how probable their edits and delays are, averaged over
/// draws of a part of the text: what a few words alone carry does not count fully.
final class LikelyTrees {

    /// Softens evidence that is counted as if every unit were independent.
    private static final double TEMPERATURE = 2;

    private static final int DRAWS = 10;

    /// The share of the blocks that a draw with replacement leaves, 1 - 1/e.
    private static final double DRAWN = 0.63;

    /// At least so many children, if there are, tell how much is changed.
    private static final int SAMPLED = 300;

    /// How long before a child something unseen stood is not known: evenly within this many hours.
    private static final double UNSEEN_WITHIN = 30;

    private final List<Witness> witnesses;
    private final int[][] parents;
    private final long seed;

    /// Every so many children tell how much is changed.
    private final int step;

    /// By child and parent, the last for something unseen: the logarithm by block, and once for the whole.
    private final double[][][] blocks;

    private final double[][] whole;

    /// @param coverage the share of all versions that was seen, below 1
    LikelyTrees(List<Witness> witnesses, int[][] parents, Shared shared, double coverage, long seed) {
        this.witnesses = witnesses;
        this.parents = parents;
        this.seed = seed;
        this.blocks = new double[parents.length][][];
        this.whole = new double[parents.length][];
        this.step = Math.max(1, parents.length / SAMPLED);
        List<List<Copying>> sample = IntStream.iterate(0, child -> child < parents.length, child -> child + step)
                .parallel()
                .mapToObj(this::copyings)
                .toList();
        Likelihood likelihood = new Likelihood(changed(sample), shared);
        double unseen = Math.log(1 - coverage);
        IntStream.range(0, parents.length).parallel().forEach(child -> {
            boolean known = child % step == 0;
            weigh(child, known ? sample.get(child / step) : copyings(child), likelihood, unseen);
        });
    }

    private List<Copying> copyings(int child) {
        return Arrays.stream(parents[child])
                .mapToObj(parent -> new Copying(child, parent, witnesses))
                .toList();
    }

    private void weigh(int child, List<Copying> copyings, Likelihood likelihood, double unseen) {
        int count = copyings.size();
        blocks[child] = new double[count + 1][];
        whole[child] = new double[count + 1];
        Moment moment = witnesses.get(child).moment();
        for (int k = 0; k < count; k++) {
            double[] direct = likelihood.of(copyings.get(k), false);
            double[] lost = likelihood.of(copyings.get(k), true);
            boolean between =
                    Arrays.stream(lost).sum() + unseen > Arrays.stream(direct).sum();
            blocks[child][k] = between ? lost : direct;
            whole[child][k] =
                    Lag.logDensity(witnesses.get(parents[child][k]).moment(), moment) + (between ? unseen : 0);
        }
        blocks[child][count] = likelihood.ofUnseen(child, witnesses.get(child).units().length, copyings);
        whole[child][count] = unseen - Math.log(UNSEEN_WITHIN);
    }

    /// The mean over the children, in a large narrative over some of them, of the smallest share of units that were
    /// replaced against a parent.
    private static double changed(List<List<Copying>> sample) {
        double mean = sample.stream()
                .mapToDouble(each ->
                        each.stream().mapToDouble(Copying::replaced).min().orElse(0.03))
                .average()
                .orElse(0.03);
        return Math.clamp(mean, 0.0005, 0.3);
    }

    /// By child, one longer than its parents: the last is for something unseen, and has what an order of too many
    /// open items leaves undecided.
    double[][] shares() {
        double[][] sums = new double[parents.length][];
        Arrays.setAll(sums, child -> new double[parents[child].length + 1]);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[][] logs = new double[parents.length][];
            for (int child = 0; child < logs.length; child++) {
                logs[child] = logs(child, draw);
            }
            double[][] marginals = Arborescences.marginals(parents, logs);
            for (int child = 0; child < sums.length; child++) {
                for (int k = 0; k < sums[child].length; k++) {
                    sums[child][k] += marginals[child][k] / DRAWS;
                }
            }
        }
        for (double[] each : sums) {
            each[each.length - 1] += Math.max(0, 1 - Arrays.stream(each).sum());
        }
        return sums;
    }

    private double[] logs(int child, int draw) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_003L * draw + child);
        boolean[] drawn = new boolean[blocks[child][0].length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextDouble() < DRAWN;
        }
        double[] logs = new double[blocks[child].length];
        for (int k = 0; k < logs.length; k++) {
            double sum = whole[child][k];
            for (int i = 0; i < drawn.length; i++) {
                sum += drawn[i] ? blocks[child][k][i] : 0;
            }
            logs[k] = sum / TEMPERATURE;
        }
        return logs;
    }
}

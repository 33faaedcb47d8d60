package headwater.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What share of one stream's items follows from another's: a Hawkes process in hours, whose intensity adds up a
/// constant, the measured background, the stream's own last day and the other's. Fitted by expectation and
/// maximisation, which gives each item's causes their shares.
final class Excitation {

    /// How long ago, in hours: from, to. The same hour is left out, as nobody knows who was first in it.
    private static final int[][] AGES = {{1, 1}, {2, 3}, {4, 6}, {7, 12}, {13, 24}};

    private static final int ROUNDS = 150;

    private static final double NOTHING = 1e-12;

    private Excitation() {}

    /// @param target items an hour
    /// @param source items an hour of what may have drawn them
    /// @param background streams of what drives both, as long as these; may be none
    /// @return the share of the target's items that is put down to the source
    static double share(double[] target, double[] source, List<double[]> background) {
        List<double[]> columns = new ArrayList<>();
        double[] constant = new double[target.length];
        Arrays.fill(constant, 1);
        columns.add(constant);
        columns.addAll(background);
        columns.addAll(ages(target));
        int own = columns.size();
        columns.addAll(ages(source));
        double[] weights = weights(target, columns);
        double items = 0;
        double drawn = 0;
        for (int hour = 0; hour < target.length; hour++) {
            double intensity = NOTHING;
            double fromSource = 0;
            for (int i = 0; i < weights.length; i++) {
                double part = weights[i] * columns.get(i)[hour];
                intensity += part;
                fromSource += i >= own ? part : 0;
            }
            items += target[hour];
            drawn += target[hour] * fromSource / intensity;
        }
        return items == 0 ? 0 : drawn / items;
    }

    private static double[] weights(double[] target, List<double[]> columns) {
        double items = Arrays.stream(target).sum();
        double[] sums =
                columns.stream().mapToDouble(each -> Arrays.stream(each).sum()).toArray();
        double[] weights = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            weights[i] = sums[i] <= 0 ? 0 : items / sums.length / sums[i];
        }
        double[] caused = new double[weights.length];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(caused, 0);
            for (int hour = 0; hour < target.length; hour++) {
                if (target[hour] > 0) {
                    addCauses(target[hour], hour, columns, weights, caused);
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = sums[i] <= 0 ? 0 : caused[i] / sums[i];
            }
        }
        return weights;
    }

    private static void addCauses(double count, int hour, List<double[]> columns, double[] weights, double[] caused) {
        double intensity = NOTHING;
        for (int i = 0; i < weights.length; i++) {
            intensity += weights[i] * columns.get(i)[hour];
        }
        for (int i = 0; i < weights.length; i++) {
            caused[i] += count * weights[i] * columns.get(i)[hour] / intensity;
        }
    }

    /// For each hour the mean of the hours of each age before it.
    private static List<double[]> ages(double[] stream) {
        double[] until = new double[stream.length + 1];
        for (int i = 0; i < stream.length; i++) {
            until[i + 1] = until[i] + stream[i];
        }
        return Arrays.stream(AGES).map(age -> age(until, age[0], age[1])).toList();
    }

    private static double[] age(double[] until, int from, int to) {
        double[] means = new double[until.length - 1];
        for (int hour = 0; hour < means.length; hour++) {
            means[hour] = (until[Math.max(0, hour - from + 1)] - until[Math.max(0, hour - to)]) / (to - from + 1);
        }
        return means;
    }
}

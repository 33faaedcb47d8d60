package headwater.control;

import java.util.ArrayList;
import java.util.List;

/// All ways of choosing so many stories from all, counted by the sum of their items.
final class Choices {

    private Choices() {}

    /// The share of choices whose sum is at least that of the focal stories.
    ///
    /// @param hidden so many controls without an item are counted with one
    static double shareWithSum(List<Integer> focal, List<Integer> controls, int hidden) {
        List<Integer> all = new ArrayList<>(focal);
        int left = hidden;
        for (int each : controls) {
            all.add(each == 0 && left > 0 ? 1 : each);
            left -= each == 0 && left > 0 ? 1 : 0;
        }
        int observed = focal.stream().mapToInt(each -> each).sum();
        double[] ways = waysBySum(all, focal.size(), observed);
        double sum = 0;
        for (double each : ways) {
            sum += each;
        }
        return ways[observed] / sum;
    }

    /// For each sum below the bound the number of choices, and in the last place those that reach it.
    private static double[] waysBySum(List<Integer> all, int chosen, int bound) {
        List<double[]> bySize = new ArrayList<>();
        for (int size = 0; size <= chosen; size++) {
            bySize.add(new double[bound + 1]);
        }
        bySize.getFirst()[0] = 1;
        for (int value : all) {
            for (int size = chosen; size > 0; size--) {
                double[] from = bySize.get(size - 1);
                double[] to = bySize.get(size);
                for (int sum = bound; sum >= 0; sum--) {
                    if (from[sum] > 0) {
                        to[(int) Math.min(bound, (long) sum + value)] += from[sum];
                    }
                }
            }
        }
        return bySize.get(chosen);
    }
}

package headwater.chance;

import java.util.Arrays;

/// Many tests at once: which of them may be called discoveries if a share `q` of those may be false.
public final class Discoveries {

    private Discoveries() {}

    /// The largest p-value that is still a discovery at false discovery rate `q` (Benjamini and Hochberg 1995);
    /// negative if there is none.
    public static double bound(double[] pValues, double q) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        for (int i = sorted.length - 1; i >= 0; i--) {
            if (sorted[i] <= q * (i + 1) / sorted.length) {
                return sorted[i];
            }
        }
        return -1;
    }

    /// For each p-value the smallest rate at which it is a discovery (Benjamini and Hochberg 1995), in the order
    /// given.
    public static double[] qValues(double[] pValues) {
        int n = pValues.length;
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        double[] q = new double[n];
        double least = 1;
        for (int i = n - 1; i >= 0; i--) {
            least = Math.min(least, sorted[i] * n / (i + 1));
            q[i] = least;
        }
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = q[lastOf(sorted, pValues[i])];
        }
        return result;
    }

    /// Where the last of equal values stands.
    private static int lastOf(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sorted[middle] <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

package headwater.agreement;

/// Krippendorff's alpha of one variable, from the coincidences of the values that were given to the same item.
///
/// With n values in all, n_c of them c, and o_ck coincidences of c with k inside items, where an item with m values
/// counts each of its m(m − 1) ordered pairs 1/(m − 1) times:
///
/// α = 1 − (n − 1) · Σ o_ck δ²_ck / Σ n_c n_k δ²_ck
///
/// An item with one value coincides with nothing and does not count; a missing value is none. Krippendorff, *Content
/// Analysis: An Introduction to Its Methodology*, 3rd edition (2013), chapter 12; *Computing Krippendorff's
/// Alpha-Reliability* (2011). The matrix itself is not kept, since only its margins and its weighted sum are needed.
final class Coincidences {

    private final Level level;
    private final double[] values;

    /// @param values the distinct values, ascending; a unit names them by index
    Coincidences(Level level, double[] values) {
        this.level = level;
        this.values = values.clone();
    }

    /// Alpha over these units; not a number where all values are the same, for nothing was to be told apart.
    double alpha(int[][] units) {
        double[] margins = margins(units);
        double[] below = below(margins);
        double n = below[margins.length];
        double expected = expected(margins, below, n);
        if (expected == 0) {
            return Double.NaN;
        }
        return 1 - (n - 1) * observed(units, margins, below) / expected;
    }

    /// The share of pairs inside items that are equal, each item weighted as in alpha; not a number without a pair.
    double equal(int[][] units) {
        double same = 0;
        double n = 0;
        for (int[] unit : units) {
            if (unit.length > 1) {
                n += unit.length;
                for (int a = 0; a < unit.length; a++) {
                    for (int b = 0; b < unit.length; b++) {
                        same += a != b && unit[a] == unit[b] ? 1.0 / (unit.length - 1) : 0;
                    }
                }
            }
        }
        return same / n;
    }

    private double[] margins(int[][] units) {
        double[] margins = new double[values.length];
        for (int[] unit : units) {
            if (unit.length > 1) {
                for (int value : unit) {
                    margins[value]++;
                }
            }
        }
        return margins;
    }

    /// How many values lie below each; the last is how many there are.
    private static double[] below(double[] margins) {
        double[] below = new double[margins.length + 1];
        for (int i = 0; i < margins.length; i++) {
            below[i + 1] = below[i] + margins[i];
        }
        return below;
    }

    private double observed(int[][] units, double[] margins, double[] below) {
        double sum = 0;
        for (int[] unit : units) {
            for (int a = 0; a < unit.length; a++) {
                for (int b = 0; b < a; b++) {
                    sum += 2 * distance(unit[a], unit[b], margins, below) / (unit.length - 1);
                }
            }
        }
        return sum;
    }

    private double expected(double[] margins, double[] below, double n) {
        if (level == Level.NOMINAL) {
            double same = 0;
            for (double margin : margins) {
                same += margin * margin;
            }
            return n * n - same;
        }
        double sum = 0;
        for (int a = 0; a < values.length; a++) {
            if (margins[a] > 0) {
                for (int b = 0; b < a; b++) {
                    sum += 2 * margins[a] * margins[b] * distance(a, b, margins, below);
                }
            }
        }
        return sum;
    }

    /// δ² of two values.
    private double distance(int one, int other, double[] margins, double[] below) {
        if (one == other) {
            return 0;
        }
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        double apart = switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> below[high + 1] - below[low] - (margins[low] + margins[high]) / 2;
            case INTERVAL -> values[high] - values[low];
            case RATIO -> (values[high] - values[low]) / (values[high] + values[low]);
        };
        return apart * apart;
    }
}

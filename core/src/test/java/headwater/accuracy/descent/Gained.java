package headwater.accuracy.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How much oftener the parent is right than by the plain spanning tree, over many cascades.
///
/// The versions of one cascade are right or wrong together, so the interval counts cascades, not versions: it is that
/// of a ratio of two sums (Cochran, Sampling Techniques, section 6.3).
final class Gained {

    private static final double WITHIN_95_PERCENT = 1.96;

    private record One(int asked, int right, int byTree) {
        int gain() {
            return right - byTree;
        }
    }

    private final List<One> cascades = new ArrayList<>();

    void add(Told told) {
        cascades.add(new One(told.asked(), told.right(), told.rightBy("spanning tree")));
    }

    double mean() {
        return (double) cascades.stream().mapToInt(One::gain).sum() / asked();
    }

    double low() {
        return mean() - WITHIN_95_PERCENT * error();
    }

    double high() {
        return mean() + WITHIN_95_PERCENT * error();
    }

    private int asked() {
        return cascades.stream().mapToInt(One::asked).sum();
    }

    private double error() {
        double mean = mean();
        double squares = cascades.stream()
                .mapToDouble(each -> Math.pow(each.gain() - mean * each.asked(), 2))
                .sum();
        int many = cascades.size();
        return Math.sqrt(squares * many / (many - 1.0)) / asked();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "right %d, by the spanning tree %d of %d in %d cascades: gain %.4f (%.4f to %.4f)",
                cascades.stream().mapToInt(One::right).sum(),
                cascades.stream().mapToInt(One::byTree).sum(),
                asked(),
                cascades.size(),
                mean(),
                low(),
                high());
    }
}

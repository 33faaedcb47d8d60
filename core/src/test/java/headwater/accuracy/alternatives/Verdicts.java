package headwater.accuracy.alternatives;

import headwater.accuracy.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Probabilities said, and what came true of them.
final class Verdicts {

    private static final int BINS = 10;

    private final List<Said> all = new ArrayList<>();

    private record Said(double probability, boolean isTrue) {}

    void add(double probability, boolean isTrue) {
        all.add(new Said(probability, isTrue));
    }

    int size() {
        return all.size();
    }

    double brier() {
        return all.stream()
                .mapToDouble(each -> Math.pow(each.probability() - (each.isTrue() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    /// The mean distance of what was said from what came true, over ten bins of equal width.
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int of = bin;
            List<Said> in = all.stream()
                    .filter(each -> Math.min(BINS - 1, (int) (each.probability() * BINS)) == of)
                    .toList();
            double said = in.stream().mapToDouble(Said::probability).sum();
            long happened = in.stream().filter(Said::isTrue).count();
            error += Math.abs(said - happened) / all.size();
        }
        return error;
    }

    /// Those said with at least this probability that came true.
    Score right(String set, String measure, double least) {
        List<Said> said =
                all.stream().filter(each -> each.probability() >= least).toList();
        return new Score(set, measure, (int) said.stream().filter(Said::isTrue).count(), said.size());
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%s: %d verdicts, Brier %.3f, calibration error %.3f",
                name,
                size(),
                brier(),
                calibrationError());
    }
}

package headwater.accuracy.descent;

import headwater.accuracy.Score;
import headwater.descent.Descent;
import headwater.descent.Witness;
import headwater.model.Known;
import headwater.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What descent said of made cascades, against what is true and against what simpler guesses say.
final class Told {

    /// From this on a parent is named, if its time lies before the child's however both are read: as in a trace.
    private static final double NAMED = 0.9;

    private static final int BINS = 10;

    private static final Instant START = Instant.parse("2021-09-01T00:00:00Z");

    private int asked;
    private int right;
    private int versions;
    private int named;
    private int namedRight;
    private final Map<String, Integer> guessed = new TreeMap<>();
    private final int[] inBin = new int[BINS];
    private final int[] rightInBin = new int[BINS];
    private final double[] saidInBin = new double[BINS];

    /// @param coverage what the share of seen versions is taken for
    void add(Cascade cascade, double coverage, long seed) {
        Descent descent = Descent.of(witnesses(cascade), (_, _) -> true, coverage, seed);
        Map<String, int[]> guesses = new Guesses(cascade).all();
        for (int child = 0; child < cascade.size(); child++) {
            int truth = cascade.parents().get(child);
            Descent.Chance best = descent.parents(child).getFirst();
            boolean earlier = cascade.copies().get(best.witness()).latest()
                    < cascade.copies().get(child).earliest();
            add(best, descent.unseen(child), earlier, truth);
            if (truth >= 0) {
                int at = child;
                guesses.forEach((name, parents) -> guessed.merge(name, parents[at] == truth ? 1 : 0, Integer::sum));
            }
        }
    }

    static List<Witness> witnesses(Cascade cascade) {
        return cascade.copies().stream()
                .map(each -> new Witness(each.numbers(), Known.of(when(each))))
                .toList();
    }

    private static When when(Cascade.Copy copy) {
        return new When(
                START.plusSeconds(Math.round(copy.earliest() * 3600)),
                START.plusSeconds(Math.round(copy.latest() * 3600)),
                When.Precision.UNKNOWN,
                When.Zone.UTC_EPOCH,
                "",
                When.Basis.HTML_META,
                "");
    }

    private void add(Descent.Chance best, double unseen, boolean earlier, int truth) {
        versions++;
        boolean isRight = best.witness() == truth;
        if (earlier && best.share() >= NAMED) {
            named++;
            namedRight += isRight ? 1 : 0;
        }
        if (truth < 0) {
            return;
        }
        asked++;
        right += isRight ? 1 : 0;
        double said = Math.max(best.share(), unseen);
        int bin = Math.min(BINS - 1, (int) (said * BINS));
        inBin[bin]++;
        saidInBin[bin] += said;
        rightInBin[bin] += best.share() >= unseen && isRight ? 1 : 0;
    }

    /// How many versions have a parent that was seen.
    int asked() {
        return asked;
    }

    int right() {
        return right;
    }

    int rightBy(String guess) {
        return guessed.getOrDefault(guess, 0);
    }

    /// The mean difference between what was said and how often it was right, in ten bins.
    double calibrationError() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(saidInBin[bin] - rightInBin[bin]);
        }
        return sum / asked;
    }

    List<Score> scores(String set) {
        List<Score> scores = new ArrayList<>();
        scores.add(new Score(set, "parent right", right, asked));
        guessed.forEach((name, count) -> scores.add(new Score(set, "parent right by " + name, count, asked)));
        scores.add(new Score(set, "named", named, versions));
        scores.add(new Score(set, "named rightly", namedRight, named));
        return scores;
    }

    /// A line a bin: what was said on average, how often it was right, how many.
    String reliability() {
        StringBuilder lines = new StringBuilder();
        for (int bin = 0; bin < BINS; bin++) {
            if (inBin[bin] > 0) {
                lines.append(String.format(
                        Locale.ROOT,
                        "said %.3f right %.3f of %d%n",
                        saidInBin[bin] / inBin[bin],
                        (double) rightInBin[bin] / inBin[bin],
                        inBin[bin]));
            }
        }
        return lines.toString();
    }
}

package headwater.match;

import java.util.Map;

/// How likely it is that a pair of a kind, with so much in common, is what it is said to be.
///
/// Read off the labelled development sets: for each kind and each tenth of the share, how many of the asserted pairs
/// are right, smoothed so that more in common is never less likely. Sets made to be hard (swapped words, formulaic
/// planted texts) count with the others only below a fifth, where nothing else was found. What is not asserted was not
/// labelled: half of its share, so never more likely than not.
final class Confidence {

    /// The share that two texts have in common, and how likely the pair is right; between them in proportion.
    private static final Map<Match.Kind, double[][]> KNOWN = Map.of(
            Match.Kind.VERBATIM, new double[][] {{0.9, 0.99}, {1, 0.998}},
            Match.Kind.NEAR_VERBATIM, new double[][] {{0.7, 0.95}, {0.85, 0.97}, {1, 0.99}},
            Match.Kind.PARTIAL, new double[][] {{0, 0.1}, {0.15, 0.3}, {0.25, 0.93}, {0.8, 0.95}, {1, 0.985}},
            Match.Kind.REWORDED, new double[][] {{0.3, 0.85}, {0.45, 0.93}, {0.6, 0.98}, {1, 0.99}},
            Match.Kind.TRANSLATED, new double[][] {{0.4, 0.9}, {0.7, 0.97}, {1, 0.99}});

    /// A pair that a model found by itself is never called surer: no set was labelled for that model.
    static final double MOST_BY_MODEL = 0.8;

    private Confidence() {}

    static double of(Match.Kind kind, double share) {
        double[][] known = KNOWN.get(kind);
        return known == null ? share / 2 : between(known, share);
    }

    private static double between(double[][] known, double share) {
        int last = known.length - 1;
        if (share >= known[last][0]) {
            return known[last][1];
        }
        int right = 0;
        while (known[right][0] <= share) {
            right++;
        }
        if (right == 0) {
            return known[0][1];
        }
        double[] from = known[right - 1];
        double[] to = known[right];
        return from[1] + (to[1] - from[1]) * (share - from[0]) / (to[0] - from[0]);
    }
}

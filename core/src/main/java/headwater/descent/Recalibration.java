package headwater.descent;

import java.util.stream.IntStream;

/// What a share of the two methods means: how often the parent with that share was the right one.
///
/// The averaged shares are too modest, for two methods rarely err alike. The steps were read off made cascades of all
/// regimes, while this table was the identity, on seeds of their own: `DescentScoresTest#calibration` with
/// `-Dcascade.seed=300001` and `500001`.
final class Recalibration {

    /// Shares of the most probable as the two methods give them.
    private static final double[] SAID = {0, 0.1, 0.2, 0.35, 0.46, 0.53, 0.65, 0.755, 0.853, 0.965, 1};

    /// How often it was right.
    private static final double[] RIGHT = {0, 0.14, 0.28, 0.34, 0.36, 0.63, 0.84, 0.94, 0.975, 0.997, 1};

    /// By this much the largest share stays ahead of the second.
    private static final double AHEAD = 1e-9;

    private Recalibration() {}

    /// Raises or lowers the largest share to what it means, and the others so that all are one together. It is not
    /// lowered so far that the second would come first.
    static void correct(double[] shares) {
        int top = IntStream.range(0, shares.length)
                .reduce((a, b) -> shares[b] > shares[a] ? b : a)
                .orElseThrow();
        double said = shares[top];
        double rest = 1 - said;
        if (rest <= 0) {
            return;
        }
        double second = IntStream.range(0, shares.length)
                .filter(each -> each != top)
                .mapToDouble(each -> shares[each])
                .max()
                .orElse(0);
        double right = Math.max(meaning(said), second / (rest + second) + AHEAD);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = i == top ? right : shares[i] * (1 - right) / rest;
        }
    }

    private static double meaning(double said) {
        int step = 1;
        while (step < SAID.length - 1 && said > SAID[step]) {
            step++;
        }
        double way = (said - SAID[step - 1]) / (SAID[step] - SAID[step - 1]);
        return RIGHT[step - 1] + way * (RIGHT[step] - RIGHT[step - 1]);
    }
}

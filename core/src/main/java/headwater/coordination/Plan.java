package headwater.coordination;

import headwater.chance.Tosses;
import java.util.Arrays;

/// How many joint occasions an answer needs.
final class Plan {

    private Plan() {}

    /// How many occasions of probability `p` are needed until the best outcome of all reaches `level`.
    static int occasionsForAnyAnswer(double p, double level) {
        int occasions = 1;
        double best = p;
        while (best > level && occasions < 1_000) {
            best *= p;
            occasions++;
        }
        return occasions;
    }

    /// How many occasions of probability `p` are needed for a power of `power` against `share`.
    static int occasionsForPower(double p, double share, double level, double power) {
        for (int occasions = 1; occasions < 1_000; occasions++) {
            double[] equal = new double[occasions];
            Arrays.fill(equal, p);
            if (Tosses.power(equal, share, level) >= power) {
                return occasions;
            }
        }
        return 1_000;
    }
}

package headwater.synchrony;

import headwater.chance.Tosses;
import java.io.Serializable;
import java.util.Arrays;

/// How many joint blocks two accounts need before the test can answer.
///
/// @param chance how probable it is that two accounts are together in a joint block: the mean of those that were
///   tested
/// @param forAny so many are needed before any outcome could count
/// @param forPower so many before a pair that is together in [SynchronyTest#EFFECT] of them is found with a
///   probability of [SynchronyTest#POWER]
public record Plan(double chance, int forAny, int forPower) implements Serializable {

    /// Where more are needed than this, this is given: it stands for "so many or more".
    public static final int MOST = 1_000;

    /// What pairs like those that were tested need; where none was, two accounts in a quiet block.
    ///
    /// @param quiet the window and blocks of that
    public static Plan of(SynchronyTest.Outcome outcome, Scale quiet) {
        double blocks = 0;
        double expected = 0;
        for (PairAnswer each : outcome.tested()) {
            blocks += each.evidence().blocks();
            expected += each.evidence().expected();
        }
        double chance = blocks == 0 ? 2.0 * quiet.window() / quiet.block() : expected / blocks;
        double level = blocks == 0 ? outcome.testable() : outcome.level();
        int forAny = Math.max(Company.LEAST_BLOCKS, occasionsForAnyAnswer(chance, outcome.testable()));
        return new Plan(
                chance,
                forAny,
                Math.max(forAny, occasionsForPower(chance, SynchronyTest.EFFECT, level, SynchronyTest.POWER)));
    }

    /// How many occasions of probability `p` are needed until the best outcome of all reaches `level`.
    public static int occasionsForAnyAnswer(double p, double level) {
        int occasions = 1;
        double best = p;
        while (best > level && occasions < MOST) {
            best *= p;
            occasions++;
        }
        return occasions;
    }

    /// How many occasions of probability `p` are needed for a power of `power` against `share`.
    public static int occasionsForPower(double p, double share, double level, double power) {
        if (p >= share) {
            return MOST;
        }
        for (int occasions = 1; occasions < MOST; occasions++) {
            double[] equal = new double[occasions];
            Arrays.fill(equal, p);
            if (Tosses.power(equal, share, level) >= power) {
                return occasions;
            }
        }
        return MOST;
    }
}

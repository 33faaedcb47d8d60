package headwater.synchrony;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// What the test says of two accounts, at the window that says most.
///
/// @param a the account whose name comes first
/// @param scale the window and blocks of these numbers
/// @param evidence the joint blocks, and what chance gives
/// @param p how probable it is that at least so many joint blocks have them together
/// @param q the false discovery rate at which it is a discovery, among all that was tested
/// @param lead who is usually first
/// @param windows the same at each window that could tell anything, this one too; empty for pairs that stand out less
///   than [SynchronyTest#SHOWN] others, as a case may have a million
public record PairAnswer(
        String a,
        String b,
        Scale scale,
        Evidence evidence,
        double p,
        double q,
        Answer answer,
        Lead lead,
        List<AtScale> windows)
        implements Serializable {

    /// One window.
    ///
    /// @param byCrowd the p-value by hour, crowd and clock alone, without the delays that each account is used to
    /// @param chances how probable it is by chance that they are together in each of the joint blocks
    public record AtScale(Scale scale, double p, double byCrowd, List<Double> chances) implements Serializable {
        public AtScale {
            chances = List.copyOf(chances);
        }
    }

    public PairAnswer {
        Objects.requireNonNull(answer, "answer");
        if (p < 0 || p > 1 || q < 0 || q > 1) {
            throw new IllegalArgumentException("not probabilities: " + p + ", " + q);
        }
        windows = List.copyOf(windows);
    }

    PairAnswer at(List<AtScale> each) {
        return new PairAnswer(a, b, scale, evidence, p, q, answer, lead, each);
    }

    /// Joint blocks, and what chance gives.
    ///
    /// @param blocks how many blocks both shared something of the same in
    /// @param days on how many days these lie
    /// @param together in how many of them they were together within the window
    /// @param expected in how many chance would have them together
    /// @param unexplained the share of joint blocks that chance does not explain
    /// @param leastUnexplained the least that it may be, for all pairs tested at once
    ///   ([SynchronyTest#CONFIDENCE])
    /// @param mostUnexplained the most
    /// @param triggersKnown for which share of the blocks it is known when the objects became public
    public record Evidence(
            int blocks,
            int days,
            int together,
            double expected,
            double unexplained,
            double leastUnexplained,
            double mostUnexplained,
            double triggersKnown)
            implements Serializable {}

    /// Who is first when two accounts are together (sign test, .01): a follower copies, which is no arrangement.
    public enum Lead {
        NEITHER,
        A_LEADS,
        B_LEADS
    }
}

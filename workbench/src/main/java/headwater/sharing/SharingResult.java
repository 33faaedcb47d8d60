package headwater.sharing;

import headwater.problem.Problem;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.Plan;
import headwater.synchrony.Scale;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was read, what was written, and what the test says of it.
///
/// @param flagged the pairs that are together beyond hour, crowd, clock and their own habits, by name
/// @param needed how many joint blocks an answer needs
/// @param comparison what tools that count and cut would flag on the same table
public record SharingResult(
        Verdict verdict,
        Read read,
        Times times,
        Setting setting,
        Pairs pairs,
        List<PairAnswer> flagged,
        Plan needed,
        List<Counted> comparison) {

    /// What can be said of all pairs together.
    public enum Verdict {
        /// Some pairs are beyond habit: an arrangement, or a common trigger that nobody recorded.
        BEYOND_HABIT,
        /// Public triggers and habits suffice for every pair that shares within the window.
        HABIT_SUFFICES,
        /// Of some pairs nothing can be told, and no pair is beyond habit.
        UNDETERMINED
    }

    /// What the table holds.
    ///
    /// @param rows rows of the table: each a share, a post that shares nothing, a repetition or a rejected one
    /// @param otherPosts posts that share nothing, which show when an account is active
    /// @param repeated rows whose post had shared their object before
    public record Read(
            long rows,
            long shares,
            long otherPosts,
            long repeated,
            int accounts,
            int objects,
            List<Rejected> rejected) {
        public Read {
            rejected = List.copyOf(rejected);
        }
    }

    /// One row that could not be read.
    public record Rejected(String where, Problem problem, String detail) {}

    /// What the times are like.
    ///
    /// @param precision by how many seconds a time may be off
    /// @param finerUnits times counted in milliseconds or smaller units, cut to the second
    /// @param wholeMinutes times that lie on a whole minute; of times to the second one in sixty does
    /// @param triggersKnown objects of which it is known when they became public
    /// @param triggersUnread triggers that cannot be read or are too coarse for the window; they count as not known
    /// @param triggersDisputed objects for which rows name different triggers; the earliest stands
    /// @param triggersContradicted objects that were shared before their trigger, which counts as not known
    public record Times(
            long precision,
            long finerUnits,
            long wholeMinutes,
            int triggersKnown,
            long triggersUnread,
            int triggersDisputed,
            int triggersContradicted) {}

    /// How it was counted and tested.
    ///
    /// @param windows those that were asked for
    /// @param usable those that the times are fine enough for
    /// @param minShares accounts with fewer shares are not counted
    /// @param rate the rate of false discoveries
    /// @param effect the share of joint blocks together that would matter
    /// @param power what an answer that habit suffices needs against that
    /// @param excess a flagged pair is together at least so many times as often as chance gives
    /// @param level the p-value up to which a pair is a discovery
    public record Setting(
            List<Scale> windows,
            List<Scale> usable,
            int minShares,
            double rate,
            double effect,
            double power,
            double excess,
            double level) {
        public Setting {
            windows = List.copyOf(windows);
            usable = List.copyOf(usable);
        }
    }

    /// How many pairs there are of each sort.
    ///
    /// @param accounts how many accounts are in a pair that was written
    /// @param written pairs that share something within the window
    /// @param answers what the test says of those, by its answer
    /// @param tested pairs for which some outcome could have counted, also those that never were within the window
    /// @param flaggedButNotCounted pairs that are beyond habit and were left out by the least number of shares
    public record Pairs(
            int accounts, int written, SortedMap<String, Long> answers, int tested, int flaggedButNotCounted) {
        public Pairs {
            answers = new TreeMap<>(answers);
        }
    }

    /// What another tool's way of counting flags. It is a count with a cut and knows no chance.
    ///
    /// @param as whose way of counting it is, and how it is set
    /// @param window in seconds
    /// @param cut the weight at which it cuts
    /// @param edges how many pairs share within the window
    public record Counted(String as, int window, String cut, int edges, int flaggedEdges, int flaggedAccounts) {}

    public SharingResult {
        flagged = List.copyOf(flagged);
        comparison = List.copyOf(comparison);
        if (read.shares + read.otherPosts + read.repeated + read.rejected.size() != read.rows) {
            throw new IllegalArgumentException("rows do not add up: " + read);
        }
    }
}

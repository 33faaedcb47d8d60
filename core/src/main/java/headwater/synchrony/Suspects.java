package headwater.synchrony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accounts tied together by suspicious pairs: whom to look at as a group.
final class Suspects {

    private static final int MOST_MEMBERS = 25;
    private static final double LEAST_BOUND = 1e-9;

    private final int accounts;

    Suspects(int accounts) {
        this.accounts = accounts;
    }

    /// Two accounts, and how probable it is that they are together as often.
    record Tie(long pair, double p) {
        int one() {
            return PairCounts.lower(pair);
        }

        int other() {
            return PairCounts.higher(pair);
        }
    }

    /// Groups joined by ties up to a bound. Where too many hang together, only the most suspicious ties join.
    List<BitSet> groups(List<Tie> ties, double bound) {
        List<BitSet> groups = new ArrayList<>();
        List<Tie> joining =
                inTriangles(ties.stream().filter(tie -> tie.p() <= bound).toList());
        for (BitSet group : joined(joining)) {
            if (group.cardinality() <= MOST_MEMBERS || bound < LEAST_BOUND) {
                groups.add(group);
            } else {
                List<Tie> inside =
                        ties.stream().filter(tie -> group.get(tie.one())).toList();
                groups.addAll(groups(inside, bound / 3));
            }
        }
        return groups;
    }

    /// Ties of two accounts that share a third account with which both are tied (the 3-truss of Cohen 2008): a tie
    /// alone is often chance, and would join groups that have nothing to do with each other.
    private List<Tie> inTriangles(List<Tie> ties) {
        List<Tie> left = ties;
        while (true) {
            BitSet[] partners = partners(left);
            List<Tie> kept = left.stream()
                    .filter(tie -> partners[tie.one()].intersects(partners[tie.other()]))
                    .toList();
            if (kept.size() == left.size()) {
                return kept;
            }
            left = kept;
        }
    }

    private BitSet[] partners(List<Tie> ties) {
        BitSet[] partners = new BitSet[accounts];
        for (Tie tie : ties) {
            partners[tie.one()] = with(partners[tie.one()], tie.other());
            partners[tie.other()] = with(partners[tie.other()], tie.one());
        }
        return partners;
    }

    private static BitSet with(@Nullable BitSet set, int member) {
        BitSet more = set == null ? new BitSet() : set;
        more.set(member);
        return more;
    }

    private List<BitSet> joined(List<Tie> ties) {
        int[] up = new int[accounts];
        Arrays.setAll(up, account -> account);
        for (Tie tie : ties) {
            up[top(up, tie.one())] = top(up, tie.other());
        }
        BitSet tied = new BitSet();
        BitSet[] groups = new BitSet[accounts];
        for (Tie tie : ties) {
            int top = top(up, tie.one());
            groups[top] = with(with(groups[top], tie.one()), tie.other());
            tied.set(top);
        }
        return tied.stream().mapToObj(top -> groups[top]).toList();
    }

    private static int top(int[] up, int account) {
        int at = account;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }
}

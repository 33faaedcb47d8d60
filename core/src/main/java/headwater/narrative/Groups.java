package headwater.narrative;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Ids in disjoint groups, some of which may not be joined; a group is called by its smallest id, so that the order of
/// joining leaves no trace.
public final class Groups {

    /// On which sides of which separations a group has members.
    private record Sides(BitSet ones, BitSet others) {

        /// The separations that have this group on one side and the other group on the other.
        BitSet against(Sides other) {
            BitSet all = (BitSet) ones.clone();
            all.and(other.others);
            BitSet back = (BitSet) others.clone();
            back.and(other.ones);
            all.or(back);
            return all;
        }

        Sides and(Sides other) {
            BitSet left = (BitSet) ones.clone();
            left.or(other.ones);
            BitSet right = (BitSet) others.clone();
            right.or(other.others);
            return new Sides(left, right);
        }
    }

    private static final Sides NEITHER = new Sides(new BitSet(), new BitSet());

    private final TreeMap<String, String> parents = new TreeMap<>();

    /// By the name of the group; only of groups that are kept from others.
    private final Map<String, Sides> sides = new HashMap<>();

    public Groups() {}

    Groups(Groups other) {
        parents.putAll(other.parents);
        sides.putAll(other.sides);
    }

    Collection<String> names() {
        return parents.keySet();
    }

    /// The smallest id of the group.
    public String of(String id) {
        String root = id;
        String parent = parents.computeIfAbsent(id, key -> key);
        while (!parent.equals(root)) {
            root = parent;
            parent = parents.getOrDefault(root, root);
        }
        String at = id;
        while (!at.equals(root)) {
            at = Objects.requireNonNull(parents.put(at, root));
        }
        return root;
    }

    boolean same(String a, String b) {
        return of(a).equals(of(b));
    }

    /// Joins two groups, whatever keeps them apart: to be asked before.
    public void join(String a, String b) {
        String one = of(a);
        String other = of(b);
        if (one.equals(other)) {
            return;
        }
        String name = one.compareTo(other) <= 0 ? one : other;
        String gone = name.equals(one) ? other : one;
        parents.put(gone, name);
        Sides lost = sides.remove(gone);
        if (lost != null) {
            sides.merge(name, lost, Sides::and);
        }
    }

    /// Keeps each of `ones` from each of `others`, but for two that are in one group already.
    ///
    /// @param number of the separation, by which [#between] names it
    void separate(int number, Collection<String> ones, Collection<String> others) {
        ones.forEach(id -> sides.merge(of(id), new Sides(bit(number), new BitSet()), Sides::and));
        others.forEach(id -> sides.merge(of(id), new Sides(new BitSet(), bit(number)), Sides::and));
    }

    /// True if any two groups are kept apart; if not, the order of joining changes nothing.
    boolean areSeparated() {
        return !sides.isEmpty();
    }

    /// The separations that keep the groups of these two apart; empty if they may be joined or are joined.
    BitSet between(String a, String b) {
        if (sides.isEmpty() || same(a, b)) {
            return new BitSet();
        }
        return sides.getOrDefault(of(a), NEITHER).against(sides.getOrDefault(of(b), NEITHER));
    }

    boolean mayJoin(String a, String b) {
        return between(a, b).isEmpty();
    }

    private static BitSet bit(int number) {
        BitSet bits = new BitSet();
        bits.set(number);
        return bits;
    }
}

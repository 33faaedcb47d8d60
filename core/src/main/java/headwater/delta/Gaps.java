package headwater.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One sentence left over in the parent and one in the child, between the same two beads: where they stand says that
/// they belong together, so a little likeness is enough.
final class Gaps {

    private Gaps() {}

    /// Where such a pair may be: the parent's sentence and the child's.
    record Gap(int parent, int child) {}

    /// @param beads in the order of both texts
    static List<Gap> of(List<Aligned> beads, int parents, int children) {
        List<Aligned> inOrder =
                beads.stream().sorted(Comparator.comparingInt(Aligned::parents)).toList();
        List<Gap> gaps = new ArrayList<>();
        int parent = 0;
        int child = 0;
        for (Aligned bead : inOrder) {
            add(gaps, parent, bead.parents(), child, bead.children());
            parent = bead.parents() + bead.parentCount();
            child = bead.children() + bead.childCount();
        }
        add(gaps, parent, parents, child, children);
        return gaps;
    }

    private static void add(List<Gap> gaps, int parent, int nextParent, int child, int nextChild) {
        if (nextParent - parent == 1 && nextChild - child == 1) {
            gaps.add(new Gap(parent, child));
        }
    }
}

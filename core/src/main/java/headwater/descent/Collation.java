package headwater.descent;

import java.util.Arrays;

/// Two texts laid side by side: which units of one were kept in the other, by a longest common subsequence
/// (Hirschberg 1975).
///
/// What both begin and end with is matched at once, so time grows with the product of what lies between, and memory
/// with its length.
final class Collation {

    /// A unit that stands in no place of the parent.
    static final int NEW = -1;

    private final int[] parent;
    private final int[] child;
    private final int[] partners;

    private Collation(int[] parent, int[] child) {
        this.parent = parent;
        this.child = child;
        this.partners = new int[child.length];
        Arrays.fill(partners, NEW);
    }

    /// For each unit of the child the place in the parent from which it was kept, or [#NEW].
    static int[] partners(int[] parent, int[] child) {
        Collation laid = new Collation(parent, child);
        laid.align(0, parent.length, 0, child.length);
        return laid.partners;
    }

    private void align(int fromParent, int toParent, int fromChild, int toChild) {
        int p0 = fromParent;
        int c0 = fromChild;
        int p1 = toParent;
        int c1 = toChild;
        while (p0 < p1 && c0 < c1 && parent[p0] == child[c0]) {
            partners[c0++] = p0++;
        }
        while (p0 < p1 && c0 < c1 && parent[p1 - 1] == child[c1 - 1]) {
            partners[--c1] = --p1;
        }
        if (p0 == p1 || c0 == c1) {
            return;
        }
        if (c1 - c0 == 1) {
            single(p0, p1, c0);
            return;
        }
        int middle = (c0 + c1) >>> 1;
        int split = split(p0, p1, c0, middle, c1);
        align(p0, split, c0, middle);
        align(split, p1, middle, c1);
    }

    private void single(int p0, int p1, int at) {
        for (int i = p0; i < p1; i++) {
            if (parent[i] == child[at]) {
                partners[at] = i;
                return;
            }
        }
    }

    /// Where the parent is best cut if the child is cut in the middle.
    private int split(int p0, int p1, int c0, int middle, int c1) {
        int width = p1 - p0;
        int[] before = new int[width + 1];
        for (int j = c0; j < middle; j++) {
            int diagonal = 0;
            for (int i = 0; i < width; i++) {
                int above = before[i + 1];
                before[i + 1] = parent[p0 + i] == child[j] ? diagonal + 1 : Math.max(above, before[i]);
                diagonal = above;
            }
        }
        int[] after = new int[width + 1];
        for (int j = c1 - 1; j >= middle; j--) {
            int diagonal = 0;
            for (int i = width - 1; i >= 0; i--) {
                int above = after[i];
                after[i] = parent[p0 + i] == child[j] ? diagonal + 1 : Math.max(above, after[i + 1]);
                diagonal = above;
            }
        }
        int best = 0;
        for (int i = 1; i <= width; i++) {
            if (before[i] + after[i] > before[best] + after[best]) {
                best = i;
            }
        }
        return p0 + best;
    }
}

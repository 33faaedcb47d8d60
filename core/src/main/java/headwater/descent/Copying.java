package headwater.descent;

import java.util.Arrays;
import java.util.List;

/// A child laid beside a possible parent: what was kept, and the gaps between.
final class Copying {

    /// Fewer units than these in a row are shared by chance.
    private static final int ISLAND = 3;

    private final int child;
    private final int parent;
    private final int[] partners;
    private final List<Gap> gaps;

    Copying(int child, int parent, List<Witness> witnesses) {
        this.child = child;
        this.parent = parent;
        int[] from = witnesses.get(parent).units();
        this.partners =
                withoutIslands(Collation.partners(from, witnesses.get(child).units()), from.length);
        this.gaps = Gap.in(partners, from.length);
    }

    /// A word or two that both have amid much that they do not share were not kept: any two texts share such.
    private static int[] withoutIslands(int[] partners, int parentLength) {
        List<Gap> gaps = Gap.in(partners, parentLength);
        int[] kept = partners.clone();
        for (int i = 1; i < gaps.size(); i++) {
            Gap before = gaps.get(i - 1);
            Gap after = gaps.get(i);
            boolean island = after.childStart() - before.childEnd() < ISLAND;
            if (island && isWide(before) && isWide(after)) {
                Arrays.fill(kept, before.childEnd(), after.childStart(), Collation.NEW);
            }
        }
        return kept;
    }

    private static boolean isWide(Gap gap) {
        return Math.max(gap.ofParent(), gap.ofChild()) >= ISLAND;
    }

    int child() {
        return child;
    }

    int parent() {
        return parent;
    }

    /// Units of the child.
    int length() {
        return partners.length;
    }

    boolean isKept(int at) {
        return partners[at] != Collation.NEW;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /// The share of units that were replaced one for one, of those that were kept or replaced.
    double replaced() {
        int kept = 0;
        for (int partner : partners) {
            kept += partner == Collation.NEW ? 0 : 1;
        }
        int replaced = gaps.stream()
                .filter(each -> each.ofParent() == each.ofChild())
                .mapToInt(Gap::ofChild)
                .sum();
        return kept == 0 ? 1 : (double) replaced / (kept + replaced);
    }
}

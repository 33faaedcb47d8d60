package headwater.descent;

import java.util.List;

/// A child laid beside a possible parent: what was kept, and the gaps between.
final class Copying {

    private final int child;
    private final int parent;
    private final int[] partners;
    private final List<Gap> gaps;

    Copying(int child, int parent, List<Version> versions) {
        this.child = child;
        this.parent = parent;
        int[] from = versions.get(parent).units();
        this.partners = Edits.partners(from, versions.get(child).units());
        this.gaps = Gap.in(partners, from.length);
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
        return partners[at] != Edits.NEW;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /// The share of units that were replaced one for one, of those that were kept or replaced.
    double replaced() {
        int kept = 0;
        for (int partner : partners) {
            kept += partner == Edits.NEW ? 0 : 1;
        }
        int replaced = gaps.stream()
                .filter(each -> each.ofParent() == each.ofChild())
                .mapToInt(Gap::ofChild)
                .sum();
        return kept == 0 ? 1 : (double) replaced / (kept + replaced);
    }
}

package headwater.descent;

import java.util.ArrayList;
import java.util.List;

/// A stretch without anything kept: units of the parent that the child lacks, against units of the child that the
/// parent lacks.
record Gap(int parentStart, int parentEnd, int childStart, int childEnd) {

    int ofParent() {
        return parentEnd - parentStart;
    }

    int ofChild() {
        return childEnd - childStart;
    }

    /// The gaps between what was kept, in order.
    static List<Gap> in(int[] partners, int parentLength) {
        List<Gap> gaps = new ArrayList<>();
        int parentAt = 0;
        int childAt = 0;
        for (int i = 0; i <= partners.length; i++) {
            boolean end = i == partners.length;
            if (!end && partners[i] == Collation.NEW) {
                continue;
            }
            int partner = end ? parentLength : partners[i];
            if (partner > parentAt || i > childAt) {
                gaps.add(new Gap(parentAt, partner, childAt, i));
            }
            parentAt = partner + 1;
            childAt = i + 1;
        }
        return List.copyOf(gaps);
    }
}

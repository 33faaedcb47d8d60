package headwater.descent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How probable it is that a child came from a parent, by what was kept, replaced, put in and left out.
///
/// What is put in or left out is counted by run: a paragraph is one decision. What a child has that its supposed
/// parent lacks, and an older version has, speaks against that parent, for it would have to be invented twice. Where
/// only versions since the parent have it, a version between the two that nobody saw may have had it first.
///
/// Logarithms are kept by blocks of the child, so that they can be summed over a part of the text.
final class Likelihood {

    /// Units of the child that are taken together.
    static final int BLOCK = 5;

    /// That a unit put in by chance is one that another version has.
    private static final double AGAIN = Math.log(0.02);

    private static final double NOT_AGAIN = Math.log(1 - 0.02);

    /// That a run appears a second time without being taken from where it was.
    private static final double REAPPEARS = Math.log(0.003);

    private static final double PUT_IN = Math.log(0.03);

    private static final double LEFT_OUT = Math.log(0.03);

    /// What each further unit of a run costs.
    private static final double LONGER = Math.log(0.85);

    /// What it costs beyond a paragraph that was left out.
    private static final double FURTHER = Math.log(0.97);

    private static final int PARAGRAPH = 25;

    /// What each new unit costs beside: else a text taken whole for another would come cheap.
    private static final double NEW = -0.5;

    private final double kept;
    private final double replaced;
    private final Shared shared;

    /// @param changed the share of units that a copy replaces
    Likelihood(double changed, Shared shared) {
        this.kept = Math.log(1 - changed);
        this.replaced = Math.log(changed) + NEW;
        this.shared = shared;
    }

    /// By block, if the child was taken from the parent.
    ///
    /// @param lost whether a version between the two may have been lost
    double[] of(Copying copying, boolean lost) {
        double[] blocks = blocks(copying.length());
        for (int i = 0; i < copying.length(); i++) {
            blocks[i / BLOCK] += copying.isKept(i) ? kept : 0;
        }
        for (Gap gap : copying.gaps()) {
            spread(Math.max(byUnit(gap, copying, lost), byRun(gap, copying, lost)), gap, blocks);
        }
        return blocks;
    }

    /// By block, if the child came from something unseen that had what others have, and lacked what most of them lack.
    /// Where others have less than half of the child, there is as much less that it left out.
    double[] ofUnseen(int child, int length, List<Copying> others) {
        double[] blocks = blocks(length);
        double seen = (double) IntStream.range(0, length)
                        .filter(each -> shared.isSeen(child, each))
                        .count()
                / Math.max(1, length);
        double[][] leftOut = others.stream().map(this::leftOut).toArray(double[][]::new);
        for (int block = 0; block < blocks.length; block++) {
            int at = block;
            double[] sorted = Arrays.stream(leftOut)
                    .mapToDouble(each -> each[at])
                    .sorted()
                    .toArray();
            blocks[block] = sorted.length == 0 ? 0 : sorted[sorted.length / 2] * Math.min(1, 2 * seen);
        }
        int run = 0;
        for (int i = 0; i < length; i++) {
            run = shared.isSeen(child, i) ? 0 : run + 1;
            blocks[i / BLOCK] +=
                    run == 0 ? kept : run == 1 ? Math.max(replaced + NOT_AGAIN, PUT_IN + NEW) : LONGER + NEW;
        }
        return blocks;
    }

    private static double[] blocks(int length) {
        return new double[length / BLOCK + 1];
    }

    private double[] leftOut(Copying copying) {
        double[] blocks = blocks(copying.length());
        for (Gap gap : copying.gaps()) {
            boolean run = byRun(gap, copying, false) >= byUnit(gap, copying, false);
            spread(leftOut(gap.ofParent() - (run ? 0 : gap.ofChild())), gap, blocks);
        }
        return blocks;
    }

    private double byUnit(Gap gap, Copying copying, boolean lost) {
        int both = Math.min(gap.ofParent(), gap.ofChild());
        double sum = leftOut(gap.ofParent() - both) + putIn(copying, gap.childStart() + both, gap.childEnd(), lost);
        for (int i = gap.childStart(); i < gap.childStart() + both; i++) {
            sum += replaced + (isAgain(copying, i, lost) ? AGAIN : NOT_AGAIN);
        }
        return sum;
    }

    private double byRun(Gap gap, Copying copying, boolean lost) {
        return leftOut(gap.ofParent()) + putIn(copying, gap.childStart(), gap.childEnd(), lost);
    }

    private boolean isAgain(Copying copying, int at, boolean lost) {
        return switch (shared.elsewhere(copying.child(), at, copying.parent())) {
            case NOWHERE -> false;
            case SINCE_PARENT -> !lost;
            case BEFORE_PARENT -> true;
        };
    }

    private double putIn(Copying copying, int from, int to, boolean lost) {
        if (from >= to) {
            return 0;
        }
        int again = 0;
        for (int i = from; i < to; i++) {
            again += isAgain(copying, i, lost) ? 1 : 0;
        }
        return (2 * again > to - from ? REAPPEARS : PUT_IN) + (to - from - 1) * LONGER + (to - from) * NEW;
    }

    private static double leftOut(int length) {
        if (length <= 0) {
            return 0;
        }
        int near = Math.min(length - 1, PARAGRAPH);
        return LEFT_OUT + near * LONGER + (length - 1 - near) * FURTHER;
    }

    /// Evenly over the blocks of the child that the gap touches.
    private static void spread(double cost, Gap gap, double[] blocks) {
        int first = Math.min(gap.childStart() / BLOCK, blocks.length - 1);
        int last = Math.max(first, Math.min((gap.childEnd() - 1) / BLOCK, blocks.length - 1));
        for (int i = first; i <= last; i++) {
            blocks[i] += cost / (last - first + 1);
        }
    }
}

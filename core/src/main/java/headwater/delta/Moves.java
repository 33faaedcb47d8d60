package headwater.delta;

import headwater.delta.Aligned.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Sentences that stand in both texts, but not in the same order: of those left over, each pair in which either is the
/// other's most alike.
///
/// Each sentence left over in the parent is compared with each left over in the child.
final class Moves {

    private final List<Aligned> kept;
    private final float bound;

    /// @param kept what stands in order, from which it is seen what does not
    Moves(List<Aligned> kept, float bound) {
        this.kept = List.copyOf(kept);
        this.bound = bound;
    }

    List<Aligned> of(
            Likeness likeness,
            List<Pieces.Piece> parents,
            boolean[] parentTaken,
            List<Pieces.Piece> children,
            boolean[] childTaken) {
        int[] left = free(parentTaken);
        int[] right = free(childTaken);
        float[][] scores = new float[left.length][];
        for (int i = 0; i < left.length; i++) {
            scores[i] = likeness.of(left[i], right);
        }
        List<Aligned> found = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            int j = best(scores, i);
            if (j >= 0) {
                int parent = left[i];
                int child = right[j];
                found.add(new Aligned(
                        parent,
                        1,
                        child,
                        1,
                        SentenceAlignment.span(parents, parent, 1),
                        SentenceAlignment.span(children, child, 1),
                        Math.min(1, scores[i][j]),
                        place(parent, child)));
            }
        }
        return found;
    }

    private static int[] free(boolean[] taken) {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
    }

    private int best(float[][] scores, int row) {
        int best = -1;
        for (int j = 0; j < scores[row].length; j++) {
            if (scores[row][j] >= bound && (best < 0 || scores[row][j] > scores[row][best])) {
                best = j;
            }
        }
        return best >= 0 && isAhead(scores, row, best) ? best : -1;
    }

    /// Nothing is more like the child's sentence; of equals, the first has it.
    private static boolean isAhead(float[][] scores, int row, int column) {
        float score = scores[row][column];
        for (int i = 0; i < scores.length; i++) {
            if (scores[i][column] > score || (i < row && scores[i][column] == score)) {
                return false;
            }
        }
        return true;
    }

    private Place place(int parent, int child) {
        boolean inOrder = kept.stream().allMatch(each -> (each.parents() < parent) == (each.children() < child));
        return inOrder ? Place.KEPT : Place.MOVED;
    }
}

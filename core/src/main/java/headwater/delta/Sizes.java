package headwater.delta;

import java.util.List;

/// How long the sentences of two texts are, each as a multiple of the average of its own text, and which may be taken
/// with their neighbour: a title is a sentence of its own.
final class Sizes {

    private final List<Pieces.Piece> parent;
    private final List<Pieces.Piece> child;
    private final float parentMean;
    private final float childMean;

    Sizes(List<Pieces.Piece> parent, List<Pieces.Piece> child) {
        this.parent = parent;
        this.child = child;
        this.parentMean = mean(parent);
        this.childMean = mean(child);
    }

    int parents() {
        return parent.size();
    }

    int children() {
        return child.size();
    }

    boolean joinsParent(int first) {
        return !parent.get(first).title();
    }

    boolean joinsChild(int first) {
        return !child.get(first).title();
    }

    float parent(int first, int count) {
        return letters(parent, first, count) / parentMean;
    }

    float child(int first, int count) {
        return letters(child, first, count) / childMean;
    }

    private static float letters(List<Pieces.Piece> pieces, int first, int count) {
        int letters = 0;
        for (int i = first; i < first + count; i++) {
            letters += pieces.get(i).letters().length();
        }
        return letters;
    }

    private static float mean(List<Pieces.Piece> pieces) {
        return pieces.isEmpty() ? 1 : letters(pieces, 0, pieces.size()) / pieces.size();
    }
}

package headwater.delta;

import headwater.crosslingual.SentenceLikeness;
import headwater.text.Document;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The sentences of two texts side by side, in one language or between two for which there is a lexicon.
///
/// First the best way through both in order ([Path]), then what was moved: sentences left over that are alike and
/// stand elsewhere ([Moves]). A text is read up to [#MOST_SENTENCES]; what lies beyond is beside nothing, and says
/// nothing of what was added or left out.
///
/// @param aligned in the order of the parent
public record SentenceAlignment(List<Pieces.Piece> parents, List<Pieces.Piece> children, List<Aligned> aligned) {

    /// Sentences of a text that are read.
    public static final int MOST_SENTENCES = 1_000;

    private static final Bounds INSIDE = new Bounds(new Path.Bounds(0.12f, 0.03f), 0.06f, 0.3f, 0.04f);

    private static final Bounds ACROSS = new Bounds(new Path.Bounds(0.14f, 0.03f), 0.06f, 0.2f, 0.12f);

    /// Chosen on half of the documents of `accuracy/delta.csv`. Each says how far a likeness must exceed what either
    /// sentence has with others.
    ///
    /// @param gap where one sentence is left over on either side between the same neighbours
    /// @param moved out of order
    /// @param usual how much two unrelated sentences are alike, where the texts are too short to tell
    private record Bounds(Path.Bounds path, float gap, float moved, float usual) {}

    public SentenceAlignment {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
        aligned = List.copyOf(aligned);
    }

    /// Nothing aligned where the languages differ and one of them has no lexicon.
    public static SentenceAlignment of(Version parent, Version child) {
        List<Pieces.Piece> parents = pieces(parent.document());
        List<Pieces.Piece> children = pieces(child.document());
        boolean inside = parent.tongue().equals(child.tongue());
        Optional<Likeness> likeness =
                inside ? Optional.of(new SharedLetters(parents, children)) : across(parent, parents, child, children);
        Bounds bounds = inside ? INSIDE : ACROSS;
        List<Aligned> aligned = new ArrayList<>();
        likeness.ifPresent(each -> align(
                new StandingOut(each, parents.size(), children.size(), bounds.usual()),
                parents,
                children,
                bounds,
                aligned));
        aligned.sort(Comparator.comparingInt(Aligned::parents));
        return new SentenceAlignment(parents, children, aligned);
    }

    /// True if all sentences of both were read.
    public boolean isWhole() {
        return parents.size() < MOST_SENTENCES && children.size() < MOST_SENTENCES;
    }

    /// Sentences of the parent beside nothing.
    public List<Pieces.Piece> parentsAlone() {
        boolean[] taken = new boolean[parents.size()];
        aligned.forEach(each -> mark(taken, each.parents(), each.parentCount()));
        return left(parents, taken);
    }

    /// Sentences of the child beside nothing.
    public List<Pieces.Piece> childrenAlone() {
        boolean[] taken = new boolean[children.size()];
        aligned.forEach(each -> mark(taken, each.children(), each.childCount()));
        return left(children, taken);
    }

    /// The share of the parent's letters that stand beside something.
    public double ofParent() {
        return share(parents, parentsAlone());
    }

    /// The share of the child's.
    public double ofChild() {
        return share(children, childrenAlone());
    }

    private static double share(List<Pieces.Piece> all, List<Pieces.Piece> alone) {
        double whole = letters(all);
        return whole == 0 ? 0 : 1 - letters(alone) / whole;
    }

    private static double letters(List<Pieces.Piece> pieces) {
        return pieces.stream().mapToInt(each -> each.letters().length()).sum();
    }

    private static List<Pieces.Piece> pieces(Document document) {
        return Pieces.of(document).stream().limit(MOST_SENTENCES).toList();
    }

    private static Optional<Likeness> across(
            Version parent, List<Pieces.Piece> parents, Version child, List<Pieces.Piece> children) {
        return SentenceLikeness.of(
                        words(parent.document(), parents),
                        parent.language(),
                        words(child.document(), children),
                        child.language())
                .map(each -> each::of);
    }

    private static List<String> words(Document document, List<Pieces.Piece> pieces) {
        return pieces.stream().map(each -> each.of(document)).toList();
    }

    private static void align(
            Likeness likeness,
            List<Pieces.Piece> parents,
            List<Pieces.Piece> children,
            Bounds bounds,
            List<Aligned> aligned) {
        Path path = new Path(likeness, new Sizes(parents, children), bounds.path());
        Beads beads = new Beads(parents, children, aligned);
        path.walk(beads);
        for (Gaps.Gap gap : Gaps.of(aligned, parents.size(), children.size())) {
            float found = likeness.of(gap.parent(), new int[] {gap.child()})[0];
            if (found >= bounds.gap()) {
                beads.bead(gap.parent(), 1, gap.child(), 1, found);
            }
        }
        boolean[] parentTaken = new boolean[parents.size()];
        boolean[] childTaken = new boolean[children.size()];
        aligned.forEach(each -> mark(parentTaken, each.parents(), each.parentCount()));
        aligned.forEach(each -> mark(childTaken, each.children(), each.childCount()));
        Moves moves = new Moves(aligned, bounds.moved());
        aligned.addAll(moves.of(likeness, parents, parentTaken, children, childTaken));
    }

    /// Takes down what is beside what, in order.
    private record Beads(List<Pieces.Piece> parents, List<Pieces.Piece> children, List<Aligned> aligned)
            implements Path.Beads {

        @Override
        public void bead(int parent, int parentCount, int child, int childCount, float likeness) {
            aligned.add(new Aligned(
                    parent,
                    parentCount,
                    child,
                    childCount,
                    span(parents, parent, parentCount),
                    span(children, child, childCount),
                    Math.min(1, likeness),
                    Aligned.Place.KEPT));
        }
    }

    static Span span(List<Pieces.Piece> pieces, int first, int count) {
        return new Span(pieces.get(first).start(), pieces.get(first + count - 1).end());
    }

    private static void mark(boolean[] taken, int first, int count) {
        for (int i = first; i < first + count; i++) {
            taken[i] = true;
        }
    }

    private static List<Pieces.Piece> left(List<Pieces.Piece> pieces, boolean[] taken) {
        List<Pieces.Piece> left = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                left.add(pieces.get(i));
            }
        }
        return left;
    }
}

package headwater.delta;

/// The best way through two texts, sentence by sentence in order: one beside one, one beside two, two beside one, two
/// beside two, or one beside nothing. After Gale and Church (1993), with a likeness of words in place of their
/// likelihood of lengths, as in Bleualign (Sennrich and Volk 2010).
///
/// A bead gains what its likeness exceeds what any two sentences have, times the letters it takes up; so a sentence
/// that says nothing of its own is not drawn into the bead of its neighbour. A sentence beside nothing gains nothing.
/// Only places within a band about the diagonal are looked at, so the cost is the number of
/// sentences times the width of the band: [#BAND] to either side and the difference of the two lengths.
final class Path {

    /// So many sentences to either side of the diagonal.
    static final int BAND = 48;

    private static final int[] TAKE_PARENT = {0, 1, 1, 2, 2, 1, 0};

    private static final int[] TAKE_CHILD = {0, 1, 2, 1, 2, 0, 1};

    /// Two beside two is mostly two times one beside one.
    private static final int[] JOINS = {0, 0, 1, 1, 4, 0, 0};

    private static final byte PARENT_ALONE = 5;

    private static final byte CHILD_ALONE = 6;

    private final Likeness likeness;
    private final int parents;
    private final int children;
    private final Bounds bounds;
    private final Sizes sizes;
    private final float[][] gain;
    private final float[][] like;
    private final byte[][] step;

    /// @param worth a likeness that is as good as none
    /// @param join what two sentences in one bead have to gain beyond that
    record Bounds(float worth, float join) {}

    Path(Likeness likeness, Sizes sizes, Bounds bounds) {
        this.likeness = likeness;
        this.sizes = sizes;
        this.parents = sizes.parents();
        this.children = sizes.children();
        this.bounds = bounds;
        this.gain = new float[parents + 1][];
        this.like = new float[parents + 1][];
        this.step = new byte[parents + 1][];
        for (int i = 0; i <= parents; i++) {
            fill(i);
        }
    }

    /// A step of the way: the parent's first sentence, how many, the child's first, how many, in that order.
    interface Beads {
        void bead(int parent, int parentCount, int child, int childCount, float likeness);
    }

    /// Backwards, from the end; what stands beside nothing is left out.
    void walk(Beads beads) {
        int i = parents;
        int j = children;
        while (i > 0 || j > 0) {
            int at = j - from(i);
            byte taken = step[i][at];
            float found = like[i][at];
            i -= TAKE_PARENT[taken];
            j -= TAKE_CHILD[taken];
            if (taken < PARENT_ALONE) {
                beads.bead(i, TAKE_PARENT[taken], j, TAKE_CHILD[taken], found);
            }
        }
    }

    private int from(int row) {
        return Math.max(0, Math.min(children, middle(row) - width()));
    }

    private int to(int row) {
        return Math.min(children, middle(row) + width());
    }

    private int middle(int row) {
        return parents == 0 ? 0 : (int) ((long) row * children / parents);
    }

    private int width() {
        return BAND + Math.abs(parents - children);
    }

    private void fill(int row) {
        int from = from(row);
        int size = to(row) - from + 1;
        gain[row] = new float[size];
        like[row] = new float[size];
        step[row] = new byte[size];
        float[] one = row > 0 ? scores(row - 1, from, 1) : new float[0];
        float[] oneTwo = row > 0 ? scores(row - 1, from, 2) : new float[0];
        float[] two = row > 1 && sizes.joinsParent(row - 2) ? scores(parents + row - 2, from, 1) : new float[0];
        float[] twoTwo = row > 1 && sizes.joinsParent(row - 2) ? scores(parents + row - 2, from, 2) : new float[0];
        for (int at = 0; at < size; at++) {
            int column = from + at;
            gain[row][at] = row == 0 && column == 0 ? 0 : Float.NEGATIVE_INFINITY;
            alone(row, column, PARENT_ALONE);
            alone(row, column, CHILD_ALONE);
            bead(row, column, (byte) 1, one);
            bead(row, column, (byte) 2, oneTwo);
            bead(row, column, (byte) 3, two);
            bead(row, column, (byte) 4, twoTwo);
        }
    }

    /// The scores of a unit against the units that end at each column of its row.
    private float[] scores(int unit, int from, int count) {
        int row = unit < parents ? unit + 1 : unit - parents + 2;
        int first = Math.max(from, count);
        int last = to(row);
        if (last < first) {
            return new float[last - from + 1];
        }
        int[] units = new int[last - first + 1];
        for (int i = 0; i < units.length; i++) {
            units[i] = count == 1 ? first + i - 1 : children + first + i - 2;
        }
        float[] found = likeness.of(unit, units);
        float[] shifted = new float[last - from + 1];
        System.arraycopy(found, 0, shifted, first - from, found.length);
        return shifted;
    }

    private void alone(int row, int column, byte kind) {
        float before = gainAt(row - TAKE_PARENT[kind], column - TAKE_CHILD[kind]);
        take(row, column, kind, before, 0);
    }

    private void bead(int row, int column, byte kind, float[] scores) {
        int parentTaken = TAKE_PARENT[kind];
        int childTaken = TAKE_CHILD[kind];
        boolean apart = childTaken == 2 && (column < 2 || !sizes.joinsChild(column - 2));
        if (scores.length == 0 || row < parentTaken || column < childTaken || apart) {
            return;
        }
        float score = scores[column - from(row)];
        float worth = bounds.worth() + JOINS[kind] * bounds.join();
        if (score > worth) {
            float size = sizes.parent(row - parentTaken, parentTaken) + sizes.child(column - childTaken, childTaken);
            float before = gainAt(row - parentTaken, column - childTaken);
            take(row, column, kind, before + size * (score - worth), score);
        }
    }

    private void take(int row, int column, byte kind, float value, float score) {
        int at = column - from(row);
        if (value > gain[row][at]) {
            gain[row][at] = value;
            like[row][at] = score;
            step[row][at] = kind;
        }
    }

    private float gainAt(int row, int column) {
        if (row < 0 || column < from(row) || column > to(row)) {
            return Float.NEGATIVE_INFINITY;
        }
        return gain[row][column - from(row)];
    }
}

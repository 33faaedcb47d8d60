package headwater.embedding;

import headwater.embedding.Shelf.Place;
import headwater.embedding.Shelf.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// All texts of one language against all of another, or of the same.
///
/// What counts is not how near two sentences are, which differs from model to model, but how much nearer to each other
/// than each is to the next: the ratio test of Lowe (2004), with the neighbourhoods of both sides as in cross-domain
/// similarity local scaling (Conneau et al. 2018).
final class Comparison {

    /// Two sentences that stand in more pairs of texts than this lead to the first of them only.
    static final int MOST_PAIRS = 36;

    /// So many neighbours of a sentence are known.
    private static final int KEPT = 16;

    /// So many of them are looked at closer.
    private static final int RANKS = 4;

    /// So many of the next say how near a sentence is to others anyway.
    private static final int NEXT = 4;

    /// Of the distance of unrelated sentences; where there are too few others to know, the next would be so far.
    private static final double NEXT_OF_FEW = 0.75;

    /// Of the distance of unrelated sentences; what is nearer to the partner than this says the same as it.
    private static final double SAME = 0.25;

    private final Shelf one;
    private final Shelf two;
    private final double unrelated;
    private final double least;
    private final boolean isTrusted;
    private final Nearest fromOne;
    private final Nearest fromTwo;
    private final AtomicInteger common = new AtomicInteger();

    Comparison(Shelf one, Shelf two, Yardstick yardstick, double least) {
        this.one = one;
        this.two = two;
        this.unrelated = yardstick.unrelated();
        this.least = least;
        this.isTrusted = yardstick.trusts(one.language, two.language);
        this.fromOne =
                isOneLanguage() ? Nearest.among(one.vectors(), KEPT) : Nearest.of(one.vectors(), two.vectors(), KEPT);
        this.fromTwo = isOneLanguage() ? fromOne : Nearest.of(two.vectors(), one.vectors(), KEPT);
    }

    /// How many pairs of sentences stand in too many texts.
    int common() {
        return common.get();
    }

    private boolean isOneLanguage() {
        return one == two;
    }

    List<Likeness> likenesses() {
        return worthALook().parallelStream()
                .flatMap(pair -> compare((int) (pair >>> 32), (int) (long) pair).stream())
                .toList();
    }

    private List<Long> worthALook() {
        TreeSet<Long> pairs = new TreeSet<>();
        for (int row = 0; row < one.vectors().length; row++) {
            for (int rank = 0; rank < Math.min(RANKS, fromOne.of(row).length); rank++) {
                look(row, fromOne.of(row)[rank], pairs);
            }
        }
        for (int row = 0; !isOneLanguage() && row < two.vectors().length; row++) {
            for (int rank = 0; rank < Math.min(RANKS, fromTwo.of(row).length); rank++) {
                look(fromTwo.of(row)[rank], row, pairs);
            }
        }
        return List.copyOf(pairs);
    }

    private void look(int row, int other, Set<Long> pairs) {
        SortedSet<Integer> texts = one.textsOf(row);
        SortedSet<Integer> others = two.textsOf(other);
        if (nearness(row, other, texts.first(), others.first()) < Weighing.STANDS_OUT) {
            return;
        }
        boolean all = (long) texts.size() * others.size() <= MOST_PAIRS;
        common.addAndGet(all ? 0 : 1);
        for (int text : all ? texts : List.of(texts.first())) {
            for (int with : all ? others : List.of(others.first())) {
                if (!isOneLanguage() || text != with) {
                    boolean swap = isOneLanguage() && text > with;
                    pairs.add(((long) (swap ? with : text) << 32) | (swap ? text : with));
                }
            }
        }
    }

    /// How much nearer to each other two sentences are than to others: 1 if they are equal, 0 if they are no nearer.
    private double nearness(int row, int other, int text, int with) {
        float[] vector = one.vectors()[row];
        float[] partner = two.vectors()[other];
        double cosine = Vectors.cosine(vector, partner);
        if (cosine < least) {
            return 0;
        }
        double usual = (usual(fromOne, row, two, partner, with) + usual(fromTwo, other, one, vector, text)) / 2;
        return Math.max(0, 1 - Math.max(0, 1 - cosine) / usual);
    }

    /// How far the next are, those left out that are in the partner's text or say what it says.
    private double usual(Nearest nearest, int row, Shelf others, float[] partner, int partnersText) {
        double sum = 0;
        int counted = 0;
        for (int rank = 0; rank < nearest.of(row).length && counted < NEXT; rank++) {
            int other = nearest.of(row)[rank];
            float[] vector = others.vectors()[other];
            boolean isPartner = others.textsOf(other).contains(partnersText)
                    || Vectors.distance(vector, partner) <= SAME * unrelated;
            if (!isPartner) {
                sum += Math.min(NEXT_OF_FEW * unrelated, 1 - nearest.cosine(row, rank));
                counted++;
            }
        }
        return Math.max(Float.MIN_NORMAL, (sum + (NEXT - counted) * NEXT_OF_FEW * unrelated) / NEXT);
    }

    private Optional<Likeness> compare(int first, int second) {
        Place a = one.texts().get(first);
        Place b = two.texts().get(second);
        double[][] cosines = new double[a.sentences().size()][b.sentences().size()];
        for (int i = 0; i < cosines.length; i++) {
            float[] vector = one.vectors()[a.sentences().get(i).row()];
            for (int j = 0; j < cosines[i].length; j++) {
                cosines[i][j] = Vectors.cosine(
                        vector, two.vectors()[b.sentences().get(j).row()]);
            }
        }
        Weighing weighing = new Weighing(a, b, isOneLanguage() ? Likeness.Languages.ONE : Likeness.Languages.TWO);
        for (int i = 0; i < cosines.length; i++) {
            for (int j = 0; j < cosines[i].length; j++) {
                if (isBest(cosines, i, j)) {
                    Sentence mine = a.sentences().get(i);
                    Sentence theirs = b.sentences().get(j);
                    boolean isEqual = isOneLanguage() && mine.row() == theirs.row();
                    weighing.add(mine, theirs, isEqual ? 1 : nearness(mine.row(), theirs.row(), first, second));
                }
            }
        }
        return weighing.likeness(isTrusted);
    }

    /// Nothing is more like the one, or nothing is more like the other: a sentence may have been made two.
    private static boolean isBest(double[][] cosines, int row, int column) {
        double cosine = cosines[row][column];
        boolean ofRow = true;
        for (double other : cosines[row]) {
            ofRow &= other <= cosine;
        }
        boolean ofColumn = true;
        for (double[] other : cosines) {
            ofColumn &= other[column] <= cosine;
        }
        return ofRow || ofColumn;
    }
}

package headwater.crosslingual;

import headwater.crosslingual.Reading.Place;
import headwater.crosslingual.Reading.Sentence;
import headwater.crosslingual.Reading.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// All texts of one language against all of another.
final class Comparison {

    /// A sentence and its translation stand out from others by this much.
    private static final float STANDS_OUT = 0.12f;

    /// Two sentences of one language that say nearly the same.
    private static final float SAME = 0.55f;

    /// What makes it worth to lay two texts side by side.
    private static final float WORTH_A_LOOK = 0.3f;

    private static final int RANKS = 4;

    private final Shelf one;
    private final Shelf two;
    private final LineIndex ofOne;
    private final LineIndex ofTwo;
    private final Neighbours fromOne;
    private final Neighbours fromTwo;

    Comparison(Shelf one, Shelf two, int keys, LookedUp progress) {
        this.one = one;
        this.two = two;
        List<Line> linesOfOne = one.sentences().stream().map(Sentence::line).toList();
        List<Line> linesOfTwo = two.sentences().stream().map(Sentence::line).toList();
        this.ofOne = new LineIndex(linesOfOne, keys);
        this.ofTwo = new LineIndex(linesOfTwo, keys);
        // Each index serves one thread, and each way has an index of its own.
        List<Neighbours> ways = IntStream.range(0, 2)
                .parallel()
                .mapToObj(way -> way == 0
                        ? Neighbours.of(linesOfOne, ofTwo, progress)
                        : Neighbours.of(linesOfTwo, ofOne, progress))
                .toList();
        this.fromOne = ways.getFirst();
        this.fromTwo = ways.getLast();
    }

    int common() {
        return ofOne.common() + ofTwo.common();
    }

    List<Translation> translations() {
        List<Translation> found = new ArrayList<>();
        for (long pair : worthALook()) {
            compare(one.texts().get((int) (pair >>> 32)), two.texts().get((int) pair))
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Long> worthALook() {
        TreeSet<Long> pairs = new TreeSet<>();
        for (int i = 0; i < one.sentences().size(); i++) {
            int[] near = fromOne.of(i);
            for (int rank = 0; rank < Math.min(RANKS, near.length); rank++) {
                if (fromOne.score(i, rank) >= WORTH_A_LOOK) {
                    pairs.add(pair(
                            one.sentences().get(i).text(),
                            two.sentences().get(near[rank]).text()));
                }
            }
        }
        for (int i = 0; i < two.sentences().size(); i++) {
            int[] near = fromTwo.of(i);
            for (int rank = 0; rank < Math.min(RANKS, near.length); rank++) {
                if (fromTwo.score(i, rank) >= WORTH_A_LOOK) {
                    pairs.add(pair(
                            one.sentences().get(near[rank]).text(),
                            two.sentences().get(i).text()));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static long pair(int first, int second) {
        return ((long) first << 32) | second;
    }

    private Optional<Translation> compare(Place a, Place b) {
        int[] sentences = IntStream.range(b.first(), b.end()).toArray();
        float[][] scores = new float[a.end() - a.first()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = ofTwo.scores(ofOne.line(a.first() + i), sentences);
        }
        Weighing weighing = new Weighing(a, b);
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < sentences.length; j++) {
                if (isBest(scores, i, j)) {
                    int first = a.first() + i;
                    int second = sentences[j];
                    float margin = scores[i][j] - (usualOfOne(first, second, b) + usualOfTwo(second, first, a)) / 2;
                    if (margin >= STANDS_OUT) {
                        weighing.add(
                                one.sentences().get(first),
                                two.sentences().get(second),
                                scores[i][j],
                                margin,
                                ofTwo.shared(ofOne.line(first), second));
                    }
                }
            }
        }
        return weighing.translation();
    }

    /// Nothing is more like the one, or nothing is more like the other: a sentence may have been made two.
    private static boolean isBest(float[][] scores, int row, int column) {
        float score = scores[row][column];
        boolean ofRow = true;
        for (float other : scores[row]) {
            ofRow &= other <= score;
        }
        boolean ofColumn = true;
        for (float[] other : scores) {
            ofColumn &= other[column] <= score;
        }
        return score > 0 && (ofRow || ofColumn);
    }

    private float usualOfOne(int sentence, int partner, Place text) {
        return fromOne.usual(sentence, other -> isIn(text, other) || isLike(ofTwo, partner, other));
    }

    private float usualOfTwo(int sentence, int partner, Place text) {
        return fromTwo.usual(sentence, other -> isIn(text, other) || isLike(ofOne, partner, other));
    }

    private static boolean isIn(Place text, int sentence) {
        return sentence >= text.first() && sentence < text.end();
    }

    private static boolean isLike(LineIndex index, int sentence, int other) {
        return index.scores(index.line(sentence), new int[] {other})[0] >= SAME;
    }
}

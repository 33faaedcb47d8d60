package headwater.delta;

import headwater.lexicon.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Likeness inside one language, of any script: the runs of letters that two sentences share, by how rare each is in
/// the two texts. It is the geometric mean of what of either stands in the other.
///
/// The runs of the child are kept as postings, so that one pass over a sentence's runs scores it against all others.
final class SharedLetters implements Likeness {

    private static final int HAN_RUN = 2;

    private static final int OTHER_RUN = 4;

    private final int[][] parents;
    private final float[] parentWholes;
    private final float[] childWholes;
    private final float[] weights;
    private final int[] starts;
    private final int[] postings;
    private final float[] sums;

    SharedLetters(List<Pieces.Piece> parent, List<Pieces.Piece> child) {
        int run = isHan(parent, child) ? HAN_RUN : OTHER_RUN;
        int[][] ofParent = grams(parent, run);
        int[][] ofChild = grams(child, run);
        int[] vocabulary = Stream.of(ofParent, ofChild)
                .flatMap(Arrays::stream)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        number(ofParent, vocabulary);
        number(ofChild, vocabulary);
        this.weights = weights(vocabulary.length, ofParent, ofChild);
        this.parents = withPairs(ofParent);
        int[][] children = withPairs(ofChild);
        this.parentWholes = wholes(parents, weights);
        this.childWholes = wholes(children, weights);
        this.starts = starts(children, vocabulary.length);
        this.postings = postings(children, starts);
        this.sums = new float[children.length];
    }

    @Override
    public float[] of(int unit, int[] others) {
        for (int gram : parents[unit]) {
            for (int at = starts[gram]; at < starts[gram + 1]; at++) {
                sums[postings[at]] += weights[gram];
            }
        }
        float[] found = new float[others.length];
        for (int i = 0; i < others.length; i++) {
            found[i] = sums[others[i]] / (float) Math.sqrt(parentWholes[unit] * childWholes[others[i]]);
        }
        Arrays.fill(sums, 0);
        return found;
    }

    private static boolean isHan(List<Pieces.Piece> parent, List<Pieces.Piece> child) {
        StringBuilder letters = new StringBuilder();
        parent.forEach(each -> letters.append(each.letters()));
        child.forEach(each -> letters.append(each.letters()));
        return Plain.isHan(letters.toString());
    }

    private static int[][] grams(List<Pieces.Piece> pieces, int run) {
        return pieces.stream().map(each -> Plain.grams(each.letters(), run)).toArray(int[][]::new);
    }

    /// Runs become their places in the vocabulary; they stay in order.
    private static void number(int[][] grams, int[] vocabulary) {
        for (int[] each : grams) {
            for (int i = 0; i < each.length; i++) {
                each[i] = Arrays.binarySearch(vocabulary, each[i]);
            }
        }
    }

    private static float[] weights(int size, int[][] one, int[][] two) {
        int[] sentences = new int[size];
        for (int[][] side : List.of(one, two)) {
            for (int[] each : side) {
                for (int gram : each) {
                    sentences[gram]++;
                }
            }
        }
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) Math.log(1 + (one.length + two.length) / (double) sentences[i]);
        }
        return weights;
    }

    private static int[][] withPairs(int[][] grams) {
        return Stream.concat(
                        Arrays.stream(grams),
                        IntStream.range(1, grams.length)
                                .mapToObj(i -> IntStream.concat(Arrays.stream(grams[i - 1]), Arrays.stream(grams[i]))
                                        .sorted()
                                        .distinct()
                                        .toArray()))
                .toArray(int[][]::new);
    }

    /// What the runs of each unit weigh. Those of a pair are counted in both sentences, so that a sentence that stands
    /// twice is not as good as one.
    private static float[] wholes(int[][] units, float[] weights) {
        float[] wholes = new float[units.length];
        int sentences = (units.length + 1) / 2;
        for (int i = 0; i < sentences; i++) {
            float sum = 0;
            for (int gram : units[i]) {
                sum += weights[gram];
            }
            wholes[i] = Math.max(sum, Float.MIN_NORMAL);
        }
        for (int i = sentences; i < units.length; i++) {
            wholes[i] = wholes[i - sentences] + wholes[i - sentences + 1];
        }
        return wholes;
    }

    private static int[] starts(int[][] units, int size) {
        int[] starts = new int[size + 1];
        for (int[] unit : units) {
            for (int gram : unit) {
                starts[gram + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private static int[] postings(int[][] units, int[] starts) {
        int[] postings = new int[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int unit = 0; unit < units.length; unit++) {
            for (int gram : units[unit]) {
                postings[next[gram]++] = unit;
            }
        }
        return postings;
    }
}

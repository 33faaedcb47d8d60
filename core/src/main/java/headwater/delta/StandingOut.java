package headwater.delta;

import java.util.stream.IntStream;

/// A likeness read against what a sentence has with others anyway, as in cross-domain similarity local scaling
/// (Conneau et al. 2018): a sentence of common words is a little like everything.
///
/// The usual likeness is the mean over up to [#SAMPLE] sentences spread over the other text, the two best left out,
/// and drawn to a usual value where there are few.
final class StandingOut implements Likeness {

    private static final int SAMPLE = 40;

    private static final int BEST = 2;

    private static final int PRIOR = 4;

    private final Likeness raw;
    private final float[] usualOfParent;
    private final float[] usualOfChild;

    /// @param usual how much two unrelated sentences are alike
    StandingOut(Likeness raw, int parents, int children, float usual) {
        this.raw = raw;
        int parentUnits = Math.max(0, 2 * parents - 1);
        int childUnits = Math.max(0, 2 * children - 1);
        int[] all = IntStream.range(0, childUnits).toArray();
        int[] columns = sample(children);
        int[] rows = sample(parents);
        this.usualOfParent = new float[parentUnits];
        for (int unit = 0; unit < parentUnits; unit++) {
            Mean mean = new Mean();
            for (float each : raw.of(unit, columns)) {
                mean.add(each);
            }
            usualOfParent[unit] = mean.value(usual);
        }
        Mean[] means = IntStream.range(0, childUnits).mapToObj(i -> new Mean()).toArray(Mean[]::new);
        for (int row : rows) {
            float[] scores = raw.of(row, all);
            for (int i = 0; i < childUnits; i++) {
                means[i].add(scores[i]);
            }
        }
        this.usualOfChild = new float[childUnits];
        for (int i = 0; i < childUnits; i++) {
            usualOfChild[i] = means[i].value(usual);
        }
    }

    @Override
    public float[] of(int unit, int[] others) {
        float[] found = raw.of(unit, others);
        for (int i = 0; i < found.length; i++) {
            found[i] -= (usualOfParent[unit] + usualOfChild[others[i]]) / 2;
        }
        return found;
    }

    private static int[] sample(int sentences) {
        int size = Math.min(SAMPLE, sentences);
        return IntStream.range(0, size)
                .map(i -> (int) ((long) i * sentences / size))
                .toArray();
    }

    /// A mean without the two largest.
    private static final class Mean {
        private float sum;
        private int count;
        private float first;
        private float second;

        void add(float value) {
            sum += value;
            count++;
            if (value > first) {
                second = first;
                first = value;
            } else if (value > second) {
                second = value;
            }
        }

        float value(float usual) {
            int rest = Math.max(0, count - BEST);
            float others = count > BEST ? sum - first - second : 0;
            return (others + PRIOR * usual) / (rest + PRIOR);
        }
    }
}

package headwater.influence;

import headwater.model.Chance;
import headwater.model.Effect;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// What share of one platform's items is put down to another's, and what share would be if there were none: the
/// same is worked out with the other platform moved by whole days, which keeps its habits and breaks any tie.
///
/// @param share of the items that is put down to the other platform
/// @param placebo what nineteen of twenty moved streams stay below
/// @param ordinary the middle of what moved streams give
/// @param least what one of twenty moved streams stays below
/// @param shifts how many days it was moved by, each once
/// @param power how often a planted share of three tenths would have been found
/// @param placebos what each moved stream gives; may be none
public record Influence(
        double share, double placebo, double ordinary, double least, int shifts, double power, List<Double> placebos)
        implements Serializable {

    public Influence {
        placebos = List.copyOf(placebos);
    }

    /// Items an hour of one narrative on one platform, and of all other stories there.
    ///
    /// @param items whole numbers
    /// @param others whole numbers; as many hours
    public record Stream(List<Integer> items, List<Integer> others) implements Serializable {
        public Stream {
            items = List.copyOf(items);
            others = List.copyOf(others);
            if (items.size() != others.size()) {
                throw new IllegalArgumentException(items.size() + " hours and " + others.size());
            }
        }

        double[] counts() {
            return items.stream().mapToDouble(each -> each).toArray();
        }

        /// An hour's count is one draw; its neighbours steady it.
        double[] background() {
            double[] background = new double[others.size()];
            for (int i = 0; i < background.length; i++) {
                double before = others.get(Math.max(0, i - 1));
                double after = others.get(Math.min(background.length - 1, i + 1));
                background[i] = before / 4 + others.get(i) / 2.0 + after / 4;
            }
            return background;
        }
    }

    /// What must be left above the placebo. Without any influence up to 7 in 100 are left, as what is common to both is
    /// measured only roughly.
    public static final double FLOOR = 0.1;

    /// With fewer, one moved stream in twenty is none.
    public static final int SHIFTS = 20;

    private static final int DAY = 24;

    private static final int FIRST_SHIFT = 2;

    private static final double QUANTILE = 0.95;

    private static final double PLANTED = 0.3;

    private static final double DELAY = 4;

    /// @param target what may have been drawn
    /// @param source what may have drawn it, over the same hours
    public static Influence of(Stream target, Stream source, long seed) {
        double[] counts = target.counts();
        double[] other = source.counts();
        List<double[]> background = List.of(target.background(), source.background());
        int[] shifts = shifts(counts.length / DAY).toArray();
        double[] placebos = Arrays.stream(shifts)
                .mapToDouble(moving -> Excitation.share(counts, moved(other, moving), background))
                .sorted()
                .toArray();
        int top = (int) Math.ceil(QUANTILE * placebos.length) - 1;
        double bound = placebos.length == 0 ? 1 : placebos[top];
        SplittableRandom random = new SplittableRandom(seed);
        long found = Arrays.stream(shifts)
                .filter(shift -> {
                    double[] moved = moved(other, shift);
                    return Excitation.share(planted(counts, moved, random), moved, background) - bound >= FLOOR;
                })
                .count();
        return new Influence(
                Excitation.share(counts, other, background),
                bound,
                placebos.length == 0 ? 0 : placebos[placebos.length / 2],
                placebos.length == 0 ? 0 : placebos[placebos.length - 1 - top],
                shifts.length,
                shifts.length == 0 ? 0 : (double) found / shifts.length,
                Arrays.stream(placebos).boxed().toList());
    }

    /// The share beside what the moved streams give.
    Chance chance(Phrase of) {
        return Chance.drawn(
                of, share, placebos.stream().mapToDouble(each -> each).toArray());
    }

    /// What a fit with a constant background would say, as peers use it; for comparison only.
    public static double withConstantBackground(Stream target, Stream source) {
        return Excitation.share(target.counts(), source.counts(), List.of());
    }

    /// How often a moved stream gives at least as much, itself counted.
    double p() {
        return rank(share, placebos);
    }

    /// The same with a constant background.
    static double pWithConstantBackground(Stream target, Stream source) {
        double[] counts = target.counts();
        double[] other = source.counts();
        return rank(
                Excitation.share(counts, other, List.of()),
                shifts(counts.length / DAY)
                        .mapToObj(days -> Excitation.share(counts, moved(other, days), List.of()))
                        .toList());
    }

    private static double rank(double share, List<Double> placebos) {
        return (1.0 + placebos.stream().filter(each -> each >= share).count()) / (1 + placebos.size());
    }

    private static IntStream shifts(int days) {
        return IntStream.range(FIRST_SHIFT, Math.min(days - 1, FIRST_SHIFT + SHIFTS));
    }

    /// What is left above the placebo; nothing if less than that.
    public double corrected() {
        return Math.max(0, share - placebo);
    }

    /// What may be left, as far as the fit errs by as much as on moved streams; the level is that of their
    /// ranks.
    Effect.Interval effect(Phrase of) {
        int beyond = shifts - (int) Math.ceil(QUANTILE * shifts) + 1;
        double low = corrected();
        double high = Math.clamp(share - least, low, 1);
        return new Effect.Interval(
                of,
                Effect.Unit.SHARE,
                Math.clamp(share - ordinary, low, high),
                low,
                high,
                1 - 2.0 * beyond / (shifts + 1));
    }

    private static double[] moved(double[] stream, int days) {
        double[] moved = new double[stream.length];
        for (int i = 0; i < stream.length; i++) {
            moved[(i + days * DAY) % stream.length] = stream[i];
        }
        return moved;
    }

    /// Three tenths as many items as the source has, hours later.
    private static double[] planted(double[] counts, double[] source, SplittableRandom random) {
        double[] planted = counts.clone();
        for (int hour = 0; hour < source.length; hour++) {
            double mean = PLANTED * source[hour];
            int drawn = mean <= 0
                    ? 0
                    : PoissonDistribution.of(mean)
                            .createSampler(random::nextLong)
                            .sample();
            for (int i = 0; i < drawn; i++) {
                int later = hour + 1 + (int) (-DELAY * Math.log1p(-random.nextDouble()));
                if (later < planted.length) {
                    planted[later]++;
                }
            }
        }
        return planted;
    }
}

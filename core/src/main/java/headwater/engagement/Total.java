package headwater.engagement;

import headwater.model.Count;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// What all counters of one kind come to together where some are capped: at least their sum, and an
/// estimate only where enough of them can be read.
///
/// The estimate supposes that logarithms of counters follow a normal law above the cap as they do below it.
/// It is an estimate of counters, never of people.
///
/// @param largest the least that the largest counter can be
/// @param sum the bounds of the sum, which hold without any law
public record Total(Count.Name name, int items, int capped, long largest, Counters.Bounds sum, Answer answer)
        implements Serializable {

    /// Readable counters, of all, and items that an estimate needs.
    public static final int LEAST_READABLE = 3;

    /// The largest share of capped counters.
    public static final double MOST_CAPPED = 0.5;

    public static final int LEAST_ITEMS = 20;

    /// The probability with which the interval is meant to cover the truth.
    public static final double LEVEL = 0.9;

    /// Readable numbers that lie so seldom so far from the law contradict it.
    public static final double MISFIT = 0.1;

    /// What can be said of the total.
    public sealed interface Answer extends Serializable {}

    /// No counter is capped: the bounds of the sum are the answer.
    public record Counted() implements Answer {}

    /// @param middle as likely too low as too high
    /// @param low the lower end of the interval of [#LEVEL]
    public record Estimated(long middle, long low, long high) implements Answer {}

    /// Only the lower bound stands.
    public record Undetermined(Phrase why) implements Answer {}

    /// One for each kind of count that can be summed and that at least one item has.
    public static List<Total> of(List<Observation> captures, long seed) {
        return Arrays.stream(Count.Name.values())
                .filter(Reach::isSummable)
                .map(name -> Counters.of(name, captures))
                .filter(counters -> !counters.counters().isEmpty())
                .map(counters -> of(counters, seed))
                .toList();
    }

    public static Total of(Counters counters, long seed) {
        int items = counters.counters().size();
        int capped = counters.capped();
        long largest = counters.counters().stream()
                .mapToLong(each -> each.bounds().low())
                .max()
                .orElse(0);
        return new Total(
                counters.name(), items, capped, largest, counters.sum(), answer(counters, items, capped, seed));
    }

    private static Answer answer(Counters counters, int items, int capped, long seed) {
        if (capped == 0) {
            return new Counted();
        }
        if (items < LEAST_ITEMS) {
            return new Undetermined(Phrase.of("engagement.total.few", items, LEAST_ITEMS));
        }
        if (items - capped < LEAST_READABLE || capped > MOST_CAPPED * items) {
            return new Undetermined(Phrase.of("engagement.total.capped", capped, items));
        }
        List<Counters.Bounds> bounds =
                counters.counters().stream().map(Counters.Counter::bounds).toList();
        List<Counters.Bounds> readable =
                bounds.stream().filter(each -> !each.isOpen()).toList();
        if (readable.stream().distinct().count() < LEAST_READABLE) {
            return new Undetermined(Phrase.of("engagement.total.alike"));
        }
        double read = readable.stream()
                .mapToDouble(each -> each.low() + (each.high() - each.low()) / 2.0)
                .sum();
        LogNormal law = new LogNormal(bounds);
        double asFar = law.asFar(seed);
        if (asFar <= MISFIT) {
            return new Undetermined(Phrase.of("engagement.total.law", asFar));
        }
        double[] hidden = law.hiddenSums(seed);
        return new Estimated(
                whole(read + hidden[hidden.length / 2]),
                Math.max(counters.sum().low(), whole(read + hidden[(int) (hidden.length * (1 - LEVEL) / 2)])),
                whole(read + hidden[(int) (hidden.length * (1 + LEVEL) / 2)]));
    }

    private static long whole(double value) {
        return Math.round(Math.min(value, Long.MAX_VALUE));
    }
}

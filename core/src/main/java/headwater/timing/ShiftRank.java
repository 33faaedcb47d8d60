package headwater.timing;

import headwater.model.Effect;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the days of an event stand among all other days of the same period: the share of start days whose
/// window has at least as much, weekdays taken out. A series that has bursts of its own is compared with
/// itself, so that they do not count as an answer to the event.
///
/// @param p the rank of the event's window among all admissible ones, itself counted
/// @param mean how many times what the other days let expect its window has
/// @param others the same of the windows it was compared with, the least first
public record ShiftRank(double p, double mean, List<Double> others) implements Serializable {

    /// With fewer windows to compare with, one more or less would be the answer.
    public static final int NEEDED = 20;

    public ShiftRank {
        others = List.copyOf(others);
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("no rank: " + p + " among " + others.size());
        }
    }

    /// How many other windows it was compared with.
    public int windows() {
        return others.size();
    }

    /// How many times what its days would have had the window has: the values that leave it anywhere but among
    /// the `ranks` lowest or highest of the others, which is so with probability 1 − 2·ranks/(windows + 1).
    Effect times(Phrase of, int ranks, double level) {
        double low = mean / others.get(others.size() - ranks);
        double high = mean / others.get(ranks - 1);
        double ordinary = others.stream().mapToDouble(each -> each).average().orElse(1);
        if (!(low < Double.POSITIVE_INFINITY)) {
            return Effect.none(Effect.Why.TOO_LITTLE);
        }
        double most = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
        return new Effect.Interval(of, Effect.Unit.TIMES, Math.clamp(mean / ordinary, low, most), low, most, level);
    }

    /// @param day where the window begins; it and the `days` after it must be known
    /// @param days how many days after its first belong to a window. Other windows that would share a day with the
    ///     event's are left out, and so are those with unknown days
    public static ShiftRank of(Series series, int day, int days) {
        double[] ratios = ratios(series, series.expected());
        double own = mean(ratios, day, days);
        double[] apart = ratios(series, without(series, day, days));
        List<Double> others = new ArrayList<>();
        int asMuch = 0;
        for (int start = 0; start + days < series.days(); start++) {
            if (Math.abs(start - day) > days && series.isKnown(start, days + 1)) {
                others.add(mean(apart, start, days));
                asMuch += mean(ratios, start, days) >= own ? 1 : 0;
            }
        }
        return new ShiftRank(
                (1.0 + asMuch) / (1 + others.size()),
                mean(apart, day, days),
                others.stream().sorted().toList());
    }

    /// What an event adds to its days raises what is expected of such weekdays.
    private static double[] without(Series series, int day, int days) {
        double[] others = series.values();
        Arrays.fill(others, day, day + days + 1, -1);
        return Weekdays.expected(others);
    }

    private static double[] ratios(Series series, double[] expected) {
        double[] ratios = expected.clone();
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ratios[i] == 0 || !series.isKnown(i) ? 0 : series.count(i) / ratios[i];
        }
        return ratios;
    }

    private static double mean(double[] ratios, int day, int days) {
        double sum = 0;
        for (int i = day; i <= day + days; i++) {
            sum += ratios[i];
        }
        return sum / (days + 1);
    }
}

package headwater.timing;

import java.io.Serializable;

/// Where the days of an event stand among all other days of the same period: the share of start days whose window has
/// at least as much, weekdays taken out. A series that has bursts of its own is compared with itself, so that they do
/// not count as an answer to the event.
///
/// @param p the rank of the event's window among all admissible ones, itself counted
/// @param windows how many other windows it was compared with
/// @param mean how many times the ordinary its window has
public record ShiftRank(double p, int windows, double mean) implements Serializable {

    /// With fewer windows to compare with, one more or less would be the answer.
    public static final int NEEDED = 20;

    public ShiftRank {
        if (!(p > 0 && p <= 1) || windows < 0) {
            throw new IllegalArgumentException("no rank: " + p + " among " + windows);
        }
    }

    /// @param day where the window begins; it and the `days` after it must be known
    /// @param days how many days after its first belong to a window. Other windows that would share a day with the
    ///     event's are left out, and so are those with unknown days
    public static ShiftRank of(Series series, int day, int days) {
        double[] ratios = ratios(series);
        double own = mean(ratios, day, days);
        int windows = 0;
        int asMuch = 0;
        for (int start = 0; start + days < series.days(); start++) {
            if (Math.abs(start - day) > days && series.isKnown(start, days + 1)) {
                windows++;
                asMuch += mean(ratios, start, days) >= own ? 1 : 0;
            }
        }
        return new ShiftRank((1.0 + asMuch) / (1 + windows), windows, own);
    }

    private static double[] ratios(Series series) {
        double[] ratios = series.expected();
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

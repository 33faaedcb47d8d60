package headwater.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What chance gives where there is nothing to be found, and where what was seen stands beside it: the picture behind
/// one p-value, which alone cannot be looked at.
///
/// @param of what the numbers are, and how they were got
/// @param seen the same number of what was seen
/// @param bars how often chance gives what, the least first; their shares add up to one
/// @param varied what the test says under other settings than its own; may be none
public record Chance(Phrase of, double seen, List<Bar> bars, List<Varied> varied) implements Serializable {

    /// Of drawn values as many bars as can be told apart in a picture.
    private static final int MOST_BARS = 40;

    /// A stretch of values and how often chance gives one of them.
    ///
    /// @param to where the next begins; the last value of the last bar
    /// @param share of all that chance gives, from 0 to 1
    public record Bar(double from, double to, double share) implements Serializable {
        public Bar {
            if (!(from <= to && share >= 0 && share <= 1 + 1e-9)) {
                throw new IllegalArgumentException("no bar: " + share + " from " + from + " to " + to);
            }
        }
    }

    /// The answer under one setting.
    ///
    /// @param setting what was set to what
    /// @param p how probable it is that chance alone gives as much
    /// @param isOwn true for the setting on which the finding rests
    public record Varied(Phrase setting, double p, boolean isOwn) implements Serializable {
        public Varied {
            Objects.requireNonNull(setting, "setting");
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("no probability: " + p);
            }
        }
    }

    public Chance {
        Objects.requireNonNull(of, "of");
        bars = List.copyOf(bars);
        varied = List.copyOf(varied);
        if (!Double.isFinite(seen) || bars.isEmpty()) {
            throw new IllegalArgumentException("nothing to stand beside: " + seen + " and " + bars.size());
        }
    }

    /// Values that were drawn or measured where there was nothing, in bars of equal width, one of which begins at what
    /// was
    /// seen: what lies at and beyond it is whole bars.
    ///
    /// @param values finite; at least one
    public static Chance drawn(Phrase of, double seen, double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        if (least == most) {
            return new Chance(of, seen, List.of(new Bar(least, most, 1)), List.of());
        }
        double width = (most - least) / Math.min(MOST_BARS, 1 + sorted.length / 5);
        boolean isAmong = seen > least && seen <= most;
        double origin = isAmong ? seen - Math.ceil((seen - least) / width) * width : least;
        int[] in = new int[(int) Math.floor((most - origin) / width) + 1];
        // The one that begins at what was seen, whatever the last digit of a division says.
        int own = isAmong ? (int) Math.round((seen - origin) / width) : 0;
        for (double each : sorted) {
            int at = Math.clamp((long) Math.floor((each - origin) / width), 0, in.length - 1);
            in[isAmong ? each >= seen ? Math.max(at, own) : Math.min(at, own - 1) : at]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            bars.add(new Bar(origin + i * width, origin + (i + 1) * width, (double) in[i] / sorted.length));
        }
        return new Chance(of, seen, bars, List.of());
    }

    /// The probability of each whole number from 0 on, neighbours in one bar where they are too many to be told apart;
    /// one bar begins at what was seen.
    public static Chance counted(Phrase of, int seen, double[] probabilities) {
        int wide = Math.ceilDiv(probabilities.length, MOST_BARS);
        List<Bar> bars = new ArrayList<>();
        int from = 0;
        while (from < probabilities.length) {
            int next = from - Math.floorMod(from - seen, wide) + wide;
            int to = Math.min(probabilities.length, next);
            bars.add(new Bar(from, to, Arrays.stream(probabilities, from, to).sum()));
            from = to;
        }
        return new Chance(of, seen, bars, List.of());
    }

    /// How often chance gives at least as much as was seen.
    public double beyond() {
        return bars.stream()
                .filter(each -> isBeyond(each))
                .mapToDouble(Bar::share)
                .sum();
    }

    /// Whether a bar lies at or beyond what was seen.
    public boolean isBeyond(Bar bar) {
        double rounding = 1e-9 * Math.max(1, Math.abs(seen));
        return bar.from() >= seen - rounding;
    }

    /// The same with what other settings say.
    public Chance under(List<Varied> others) {
        return new Chance(of, seen, bars, others);
    }
}

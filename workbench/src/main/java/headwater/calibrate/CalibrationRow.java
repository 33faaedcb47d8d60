package headwater.calibrate;

import headwater.twin.Observed;
import headwater.twin.Said;
import java.util.Locale;

/// One claim and what was seen of it.
///
/// @param verdict the kind of verdict, such as `coordination`
/// @param made the kind of made data
/// @param holds whether the interval leaves the claim open
public record CalibrationRow(String verdict, String made, Said said, Claimed claimed, Seen seen, boolean holds) {

    /// A rate, and whether it is a bound from above or from below.
    public record Claimed(Said.Claim claim, double rate) {}

    /// So many of so many, and the exact interval of 95 % (Clopper and Pearson 1934).
    public record Seen(int hits, int of, double low, double high) {}

    static CalibrationRow of(String verdict, Observed observed) {
        return new CalibrationRow(
                verdict,
                observed.made(),
                observed.said(),
                new Claimed(observed.said().claim(), observed.claimed()),
                new Seen(observed.seen().hits(), observed.seen().of(), observed.low(), observed.high()),
                observed.passes());
    }

    /// What was said, in words.
    public String words() {
        return switch (said) {
            case ORGANIC_ACCUSED -> "organic streams accused";
            case ACCUSED_NOT_PLANTED -> "accused pairs not planted";
            case PLANTED_EXONERATED -> "planted pairs exonerated";
            case PLANTED_NAMED -> "planted accounts named";
            case ACCUSED_WITHOUT_TRIGGERS -> "streams accused";
        };
    }

    String claimWords() {
        String rate = rate(claimed.rate());
        return switch (claimed.claim()) {
            case AT_MOST -> "at most " + rate;
            case AT_LEAST -> "at least " + rate;
        };
    }

    String intervalWords() {
        return rate(seen.low()) + " to " + rate(seen.high());
    }

    /// "holds" where the whole interval is on the claim's side; with few streams it hardly ever is.
    String holdsWords() {
        if (!holds) {
            return "DOES NOT HOLD";
        }
        return isShown() ? "holds" : "not contradicted";
    }

    private boolean isShown() {
        return switch (claimed.claim()) {
            case AT_MOST -> seen.high() <= claimed.rate();
            case AT_LEAST -> seen.low() >= claimed.rate();
        };
    }

    static String rate(double rate) {
        return String.format(Locale.ROOT, "%.3f", rate);
    }
}

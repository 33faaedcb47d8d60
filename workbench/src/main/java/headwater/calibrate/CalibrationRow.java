package headwater.calibrate;

import headwater.model.Phrase;
import headwater.twin.Observed;
import headwater.twin.Said;
import java.util.Locale;

/// One claim and what was seen of it.
///
/// @param verdict the kind of verdict, such as `coordination`
/// @param made the kind of made data
/// @param holds whether the interval leaves the claim open
public record CalibrationRow(String verdict, Phrase made, Said said, Claimed claimed, Seen seen, boolean holds) {

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

    Phrase what() {
        return Phrase.of("twin.verdict." + verdict);
    }

    Phrase claim() {
        String rate = rate(claimed.rate());
        return switch (claimed.claim()) {
            case AT_MOST -> Phrase.of("twin.claim.at-most", rate);
            case AT_LEAST -> Phrase.of("twin.claim.at-least", rate);
        };
    }

    /// "Holds" where the whole interval is on the claim's side; with few streams it hardly ever is.
    Phrase held() {
        return Phrase.of(!holds ? "twin.held.no" : isShown() ? "twin.held.yes" : "twin.held.open");
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

package headwater.assess;

import headwater.model.Finding;
import headwater.model.Phrase;
import java.util.Locale;

/// The word a report uses for a [Finding]. "Not indicated" needs adequate data; without them the word is "unable to
/// determine", which is a result and not a failure.
public enum Verdict {
    /// Admitted or documented.
    OBSERVED,
    STRONG_INDICATORS,
    SOME_INDICATORS,
    /// Adequate data, and the tests are negative.
    NOT_INDICATED,
    /// The data cannot answer; what is missing is named.
    UNABLE_TO_DETERMINE,
    /// Nobody asked.
    NOT_ASSESSED;

    public static Verdict of(Finding finding) {
        return switch (finding) {
            case Finding.Supported supported ->
                switch (supported.strength()) {
                    case Finding.Strength.Observed _ -> OBSERVED;
                    case Finding.Strength.StrongIndicators _ -> STRONG_INDICATORS;
                    case Finding.Strength.SomeIndicators _ -> SOME_INDICATORS;
                };
            case Finding.NotIndicated notIndicated -> NOT_INDICATED;
            case Finding.Undetermined undetermined -> UNABLE_TO_DETERMINE;
        };
    }

    /// The word in the reader's language.
    public Phrase phrase() {
        return Phrase.of("assess.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

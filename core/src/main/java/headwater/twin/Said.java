package headwater.twin;

import headwater.model.Phrase;
import java.util.Locale;

/// What a verdict was asked to keep to on made data, and which way it may err.
public enum Said {
    /// Streams in which nobody acts together and a pair was accused: at most so many.
    ORGANIC_ACCUSED(Claim.AT_MOST),
    /// Accused pairs that nobody planted: at most so many.
    ACCUSED_NOT_PLANTED(Claim.AT_MOST),
    /// Planted pairs that were called explained by habit: at most so many.
    PLANTED_EXONERATED(Claim.AT_MOST),
    /// Accounts of planted groups that were named: at least so many.
    PLANTED_NAMED(Claim.AT_LEAST),
    /// Streams with an accusation where nobody knows when anything became public: none.
    ACCUSED_WITHOUT_TRIGGERS(Claim.AT_MOST),
    /// Lists of accounts that do not act together, fixed beforehand, with a pair accused: at most so many.
    LIST_ACCUSED(Claim.AT_MOST),
    /// Days that nothing happened on and that counted as an answer to an event: at most so many.
    EVENT_WITHOUT_EFFECT(Claim.AT_MOST),
    /// Events with an effect that were found: at least so many.
    EVENT_FOUND(Claim.AT_LEAST),
    /// Series without a burst in which one was found: at most so many.
    BURST_IN_QUIET(Claim.AT_MOST),
    /// Planted bursts that were found: at least so many.
    BURST_FOUND(Claim.AT_LEAST),
    /// Stories that draw what all draw and were called selective: at most so many.
    SELECTIVE_BY_CHANCE(Claim.AT_MOST),
    /// Stories with a rate of their own that were found: at least so many.
    SELECTIVE_FOUND(Claim.AT_LEAST),
    /// Steps that were found and not planted: at most so many of those found.
    STEP_NOT_PLANTED(Claim.AT_MOST),
    /// Planted steps that were found: at least so many.
    STEP_FOUND(Claim.AT_LEAST),
    /// Explanations called almost certain that were true: at least so many.
    ALMOST_CERTAIN_RIGHT(Claim.AT_LEAST),
    /// Explanations called very likely that were true: at least so many.
    VERY_LIKELY_RIGHT(Claim.AT_LEAST),
    /// Explanations called likely that were true: at least so many.
    LIKELY_RIGHT(Claim.AT_LEAST),
    /// Explanations called very unlikely or less that were true: at most so many.
    VERY_UNLIKELY_TRUE(Claim.AT_MOST);

    /// Whether a rate may be lower or higher than it is claimed to be.
    public enum Claim {
        AT_MOST,
        AT_LEAST
    }

    private final Claim claim;

    Said(Claim claim) {
        this.claim = claim;
    }

    public Claim claim() {
        return claim;
    }

    /// In words.
    public Phrase phrase() {
        return Phrase.of("twin.said." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

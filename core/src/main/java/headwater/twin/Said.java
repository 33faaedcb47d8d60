package headwater.twin;

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
    ACCUSED_WITHOUT_TRIGGERS(Claim.AT_MOST);

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
}

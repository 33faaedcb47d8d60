package headwater.listing;

/// The results a person can ask for.
public enum What {
    OBSERVATIONS,
    MATCHES,
    NARRATIVES,
    TRACE,
    DERIVATIONS,
    LANES,
    RIVER,
    FINDINGS,
    ACCUMULATION,
    FAULTS,
    CHANNELS,
    SITES,
    AGREEMENT,
    CAPTURES,
    JUDGEMENTS,
    REJECTED,
    CUSTODY;

    /// Whether its JSON form is one document a line.
    public boolean isLines() {
        return this == OBSERVATIONS || this == MATCHES || this == REJECTED || this == CUSTODY;
    }

    @Override
    public String toString() {
        return Tree.kebab(name());
    }
}

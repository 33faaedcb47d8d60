package headwater.match;

/// Which of the found pairs are asked for; what is not is neither aligned with its originals nor written down.
@FunctionalInterface
public interface Wanted {

    /// @param a the smaller of the two ids
    boolean wants(Match.Kind kind, String a, String b);

    /// Every pair that is found, templates and candidates too.
    static Wanted all() {
        return (kind, a, b) -> true;
    }
}

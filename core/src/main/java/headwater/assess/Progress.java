package headwater.assess;

/// Told how far a run has come.
@FunctionalInterface
public interface Progress {

    /// For runs that nobody watches.
    Progress NONE = (id, done, total) -> {};

    /// @param id `rankings`, `matches`, `narratives`, `traces`, or what a model has read
    /// @param total how much there is to do, or -1 if that is not known
    void stage(String id, long done, long total);
}

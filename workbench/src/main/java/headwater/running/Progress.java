package headwater.running;

/// Told how far a job has come. For eyes only: nothing depends on it, but that a job may be asked to stop.
@FunctionalInterface
public interface Progress {

    /// @param total how many there will be, or 0 or less if that is not known
    void stage(String id, long done, long total);

    /// True once a person has asked that the job stop: it leaves off where the case is consistent.
    default boolean isStopped() {
        return false;
    }

    /// Tells nobody.
    Progress SILENT = (id, done, total) -> {};
}

package headwater.job;

/// Told how far a job has come. For eyes only: nothing depends on it.
@FunctionalInterface
public interface Progress {

    /// @param total how many there will be, or 0 if that is not known yet
    void stage(String id, long done, long total);

    /// Tells nobody.
    Progress SILENT = (id, done, total) -> {};
}

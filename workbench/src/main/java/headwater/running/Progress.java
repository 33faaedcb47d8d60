package headwater.running;

import java.util.concurrent.CancellationException;

/// Told how far a job has come. For eyes only: nothing depends on it, but that a job may be asked to stop.
@FunctionalInterface
public interface Progress {

    /// @param total how many there will be, or 0 or less if that is not known
    void stage(String id, long done, long total);

    /// True once a person has asked that the job stop: it leaves off where the case is consistent.
    default boolean isStopped() {
        return false;
    }

    /// The same for the analysis and for what writes reports, which end by an exception where they are asked to stop;
    /// then nothing of them is kept.
    default headwater.assess.Progress stoppable() {
        return (id, done, total) -> {
            stage(id, done, Math.max(0, total));
            if (isStopped()) {
                throw new CancellationException("asked to stop at " + id);
            }
        };
    }

    /// Tells nobody.
    Progress SILENT = (id, done, total) -> {};
}

package headwater.job;

import headwater.running.Watch;

/// Told how far a job has come. For eyes only: nothing depends on it, but that a job may be asked to stop.
@FunctionalInterface
public interface Progress {

    /// @param total how many there will be, or 0 if that is not known yet
    void stage(String id, long done, long total);

    /// True once a person has asked that the job stop.
    default boolean isStopped() {
        return false;
    }

    /// Tells nobody.
    Progress SILENT = (id, done, total) -> {};

    /// Tells somebody who may ask to stop.
    static Progress of(Watch watch) {
        return new Progress() {
            @Override
            public void stage(String id, long done, long total) {
                watch.stage(id, done, total);
            }

            @Override
            public boolean isStopped() {
                return watch.isStopped();
            }
        };
    }
}

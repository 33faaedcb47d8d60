package headwater.running;

/// Told how far a job has come, and asked whether it should stop.
public interface Watch {

    /// @param total how many there will be, or 0 or less if that is not known
    void stage(String id, long done, long total);

    /// True once a person has asked that it stop: it leaves off where the case is consistent.
    boolean isStopped();
}

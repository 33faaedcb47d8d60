package headwater.running;

/// What a job does.
@FunctionalInterface
public interface Work {

    /// What came of it.
    ///
    /// @param json one JSON document
    /// @param isWhole false if it left off before its end because it was asked to
    record Done(String json, boolean isWhole) {}

    /// It leaves off early by answering what it has, or by a [java.util.concurrent.CancellationException] if it has
    /// nothing.
    Done run(Progress progress);

    /// Nothing more will come of it, whether it ran or not: it lets go of what it held, and fails at nothing.
    default void over() {}
}

package headwater.running;

import java.util.Objects;

/// One long job, as it stands.
///
/// @param caseName the case it works on
/// @param position its place among those that wait, from 1; 0 if it does not wait
public record Job(
        String id, String caseName, Kind what, State state, int position, Step step, Times times, Outcome outcome) {

    /// What a job may do.
    public enum Kind {
        IMPORT,
        ANALYSE,
        REPORT,
        EXPORT
    }

    /// Where a job stands.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /// The program that ran it ended before it did.
        INTERRUPTED;

        /// True if nothing more will come of it.
        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /// When it was asked for, begun and over, as ISO 8601 instants; empty for what has not come.
    public record Times(String asked, String started, String finished) {}

    /// What came of it.
    ///
    /// @param result one JSON document, or empty
    /// @param problem as in the list of problems, such as `too-large`; or empty
    public record Outcome(String result, String problem, String where, String detail) {
        static final Outcome NONE = new Outcome("", "", "", "");

        static Outcome of(String result) {
            return new Outcome(result, "", "", "");
        }
    }

    public Job {
        if (id.isBlank() || caseName.isBlank() || position < 0) {
            throw new IllegalArgumentException("no job: \"" + id + "\" of \"" + caseName + "\" at " + position);
        }
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(state, "state");
    }

    Job interrupted() {
        return new Job(id, caseName, what, State.INTERRUPTED, 0, step, times, Outcome.NONE);
    }
}

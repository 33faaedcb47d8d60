package headwater.twin;

import java.util.List;

/// Scores one kind of verdict on data made for it, whose truth is known.
public interface Calibration {

    /// The verdict, such as `coordination`.
    String id();

    /// How many steps the work has for so many streams of each kind.
    int steps(int sets);

    /// What was said, for each kind of data.
    ///
    /// @param sets how many streams of each kind
    /// @param seed of the first stream; the others take the next
    List<Observed> observed(int sets, long seed, Step step);

    /// Called after each step.
    interface Step {
        void done();
    }
}

package headwater.importing;

import headwater.model.Context;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.Serializable;

/// What reading one record gave: an observation, a piece of context, or the reason why neither.
public sealed interface Imported extends Serializable {

    record Accepted(Observation observation) implements Imported {}

    record Noted(Context context) implements Imported {}

    /// @param where what a person would type to get there: file and line, row, record or offset
    record Rejected(String where, Problem problem, String detail) implements Imported {}
}

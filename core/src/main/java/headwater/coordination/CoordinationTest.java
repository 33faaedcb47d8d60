package headwater.coordination;

import headwater.match.Match;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import java.util.List;

/// Asks whether accounts were together more than public triggers and their habits explain.
///
/// Timing alone cannot tell an order from a shared cause, such as an alert that all of them follow, so no
/// member of the list may call it coordination from timing alone.
public interface CoordinationTest {

    About about();

    /// @param members the observations of the narrative that an account published; topics of ranked lists are
    ///     not among them, for a list is no account
    /// @param seed printed with the answer; the same seed gives the same numbers
    Finding test(Narrative narrative, List<Observation> members, List<Context> context, long seed);

    /// The same over all items of a case, whatever they tell: accounts that act together may do so over many
    /// stories.
    ///
    /// @param items what accounts published in the whole case
    /// @param matches which of them repeat which
    Finding testAll(List<Observation> items, List<Match> matches, List<Context> context, long seed);
}

package headwater.coordination;

import headwater.match.Match;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Finding.Link;
import headwater.model.Observation;
import headwater.model.Plan;
import headwater.narrative.Narrative;
import java.io.Serializable;
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
    Finding test(Narrative narrative, List<Observation> members, Beside beside, long seed);

    /// The same over all items of a case, whatever they tell: accounts that act together may do so over many
    /// stories. First of all pairs, then of those of each list that somebody fixed.
    ///
    /// @param items what accounts published in the whole case
    /// @param matches which of them repeat which
    List<Finding> testAll(List<Observation> items, List<Match> matches, Beside beside, long seed);

    /// What a case has beside its items.
    ///
    /// @param context what analysts gave
    /// @param kept what was fixed beforehand
    /// @param ties what ties accounts together and is no time
    record Beside(List<Context> context, List<Plan.Kept> kept, List<Tie> ties) implements Serializable {
        public Beside {
            context = List.copyOf(context);
            kept = List.copyOf(kept);
            ties = List.copyOf(ties);
        }

        /// Of those two accounts.
        List<Link> links(String a, String b) {
            return ties.stream()
                    .filter(each -> each.isBetween(a, b))
                    .map(Tie::link)
                    .toList();
        }
    }
}

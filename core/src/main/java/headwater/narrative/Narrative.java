package headwater.narrative;

import headwater.match.Match;
import java.io.Serializable;
import java.util.List;

/// Observations that carry one line, chained by matches.
///
/// @param id `n-` and digits of a digest over the members, so that the same members always have the same id
/// @param title the title of a member, to call it by
/// @param members observation ids, sorted
/// @param matches the asserted matches among them
public record Narrative(String id, String title, List<String> members, List<Match> matches) implements Serializable {
    public Narrative {
        members = List.copyOf(members);
        matches = List.copyOf(matches);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a narrative has at least two members, not " + members.size());
        }
    }
}

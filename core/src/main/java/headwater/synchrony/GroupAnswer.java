package headwater.synchrony;

import java.io.Serializable;
import java.util.List;

/// What the test says of a group that was found on one half of the days and tested on the other.
///
/// Being in it accuses nobody: where groups were planted, an eighth to a fifth of the members of the groups found
/// were bystanders. Accounts are named by [PairAnswer] alone.
///
/// @param members by name
/// @param occasions objects in blocks that at least two of them shared
/// @param together pairs of members together on these occasions, summed
/// @param expected what chance gives for that
/// @param p how probable so many are, over all occasions (Fisher 1932)
/// @param q the false discovery rate among all groups that were tested
public record GroupAnswer(
        List<String> members, int occasions, int together, double expected, double p, double q, Answer answer)
        implements Serializable {

    public GroupAnswer {
        members = List.copyOf(members);
    }
}

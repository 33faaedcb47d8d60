package headwater.narrative;

import headwater.match.Match;
import headwater.model.Judgement;
import java.io.Serializable;
import java.util.List;

/// Observations that carry one line, chained by matches.
///
/// @param id `n-` and digits of a digest over the members, so that the same members always have the same id
/// @param title the title of a member, to call it by
/// @param members observation ids, sorted
/// @param matches the asserted matches among them
/// @param judged what people said that shaped it
public record Narrative(String id, String title, List<String> members, List<Match> matches, Judged judged)
        implements Serializable {

    /// What people said of a narrative, and what that changed.
    ///
    /// @param judgements those that count, in the order in which they were made
    /// @param cut asserted matches with an item outside that join nothing, because the two are kept apart
    public record Judged(List<Judgement> judgements, List<Match> cut) implements Serializable {
        public static final Judged BY_NOBODY = new Judged(List.of(), List.of());

        public Judged {
            judgements = List.copyOf(judgements);
            cut = List.copyOf(cut);
        }
    }

    public Narrative(String id, String title, List<String> members, List<Match> matches) {
        this(id, title, members, matches, Judged.BY_NOBODY);
    }

    public Narrative {
        members = List.copyOf(members);
        matches = List.copyOf(matches);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a narrative has at least two members, not " + members.size());
        }
    }
}

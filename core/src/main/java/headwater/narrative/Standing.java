package headwater.narrative;

import headwater.model.Judgement;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// One judgement, and whether it counts.
///
/// @param notes why it does not count, or not wholly; empty if it does
public record Standing(Judgement judgement, State state, List<Phrase> notes) implements Serializable {

    /// Whether a judgement counts.
    public enum State {
        STANDS,
        /// Later ones, or ids that the case does not hold, take a part of it away.
        IN_PART,
        /// Nothing is left of it beside later ones, or the case holds too few of the items it names.
        SET_ASIDE,
        WITHDRAWN
    }

    public Standing {
        notes = List.copyOf(notes);
    }

    /// True if it is heeded.
    public boolean counts() {
        return state == State.STANDS || state == State.IN_PART;
    }

    /// Notes that somebody has to settle: a contradiction, or a name that the case does not know.
    List<Phrase> open() {
        return notes.stream()
                .filter(note -> !note.key().equals("narrative.judged.superseded")
                        && !note.key().equals("narrative.judged.withdrawn"))
                .toList();
    }
}

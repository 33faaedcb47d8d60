package headwater.control;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// What became of one control story within what was collected.
///
/// @param control the id of the [headwater.model.Context.ControlStory]
/// @param reactions observation ids of items that took it up
/// @param captures how many captures of the watched outlets fall in its window: with none, "no reaction" means nothing
public record ControlResult(String control, List<String> reactions, int captures, Outcome outcome, Phrase note)
        implements Serializable {

    /// "No reaction seen" differs from "not collected".
    public enum Outcome {
        REACTION_SEEN,
        NO_REACTION_SEEN,
        NOT_COLLECTED
    }

    public ControlResult {
        reactions = List.copyOf(reactions);
    }
}

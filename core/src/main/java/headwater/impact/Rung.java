package headwater.impact;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// One level of the ladder from being published to moving a vote. Each level has its own evidence; none
/// follows from the one below it.
///
/// @param evidence ids of what shows it; empty where it is not shown
public record Rung(Level level, State state, List<Phrase> said, List<String> evidence) implements Serializable {

    /// From the bottom up.
    public enum Level {
        PUBLISHED,
        EXPOSED,
        ENGAGED,
        BROKE_OUT,
        ATTITUDE,
        VOTE
    }

    /// What the material says of a level.
    public enum State {
        SHOWN,
        BOUNDED,
        UNDETERMINED
    }

    public Rung {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(state, "state");
        said = List.copyOf(said);
        evidence = List.copyOf(evidence);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a level says why it is " + state + ": " + level);
        }
        if (state == State.SHOWN && evidence.isEmpty()) {
            throw new IllegalArgumentException("what is shown has evidence: " + level);
        }
    }
}

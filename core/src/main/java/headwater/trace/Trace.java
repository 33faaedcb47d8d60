package headwater.trace;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// A narrative followed back: its earliest observable items and the derivations among its members.
///
/// @param narrative the narrative's id
/// @param orphans members whose parent could not be determined, with the reason
public record Trace(String narrative, List<Earliest> earliest, List<Derivation> derivations, List<Orphan> orphans)
        implements Serializable {

    /// A member without a parent, and why.
    public record Orphan(String observation, Phrase why) implements Serializable {}

    public Trace {
        earliest = List.copyOf(earliest);
        derivations = List.copyOf(derivations);
        orphans = List.copyOf(orphans);
    }
}

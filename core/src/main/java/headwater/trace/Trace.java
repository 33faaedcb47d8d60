package headwater.trace;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.List;

/// A narrative followed back: its earliest observable items and the derivations among its members.
///
/// @param narrative the narrative's id
/// @param beginnings the items with which it may have begun, most probable first
/// @param further what items took beside their parents, by child
/// @param paths for each item that derives from another, the way up to where nothing further is known
/// @param orphans members whose parent could not be determined, with the reason
public record Trace(
        String narrative,
        List<Earliest> earliest,
        List<Beginning> beginnings,
        List<Derivation> derivations,
        List<FurtherSource> further,
        List<SourcePath> paths,
        List<Orphan> orphans)
        implements Serializable {

    /// A member without a parent, and why.
    ///
    /// @param candidates the few of which one may have been the parent, most probable first; empty if any may
    public record Orphan(String observation, Phrase why, List<String> candidates) implements Serializable {
        public Orphan {
            candidates = List.copyOf(candidates);
        }

        static Orphan of(String observation, Phrase why) {
            return new Orphan(observation, why, List.of());
        }
    }

    public Trace {
        earliest = List.copyOf(earliest);
        beginnings = List.copyOf(beginnings);
        derivations = List.copyOf(derivations);
        further = List.copyOf(further);
        paths = List.copyOf(paths);
        orphans = List.copyOf(orphans);
    }

    /// True if an item is, or may be, the earliest observable of all.
    public boolean isEarliest(String item) {
        return earliest.stream()
                .anyMatch(each -> each.language().equals("*")
                        && each.platform().equals("*")
                        && each.candidates().contains(item));
    }
}

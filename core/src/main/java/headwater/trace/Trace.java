package headwater.trace;

import headwater.model.Phrase;
import headwater.revision.History;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A narrative followed back: its earliest observable items and the derivations among its members.
///
/// @param narrative the narrative's id
/// @param beginnings the items with which it may have begun, most probable first
/// @param further what items took beside their parents, by child
/// @param paths for each item that derives from another, the way up to where nothing further is known
/// @param histories of the items that held several texts, or were not there when they say, sorted by item
/// @param orphans members whose parent could not be determined, with the reason
public record Trace(
        String narrative,
        List<Earliest> earliest,
        List<Beginning> beginnings,
        List<Derivation> derivations,
        List<FurtherSource> further,
        List<SourcePath> paths,
        List<History> histories,
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
        histories = List.copyOf(histories);
        orphans = List.copyOf(orphans);
    }

    /// Of items with one text and one source each.
    public Trace(
            String narrative,
            List<Earliest> earliest,
            List<Beginning> beginnings,
            List<Derivation> derivations,
            List<SourcePath> paths,
            List<Orphan> orphans) {
        this(narrative, earliest, beginnings, derivations, List.of(), paths, List.of(), orphans);
    }

    /// By the id of each text of an item that held several, the id of the first that carries the narrative: upward
    /// from a later text a path goes on there.
    public Map<String, String> lines() {
        Map<String, String> lines = new HashMap<>();
        histories.forEach(each ->
                each.carrying().forEach(text -> lines.put(text, each.carrying().getFirst())));
        return lines;
    }

    /// True if an item is, or may be, the earliest observable of all.
    public boolean isEarliest(String item) {
        return earliest.stream()
                .anyMatch(each -> each.language().equals("*")
                        && each.platform().equals("*")
                        && each.candidates().contains(item));
    }
}

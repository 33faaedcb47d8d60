package headwater.revision;

import headwater.model.Known;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The texts of one item, and what captures say against the time that it states.
///
/// @param item one string per published item, as [headwater.model.Observation#itemKey] has it
/// @param versions in the order in which they were first seen, at least one
/// @param carrying ids of those that carry the narrative in question, in that order; outside a narrative all
/// @param notYet the last capture without the item
/// @param left how many further texts were seen and not compared, for there were too many
public record History(String item, List<Version> versions, List<String> carrying, Known<NotYet> notYet, int left)
        implements Serializable {

    public History {
        versions = List.copyOf(versions);
        carrying = List.copyOf(carrying);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an item without a text has no history: " + item);
        }
    }

    History(String item, List<Version> versions, Known<NotYet> notYet, int left) {
        this(item, versions, versions.stream().map(Version::id).toList(), notYet, left);
    }

    /// The text for which an observation stands.
    public Optional<Version> version(String id) {
        return versions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// The last text before this one that carries the narrative.
    public Optional<String> carryingBefore(String id) {
        String at = version(id).map(Version::after).orElse("");
        while (!at.isEmpty() && !carrying.contains(at)) {
            at = version(at).map(Version::after).orElse("");
        }
        return at.isEmpty() ? Optional.empty() : Optional.of(at);
    }

    /// True if it held more than one text.
    public boolean isEdited() {
        return versions.size() > 1;
    }

    /// True if its time is not what it states.
    public boolean isRedated() {
        return notYet.isKnown()
                && (notYet.get().contradicts() || !notYet.get().stated().isKnown());
    }

    /// The same with what it is in one narrative.
    public History in(List<String> carriers, UnaryOperator<Version> edited) {
        return new History(item, versions.stream().map(edited).toList(), carriers, notYet, left);
    }

    /// How many texts certainly stood there before this one.
    public int number(String id) {
        int number = 0;
        String at = id;
        while (version(at).map(Version::isLater).orElse(false)) {
            at = version(at).orElseThrow().after();
            number++;
        }
        return number;
    }
}

package headwater.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// What a person says of which observations carry one line, or of who was taken from whom: who, when and why.
///
/// It stands beside the material and is never changed or deleted. A later one supersedes it where both speak of the
/// same two observations, and a later [Withdrawn] undoes it; all of them stay in the record.
///
/// @param id `j-` and a digest over the rest, so that nobody can change one and keep its id
/// @param by who says so, as coders of manual reviews are named: initials, or an organisation
/// @param made when it was said; of two at one instant, the one whose id sorts last counts as the later
/// @param reason why, in the person's own words; never empty
public record Judgement(String id, Says says, String by, Instant made, String reason) implements Serializable {

    /// What is said.
    public sealed interface Says extends Serializable {}

    /// All of these carry one line.
    ///
    /// @param items observation ids, two at least; kept sorted
    public record Together(List<String> items) implements Says {
        public Together {
            items = ids(items);
            if (items.size() < 2) {
                throw new IllegalArgumentException("two observations at least are together, not " + items);
            }
        }
    }

    /// Each of `items` carries another line than each of `from`; nothing is said of those in one list.
    ///
    /// @param items observation ids of what leaves; kept sorted
    /// @param from observation ids of what it leaves; kept sorted, none of them in `items`
    public record Apart(List<String> items, List<String> from) implements Says {
        public Apart {
            items = ids(items);
            from = ids(from);
            if (items.isEmpty() || from.isEmpty()) {
                throw new IllegalArgumentException("one observation at least on either side: " + items + ", " + from);
            }
            if (items.stream().anyMatch(from::contains)) {
                throw new IllegalArgumentException("an observation is not apart from itself: " + items + ", " + from);
            }
        }
    }

    /// Who says so cannot tell whether these carry one line. Joins and cuts nothing.
    ///
    /// @param items observation ids, two at least; kept sorted
    public record Unsure(List<String> items) implements Says {
        public Unsure {
            items = ids(items);
            if (items.size() < 2) {
                throw new IllegalArgumentException("of two observations at least one is unsure, not " + items);
            }
        }
    }

    /// Whether one observation was taken from another.
    ///
    /// @param child the observation that took
    /// @param parent the one it is said to be taken from
    public record Taken(String child, String parent, Answer answer) implements Says {
        public Taken {
            if (child.isBlank() || parent.isBlank() || child.equals(parent)) {
                throw new IllegalArgumentException(
                        "one observation is taken from another: \"" + child + "\", \"" + parent + "\"");
            }
        }
    }

    /// What somebody who looked says of a derivation.
    public enum Answer {
        CONFIRMED,
        REJECTED,
        /// Looked at, and it cannot be told.
        UNSURE
    }

    /// An earlier judgement counts no longer. May be withdrawn itself.
    ///
    /// @param judgement the id of the earlier one
    public record Withdrawn(String judgement) implements Says {
        public Withdrawn {
            if (judgement.isBlank()) {
                throw new IllegalArgumentException("which judgement is withdrawn?");
            }
        }
    }

    public Judgement {
        by = by.strip();
        reason = reason.strip();
        if (by.isEmpty() || reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "a judgement says who judges and why: \"" + by + "\", \"" + reason + "\"");
        }
        String own = id(says, by, made, reason);
        if (!id.equals(own)) {
            throw new IllegalArgumentException("a judgement with these words is called " + own + ", not " + id);
        }
    }

    public static Judgement of(Says says, String by, Instant made, String reason) {
        return new Judgement(id(says, by.strip(), made, reason.strip()), says, by, made, reason);
    }

    private static String id(Says says, String by, Instant made, String reason) {
        List<String> parts = new ArrayList<>(List.of(by, made.toString(), reason));
        switch (says) {
            case Together(List<String> items) -> {
                parts.add("together");
                parts.addAll(items);
            }
            case Apart(List<String> items, List<String> from) -> {
                parts.add("apart");
                parts.addAll(items);
                parts.add("from");
                parts.addAll(from);
            }
            case Unsure(List<String> items) -> {
                parts.add("unsure");
                parts.addAll(items);
            }
            case Taken(String child, String parent, Answer answer) ->
                parts.addAll(List.of("taken", child, parent, answer.name()));
            case Withdrawn(String judgement) -> parts.addAll(List.of("withdrawn", judgement));
        }
        return Digests.id("j-", parts.toArray(String[]::new));
    }

    private static List<String> ids(Collection<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }
}

package headwater.model;

import headwater.model.Written.Said;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What analysts place in the frames of the field: ABCDE, SCOTCH, the grid of evidence for an attribution, the four
/// tests of VIGINUM, and the techniques of DISARM.
public sealed interface Framed extends Written {

    /// One field of a frame, answered by statements of the draft, so that what stands in it has a sort, evidence and
    /// an author.
    ///
    /// @param statements ids, in the order in which they are printed
    record Aspect(String id, Field field, List<String> statements) implements Framed {
        public Aspect {
            Objects.requireNonNull(field, "field");
            statements = List.copyOf(statements);
            if (id.isBlank() || statements.isEmpty()) {
                throw new IllegalArgumentException("a field of a frame is answered by statements: \"" + id + '"');
            }
        }
    }

    /// A frame of the field.
    enum Frame {
        /// Pamment, *The EU's Role in Fighting Disinformation* (Carnegie, 2020).
        ABCDE,
        /// Blazek, *SCOTCH* (Atlantic Council, 2021).
        SCOTCH,
        /// Pamment and Smith, *Attributing Information Influence Operations* (NATO StratCom and Hybrid CoE, 2022).
        GRID,
        /// What the French service for vigilance against foreign digital interference must show, all four together.
        VIGINUM
    }

    /// A field, in the order of its frame.
    enum Field {
        ACTOR(Frame.ABCDE),
        BEHAVIOUR(Frame.ABCDE),
        CONTENT(Frame.ABCDE),
        DEGREE(Frame.ABCDE),
        EFFECT(Frame.ABCDE),
        SOURCE(Frame.SCOTCH),
        CHANNEL(Frame.SCOTCH),
        OBJECTIVE(Frame.SCOTCH),
        TARGET(Frame.SCOTCH),
        COMPOSITION(Frame.SCOTCH),
        HOOK(Frame.SCOTCH),
        TECHNICAL(Frame.GRID),
        BEHAVIOURAL(Frame.GRID),
        CONTEXTUAL(Frame.GRID),
        LEGAL_AND_ETHICAL(Frame.GRID),
        INTERESTS_HARMED(Frame.VIGINUM),
        FOREIGN_INVOLVEMENT(Frame.VIGINUM),
        INEXACT_OR_MISLEADING(Frame.VIGINUM),
        ARTIFICIAL_SPREAD(Frame.VIGINUM);

        private final Frame frame;

        Field(Frame frame) {
            this.frame = frame;
        }

        public Frame frame() {
            return frame;
        }
    }

    /// That a technique of a list was used.
    ///
    /// @param technique its id in the list, such as `T0084.002`
    /// @param seen whether it was seen or is inferred
    /// @param reason in each language of the report
    /// @param evidence ids of what shows it; at least one
    /// @param by initials, or an organisation
    record Tag(String id, String technique, Seen seen, List<Said> reason, List<String> evidence, String by)
            implements Framed {

        private static final Pattern ID = Pattern.compile("T\\d{4}(\\.\\d{3})?");

        public Tag {
            Objects.requireNonNull(seen, "seen");
            reason = List.copyOf(reason);
            evidence = List.copyOf(evidence);
            if (!ID.matcher(technique).matches()) {
                throw new IllegalArgumentException("no id of a technique such as T0084.002: \"" + technique + '"');
            }
            if (id.isBlank() || by.isBlank() || reason.isEmpty()) {
                throw new IllegalArgumentException("a tag has an id, a reason and an author: \"" + id + '"');
            }
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a tag names what shows it: " + id);
            }
        }
    }

    /// Whether something was seen in the material, or follows from it.
    enum Seen {
        OBSERVED,
        INFERRED
    }

    /// A published list of techniques, as somebody else keeps it.
    ///
    /// @param version as the list states it, or the date of its newest entry
    /// @param licence as the list states it; empty if it states none
    /// @param place the file
    record TechniqueList(
            String id, String title, String version, String licence, List<Technique> techniques, String place)
            implements Framed {
        public TechniqueList {
            techniques = List.copyOf(techniques);
            if (id.isBlank() || title.isBlank() || techniques.isEmpty()) {
                throw new IllegalArgumentException("a list of techniques has a title and techniques: \"" + id + '"');
            }
        }
    }

    /// A technique of a list, by the list's own name.
    ///
    /// @param tactics what it serves, in the list's own words
    record Technique(String id, String name, List<String> tactics) implements Serializable {
        public Technique {
            tactics = List.copyOf(tactics);
            if (id.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException("a technique has an id and a name: \"" + id + '"');
            }
        }
    }
}

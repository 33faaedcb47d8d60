package headwater.model;

import headwater.model.Written.Said;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What analysts place in the frames of the field: ABCDE, SCOTCH, the grid of evidence for an attribution, the
/// four tests of VIGINUM, the techniques of DISARM, and the considerations of a protocol for elections.
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

    /// Something that may have happened in an election, on the considerations of the Critical Election Incident
    /// Public Protocol, as an analyst states it.
    ///
    /// @param title in each language of the report
    /// @param itemUrls addresses of items that carry it: incidents of one narrative are tellings of one
    /// @param real how probable it is that it is real; absent if nobody has said
    /// @param severity absent if nobody has said
    /// @param touched whom and where
    /// @param evidence ids of what both rest on
    /// @param by initials, or an organisation
    record Incident(
            String id,
            List<Said> title,
            List<String> itemUrls,
            Known<Real> real,
            Known<Severity> severity,
            Touched touched,
            List<String> evidence,
            String by)
            implements Framed {
        public Incident {
            title = List.copyOf(title);
            itemUrls = List.copyOf(itemUrls);
            Objects.requireNonNull(real, "real");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(touched, "touched");
            evidence = List.copyOf(evidence);
            if (id.isBlank() || title.isEmpty() || by.isBlank()) {
                throw new IllegalArgumentException("an incident has an id, a title and an author: \"" + id + '"');
            }
        }
    }

    /// Between which probabilities it lies that something is real, and why. Nothing is certain or impossible.
    record Real(double low, double high, List<Said> why) implements Serializable {
        public Real {
            why = List.copyOf(why);
            if (!(0 < low && low <= high && high < 1)) {
                throw new IllegalArgumentException("nothing is certain or impossible: " + low + " to " + high);
            }
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a probability says what it rests on");
            }
        }
    }

    /// On the two considerations of the protocol, each a level and never a number to add up.
    ///
    /// @param ability how far it undermines the ability to have a free and fair election
    /// @param credibility how far it may undermine the credibility of the election
    record Severity(Level ability, Level credibility, List<Said> why) implements Serializable {
        public Severity {
            Objects.requireNonNull(ability, "ability");
            Objects.requireNonNull(credibility, "credibility");
            why = List.copyOf(why);
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a level says what it rests on");
            }
        }
    }

    /// A level from 0, none, to 4, exceptional, or the range in which it lies.
    record Level(int low, int high) implements Serializable {

        public static final int MOST = 4;

        public Level {
            if (low < 0 || low > high || high > MOST) {
                throw new IllegalArgumentException("levels go from 0 to " + MOST + ": " + low + " to " + high);
            }
        }

        public boolean isOpen() {
            return low < high;
        }
    }

    /// What an incident touched, and who is thought to be behind it.
    ///
    /// @param districts by name; empty if that is not known
    /// @param actor empty if nobody is named
    record Touched(List<String> districts, String actor) implements Serializable {
        public Touched {
            districts = districts.stream().distinct().sorted().toList();
        }
    }
}

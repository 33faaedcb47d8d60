package headwater.accumulation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// One thing that may have happened in an election, as an analyst states it.
///
/// @param probability that it is real; never 0 or 1
public record Incident(String id, double probability, Severity severity, Scope scope, Origin origin)
        implements Serializable {

    public static final int MOST = 4;

    public Incident {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("nothing is certain or impossible: " + id + " " + probability);
        }
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(origin, "origin");
    }

    /// On the two considerations of the protocol, each a level and never a number to add up.
    ///
    /// @param ability how far it undermines the ability to have a free and fair election
    /// @param credibility how far it may undermine the credibility of the election
    public record Severity(Level ability, Level credibility) implements Serializable {}

    /// A level from 0, none, to 4, exceptional, or the range in which it lies.
    public record Level(int low, int high) implements Serializable {
        public Level {
            if (low < 0 || low > high || high > MOST) {
                throw new IllegalArgumentException("levels go from 0 to " + MOST + ": " + low + " to " + high);
            }
        }

        boolean isOpen() {
            return low < high;
        }
    }

    /// What it touched.
    ///
    /// @param ridings by name; empty if that is not known
    /// @param leastReach people reached, at least
    /// @param mostReach at most
    public record Scope(List<String> ridings, long leastReach, long mostReach) implements Serializable {
        public Scope {
            ridings = ridings.stream().distinct().sorted().toList();
            if (leastReach < 0 || mostReach < leastReach) {
                throw new IllegalArgumentException("not an interval: " + leastReach + " to " + mostReach);
            }
        }
    }

    /// What makes incidents depend on each other.
    ///
    /// @param actor who is thought to be behind it, or empty
    /// @param evidence what the report of it rests on: one source, author or instrument each
    /// @param lineage incidents of one lineage are tellings of one, and count once; empty if it stands alone
    public record Origin(String actor, List<String> evidence, String lineage) implements Serializable {
        public Origin {
            evidence = List.copyOf(evidence);
        }

        boolean sharesEvidence(Origin other) {
            return evidence.stream().anyMatch(other.evidence::contains);
        }

        boolean sharesActor(Origin other) {
            return !actor.isEmpty() && actor.equals(other.actor);
        }
    }
}

package headwater.accumulation;

import headwater.engagement.Counters.Bounds;
import headwater.model.Framed.Level;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// One incident as it is drawn: what an analyst states of it, and what the case adds.
public record Incident(String id, Chances chances, Severity severity, Scope scope, Origin origin)
        implements Serializable {

    public Incident {
        Objects.requireNonNull(chances, "chances");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(origin, "origin");
    }

    /// Between which probabilities it lies that it is real; never 0 or 1.
    public record Chances(double low, double high) implements Serializable {
        public Chances {
            if (!(0 < low && low <= high && high < 1)) {
                throw new IllegalArgumentException("nothing is certain or impossible: " + low + " to " + high);
            }
        }

        boolean isOpen() {
            return low < high;
        }
    }

    /// Which of the stated probabilities is taken for true.
    enum End {
        LOW,
        MIDDLE,
        HIGH;

        double of(Chances chances) {
            return switch (this) {
                case LOW -> chances.low();
                case MIDDLE -> (chances.low() + chances.high()) / 2;
                case HIGH -> chances.high();
            };
        }
    }

    /// How far it undermines a free and fair election, and how far its credibility.
    public record Severity(Level ability, Level credibility) implements Serializable {}

    /// What it touched.
    ///
    /// @param districts by name; empty if that is not known
    /// @param reach people reached, at least and at most
    public record Scope(List<String> districts, Bounds reach) implements Serializable {
        public Scope {
            districts = districts.stream().distinct().sorted().toList();
            Objects.requireNonNull(reach, "reach");
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

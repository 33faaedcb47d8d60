package headwater.registry;

import headwater.model.Context.Category;
import headwater.model.Profile.Access;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// How an outlet stands to a state, and on what grounds.
///
/// Behaviour, such as keeping step in time or copying, can never be the ground of more than [Aligned]: [Linked],
/// [Controlled] and [Official] are made from a [Dated] ground, and [Behavioural] is none. Classes of evidence and
/// access after Pamment and Smith (2022); the categories after the exposure matrix of the EEAS.
public sealed interface Attribution extends Serializable {

    /// The id of its entry.
    String outlet();

    Category category();

    /// What it rests on, the ground that carries it first.
    List<Ground> grounds();

    /// Takes part; what ties it to anybody is unknown.
    record Unattributed(String outlet) implements Attribution {
        @Override
        public Category category() {
            return Category.UNATTRIBUTED;
        }

        @Override
        public List<Ground> grounds() {
            return List.of();
        }
    }

    /// Something positive shows that no state stands behind it.
    record Independent(String outlet, Dated ground, List<Ground> further) implements Attribution {
        public Independent {
            Objects.requireNonNull(ground, "ground");
            further = List.copyOf(further);
        }

        @Override
        public Category category() {
            return Category.INDEPENDENT;
        }

        @Override
        public List<Ground> grounds() {
            return Checks.first(ground, further);
        }
    }

    /// Behaves in step with a state's channels; no tie is shown.
    record Aligned(String outlet, List<Behavioural> behaviour) implements Attribution {
        public Aligned {
            behaviour = List.copyOf(behaviour);
            if (behaviour.isEmpty()) {
                throw new IllegalArgumentException("nothing shows that it is in step: " + outlet);
            }
        }

        @Override
        public Category category() {
            return Category.STATE_ALIGNED;
        }

        @Override
        public List<Ground> grounds() {
            return List.copyOf(behaviour);
        }
    }

    /// A hidden tie is shown.
    record Linked(String outlet, Dated tie, List<Ground> further, Review review) implements Attribution {
        public Linked {
            Objects.requireNonNull(tie, "tie");
            Objects.requireNonNull(review, "review");
            further = List.copyOf(further);
        }

        @Override
        public Category category() {
            return Category.STATE_LINKED;
        }

        @Override
        public List<Ground> grounds() {
            return Checks.first(tie, further);
        }
    }

    /// Owned or directed, and openly known to be.
    record Controlled(String outlet, Contextual record, List<Ground> further, Review review) implements Attribution {
        public Controlled {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(review, "review");
            further = List.copyOf(further);
        }

        @Override
        public Category category() {
            return Category.STATE_CONTROLLED;
        }

        @Override
        public List<Ground> grounds() {
            return Checks.first(record, further);
        }
    }

    /// A state's own body, mission or office, by its own declaration.
    record Official(String outlet, Contextual declaration, List<Ground> further, Review review) implements Attribution {
        public Official {
            Objects.requireNonNull(declaration, "declaration");
            Objects.requireNonNull(review, "review");
            further = List.copyOf(further);
        }

        @Override
        public Category category() {
            return Category.OFFICIAL;
        }

        @Override
        public List<Ground> grounds() {
            return Checks.first(declaration, further);
        }
    }

    /// What an attribution rests on.
    sealed interface Ground extends Serializable {
        /// In words, with what to look up.
        String shown();

        Access access();

        /// Ids of what the case holds of it; never empty.
        List<String> evidence();
    }

    /// Timing, copying, amplification.
    record Behavioural(String shown, Access access, List<String> evidence) implements Ground {
        public Behavioural {
            evidence = Checks.held(shown, evidence);
        }
    }

    /// A ground that can carry a tie: it is of a date, as ties end.
    sealed interface Dated extends Ground {
        LocalDate asOf();
    }

    /// Infrastructure, registration of domains, devices, payments.
    record Technical(String shown, Access access, LocalDate asOf, List<String> evidence) implements Dated {
        public Technical {
            evidence = Checks.held(shown, evidence);
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /// Ownership, management, contracts, what the outlet or a court says.
    record Contextual(String shown, Access access, LocalDate asOf, List<String> evidence) implements Dated {
        public Contextual {
            evidence = Checks.held(shown, evidence);
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /// The legal and ethical assessment, by somebody other than the author.
    record Review(String author, String reviewer) implements Serializable {
        public Review {
            if (author.isBlank() || reviewer.isBlank() || author.strip().equalsIgnoreCase(reviewer.strip())) {
                throw new IllegalArgumentException(
                        "an attribution above aligned needs a second person: \"" + author + "\", \"" + reviewer + '"');
            }
        }
    }

    /// Checks shared by the grounds.
    final class Checks {
        private Checks() {}

        static List<String> held(String shown, List<String> evidence) {
            if (shown.isBlank()) {
                throw new IllegalArgumentException("a ground says what it shows");
            }
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a ground without evidence is none: " + shown);
            }
            return List.copyOf(evidence);
        }

        static List<Ground> first(Ground first, List<Ground> further) {
            return Stream.concat(Stream.of(first), further.stream()).toList();
        }
    }
}

package headwater.alternatives;

import headwater.model.Context.Category;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// How a channel stands to a state, and on what grounds.
///
/// Behaviour, such as keeping step in time or copying, can never be the ground of more than [Aligned]: [Linked] and
/// [Controlled] are made from a [Dated] ground, and [Behavioural] is none. Classes of evidence and access after
/// Pamment and Smith (2022); the categories after the exposure matrix of the EEAS.
public sealed interface Attribution extends Serializable {

    /// A channel's key.
    String channel();

    Category category();

    /// Takes part; what ties it to anybody is unknown.
    record Unattributed(String channel) implements Attribution {
        @Override
        public Category category() {
            return Category.UNATTRIBUTED;
        }
    }

    /// Behaves in step with a state's channels; no tie is shown.
    record Aligned(String channel, List<Behavioural> behaviour) implements Attribution {
        public Aligned {
            behaviour = List.copyOf(behaviour);
            if (behaviour.isEmpty()) {
                throw new IllegalArgumentException("nothing shows that it is in step: " + channel);
            }
        }

        @Override
        public Category category() {
            return Category.STATE_ALIGNED;
        }
    }

    /// A hidden tie is shown.
    record Linked(String channel, Dated tie, List<Ground> further, Review review) implements Attribution {
        public Linked {
            Objects.requireNonNull(tie, "tie");
            Objects.requireNonNull(review, "review");
            further = List.copyOf(further);
        }

        @Override
        public Category category() {
            return Category.STATE_LINKED;
        }
    }

    /// Owned or directed, and openly known to be.
    record Controlled(String channel, Dated record, List<Ground> further, Review review) implements Attribution {
        public Controlled {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(review, "review");
            further = List.copyOf(further);
        }

        @Override
        public Category category() {
            return Category.STATE_CONTROLLED;
        }
    }

    /// What an attribution rests on.
    sealed interface Ground extends Serializable {
        /// In words, with what to look up.
        String shown();

        Access access();
    }

    /// Timing, copying, amplification.
    record Behavioural(String shown, Access access) implements Ground {
        public Behavioural {
            Checks.shown(shown);
        }
    }

    /// A ground that can carry a tie: it is of a date, as ties end.
    sealed interface Dated extends Ground {
        LocalDate asOf();
    }

    /// Infrastructure, registration of domains, devices, payments.
    record Technical(String shown, Access access, LocalDate asOf) implements Dated {
        public Technical {
            Checks.shown(shown);
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /// Ownership, management, contracts, what the outlet or a court says.
    record Contextual(String shown, Access access, LocalDate asOf) implements Dated {
        public Contextual {
            Checks.shown(shown);
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /// Who can look it up.
    enum Access {
        OPEN,
        PROPRIETARY,
        CLASSIFIED
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

    /// The highest category that grounds of these classes can carry.
    static Category cap(List<? extends Ground> grounds) {
        if (grounds.stream().anyMatch(Dated.class::isInstance)) {
            return Category.STATE_CONTROLLED;
        }
        return grounds.isEmpty() ? Category.UNATTRIBUTED : Category.STATE_ALIGNED;
    }

    /// Checks shared by the grounds.
    final class Checks {
        private Checks() {}

        static void shown(String shown) {
            if (shown.isBlank()) {
                throw new IllegalArgumentException("a ground says what it shows");
            }
        }
    }
}

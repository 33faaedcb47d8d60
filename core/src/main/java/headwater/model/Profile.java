package headwater.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a registry entry says of an outlet beside its id and its channels. Outlets, organisations and networks have
/// such entries; private persons have none.
public interface Profile {

    /// A name in one script, and while it was used.
    ///
    /// @param language `zh-Hans`, `zh-Hant`, `zh-Latn` for a romanised name, `en`, `fr`, …; empty if nobody says
    /// @param from a year, a month or a day; empty if not known
    /// @param until the same; empty if it is in use or not known
    record Name(String text, String language, String from, String until) implements Serializable {

        private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2,3}(-[A-Z][a-z]{3})?");

        private static final Pattern DATE = Pattern.compile("|\\d{4}(-\\d{2}(-\\d{2})?)?");

        public Name {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a name without a letter");
            }
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException(
                        "\"" + language + "\" is no language with its script, such as zh-Hant: " + text);
            }
            if (!DATE.matcher(from).matches() || !DATE.matcher(until).matches()) {
                throw new IllegalArgumentException(
                        "a name is used from and until a year, a month or a day: " + text + " " + from + " " + until);
            }
            if (!from.isEmpty() && !until.isEmpty() && until.compareTo(from) < 0) {
                throw new IllegalArgumentException("a name used from " + from + " until " + until + ": " + text);
            }
        }

        public static Name of(String text) {
            return new Name(text, "", "", "");
        }

        /// Whether it is one of several that were used one after the other.
        public boolean isDated() {
            return !from.isEmpty() || !until.isEmpty();
        }
    }

    /// That a person looked at a channel which bears the outlet's name, and found it to be the outlet's.
    ///
    /// @param channel its key, as in [Channel#key]
    /// @param on when; a day
    record NameMatch(String channel, String reviewedBy, String on) implements Serializable {
        public NameMatch {
            if (channel.isBlank() || reviewedBy.isBlank() || on.isBlank()) {
                throw new IllegalArgumentException(
                        "a match by name says which channel, who reviewed it and when: \"" + channel + "\"");
            }
        }
    }

    /// How one source says that the outlet stands to a state, and on what grounds.
    ///
    /// @param source who says so; empty for the case's own analysts
    /// @param asOf as written
    /// @param review absent names where nobody but the author looked
    record Claim(
            Context.Category category,
            String source,
            String reason,
            String asOf,
            List<Ground> grounds,
            Review review,
            List<Contest> contests)
            implements Serializable {

        public static final Claim NONE =
                new Claim(Context.Category.UNATTRIBUTED, "", "", "", List.of(), Review.NONE, List.of());

        public Claim {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(review, "review");
            grounds = List.copyOf(grounds);
            contests = List.copyOf(contests);
            if (category != Context.Category.UNATTRIBUTED && reason.isBlank()) {
                throw new IllegalArgumentException(category + " needs a reason");
            }
        }

        public static Claim of(Context.Category category, String reason, String asOf) {
            return new Claim(category, "", reason, asOf, List.of(), Review.NONE, List.of());
        }
    }

    /// What a claim rests on.
    ///
    /// @param shown in words
    /// @param asOf ties end, so a tie is of a date
    /// @param evidence ids of observations, documents or entries of lists, or addresses of captured items
    record Ground(Sort sort, String shown, Access access, Known<LocalDate> asOf, List<String> evidence)
            implements Serializable {
        public Ground {
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(access, "access");
            Objects.requireNonNull(asOf, "asOf");
            evidence = List.copyOf(evidence);
            if (shown.isBlank()) {
                throw new IllegalArgumentException("a ground says what it shows");
            }
        }
    }

    /// Classes of evidence after Pamment and Smith (2022).
    enum Sort {
        /// Timing, copying, amplification.
        BEHAVIOURAL,
        /// Infrastructure, registration of domains, devices, payments.
        TECHNICAL,
        /// Ownership, management, contracts, what the outlet or a court says.
        CONTEXTUAL
    }

    /// Who can look it up.
    enum Access {
        OPEN,
        PROPRIETARY,
        CLASSIFIED
    }

    /// Who wrote the claim and who, other than the author, looked at it.
    record Review(String author, String reviewer) implements Serializable {

        public static final Review NONE = new Review("", "");

        /// Two persons, by their names.
        public boolean isBySecondPerson() {
            return !author.isBlank() && !reviewer.isBlank() && !author.strip().equalsIgnoreCase(reviewer.strip());
        }
    }

    /// That somebody disputes a claim. It is shown beside the claim and changes nothing in it.
    record Contest(String by, String asOf, String says, List<String> evidence) implements Serializable {
        public Contest {
            evidence = List.copyOf(evidence);
            if (by.isBlank() || asOf.isBlank() || says.isBlank()) {
                throw new IllegalArgumentException("who contests says who they are, when, and what is wrong: " + says);
            }
        }
    }

    /// Where and to whom it is registered, as far as a public record or the platform shows.
    ///
    /// @param region free text as shown, or empty
    /// @param basis where that is shown
    /// @param asOf when it was, as written
    /// @param evidence ids of what shows it
    record Registration(String region, String entity, String basis, String asOf, List<String> evidence)
            implements Serializable {
        public static final Registration UNKNOWN = new Registration("", "", "");

        public Registration {
            evidence = List.copyOf(evidence);
        }

        public Registration(String region, String entity, String basis) {
            this(region, entity, basis, "", List.of());
        }

        public boolean isUnknown() {
            return region.isBlank() && entity.isBlank();
        }
    }

    /// What ties it to another body. A tie is shown only with evidence that the case holds.
    ///
    /// @param kind `ownership`, `management`, `staff`, `partnership`, `funding`, `infrastructure`,
    ///     `content-supply`, `event`, `none-found` or `unclear`
    /// @param evidence ids of observations, documents or entries of lists, or addresses of captured items
    record Link(String kind, String to, String basis, String asOf, List<String> evidence) implements Serializable {

        /// What says that nothing is known of a tie.
        private static final Set<String> NO_TIE = Set.of("none-found", "unclear");

        private static final Set<String> KINDS = Set.of(
                "ownership",
                "management",
                "staff",
                "partnership",
                "contract",
                "funding",
                "infrastructure",
                "content-supply",
                "event",
                "none-found",
                "unclear");

        public static final Link UNCLEAR = new Link("unclear", "", "");

        public Link {
            evidence = List.copyOf(evidence);
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException(
                        "\"" + kind + "\" is no kind of link; there are " + new TreeSet<>(KINDS));
            }
        }

        public Link(String kind, String to, String basis) {
            this(kind, to, basis, "", List.of());
        }

        /// Whether it ties the outlet to somebody, if only unclearly.
        public boolean isTie() {
            return !NO_TIE.contains(kind) || !to.isBlank();
        }
    }
}

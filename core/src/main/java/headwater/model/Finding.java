package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// The answer of one test: a verdict on a proposition, or the refusal to give one.
///
/// None can be made without its reasons, what an answer needs, what would change it, the parameters and the seed.
public sealed interface Finding extends Serializable {

    /// What is asked, such as "these accounts acted together".
    Phrase proposition();

    /// How large what is asked about is, as far as the test measures it.
    Effect effect();

    /// What was counted, compared or concluded.
    List<Phrase> reasons();

    /// How the answer was reached.
    Method method();

    /// The data support the proposition.
    ///
    /// @param strength how strongly; never more than the test can carry
    record Supported(Phrase proposition, Strength strength, Effect effect, List<Phrase> reasons, Method method)
            implements Finding {
        public Supported {
            Objects.requireNonNull(effect, "effect");
            reasons = Checks.reasons(reasons);
            Objects.requireNonNull(method, "method");
        }
    }

    /// Adequate data, and the test is negative.
    record NotIndicated(Phrase proposition, Effect effect, List<Phrase> reasons, Method method) implements Finding {
        public NotIndicated {
            Objects.requireNonNull(effect, "effect");
            reasons = Checks.reasons(reasons);
            Objects.requireNonNull(method, "method");
        }
    }

    /// The data cannot answer; what is missing is named.
    record Undetermined(Phrase proposition, List<Missing> missing, Effect effect, List<Phrase> reasons, Method method)
            implements Finding {
        public Undetermined {
            Objects.requireNonNull(effect, "effect");
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("\"unable to determine\" must name what is missing: " + proposition);
            }
            reasons = Checks.reasons(reasons);
            Objects.requireNonNull(method, "method");
        }
    }

    /// How strong a positive answer is. Whoever says more than "some indicators" hands over the links it rests
    /// on, so that times alone cannot say more.
    sealed interface Strength extends Serializable {

        /// What a test gives by itself.
        Strength SOME_INDICATORS = new SomeIndicators();

        /// The links it rests on; none where the test stands alone.
        List<Link> links();

        /// A test supports it, and nothing but the test.
        record SomeIndicators() implements Strength {
            @Override
            public List<Link> links() {
                return List.of();
            }
        }

        /// A test supports it, and so does something that is independent of it.
        record StrongIndicators(List<Link> links) implements Strength {
            public StrongIndicators {
                links = Checks.links(links);
            }
        }

        /// It is admitted or documented.
        record Observed(List<Link> links) implements Strength {
            public Observed {
                links = Checks.links(links);
            }
        }
    }

    /// What ties together those a finding is about, and is no result of its test.
    ///
    /// @param evidence ids of observations or entries of the case that show it; at least one
    /// @param said what it is
    record Link(Kind kind, List<String> evidence, Phrase said) implements Serializable {

        /// What sort of link.
        public enum Kind {
            /// One id of infrastructure, such as an analytics account, on channels of both.
            INFRASTRUCTURE,
            /// Both are registered to one body.
            REGISTRATION,
            /// An analyst states, with a basis, that one body stands behind both.
            STATED
        }

        public Link {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(said, "said");
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty() || evidence.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a link is shown by something in the case: " + kind);
            }
        }
    }

    /// One kind of evidence that is missing, and on which platform.
    record Missing(Code code, String platform, Phrase detail) implements Serializable {
        public Missing {
            Objects.requireNonNull(code, "code");
        }
    }

    /// The kinds of evidence a platform or a collection may lack.
    enum Code {
        NO_TIMESTAMPS,
        NO_ACCOUNT_AGE,
        NO_ENGAGEMENT_LIST,
        PRIVATE_SPACE,
        CAPTURE_GAP,
        DELETED,
        CAPPED_COUNT,
        NO_BASELINE,
        LANGUAGE_UNREVIEWED,
        PLATFORM_OPAQUE,
        TOO_FEW_ITEMS,
        COMMON_TRIGGER,
        CONFOUNDED
    }

    /// How an answer was reached, and what would change it.
    ///
    /// @param test the id of the part that answered ([About#id]) and its version, as `id/version`
    /// @param parameters `name=value`, in a fixed order
    /// @param needed what an answer needs: the least data, or the power that this one had
    /// @param chance what chance gives beside what was seen; none or one
    /// @param pairs of accounts that it rests on, those that stand out most; for the analyst and in no export
    record Method(
            String test,
            List<String> parameters,
            long seed,
            Phrase needed,
            List<Phrase> wouldChange,
            List<Chance> chance,
            List<Together> pairs)
            implements Serializable {

        /// Of a test that compares nothing with chance, or did not come to it.
        public Method(String test, List<String> parameters, long seed, Phrase needed, List<Phrase> wouldChange) {
            this(test, parameters, seed, needed, wouldChange, List.of(), List.of());
        }

        public Method {
            if (!test.matches("[a-z0-9-]+/\\d+")) {
                throw new IllegalArgumentException("not a test and its version: \"" + test + "\"");
            }
            Objects.requireNonNull(needed, "needed");
            parameters = List.copyOf(parameters);
            if (parameters.isEmpty()) {
                throw new IllegalArgumentException("a finding gives its parameters: " + test);
            }
            wouldChange = List.copyOf(wouldChange);
            if (wouldChange.isEmpty()) {
                throw new IllegalArgumentException("a finding says what would change it: " + test);
            }
            chance = List.copyOf(chance);
            pairs = List.copyOf(pairs);
        }

        /// The same with what chance gives.
        public Method beside(Chance given) {
            return new Method(test, parameters, seed, needed, wouldChange, List.of(given), pairs);
        }

        /// The same with the pairs of accounts that it rests on.
        public Method over(List<Together> accounts) {
            return new Method(test, parameters, seed, needed, wouldChange, chance, accounts);
        }
    }

    /// How often two accounts shared the same within one window of time, beside what chance gives: what a finding
    /// on accounts acting together rests on, for the analyst who looks into it.
    ///
    /// It is in no report and no export, as it names accounts one by one.
    ///
    /// @param a the key of the account that comes first ([Channel#key])
    /// @param window at most so many seconds apart
    /// @param blocks in how many blocks of time both shared something of the same
    /// @param times in how many of them they were together
    /// @param expected in how many chance would have them together
    /// @param p how probable it is that chance has them together so often
    record Together(String a, String b, int window, int blocks, int times, double expected, double p, Company company)
            implements Serializable {

        /// What the test says of the two.
        public enum Company {
            /// More than crowd, clock and own habits give.
            BEYOND,
            /// More than the crowd gives, but a common trigger or own habits are not excluded.
            TRIGGER_OPEN,
            /// Chance and habits suffice.
            EXPLAINED,
            /// Nothing found, and nothing excluded.
            TOO_WEAK
        }

        public Together {
            Objects.requireNonNull(company, "company");
            if (a.equals(b) || times > blocks) {
                throw new IllegalArgumentException("not two accounts together: " + times + " of " + blocks);
            }
        }

        /// Whether the two stand out at all.
        public boolean standsOut() {
            return company == Company.BEYOND || company == Company.TRIGGER_OPEN;
        }
    }

    /// Checks shared by the members.
    final class Checks {
        private Checks() {}

        static List<Link> links(List<Link> links) {
            if (links.isEmpty()) {
                throw new IllegalArgumentException("more than some indicators needs a link that is no test");
            }
            return List.copyOf(links);
        }

        static List<Phrase> reasons(List<Phrase> reasons) {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a finding needs reasons");
            }
            return List.copyOf(reasons);
        }
    }
}

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

    /// How the answer was reached.
    Method method();

    /// The data support the proposition.
    ///
    /// @param strength how strongly; never more than the test can carry
    record Supported(Phrase proposition, Strength strength, List<Phrase> reasons, Method method) implements Finding {
        public Supported {
            reasons = Checks.reasons(reasons);
            Objects.requireNonNull(method, "method");
        }
    }

    /// Adequate data, and the test is negative.
    record NotIndicated(Phrase proposition, List<Phrase> reasons, Method method) implements Finding {
        public NotIndicated {
            reasons = Checks.reasons(reasons);
            Objects.requireNonNull(method, "method");
        }
    }

    /// The data cannot answer; what is missing is named.
    record Undetermined(Phrase proposition, List<Missing> missing, List<Phrase> reasons, Method method)
            implements Finding {
        public Undetermined {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("\"unable to determine\" must name what is missing: " + proposition);
            }
            reasons = Checks.reasons(reasons);
            Objects.requireNonNull(method, "method");
        }
    }

    /// How strong a positive answer is.
    enum Strength {
        OBSERVED,
        STRONG_INDICATORS,
        SOME_INDICATORS
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
    record Method(String test, List<String> parameters, long seed, Phrase needed, List<Phrase> wouldChange)
            implements Serializable {
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
        }
    }

    /// Checks shared by the members.
    final class Checks {
        private Checks() {}

        static List<Phrase> reasons(List<Phrase> reasons) {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a finding needs reasons");
            }
            return List.copyOf(reasons);
        }
    }
}

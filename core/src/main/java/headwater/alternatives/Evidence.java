package headwater.alternatives;

import headwater.model.Phrase;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/// One row of the matrix: a finding, and how much better or worse each alternative predicts it than
/// [Hypothesis#ORGANIC] does.
///
/// What could not be determined is [Silent]: it counts for nothing and against nothing, and stays in the table.
public sealed interface Evidence extends Serializable {

    /// The name of the row, such as `synchrony`.
    String id();

    /// What it shares its origin, author or instrument with; rows of one group are not independent.
    String group();

    /// What was found, in words.
    Phrase what();

    /// Why it weighs what it weighs, or why it says nothing.
    Phrase why();

    /// @param ratios none for an alternative that predicts it as well as organic spread does
    record Speaking(
            String id,
            String group,
            Phrase what,
            Phrase why,
            Grade grade,
            Scale scale,
            Map<Hypothesis, LogRatio> ratios)
            implements Evidence {
        public Speaking {
            Checks.names(id, group);
            Objects.requireNonNull(grade, "grade");
            ratios = Map.copyOf(ratios);
            if (ratios.containsKey(Hypothesis.ORGANIC)) {
                throw new IllegalArgumentException("organic spread is what the others are compared with: " + id);
            }
            if (scale == Scale.ASSUMED) {
                ratios.values().forEach(each -> Checks.capped(id, each));
            }
        }

        LogRatio ratio(Hypothesis hypothesis) {
            return ratios.getOrDefault(hypothesis, LogRatio.NONE);
        }
    }

    /// A row that says nothing.
    record Silent(String id, String group, Phrase what, Phrase why) implements Evidence {
        public Silent {
            Checks.names(id, group);
        }
    }

    /// The natural logarithm of a likelihood ratio, with the interval in which it may lie.
    record LogRatio(double low, double middle, double high) implements Serializable {

        public static final LogRatio NONE = new LogRatio(0, 0, 0);

        public LogRatio {
            if (!(low <= middle && middle <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException("not an interval: " + low + ", " + middle + ", " + high);
            }
        }

        /// From ratios, such as 2, 5 and 10.
        public static LogRatio of(double low, double middle, double high) {
            return new LogRatio(Math.log(low), Math.log(middle), Math.log(high));
        }

        /// Measured exactly.
        public static LogRatio exactly(double log) {
            return new LogRatio(log, log, log);
        }
    }

    /// Where a ratio comes from. An assumed one is never more than ten to one.
    enum Scale {
        /// Counted on cases of known truth.
        MEASURED,
        ASSUMED
    }

    /// How good the source is and how good this information of it, as the Admiralty grades them: A to F, 1 to 6.
    record Grade(char source, int information) implements Serializable {
        public Grade {
            if (source < 'A' || source > 'F' || information < 1 || information > 6) {
                throw new IllegalArgumentException("no grade: " + source + information);
            }
        }

        /// At least as good on both. F and 6 mean that it cannot be judged.
        boolean isAtLeast(Grade other) {
            return source <= other.source && information <= other.information;
        }
    }

    /// Checks shared by the members.
    final class Checks {

        private static final double CAP = Math.log(10) + 1e-9;

        private Checks() {}

        static void names(String id, String group) {
            if (id.isBlank() || group.isBlank()) {
                throw new IllegalArgumentException(
                        "evidence needs a name and a group: \"" + id + "\", \"" + group + '"');
            }
        }

        static void capped(String id, LogRatio ratio) {
            if (Math.abs(ratio.low()) > CAP || Math.abs(ratio.high()) > CAP) {
                throw new IllegalArgumentException("a ratio that nobody measured is at most ten to one, not "
                        + Math.exp(ratio.high()) + ": " + id);
            }
        }
    }
}

package headwater.model;

import java.io.Serializable;
import java.util.Objects;

/// How large what a test asks about is, and how sure that is; or that the test measures nothing, and why.
///
/// An interval is told whatever the verdict is: a negative answer with a wide one excludes little.
public sealed interface Effect extends Serializable {

    /// A measurement.
    ///
    /// @param of what it measures, and of what: a pair, an event, a counter
    /// @param point the single value that fits best
    /// @param high [Double#POSITIVE_INFINITY] where the data set no bound
    /// @param level how probable it is that such intervals cover the true value; where it is one of several,
    ///   chosen because it stands out, that all of them do
    record Interval(Phrase of, Unit unit, double point, double low, double high, double level) implements Effect {
        public Interval {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(unit, "unit");
            if (!(low >= 0 && low <= point && point <= high && point < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not an interval: " + point + " from " + low + " to " + high);
            }
            if (unit == Unit.SHARE && high > 1) {
                throw new IllegalArgumentException("a share beyond the whole: " + high);
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("not the level of an interval: " + level);
            }
        }

        /// Whether the data set no bound from above.
        public boolean isOpen() {
            return high == Double.POSITIVE_INFINITY;
        }
    }

    /// Nothing is measured.
    record NotMeasured(Why why) implements Effect {
        public NotMeasured {
            Objects.requireNonNull(why, "why");
        }
    }

    /// What the numbers are.
    enum Unit {
        /// A part of a whole, from 0 to 1.
        SHARE,
        /// So many times the ordinary, from 0.
        TIMES
    }

    /// Why there is no measurement.
    enum Why {
        /// There is too little to measure it on.
        TOO_LITTLE,
        /// The test looks at a moment or a place, which has no size.
        NO_SIZE,
        /// No data of this kind could answer the question, so that the test refuses it.
        REFUSED
    }

    static Effect none(Why why) {
        return new NotMeasured(why);
    }
}

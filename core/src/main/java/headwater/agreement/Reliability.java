package headwater.agreement;

import headwater.model.Known;
import headwater.model.Phrase;
import java.io.Serializable;

/// How far the coders of one variable agree: alpha where it can be told, else why it cannot.
///
/// @param variable its name, such as "availability"
public record Reliability(Phrase variable, Level level, Tally tally, Answer answer) implements Serializable {

    /// What it rests on.
    ///
    /// @param coders who gave a value of it, to whatever item
    /// @param items with values of two coders or more
    /// @param values of those items; what was not written down is not among them
    /// @param used values that alpha was worked out on: fewer than `values` only where there are very many
    /// @param equal the share of pairs of values of one item that are the same; absent without a pair
    public record Tally(int coders, int items, int values, int used, Known<Double> equal) implements Serializable {}

    /// The answer, or the refusal to give one.
    public sealed interface Answer extends Serializable {}

    /// Alpha with both ends of its interval. 1 is perfect agreement, 0 is what values handed out by chance would have,
    /// and less is systematic disagreement.
    public record Measured(double alpha, double low, double high) implements Answer {
        public Measured {
            if (Double.isNaN(alpha) || low > high) {
                throw new IllegalArgumentException("no measure: " + alpha + ", " + low + " to " + high);
            }
        }
    }

    /// The codings cannot answer.
    public record Undetermined(Code code, Phrase detail) implements Answer {}

    /// The figures as tables print them.
    ///
    /// @param alpha or why there is none
    public record Printed(Known<Phrase> equal, Phrase alpha, Known<Phrase> interval) {}

    public Printed printed() {
        Known<Phrase> equal = tally.equal().map(each -> Phrase.of("agreement.equal", each));
        return switch (answer) {
            case Measured measured ->
                new Printed(
                        equal,
                        Phrase.of("agreement.alpha", below(measured.alpha())),
                        Known.of(Phrase.of("agreement.interval", below(measured.low()), below(measured.high()))));
            case Undetermined undetermined -> new Printed(equal, undetermined.detail(), Known.notStated());
        };
    }

    /// What is not wholly 1 is not rounded to it.
    private static double below(double alpha) {
        return alpha < 1 ? Math.min(alpha, 0.999) : alpha;
    }

    /// Why not.
    public enum Code {
        /// Nobody, or one person alone, gave a value.
        ONE_CODER,
        /// Too few items have values of two coders.
        TOO_FEW_ITEMS,
        /// All values are the same, or nearly: nothing was to be told apart.
        NO_VARIATION
    }
}

package headwater.match;

import headwater.model.Phrase;
import headwater.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Two observations that share text, and where. It says nothing of direction: [headwater.trace.Derivation] does.
///
/// Offsets are UTF-16 units into [headwater.text.Document#text] of each observation, the end exclusive.
///
/// @param a the observation id that sorts first
/// @param score from 0 to 1, the share of the shorter text that is covered, or the strength of the evidence
public record Match(String a, String b, Kind kind, double score, List<Passage> passages, List<Phrase> reasons)
        implements Serializable {

    /// What the two have in common.
    public enum Kind {
        VERBATIM,
        NEAR_VERBATIM,
        PARTIAL,
        REWORDED,
        TRANSLATED,
        /// The same frame with another number or name: never a copy.
        TEMPLATE,
        /// Too little to assert.
        CANDIDATE;

        /// True if the kind asserts that the texts are related.
        public boolean asserts() {
            return this != TEMPLATE && this != CANDIDATE;
        }
    }

    /// One aligned stretch.
    public record Passage(int aStart, int aEnd, int bStart, int bEnd) implements Serializable {
        public Passage {
            if (aStart < 0 || aEnd < aStart || bStart < 0 || bEnd < bStart) {
                throw new IllegalArgumentException(
                        "not a passage: " + aStart + ".." + aEnd + " / " + bStart + ".." + bEnd);
            }
        }

        static Passage of(Span a, Span b) {
            return new Passage(a.start(), a.end(), b.start(), b.end());
        }
    }

    /// Which of the found pairs are asked for; what is not is neither aligned with its originals nor written down.
    @FunctionalInterface
    public interface Wanted {

        /// @param a the smaller of the two ids
        boolean wants(Kind kind, String a, String b);

        /// False if no pair of this text is wanted as that kind.
        default boolean mayWant(Kind kind, String id) {
            return true;
        }

        /// Every pair that is found, templates and candidates too.
        static Wanted all() {
            return (kind, a, b) -> true;
        }
    }

    public Match {
        Objects.requireNonNull(kind, "kind");
        passages = List.copyOf(passages);
        reasons = List.copyOf(reasons);
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("a match is written with the smaller id first: " + a + ", " + b);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1, not " + score);
        }
    }

    /// How likely the pair is what it is said to be, from 0 to 1, as the labelled sets say; they say nothing of the
    /// models that users bring.
    public double confidence() {
        return isByModel()
                ? Math.min(Confidence.MOST_BY_MODEL, Confidence.of(kind, score))
                : Confidence.of(kind, score);
    }

    /// True if a sentence model that a user brought says so; no labelled set speaks of those.
    public boolean isByModel() {
        return reasons.stream().anyMatch(SameMeaning::isReasonOf);
    }

    /// The same, found by its sound: never verbatim, and with that as a reason.
    Match spelt() {
        List<Phrase> why = Stream.concat(reasons.stream(), Stream.of(Phrase.of("match.spelt")))
                .toList();
        return new Match(a, b, kind == Kind.VERBATIM ? Kind.NEAR_VERBATIM : kind, score, passages, why);
    }

    /// True if one of the two credits the other's outlet, and the figures they share bear it out.
    public boolean isCredited() {
        return kind.asserts()
                && reasons.stream().anyMatch(reason -> reason.key().equals("match.credit"));
    }
}

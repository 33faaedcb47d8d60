package headwater.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;

/// A platform's number as the platform shows it: exact, rounded, capped, estimated, hidden or not collected.
///
/// "10万+" is a floor, not 100,000: it lies above [#lower] with no upper bound, and may be added to
/// nothing that is exact. Unknown is not zero: the three kinds of absence have no bounds at all.
///
/// @param lower the least it can be, or -1 if nothing is known
/// @param upper the most it can be, or -1 if there is no upper bound or nothing is known
/// @param raw exactly as in the source
/// @param observed when it was read, if that is known
public record Count(
        Name name, Qualifier qualifier, long lower, long upper, String raw, Scope scope, Known<When> observed)
        implements Serializable {

    /// What is counted.
    public enum Name {
        VIEWS,
        READS,
        PLAYS,
        IMPRESSIONS,
        REACH_ESTIMATED,
        LIKES,
        DISLIKES,
        REACTIONS,
        SHARES,
        REPOSTS,
        QUOTES,
        COMMENTS,
        REPLIES,
        SAVES,
        COINS,
        DANMAKU,
        FOLLOWERS,
        ENGAGEMENT_SUM,
        LINKING_DOMAINS,
        SEARCH_HEAT,
        RANK
    }

    /// How the number relates to the truth.
    public enum Qualifier {
        EXACT,
        ROUNDED,
        AT_LEAST,
        ESTIMATED,
        HIDDEN,
        UNAVAILABLE,
        NOT_COLLECTED,
        ZERO_MEANS_HIDDEN;

        /// True if the number says nothing at all.
        public boolean isAbsent() {
            return this == HIDDEN || this == UNAVAILABLE || this == NOT_COLLECTED || this == ZERO_MEANS_HIDDEN;
        }
    }

    /// What the number is a number of.
    public enum Scope {
        ITEM,
        ITEM_AND_REPOSTS,
        ACCOUNT,
        TOPIC,
        DOMAIN
    }

    public Count {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(observed, "observed");
        if (qualifier.isAbsent() != (lower < 0)) {
            throw new IllegalArgumentException(qualifier + " does not go with a lower bound of " + lower);
        }
        if (upper >= 0 && upper < lower) {
            throw new IllegalArgumentException("upper " + upper + " is below lower " + lower);
        }
        if (qualifier == Qualifier.EXACT && lower != upper) {
            throw new IllegalArgumentException("an exact count has one value, not " + lower + " to " + upper);
        }
        if (qualifier == Qualifier.AT_LEAST && upper >= 0) {
            throw new IllegalArgumentException("a floor has no upper bound, not " + upper);
        }
    }

    public static Count exact(Name name, long value, String raw) {
        return new Count(name, Qualifier.EXACT, value, value, raw, Scope.ITEM, Known.notStated());
    }

    /// More than `floor`: what a capped display such as "10万+" or "over 100,000" says.
    public static Count moreThan(Name name, long floor, String raw) {
        return new Count(name, Qualifier.AT_LEAST, floor + 1, -1, raw, Scope.ITEM, Known.notStated());
    }

    /// A display that drops digits, such as "1.2万": at least `lower`, at most `upper`.
    public static Count between(Name name, long lower, long upper, String raw) {
        return new Count(name, Qualifier.ROUNDED, lower, upper, raw, Scope.ITEM, Known.notStated());
    }

    public static Count absent(Name name, Qualifier why) {
        return new Count(name, why, -1, -1, "", Scope.ITEM, Known.notStated());
    }

    /// The value if it is exact.
    public OptionalLong value() {
        return qualifier == Qualifier.EXACT ? OptionalLong.of(lower) : OptionalLong.empty();
    }

    public Count observedAt(When when) {
        return new Count(name, qualifier, lower, upper, raw, scope, Known.of(when));
    }
}

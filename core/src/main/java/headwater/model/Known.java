package headwater.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// A value the captured material may or may not carry. Absence always has a reason, because "hidden by
/// the platform" and "we did not collect it" lead to different sentences in a report.
public sealed interface Known<T extends Serializable> extends Serializable {

    /// The material carries the value.
    record Value<T extends Serializable>(T value) implements Known<T> {
        public Value {
            Objects.requireNonNull(value, "a known value is never null; say why it is absent");
        }
    }

    /// The material does not carry it, and this is why.
    record Absent<T extends Serializable>(Why why) implements Known<T> {
        public Absent {
            Objects.requireNonNull(why, "absence needs a reason");
        }
    }

    /// Why a value is absent.
    enum Why {
        NOT_STATED,
        HIDDEN,
        NOT_COLLECTED,
        UNREADABLE
    }

    static <T extends Serializable> Known<T> of(T value) {
        return new Value<>(value);
    }

    static <T extends Serializable> Known<T> absent(Why why) {
        return new Absent<>(why);
    }

    static <T extends Serializable> Known<T> notStated() {
        return new Absent<>(Why.NOT_STATED);
    }

    /// The text if it has a visible character, else "not stated".
    static Known<String> ofText(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? notStated() : new Value<>(text);
    }

    default boolean isKnown() {
        return this instanceof Value<T>;
    }

    default T orElse(T other) {
        return this instanceof Value<T>(T value) ? value : other;
    }

    /// The value, where the caller has already made sure of it.
    default T get() {
        if (this instanceof Value<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("the value is absent: " + this);
    }

    default <R extends Serializable> Known<R> map(Function<? super T, R> step) {
        return switch (this) {
            case Value<T>(T value) -> new Value<>(step.apply(value));
            case Absent<T>(Why why) -> new Absent<>(why);
        };
    }

    default Stream<T> stream() {
        return this instanceof Value<T>(T value) ? Stream.of(value) : Stream.empty();
    }
}

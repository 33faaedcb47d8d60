package headwater.flow;

import java.io.Serializable;

/// Many values become one result, in any order and in parts.
///
/// @param <T> the values
/// @param <S> the state of one part; must be serialisable on a cluster
/// @param <R> the result
public interface Fold<T, S, R> extends Serializable {

    S start();

    S add(S state, T value);

    /// Joins two parts; order must not matter.
    S merge(S left, S right);

    R finish(S state);
}

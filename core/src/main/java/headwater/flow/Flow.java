package headwater.flow;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/// A bag of values that a runner knows how to walk: this process, or a cluster.
///
/// A function given to a flow may see values in any order, on any machine, and again after a failure, so it
/// must be pure.
public interface Flow<T> {

    /// Each value becomes none, one or many.
    <R> Flow<R> flatMap(Step<? super T, Stream<R>> step);

    /// Values that share a key meet in one call, sorted by nothing.
    <K extends Comparable<K> & Serializable, R> Flow<R> grouped(
            Step<? super T, Stream<K>> keys, Step<? super List<T>, Stream<R>> step);

    /// All values become one result.
    <S, R> R fold(Fold<? super T, S, R> fold);
}

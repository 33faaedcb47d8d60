package headwater.flow;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The runner of this process: one list, one thread.
public final class LocalFlow<T> implements Flow<T> {

    private final List<T> values;

    private LocalFlow(List<T> values) {
        this.values = values;
    }

    public static <T> LocalFlow<T> of(List<T> values) {
        return new LocalFlow<>(List.copyOf(values));
    }

    @Override
    public <R> Flow<R> flatMap(Step<? super T, Stream<R>> step) {
        return new LocalFlow<>(values.stream().flatMap(step).toList());
    }

    @Override
    public <K extends Comparable<K> & Serializable, R> Flow<R> grouped(
            Step<? super T, Stream<K>> keys, Step<? super List<T>, Stream<R>> step) {
        TreeMap<K, List<T>> groups = new TreeMap<>();
        for (T value : values) {
            keys.apply(value)
                    .distinct()
                    .forEach(key ->
                            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(value));
        }
        return new LocalFlow<>(groups.values().stream().flatMap(step).toList());
    }

    @Override
    public <S, R> R fold(Fold<? super T, S, R> fold) {
        S state = fold.start();
        for (T value : values) {
            state = fold.add(state, value);
        }
        return fold.finish(state);
    }
}

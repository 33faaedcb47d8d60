package headwater.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A runner that does everything a cluster may do: each value and step goes through bytes, values come in reverse,
/// and parts are merged last first.
public final class HostileFlow<T> implements Flow<T> {

    private static final int PARTS = 3;

    private final List<T> values;

    private HostileFlow(List<T> values) {
        this.values = values;
    }

    public static <T> HostileFlow<T> of(List<T> values) {
        return new HostileFlow<>(
                values.reversed().stream().map(HostileFlow::copy).toList());
    }

    @Override
    public <R> Flow<R> flatMap(Step<? super T, Stream<R>> step) {
        Step<? super T, Stream<R>> travelled = copy(step);
        return of(values.stream().flatMap(travelled).toList());
    }

    @Override
    public <K extends Comparable<K> & Serializable, R> Flow<R> grouped(
            Step<? super T, Stream<K>> keys, Step<? super List<T>, Stream<R>> step) {
        TreeMap<K, List<T>> groups = new TreeMap<>();
        for (T value : values) {
            copy(keys)
                    .apply(value)
                    .distinct()
                    .forEach(key ->
                            groups.computeIfAbsent(key, k -> new ArrayList<>()).addFirst(value));
        }
        Step<? super List<T>, Stream<R>> travelled = copy(step);
        return of(groups.descendingMap().values().stream().flatMap(travelled).toList());
    }

    @Override
    public <S, R> R fold(Fold<? super T, S, R> fold) {
        List<S> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            S state = copy(fold).start();
            for (int i = part; i < values.size(); i += PARTS) {
                state = fold.add(copy(state), values.get(i));
            }
            parts.add(copy(state));
        }
        S merged = parts.getLast();
        for (int part = PARTS - 2; part >= 0; part--) {
            merged = fold.merge(merged, parts.get(part));
        }
        return fold.finish(merged);
    }

    @SuppressWarnings("unchecked")
    private static <V> V copy(V value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (V) in.readObject();
            }
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException("cannot travel: " + value, broken);
        }
    }
}

package headwater.json;

import headwater.model.Known;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Random values of any model record, by its components, so that a field added later is covered too.
final class RandomRecords {

    private static final List<String> WORDS = List.of(
            "", "a", "加拿大", "31次\u200b提中国", "l’été", "line\nbreak\ttab", "\"quoted\\\"", "𠮷野家", "a#2", "é\u0301");

    /// What the schema allows where the model has any string.
    private static final Map<String, List<String>> POOLS = Map.of(
            "algorithm", List.of("sha256", "sha1", "blake3", "md5"),
            "of", List.of("file", "record-block", "record-payload", "text-normalized", "media"),
            "role", List.of("body", "card", "read-original", "source", "self", "nav"),
            "kind", List.of("ownership", "content-supply", "none-found", "unclear"),
            "language", List.of("", "en", "zh-Hans", "zh-Latn"),
            "from", List.of("", "1993", "1993-01"),
            "until", List.of("", "1997", "1997-01-01"),
            "id", List.of("o-0123456789abcdef", "o-fedcba9876543210"));

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /// A valid record: tries again until its constructor accepts.
    <T> T next(Class<T> type) {
        IllegalArgumentException last = new IllegalArgumentException("never tried");
        for (int attempt = 0; attempt < 10_000; attempt++) {
            try {
                return type.cast(build(type));
            } catch (IllegalArgumentException invalid) {
                last = invalid;
            }
        }
        throw new IllegalStateException("no valid " + type, last);
    }

    private Object build(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components)
                    .map(each -> value(each.getGenericType(), each.getName()))
                    .toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException invalid) {
                throw invalid;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? Stream.generate(() -> value(of, name))
                            .limit(random.nextInt(3))
                            .toList()
                    : known(of, name);
        }
        return switch (type) {
            case Class<?> c when c == String.class -> pick(POOLS.getOrDefault(name, WORDS));
            case Class<?> c when c == int.class -> random.nextInt(-1, 600);
            case Class<?> c when c == long.class -> pick(List.of(-1L, 0L, 1L, 100_001L, 9_007_199_254_740_993L));
            case Class<?> c when c == boolean.class -> random.nextBoolean();
            case Class<?> c
            when c == Instant.class ->
                Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), pick(List.of(0L, 5_000_000L, 123_456_789L)));
            case Class<?> c when c == LocalDate.class -> LocalDate.ofEpochDay(random.nextInt(30_000));
            case Class<?> c when c.isEnum() -> pick(List.of(c.getEnumConstants()));
            case Class<?> c -> next(c);
            default -> throw new IllegalStateException("cannot make a " + type);
        };
    }

    private Known<?> known(Type of, String name) {
        return random.nextInt(3) > 0
                ? Known.of((java.io.Serializable) value(of, name))
                : Known.absent(pick(List.of(Known.Why.values())));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package headwater.json;

import headwater.model.Known;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The habits both forms share: absent values with their reasons, enum names in the schema's spelling.
///
/// A value that is merely not stated is left out. Any other reason for its absence stands in an `absent`
/// object beside it, because the schema has no place for reasons.
final class Fields {

    private static final String ABSENT = "absent";

    /// Worked out once: every observation has some dozen.
    private static final Map<Enum<?>, String> CODES = new ConcurrentHashMap<>();

    private Fields() {}

    static void put(ObjectNode to, String name, Known<String> value) {
        put(to, name, value, to::put);
    }

    static <T extends java.io.Serializable> void put(ObjectNode to, String name, Known<T> value, Setter<T> setter) {
        switch (value) {
            case Known.Value<T>(T known) -> setter.set(name, known);
            case Known.Absent<T>(Known.Why why) -> {
                if (why != Known.Why.NOT_STATED) {
                    to.withObject(ABSENT).put(name, code(why));
                }
            }
        }
    }

    static void putText(ObjectNode to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    static void putNumber(ObjectNode to, String name, long value) {
        if (value != -1) {
            to.put(name, value);
        }
    }

    static Known<String> known(JsonNode from, String name) {
        return known(from, name, value -> asText(value, name));
    }

    static <T extends java.io.Serializable> Known<T> known(JsonNode from, String name, Function<JsonNode, T> read) {
        JsonNode value = find(from, name);
        if (value != null) {
            return Known.of(read.apply(value));
        }
        JsonNode why = find(from.path(ABSENT), name);
        return why == null ? Known.notStated() : Known.absent(constant(Known.Why.class, asText(why, name), name));
    }

    static String text(JsonNode from, String name) {
        JsonNode value = find(from, name);
        return value == null ? "" : asText(value, name);
    }

    private static String asText(JsonNode value, String name) {
        if (value.isContainer()) {
            throw broken(name, "is no text");
        }
        return Repeated.text(value.asString());
    }

    static String required(JsonNode from, String name) {
        JsonNode value = find(from, name);
        if (value == null) {
            throw broken(name, "is missing");
        }
        return asText(value, name);
    }

    static JsonNode object(JsonNode from, String name) {
        JsonNode value = find(from, name);
        if (value == null || !value.isObject()) {
            throw broken(name, "is missing or no object");
        }
        return value;
    }

    static long number(JsonNode from, String name) {
        JsonNode value = find(from, name);
        if (value == null) {
            return -1;
        }
        if (!value.isNumber()) {
            throw broken(name, "is no number: " + value);
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw broken(name, "is no whole number, or too large: " + value);
        }
        return value.longValue();
    }

    static int integer(JsonNode from, String name) {
        long value = number(from, name);
        if (value != (int) value) {
            throw broken(name, "is too large: " + value);
        }
        return (int) value;
    }

    static double real(JsonNode from, String name) {
        JsonNode value = find(from, name);
        if (value == null || !value.isNumber()) {
            throw broken(name, "is no number");
        }
        return value.asDouble();
    }

    static <T> List<T> list(JsonNode from, String name, Function<JsonNode, T> read) {
        JsonNode value = find(from, name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw broken(name, "is no list");
        }
        return value.values().stream().map(read).toList();
    }

    static Stream<JsonNode> strings(JsonNode from, String name) {
        return list(from, name, Function.identity()).stream();
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode from, String name) {
        return constant(type, required(from, name), name);
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode from, String name, E otherwise) {
        JsonNode value = find(from, name);
        return value == null ? otherwise : constant(type, asText(value, name), name);
    }

    static String code(Enum<?> constant) {
        return CODES.computeIfAbsent(
                constant, each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static ProblemException broken(String where, String detail) {
        return Problem.BROKEN_RECORD.at(where, detail);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code, String name) {
        for (E each : type.getEnumConstants()) {
            if (code(each).equals(code)) {
                return each;
            }
        }
        throw broken(name, "\"" + code + "\" is none of its values");
    }

    private static @Nullable JsonNode find(JsonNode from, String name) {
        JsonNode value = from.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /// Sets a known value under its name.
    interface Setter<T> {
        Object set(String name, T value);
    }
}

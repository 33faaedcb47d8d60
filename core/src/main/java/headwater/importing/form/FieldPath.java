package headwater.importing.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where a field stands in a record: `a.b` inside objects, `a[]` for each element of an array, `a[0]` for the first,
/// `a!` for JSON written inside a string. A column of a table is a path of one name, whatever characters it has.
record FieldPath(String text, List<Segment> segments) {

    private static final JsonMapper JSON = JsonMapper.shared();

    enum Then {
        NOTHING,
        EACH,
        FIRST,
        PARSE
    }

    record Segment(String name, Then then) {
        static Segment of(String text) {
            if (text.endsWith("[]")) {
                return new Segment(text.substring(0, text.length() - 2), Then.EACH);
            }
            if (text.endsWith("[0]")) {
                return new Segment(text.substring(0, text.length() - 3), Then.FIRST);
            }
            return text.endsWith("!")
                    ? new Segment(text.substring(0, text.length() - 1), Then.PARSE)
                    : new Segment(text, Then.NOTHING);
        }
    }

    FieldPath {
        segments = List.copyOf(segments);
    }

    static FieldPath of(String text) {
        return new FieldPath(
                text, Stream.of(text.split("\\.", -1)).map(Segment::of).toList());
    }

    /// Every value there, missing and null ones left out.
    Stream<JsonNode> in(JsonNode record) {
        JsonNode whole = record.get(text);
        if (whole != null) {
            return whole.isNull() ? Stream.of() : Stream.of(whole);
        }
        Stream<JsonNode> at = Stream.of(record);
        for (Segment segment : segments) {
            at = at.flatMap(node -> step(node, segment));
        }
        return at;
    }

    /// The name of the outermost field it goes through.
    String top() {
        return segments.getFirst().name();
    }

    private static Stream<JsonNode> step(JsonNode node, Segment segment) {
        JsonNode child = segment.name().isEmpty() ? node : node.get(segment.name());
        if (child == null || child.isNull() || child.isMissingNode()) {
            return Stream.of();
        }
        return switch (segment.then()) {
            case NOTHING -> Stream.of(child);
            case EACH -> child.isArray() ? child.values().stream() : Stream.of();
            case FIRST -> child.isArray() && !child.isEmpty() ? Stream.of(child.get(0)) : Stream.of();
            case PARSE -> child.isString() ? parsed(child.asString()) : Stream.of(child);
        };
    }

    private static Stream<JsonNode> parsed(String json) {
        try {
            return Stream.of(JSON.readTree(json));
        } catch (JacksonException unreadable) {
            return Stream.of();
        }
    }

    /// A value as the source wrote it, or empty if it is an object or a list.
    static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode() || value.isContainer()) {
            return "";
        }
        if (value.isFloatingPointNumber()) {
            if (!Double.isFinite(value.asDouble())) {
                // Written with more digits than any number here has: it is infinite once it is read, and so no value.
                return "";
            }
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.asString();
    }

    static JsonNode node(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}

package headwater.importing.infrastructure;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON objects of a file, each with its place: one object, an array of them, or one a line.
final class Records {

    private static final int LARGEST = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Records() {}

    /// Reads one object.
    interface One {
        /// @param inside the place in the file, for its id
        /// @param where the place with the file's name
        Imported read(JsonNode object, String inside, String where);
    }

    static Stream<Imported> read(Source source, String what, One one) throws IOException {
        String start = Decoding.headText(source.head()).stripLeading();
        if (start.startsWith("{") && isOneALine(start)) {
            Stream<Lines.Line> lines = Lines.of(Decoding.of(source).reader(source));
            return lines.filter(line -> line.tooLong() || !line.text().isBlank())
                    .map(line -> line(source, line, one))
                    .onClose(lines::close);
        }
        return source.whole(LARGEST, what, bytes -> whole(source, bytes, one).stream());
    }

    /// Whether the first line is an object by itself and another follows.
    private static boolean isOneALine(String start) {
        int end = start.indexOf('\n');
        if (end < 0 || !start.substring(end).stripLeading().startsWith("{")) {
            return false;
        }
        try {
            return JSON.readTree(start.substring(0, end)).isObject();
        } catch (JacksonException spansLines) {
            return false;
        }
    }

    private static Imported line(Source source, Lines.Line line, One one) {
        String inside = "line " + line.number();
        String where = source.name() + " " + inside;
        if (line.tooLong()) {
            return new Imported.Rejected(where, Problem.TOO_LARGE, "the line is longer than any record");
        }
        try {
            return object(JSON.readTree(line.text()), inside, where, one);
        } catch (JacksonException unreadable) {
            return rejected(where, "is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static List<Imported> whole(Source source, byte[] bytes, One one) {
        JsonNode root;
        try {
            Decoding decoding = Decoding.of(bytes);
            root = JSON.readTree(new String(bytes, decoding.bom(), bytes.length - decoding.bom(), decoding.charset()));
        } catch (JacksonException unreadable) {
            return List.of(rejected(source.name(), "is no JSON: " + unreadable.getOriginalMessage()));
        }
        if (!root.isArray()) {
            return List.of(object(root, "", source.name(), one));
        }
        List<Imported> imported = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            imported.add(object(root.get(i), "/" + i, source.name() + " /" + i, one));
        }
        return imported;
    }

    private static Imported object(JsonNode node, String inside, String where, One one) {
        return node.isObject() ? one.read(node, inside, where) : rejected(where, "is no object");
    }

    static Imported rejected(String where, String why) {
        return new Imported.Rejected(where, Problem.BROKEN_RECORD, why);
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}

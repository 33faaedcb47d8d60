package headwater.importing.form;

import headwater.importing.value.Decoding;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// What stands in the first bytes of a JSON file, also where they break off in the middle of a record: paths with their
/// first short value.
///
/// @param array true if the file is one list
/// @param lines true if more than one record stands there, one a line
public record Head(Map<String, String> values, boolean array, boolean lines) {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private static final int DEEPEST = 12;

    private static final int LONGEST = 200;

    static final Head NONE = new Head(Map.of(), false, false);

    public Head {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Head of(byte[] head) {
        String text = Decoding.headText(head).stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean lines = walk(new EscapeReader(new StringReader(text)), values) && text.startsWith("{");
        return new Head(values, text.startsWith("["), lines || isLines(text));
    }

    /// One line that is whole, or a beginning that has no line break inside its record.
    private static boolean isLines(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end).stripTrailing();
        return text.startsWith("{") && first.length() > 2 && (end < 0 || first.endsWith("}"));
    }

    /// @return true if a first record ended and another began
    private static boolean walk(EscapeReader reader, Map<String, String> values) {
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), reader)) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = String.join(".", (Iterable<String>) path::descendingIterator);
                switch (token) {
                    case PROPERTY_NAME -> name = String.valueOf(parser.currentName());
                    case START_OBJECT, START_ARRAY -> {
                        note(values, join(here, name), "");
                        path.push(name + (token == JsonToken.START_ARRAY ? "[]" : ""));
                        name = "";
                    }
                    case END_OBJECT, END_ARRAY -> {
                        path.pop();
                        if (path.isEmpty()) {
                            return parser.nextToken() == JsonToken.START_OBJECT;
                        }
                        name = "";
                    }
                    default -> note(values, join(here, name), String.valueOf(parser.getValueAsString()));
                }
                if (path.size() > DEEPEST) {
                    return false;
                }
            }
        } catch (JacksonException brokenOff) {
            return false;
        }
        return false;
    }

    private static String join(String path, String name) {
        String clean = path.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "");
        return clean.isEmpty() ? name : name.isEmpty() ? clean : clean + "." + name;
    }

    private static void note(Map<String, String> values, String path, String value) {
        if (values.size() < 5_000) {
            values.putIfAbsent(path, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
    }
}

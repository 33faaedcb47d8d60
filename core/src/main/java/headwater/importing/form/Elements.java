package headwater.importing.form;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The records inside one JSON document, one after the other: those that stand at given places, such as `messages[]`.
/// The document is walked and only one record is held.
final class Elements implements Iterator<Elements.Element> {

    /// Other records follow the one that is read.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonParser parser;
    private final Set<String> places;
    private final Set<String> closed;
    private final List<Step> path = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private long number;
    private boolean ended;
    private @Nullable Element next;

    private record Step(String name, boolean array) {}

    /// @param number from 1 in the order of the document
    /// @param record null where the document breaks off; nothing comes after that
    /// @param seen short values that stood before it, by path
    record Element(long number, @Nullable JsonNode record, String problem, Map<String, String> seen) {}

    private Elements(Reader reader, Set<String> places, Set<String> closed) {
        this.parser = JSON.createParser(new EscapeReader(reader));
        this.places = places;
        this.closed = closed;
    }

    /// @param closed names at the top of the document that are walked past and never read
    static Stream<Element> of(Reader reader, Set<String> places, Set<String> closed) {
        Elements elements = new Elements(reader, places, closed);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> close(reader));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = walk();
            } catch (JacksonException broken) {
                next = new Element(number + 1, null, broken.getOriginalMessage(), Map.of());
            }
            ended = next == null || next.record() == null;
        }
        return next != null;
    }

    @Override
    public Element next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Element element = next;
        next = null;
        return element;
    }

    private @Nullable Element walk() {
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name = String.valueOf(parser.currentName());
                case START_OBJECT, START_ARRAY -> {
                    boolean array = token == JsonToken.START_ARRAY;
                    String here = at(name);
                    if (closed.contains(here)) {
                        parser.skipChildren();
                    } else if (!array && places.contains(here)) {
                        JsonNode record = JSON.readTree(parser);
                        number++;
                        return new Element(number, record, "", Map.copyOf(seen));
                    } else {
                        seen.keySet().removeIf(each -> each.startsWith(here + "."));
                        path.add(new Step(name, array));
                    }
                    name = "";
                }
                case END_OBJECT, END_ARRAY -> {
                    path.removeLast();
                    name = "";
                }
                default -> remember(at(name));
            }
        }
        return number > 0
                ? null
                : new Element(1, null, "holds nothing at " + new java.util.TreeSet<>(places), Map.of());
    }

    private void remember(String here) {
        String value = parser.getValueAsString();
        if (value != null && value.length() < 1_000 && path.size() < 6 && seen.size() < 10_000) {
            seen.put(here, value);
        }
    }

    /// The path of what stands here, `[]` for the inside of a list.
    private String at(String name) {
        StringBuilder whole = new StringBuilder();
        for (Step step : path) {
            append(whole, step.name());
            whole.append(step.array() ? "[]" : "");
        }
        append(whole, name);
        return whole.toString();
    }

    private static void append(StringBuilder whole, String name) {
        if (!name.isEmpty()) {
            whole.append(whole.isEmpty() ? "" : ".").append(name);
        }
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package headwater.listing;

import headwater.model.Known;
import headwater.model.Phrase;
import headwater.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Results as JSON: a record becomes an object with its components' names in `snake_case`, a constant its name
/// in `kebab-case`, an absent value `{"absent": why}`, a phrase its key, its arguments and its English text,
/// and a bound that there is none of null.
///
/// The names of the model are the names of the output, so there is no second list of them to keep.
public final class Tree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<Phrase, String> english;

    public Tree(Function<Phrase, String> english) {
        this.english = english;
    }

    public ObjectNode object(Record value) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent each : value.getClass().getRecordComponents()) {
            object.set(snake(each.getName()), of(component(value, each)));
        }
        return object;
    }

    public JsonNode of(Object value) {
        return switch (value) {
            case Known.Value<?>(var inner) -> of(inner);
            case Known.Absent<?>(var why) -> JSON.objectNode().put("absent", kebab(why.name()));
            case Phrase phrase -> object(phrase).put("text", english.apply(phrase));
            case Problem problem -> JSON.stringNode(problem.code());
            case Enum<?> constant -> JSON.stringNode(kebab(constant.name()));
            case Record inner -> tagged(inner);
            case Collection<?> many -> array(many);
            case Map<?, ?> map -> map(map);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> number.isInfinite() ? JSON.nullNode() : JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            default -> JSON.stringNode(value.toString());
        };
    }

    /// A member of a sealed family says which one it is.
    private ObjectNode tagged(Record value) {
        Class<?>[] families = value.getClass().getInterfaces();
        ObjectNode object = JSON.objectNode();
        for (Class<?> family : families) {
            if (family.isSealed()) {
                object.put("kind", kebab(snake(value.getClass().getSimpleName()).replaceFirst("^_", "")));
            }
        }
        object.setAll(object(value));
        return object;
    }

    private ArrayNode array(Collection<?> many) {
        ArrayNode array = JSON.arrayNode();
        many.forEach(each -> array.add(of(each)));
        return array;
    }

    public ObjectNode map(Map<?, ?> map) {
        ObjectNode object = JSON.objectNode();
        map.forEach((key, value) -> object.set(String.valueOf(key), of(value)));
        return object;
    }

    private static Object component(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component + " of " + value, e);
        }
    }

    public static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    public static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

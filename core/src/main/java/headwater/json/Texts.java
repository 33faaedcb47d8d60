package headwater.json;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every text of a tree, wherever it stands, so that a field which is added later is not forgotten.
final class Texts {

    private Texts() {}

    /// Changes each text in place; true if any became another.
    static boolean change(ObjectNode tree, ObservationJson.Change change) {
        return change(tree, "", change);
    }

    private static boolean change(JsonNode node, String pointer, ObservationJson.Change change) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                changed |= change(each.getValue(), pointer + "/" + escaped(each.getKey()), change, each::setValue);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                changed |= change(array.path(i), pointer + "/" + i, change, to -> array.set(at, to));
            }
        }
        return changed;
    }

    private static boolean change(
            JsonNode node, String pointer, ObservationJson.Change change, Consumer<JsonNode> replace) {
        if (!node.isString()) {
            return node.isContainer() && change(node, pointer, change);
        }
        String text = node.asString();
        String to = change.of(pointer, text);
        if (to.equals(text)) {
            return false;
        }
        replace.accept(JsonNodeFactory.instance.stringNode(to));
        return true;
    }

    /// As RFC 6901 has it.
    private static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}

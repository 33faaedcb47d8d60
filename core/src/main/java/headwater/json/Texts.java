package headwater.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
            for (String name : object.propertyNames().stream().toList()) {
                String to = changed(object.path(name), pointer + "/" + escaped(name), change);
                if (to != null) {
                    object.put(name, to);
                    changed = true;
                }
                changed |= change(object.path(name), pointer + "/" + escaped(name), change);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String to = changed(array.path(i), pointer + "/" + i, change);
                if (to != null) {
                    array.set(i, to);
                    changed = true;
                }
                changed |= change(array.path(i), pointer + "/" + i, change);
            }
        }
        return changed;
    }

    private static @Nullable String changed(JsonNode node, String pointer, ObservationJson.Change change) {
        if (!node.isString()) {
            return null;
        }
        String to = change.of(pointer, node.asString());
        return to.equals(node.asString()) ? null : to;
    }

    /// As RFC 6901 has it.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

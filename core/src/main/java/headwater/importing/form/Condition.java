package headwater.importing.form;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A test on a record: `path` (there is something and it is not "no"), `path?` (the field is there at all) or
/// `path=value`.
record Condition(FieldPath path, String value, boolean presence) {

    private static final Set<String> NO = Set.of("", "false", "no", "0", "none", "null", "undefined");

    /// Holds of everything.
    static final Condition NONE = of("?");

    static Condition of(String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            return new Condition(FieldPath.of(text.substring(0, equals)), text.substring(equals + 1), false);
        }
        return text.endsWith("?")
                ? new Condition(FieldPath.of(text.substring(0, text.length() - 1)), "", true)
                : new Condition(FieldPath.of(text), "", false);
    }

    boolean holds(JsonNode record) {
        if (presence) {
            return path.in(record).findAny().isPresent();
        }
        return path.in(record)
                .anyMatch(node -> value.isEmpty()
                        ? node.isContainer() ? !node.isEmpty() : !isNo(FieldPath.text(node))
                        : FieldPath.text(node).equals(value));
    }

    static boolean isNo(String text) {
        return NO.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}

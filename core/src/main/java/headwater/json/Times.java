package headwater.json;

import headwater.model.Known;
import headwater.model.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Times in the schema's form: the bounds always, the value only when the instant is known to a second.
final class Times {

    private Times() {}

    static ObjectNode write(When when) {
        ObjectNode time = JsonNodeFactory.instance.objectNode();
        if (when.isExact()) {
            time.put("value", when.earliest().toString());
        } else {
            time.putNull("value");
        }
        time.put("raw", when.raw());
        time.put("earliest", when.earliest().toString());
        time.put("latest", when.latest().toString());
        time.put("precision", Fields.code(when.precision()));
        time.put("zone", Fields.code(when.zone()));
        Fields.putText(time, "zone_id", when.zoneId());
        time.put("basis", Fields.code(when.basis()));
        return time;
    }

    static void put(ObjectNode to, String name, Known<When> when) {
        Fields.put(to, name, when, (key, value) -> to.set(key, write(value)));
    }

    static Known<When> known(JsonNode from, String name) {
        return Fields.known(from, name, Times::read);
    }

    static When read(JsonNode time) {
        String value = Fields.text(time, "value");
        String earliest = either(Fields.text(time, "earliest"), value);
        String latest = either(Fields.text(time, "latest"), value);
        if (earliest.isEmpty() || latest.isEmpty()) {
            throw Fields.broken("time", "has neither a value nor both bounds: " + time);
        }
        return new When(
                instant(earliest),
                instant(latest),
                Fields.constant(When.Precision.class, time, "precision"),
                Fields.constant(When.Zone.class, time, "zone", When.Zone.UNKNOWN),
                Fields.text(time, "zone_id"),
                Fields.constant(When.Basis.class, time, "basis"),
                Fields.text(time, "raw"));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw Fields.broken("time", "\"" + text + "\" is no time with an offset");
        }
    }
}

package headwater.importing.listening;

import headwater.importing.form.RecordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Articles of NewsWhip, each followed by those it holds: stories the tool groups with it, and the pickups it takes for
/// syndicated copies. Both are articles of their own, seen as it was; the tool, not the articles, says that they belong
/// together.
final class NewsWhip implements RecordFile.Split {

    private static final String[] NEEDED = {"headline", "publication_timestamp", "uuid"};

    @Override
    public Stream<JsonNode> records(JsonNode value, Map<String, String> seen) {
        List<JsonNode> records = new ArrayList<>();
        records.add(value);
        for (JsonNode related : value.path("relatedStories").values()) {
            if (related.isObject()) {
                ObjectNode record = ((ObjectNode) related).deepCopy();
                record.put("group", value.path("link").asString(""));
                records.add(record);
            }
        }
        for (JsonNode pickup : value.path("syndication").values()) {
            if (pickup.isObject()) {
                records.add(pickup(pickup, value));
            }
        }
        return records.stream();
    }

    private static JsonNode pickup(JsonNode pickup, JsonNode original) {
        ObjectNode record = ((ObjectNode) pickup).deepCopy();
        for (String name : NEEDED) {
            if (!record.has(name)) {
                record.put(name, "");
            }
        }
        ObjectNode origin = record.putObject("origin");
        origin.put("link", original.path("link").asString(""));
        origin.put("headline", original.path("headline").asString(""));
        origin.put("publisher", original.path("source").path("publisher").asString(""));
        return record;
    }
}

package headwater.importing.social;

import headwater.importing.form.Head;
import headwater.importing.form.RecordFile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages of a Telegram Desktop export, each with the chat that stands before them in the document, and its text put
/// together from the pieces the export cuts it into.
final class Telegram implements RecordFile.Split {

    /// What a full export holds about its owner. Walked past, never read.
    static final Set<String> PERSONAL = Set.of(
            "personal_information",
            "profile_pictures",
            "stories",
            "contacts",
            "frequent_contacts",
            "sessions",
            "web_sessions",
            "other_data",
            "ringtones");

    @Override
    public boolean knows(Head head) {
        return head.values().containsKey("personal_information.user_id")
                || head.values().keySet().stream().anyMatch(each -> each.startsWith("chats.list[]."));
    }

    @Override
    public boolean isInside() {
        return true;
    }

    @Override
    public Stream<JsonNode> records(JsonNode value, Map<String, String> seen) {
        if (!value.isObject() || !value.has("type") || value.has("messages")) {
            return Stream.of(value);
        }
        ObjectNode record = ((ObjectNode) value).deepCopy();
        String prefix = Stream.of("", "left_chats.list[].", "chats.list[].")
                .filter(each -> seen.containsKey(each + "type"))
                .findFirst()
                .orElse("");
        ObjectNode chat = record.putObject("chat");
        for (String name : new String[] {"id", "type", "name"}) {
            if (seen.containsKey(prefix + name)) {
                chat.put(name, seen.get(prefix + name));
            }
        }
        record.put("number", value.path("id").asString(""));
        record.put("words", words(value.path("text")));
        JsonNode pieces = value.path("text_entities").isArray() ? value.path("text_entities") : value.path("text");
        ArrayNode links = record.putArray("linked");
        ArrayNode tags = record.putArray("tagged");
        for (JsonNode piece : pieces.values()) {
            String type = piece.path("type").asString("");
            if (type.equals("text_link") || type.equals("link")) {
                links.add(piece.path("href").asString(piece.path("text").asString("")));
            } else if (type.equals("hashtag")) {
                tags.add(piece.path("text").asString("").replaceFirst("^#", ""));
            }
        }
        record.put("reacted", reactions(value.path("reactions")));
        return Stream.of(record);
    }

    private static String words(JsonNode text) {
        return text.isArray()
                ? text.values().stream()
                        .map(each -> each.isObject() ? each.path("text").asString("") : each.asString(""))
                        .collect(Collectors.joining())
                : text.asString("");
    }

    private static String reactions(JsonNode reactions) {
        return reactions.values().stream()
                .map(each -> each.path("emoji").asString("?") + " "
                        + each.path("count").asString(""))
                .collect(Collectors.joining(", "));
    }
}

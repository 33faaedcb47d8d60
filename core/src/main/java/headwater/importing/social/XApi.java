package headwater.importing.social;

import headwater.importing.form.RecordFile;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The posts of an answer of X's second interface. A page keeps authors, pictures and referenced posts apart; each post
/// gets its own beside it here. A repost shows the original's words, which the page has whole and the repost cut.
final class XApi implements RecordFile.Split {

    @Override
    public boolean takesWhole() {
        return true;
    }

    @Override
    public Stream<JsonNode> records(JsonNode value, Map<String, String> seen) {
        if (!value.has("data")) {
            return value.has("errors") ? Stream.of() : Stream.of(joined(value, value));
        }
        JsonNode data = value.path("data");
        return (data.isArray() ? data.values().stream() : Stream.of(data))
                .filter(JsonNode::isObject)
                .map(post -> joined(post, value));
    }

    private static JsonNode joined(JsonNode post, JsonNode page) {
        Map<String, JsonNode> users = byKey(page.path("includes").path("users"), "id");
        Map<String, JsonNode> posts = byKey(page.path("includes").path("tweets"), "id");
        Map<String, JsonNode> media = byKey(page.path("includes").path("media"), "media_key");
        ObjectNode record = ((ObjectNode) post).deepCopy();
        JsonNode author = users.get(post.path("author_id").asString(""));
        if (author != null) {
            record.set("author", author);
        }
        if (page.has("__twarc")) {
            record.set("__twarc", page.path("__twarc"));
        }
        ArrayNode missing = record.putArray("missing");
        for (JsonNode reference : post.path("referenced_tweets").values()) {
            String id = reference.path("id").asString("");
            JsonNode there = reference.has("text") ? reference : posts.get(id);
            if (there == null) {
                missing.add(id);
            }
            tie(record, reference, there, users);
        }
        ArrayNode images = record.putArray("images");
        post.path("attachments").path("media_keys").values().stream()
                .flatMap(key -> Stream.ofNullable(media.get(key.asString(""))))
                .forEach(each -> addImage(images, each));
        post.path("attachments").path("media").values().forEach(each -> addImage(images, each));
        return record;
    }

    private static void tie(
            ObjectNode record,
            JsonNode reference,
            @org.jspecify.annotations.Nullable JsonNode there,
            Map<String, JsonNode> users) {
        String type = reference.path("type").asString("");
        ObjectNode tie = record.putObject(type);
        tie.put("id", reference.path("id").asString(""));
        if (there == null) {
            return;
        }
        JsonNode author = users.getOrDefault(there.path("author_id").asString(""), there.path("author"));
        if (author.has("username")) {
            tie.put("username", author.path("username").asString(""));
        }
        if (type.equals("retweeted")) {
            record.set("original", there);
        }
    }

    private static void addImage(ArrayNode images, JsonNode media) {
        String url = media.path("url").asString(media.path("preview_image_url").asString(""));
        if (!url.isEmpty()) {
            images.add(url);
        }
    }

    private static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> found = new TreeMap<>();
        list.values().forEach(each -> found.put(each.path(key).asString(""), each));
        return found;
    }
}

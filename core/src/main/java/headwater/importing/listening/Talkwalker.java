package headwater.importing.listening;

import headwater.importing.form.Head;
import headwater.importing.form.RecordFile;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Results of Talkwalker, taken out of what its search and its stream wrap around them. A result of a social network is
/// its author's, one of a site is the site's: which it is stands in the types of its source, and is noted beside them.
final class Talkwalker implements RecordFile.Split {

    private static final Pattern WRAPPED = Pattern.compile(
            "(?:\\[]\\.|result_content\\.data\\[]\\.|chunk_result\\.data\\.)?data\\.(?:search_indexed|extra_source_attributes.*)");

    @Override
    public boolean knows(Head head) {
        return head.values().getOrDefault("chunk_type", "").startsWith("CT_")
                || head.values().keySet().stream()
                        .anyMatch(each -> WRAPPED.matcher(each).matches());
    }

    /// A stream says between its results where it may be resumed.
    @Override
    public boolean isBeside(JsonNode value) {
        return value.path("chunk_type").asString("").equals("CT_CONTROL");
    }

    @Override
    public Stream<JsonNode> records(JsonNode value, Map<String, String> seen) {
        JsonNode inner = value.path("chunk_result").path("data").isObject()
                ? value.path("chunk_result").path("data")
                : value;
        if (inner.path("result_content").path("data").isArray()) {
            return inner.path("result_content").path("data").values().stream().map(Talkwalker::result);
        }
        return Stream.of(result(inner));
    }

    private static JsonNode result(JsonNode wrapped) {
        JsonNode result = wrapped.path("data").isObject() ? wrapped.path("data") : wrapped;
        if (!result.isObject()) {
            return result;
        }
        ObjectNode record = ((ObjectNode) result).deepCopy();
        String source = String.valueOf(result.path("source_type"));
        if (source.contains("SOCIALMEDIA") || source.contains("MESSAGEBOARD")) {
            record.put("social", "yes");
        }
        if (String.valueOf(result.path("tags_internal")).contains("isComment")) {
            record.put("comment", "yes");
        }
        return record;
    }
}

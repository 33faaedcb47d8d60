package headwater.json;

import headwater.model.Judgement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Judgements of people as JSON objects that name their kind, there and back without loss.
public final class JudgementJson {

    private JudgementJson() {}

    /// One line of JSON with `id` and `kind` (`together`, `apart`, `unsure`, `taken`, `withdrawn`) first.
    public static String write(Judgement judgement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", judgement.id());
        switch (judgement.says()) {
            case Judgement.Together(List<String> items) -> strings(json.put("kind", "together"), "items", items);
            case Judgement.Apart(List<String> items, List<String> from) -> {
                strings(json.put("kind", "apart"), "items", items);
                strings(json, "from", from);
            }
            case Judgement.Unsure(List<String> items) -> strings(json.put("kind", "unsure"), "items", items);
            case Judgement.Taken(String child, String parent, Judgement.Answer answer) ->
                json.put("kind", "taken")
                        .put("child", child)
                        .put("parent", parent)
                        .put("answer", answer.name().toLowerCase(Locale.ROOT));
            case Judgement.Withdrawn(String earlier) ->
                json.put("kind", "withdrawn").put("judgement", earlier);
        }
        json.put("by", judgement.by()).put("made", judgement.made().toString()).put("reason", judgement.reason());
        return ObservationJson.JSON.writeValueAsString(json);
    }

    /// @throws headwater.problem.ProblemException broken record, with the field that is wrong
    public static Judgement read(String text) {
        JsonNode json = ObservationJson.parse(text);
        try {
            return new Judgement(
                    Fields.required(json, "id"),
                    says(json),
                    Fields.required(json, "by"),
                    Instant.parse(Fields.required(json, "made")),
                    Fields.required(json, "reason"));
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw Fields.broken("judgement", String.valueOf(invalid.getMessage()));
        }
    }

    private static Judgement.Says says(JsonNode json) {
        return switch (Fields.required(json, "kind")) {
            case "together" -> new Judgement.Together(Fields.list(json, "items", JsonNode::asString));
            case "apart" ->
                new Judgement.Apart(
                        Fields.list(json, "items", JsonNode::asString), Fields.list(json, "from", JsonNode::asString));
            case "unsure" -> new Judgement.Unsure(Fields.list(json, "items", JsonNode::asString));
            case "taken" ->
                new Judgement.Taken(
                        Fields.required(json, "child"),
                        Fields.required(json, "parent"),
                        Judgement.Answer.valueOf(Fields.required(json, "answer").toUpperCase(Locale.ROOT)));
            case "withdrawn" -> new Judgement.Withdrawn(Fields.required(json, "judgement"));
            case String other -> throw Fields.broken("kind", "\"" + other + "\" is no kind of judgement");
        };
    }

    private static void strings(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}

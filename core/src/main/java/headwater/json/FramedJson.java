package headwater.json;

import headwater.model.Framed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields of frames, tags and lists of techniques, in the form of [ContextJson].
final class FramedJson {

    private FramedJson() {}

    static void write(ObjectNode json, Framed framed) {
        switch (framed) {
            case Framed.Aspect aspect -> {
                json.put("kind", "aspect").put("id", aspect.id()).put("field", Fields.code(aspect.field()));
                ContextJson.strings(json, "statements", aspect.statements());
            }
            case Framed.Tag tag -> {
                json.put("kind", "tag")
                        .put("id", tag.id())
                        .put("technique", tag.technique())
                        .put("seen", Fields.code(tag.seen()));
                WrittenJson.said(json, "reason", tag.reason());
                ContextJson.strings(json, "evidence", tag.evidence());
                json.put("by", tag.by());
            }
            case Framed.TechniqueList list -> list(json, list);
        }
    }

    private static void list(ObjectNode json, Framed.TechniqueList list) {
        json.put("kind", "technique-list")
                .put("id", list.id())
                .put("title", list.title())
                .put("version", list.version())
                .put("licence", list.licence())
                .put("place", list.place());
        ArrayNode techniques = json.putArray("techniques");
        list.techniques()
                .forEach(each -> ContextJson.strings(
                        techniques.addObject().put("id", each.id()).put("name", each.name()),
                        "tactics",
                        each.tactics()));
    }

    static Framed read(JsonNode json) {
        return switch (Fields.required(json, "kind")) {
            case "aspect" ->
                new Framed.Aspect(
                        Fields.text(json, "id"),
                        Fields.constant(Framed.Field.class, json, "field"),
                        Fields.list(json, "statements", JsonNode::asString));
            case "tag" ->
                new Framed.Tag(
                        Fields.text(json, "id"),
                        Fields.required(json, "technique"),
                        Fields.constant(Framed.Seen.class, json, "seen"),
                        WrittenJson.said(json, "reason"),
                        Fields.list(json, "evidence", JsonNode::asString),
                        Fields.text(json, "by"));
            default ->
                new Framed.TechniqueList(
                        Fields.text(json, "id"),
                        Fields.text(json, "title"),
                        Fields.text(json, "version"),
                        Fields.text(json, "licence"),
                        Fields.list(
                                json,
                                "techniques",
                                each -> new Framed.Technique(
                                        Fields.text(each, "id"),
                                        Fields.text(each, "name"),
                                        Fields.list(each, "tactics", JsonNode::asString))),
                        Fields.text(json, "place"));
        };
    }
}

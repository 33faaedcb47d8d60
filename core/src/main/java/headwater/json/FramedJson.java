package headwater.json;

import headwater.model.Framed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields of frames, tags, lists of techniques and incidents, in the form of [ContextJson].
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
            case Framed.Incident incident -> incident(json, incident);
        }
    }

    private static void incident(ObjectNode json, Framed.Incident incident) {
        json.put("kind", "incident").put("id", incident.id());
        WrittenJson.said(json, "title", incident.title());
        ContextJson.strings(json, "item_urls", incident.itemUrls());
        incident.real().stream()
                .forEach(each -> WrittenJson.said(
                        json.putObject("real").put("low", each.low()).put("high", each.high()), "why", each.why()));
        incident.severity().stream().forEach(each -> {
            ObjectNode severity = json.putObject("severity");
            level(severity.putObject("ability"), each.ability());
            level(severity.putObject("credibility"), each.credibility());
            WrittenJson.said(severity, "why", each.why());
        });
        ContextJson.strings(json, "districts", incident.touched().districts());
        Fields.putText(json, "actor", incident.touched().actor());
        ContextJson.strings(json, "evidence", incident.evidence());
        json.put("by", incident.by());
    }

    private static void level(ObjectNode json, Framed.Level level) {
        json.put("low", level.low()).put("high", level.high());
    }

    private static Framed.Incident incident(JsonNode json) {
        return new Framed.Incident(
                Fields.text(json, "id"),
                WrittenJson.said(json, "title"),
                Fields.list(json, "item_urls", JsonNode::asString),
                Fields.known(
                        json,
                        "real",
                        each -> new Framed.Real(
                                Fields.real(each, "low"), Fields.real(each, "high"), WrittenJson.said(each, "why"))),
                Fields.known(
                        json,
                        "severity",
                        each -> new Framed.Severity(
                                level(each, "ability"), level(each, "credibility"), WrittenJson.said(each, "why"))),
                new Framed.Touched(Fields.list(json, "districts", JsonNode::asString), Fields.text(json, "actor")),
                Fields.list(json, "evidence", JsonNode::asString),
                Fields.text(json, "by"));
    }

    private static Framed.Level level(JsonNode json, String name) {
        JsonNode level = Fields.object(json, name);
        return new Framed.Level(Fields.integer(level, "low"), Fields.integer(level, "high"));
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
            case "incident" -> incident(json);
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

package headwater.json;

import headwater.model.Context;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries of published lists, and the lists themselves, as JSON objects.
final class ListedJson {

    private ListedJson() {}

    static void write(ObjectNode json, Context.Listed listed) {
        json.put("kind", "listed").put("id", listed.id());
        publication(json, listed.publication());
        json.put("network", listed.network());
        ArrayNode assets = json.putArray("assets");
        listed.assets()
                .forEach(each -> assets.addObject()
                        .put("kind", Fields.code(each.kind()))
                        .put("value", each.value())
                        .put("written", each.written()));
        json.put("claim", listed.claim());
        Fields.put(json, "category", listed.category(), (name, value) -> json.put(name, Fields.code(value)));
        Times.put(json, "as_of", listed.asOf());
        json.put("place", listed.place());
    }

    static Context listed(JsonNode json) {
        return new Context.Listed(
                Fields.text(json, "id"),
                publication(json),
                Fields.text(json, "network"),
                Fields.list(
                        json,
                        "assets",
                        each -> new Context.Asset(
                                Fields.constant(Context.AssetKind.class, each, "kind"),
                                Fields.text(each, "value"),
                                Fields.text(each, "written"))),
                Fields.text(json, "claim"),
                Fields.known(json, "category", _ -> Fields.constant(Context.Category.class, json, "category")),
                Times.known(json, "as_of"),
                Fields.text(json, "place"));
    }

    static void write(ObjectNode json, Context.PublishedList list) {
        json.put("kind", "published-list").put("id", list.id());
        publication(json, list.publication());
        Times.put(json, "published", list.published());
        ArrayNode parts = json.putArray("parts");
        list.parts()
                .forEach(each -> parts.addObject()
                        .put("type", each.type())
                        .put("count", each.count())
                        .put("use", Fields.code(each.use())));
        json.put("place", list.place());
    }

    static Context list(JsonNode json) {
        return new Context.PublishedList(
                Fields.text(json, "id"),
                publication(json),
                Times.known(json, "published"),
                Fields.list(
                        json,
                        "parts",
                        each -> new Context.Part(
                                Fields.text(each, "type"),
                                Fields.integer(each, "count"),
                                Fields.constant(Context.Use.class, each, "use"))),
                Fields.text(json, "place"));
    }

    private static void publication(ObjectNode json, Context.Publication publication) {
        json.putObject("publication")
                .put("publisher", publication.publisher())
                .put("title", publication.title())
                .put("marking", publication.marking());
    }

    private static Context.Publication publication(JsonNode json) {
        JsonNode publication = Fields.object(json, "publication");
        return new Context.Publication(
                Fields.text(publication, "publisher"),
                Fields.text(publication, "title"),
                Fields.text(publication, "marking"));
    }
}

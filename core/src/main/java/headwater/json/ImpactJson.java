package headwater.json;

import headwater.model.Context;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Uptakes and contests, in the form of [ContextJson].
final class ImpactJson {

    private ImpactJson() {}

    static void write(ObjectNode json, Context.Uptake uptake) {
        json.put("kind", "uptake")
                .put("id", uptake.id())
                .put("taker", Fields.code(uptake.taker()))
                .put("telling", Fields.code(uptake.telling()));
        json.set("when", Times.write(uptake.when()));
        ContextJson.strings(json, "item_urls", uptake.itemUrls());
        json.put("where", uptake.where()).put("source", uptake.source());
    }

    static Context uptake(JsonNode json) {
        return new Context.Uptake(
                Fields.text(json, "id"),
                Fields.constant(Context.Taker.class, json, "taker"),
                Fields.constant(Context.Telling.class, json, "telling"),
                Times.read(Fields.object(json, "when")),
                Fields.list(json, "item_urls", JsonNode::asString),
                Fields.text(json, "where"),
                Fields.text(json, "source"));
    }

    static void write(ObjectNode json, Context.Contest contest) {
        json.put("kind", "contest").put("id", contest.id());
        ContextJson.strings(json, "title", contest.title());
        write(json.putObject("eligible"), contest.eligible());
        contest.persuasion().stream().forEach(each -> write(json.putObject("persuasion"), each));
        json.put("margin", contest.margin());
        contest.design().stream()
                .forEach(each -> json.putObject("design")
                        .put("treated", each.treated())
                        .put("controls", each.controls())
                        .put("spread", each.spread()));
        json.put("basis", contest.basis());
    }

    private static void write(ObjectNode json, Context.Portion portion) {
        json.put("low", portion.low()).put("high", portion.high()).put("source", portion.source());
    }

    static Context contest(JsonNode json) {
        return new Context.Contest(
                Fields.text(json, "id"),
                Fields.list(json, "title", JsonNode::asString),
                portion(Fields.object(json, "eligible")),
                Fields.known(json, "persuasion", ImpactJson::portion),
                Fields.number(json, "margin"),
                Fields.known(
                        json,
                        "design",
                        each -> new Context.Design(
                                Fields.integer(each, "treated"),
                                Fields.integer(each, "controls"),
                                Fields.real(each, "spread"))),
                Fields.text(json, "basis"));
    }

    private static Context.Portion portion(JsonNode json) {
        return new Context.Portion(Fields.real(json, "low"), Fields.real(json, "high"), Fields.text(json, "source"));
    }
}

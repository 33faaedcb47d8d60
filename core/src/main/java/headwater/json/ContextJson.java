package headwater.json;

import headwater.model.Capture;
import headwater.model.Context;
import headwater.model.Infrastructure;
import headwater.model.Written;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an analyst gave, as JSON objects that name their kind, there and back without loss.
public final class ContextJson {

    private ContextJson() {}

    /// One line of JSON with `kind` first: `question`, `outlet`, `document`, `event`, `control`, `watched`,
    /// `searched`, `preregistration`, `uptake`, `contest`, `handling`, `listed`, `published-list`, `certificate`,
    /// `domain-registration`, `dns-record`, `statement`, `alternative`, `queries`, `contender` or
    /// one of the kinds of [headwater.model.Framed] and [headwater.model.Issued].
    public static String write(Context context) {
        return ObservationJson.JSON.writeValueAsString(tree(context));
    }

    /// The same with each text changed, whatever field it stands in; the very same where nothing changes.
    public static Context changed(Context context, ObservationJson.Change change) {
        ObjectNode tree = tree(context);
        return Texts.change(tree, change) ? read(ObservationJson.JSON.writeValueAsString(tree)) : context;
    }

    private static ObjectNode tree(Context context) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (context) {
            case Context.Question question -> question(json, question);
            case Context.Outlet outlet -> OutletJson.write(json, outlet);
            case Context.Document document -> OutletJson.write(json, document);
            case Context.Event event -> event(json, event);
            case Context.ControlStory control -> control(json, control);
            case Context.Watched watched -> watched(json, watched);
            case Context.Searched searched -> PlanJson.write(json, searched);
            case Context.Preregistration registration -> PlanJson.write(json, registration);
            case Context.Uptake uptake -> ImpactJson.write(json, uptake);
            case Context.Contest contest -> ImpactJson.write(json, contest);
            case Context.Handling handling -> handling(json, handling);
            case Context.Listed listed -> ListedJson.write(json, listed);
            case Context.PublishedList list -> ListedJson.write(json, list);
            case Infrastructure record -> InfrastructureJson.write(json, record);
            case Written written -> WrittenJson.write(json, written);
        }
        return json;
    }

    /// @throws headwater.problem.ProblemException broken record, with the field that is wrong
    public static Context read(String text) {
        JsonNode json = ObservationJson.parse(text);
        try {
            return switch (Fields.required(json, "kind")) {
                case "question" -> question(json);
                case "outlet" -> OutletJson.outlet(json);
                case "document" -> OutletJson.document(json);
                case "event" -> event(json);
                case "control" -> control(json);
                case "watched" -> watched(json);
                case "searched" -> PlanJson.searched(json);
                case "preregistration" -> PlanJson.preregistration(json);
                case "uptake" -> ImpactJson.uptake(json);
                case "contest" -> ImpactJson.contest(json);
                case "handling" -> handling(json);
                case "listed" -> ListedJson.listed(json);
                case "published-list" -> ListedJson.list(json);
                case "statement",
                        "alternative",
                        "queries",
                        "contender",
                        "aspect",
                        "tag",
                        "technique-list",
                        "incident",
                        "review",
                        "withdrawal",
                        "milestone",
                        "reply",
                        "version" -> WrittenJson.read(json);
                case "certificate", "domain-registration", "dns-record" -> InfrastructureJson.read(json);
                case String other -> throw Fields.broken("kind", "\"" + other + "\" is no kind of context");
            };
        } catch (IllegalArgumentException invalid) {
            throw Fields.broken("context", String.valueOf(invalid.getMessage()));
        }
    }

    private static void question(ObjectNode json, Context.Question question) {
        json.put("kind", "question")
                .put("id", question.id())
                .put("question", question.question())
                .put("purpose", question.purpose())
                .put("scope", question.scope())
                .put("notice", question.notice());
    }

    private static Context question(JsonNode json) {
        return new Context.Question(
                Fields.text(json, "id"),
                Fields.text(json, "question"),
                Fields.text(json, "purpose"),
                Fields.text(json, "scope"),
                Fields.text(json, "notice"));
    }

    private static void event(ObjectNode json, Context.Event event) {
        json.put("kind", "event").put("id", event.id()).put("event_kind", event.kind());
        strings(json, "title", event.title());
        json.set("when", Times.write(event.when()));
        json.put("confounder", event.confounder()).put("source", event.source());
    }

    private static Context event(JsonNode json) {
        return new Context.Event(
                Fields.text(json, "id"),
                Fields.text(json, "event_kind"),
                Fields.list(json, "title", JsonNode::asString),
                Times.read(Fields.object(json, "when")),
                json.path("confounder").asBoolean(false),
                Fields.text(json, "source"));
    }

    private static void control(ObjectNode json, Context.ControlStory control) {
        json.put("kind", "control").put("id", control.id());
        strings(json, "title", control.title());
        json.set("when", Times.write(control.when()));
        strings(json, "item_urls", control.itemUrls());
        json.put("selection", control.selection());
    }

    private static Context control(JsonNode json) {
        return new Context.ControlStory(
                Fields.text(json, "id"),
                Fields.list(json, "title", JsonNode::asString),
                Times.read(Fields.object(json, "when")),
                Fields.list(json, "item_urls", JsonNode::asString),
                Fields.text(json, "selection"));
    }

    private static void watched(ObjectNode json, Context.Watched watched) {
        json.put("kind", "watched")
                .put("id", watched.id())
                .put("language", watched.language())
                .put("platform", watched.platform())
                .put("watched", watched.watched())
                .put("out_of", watched.outOf())
                .put("basis", watched.basis());
    }

    private static Context watched(JsonNode json) {
        return new Context.Watched(
                Fields.text(json, "id"),
                Fields.text(json, "language"),
                Fields.text(json, "platform"),
                Fields.integer(json, "watched"),
                Fields.integer(json, "out_of"),
                Fields.text(json, "basis"));
    }

    private static void handling(ObjectNode json, Context.Handling handling) {
        json.put("kind", "handling").put("id", handling.id());
        handling.access().stream().forEach(each -> json.put("access_basis", each.code()));
        json.put("persons", Fields.code(handling.persons()))
                .put("floor", handling.floor())
                .put("retention", handling.retention())
                .put("reason", handling.reason());
    }

    private static Context handling(JsonNode json) {
        return new Context.Handling(
                Fields.required(json, "id"),
                Fields.known(
                        json,
                        "access_basis",
                        each -> Capture.AccessBasis.read(each.asString()).orElse(Capture.AccessBasis.OPEN_WEB)),
                Fields.constant(Context.Persons.class, json, "persons"),
                Fields.number(json, "floor"),
                Fields.text(json, "retention"),
                Fields.text(json, "reason"));
    }

    static void strings(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}

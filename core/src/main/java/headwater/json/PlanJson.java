package headwater.json;

import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Plan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was searched, and what was fixed before anybody looked, as JSON.
final class PlanJson {

    private PlanJson() {}

    static void write(ObjectNode json, Context.Searched searched) {
        json.put("kind", "searched")
                .put("id", searched.id())
                .put("platform", searched.platform())
                .put("from", searched.from().toString())
                .put("to", searched.to().toString())
                .put("zone", searched.zone().getId())
                .put("basis", searched.basis());
    }

    static Context searched(JsonNode json) {
        return new Context.Searched(
                Fields.required(json, "id"),
                Fields.required(json, "platform"),
                time(json, "from", LocalDate::parse),
                time(json, "to", LocalDate::parse),
                time(json, "zone", ZoneId::of),
                Fields.required(json, "basis"));
    }

    static void write(ObjectNode json, Context.Preregistration registration) {
        json.put("kind", "preregistration")
                .put("id", registration.id())
                .put("question", registration.question())
                .put("by", registration.by())
                .put("made", registration.made().toString());
        registration.analysed().stream().forEach(each -> json.put("analysed", each.toString()));
        json.put("sha256", registration.sha256());
        switch (registration.plan()) {
            case Plan.EventList list -> {
                ObjectNode plan = json.putObject("events");
                strings(plan, "ids", list.events());
                plan.put("days", list.days()).put("zone", list.zone().getId());
            }
            case Plan.StoryList list -> {
                ObjectNode plan = json.putObject("stories").put("rule", list.rule());
                strings(plan, "focal", list.focal());
                strings(plan, "controls", list.controls());
                plan.put("outcome", Fields.code(list.outcome()));
            }
            case Plan.AccountList list -> {
                ObjectNode plan = json.putObject("accounts");
                strings(plan, "keys", list.accounts());
                plan.put("window", list.window());
                strings(plan, "objects", list.objects());
            }
        }
    }

    static Context preregistration(JsonNode json) {
        return new Context.Preregistration(
                Fields.required(json, "id"),
                Fields.required(json, "question"),
                Fields.required(json, "by"),
                time(json, "made", Instant::parse),
                Fields.text(json, "analysed").isEmpty()
                        ? Known.notStated()
                        : Known.of(time(json, "analysed", Instant::parse)),
                plan(json),
                Fields.required(json, "sha256"));
    }

    private static Plan plan(JsonNode json) {
        JsonNode events = json.path("events");
        JsonNode stories = json.path("stories");
        JsonNode accounts = json.path("accounts");
        long plans = Stream.of(events, stories, accounts)
                .filter(each -> !each.isMissingNode())
                .count();
        if (plans != 1) {
            throw Fields.broken("events, stories, accounts", "a plan has one of them, not " + plans);
        }
        if (!events.isMissingNode()) {
            return new Plan.EventList(
                    Fields.list(events, "ids", JsonNode::asString),
                    Fields.integer(events, "days"),
                    time(events, "zone", ZoneId::of));
        }
        return stories.isMissingNode()
                ? new Plan.AccountList(
                        Fields.list(accounts, "keys", JsonNode::asString),
                        Fields.integer(accounts, "window"),
                        Fields.list(accounts, "objects", JsonNode::asString))
                : new Plan.StoryList(
                        Fields.text(stories, "rule"),
                        Fields.list(stories, "focal", JsonNode::asString),
                        Fields.list(stories, "controls", JsonNode::asString),
                        Fields.constant(Plan.Outcome.class, stories, "outcome"));
    }

    private static <T> T time(JsonNode json, String name, Function<String, T> read) {
        String text = Fields.required(json, name);
        try {
            return read.apply(text);
        } catch (DateTimeException wrong) {
            throw Fields.broken(name, "\"" + text + "\" is none");
        }
    }

    private static void strings(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}

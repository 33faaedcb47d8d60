package headwater.json;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// From the schema's form to the model. What is wrong is said with the field's name.
final class ObservationReader {

    private ObservationReader() {}

    static Observation read(JsonNode json) {
        try {
            return new Observation(
                    Fields.required(json, "id"),
                    capture(Fields.object(json, "capture")),
                    channel(Fields.object(json, "channel")),
                    item(Fields.object(json, "item")),
                    Fields.list(json, "relations", ObservationReader::relation),
                    credit(json.path("credit")),
                    Fields.list(json, "metrics", ObservationReader::metric),
                    warnings(json));
        } catch (IllegalArgumentException invalid) {
            throw Fields.broken("observation", String.valueOf(invalid.getMessage()));
        }
    }

    private static Capture capture(JsonNode json) {
        if (json.path("access_basis").isMissingNode()) {
            throw Problem.NOT_PUBLIC.at(
                    "capture.access_basis", "is missing: nothing says on what basis this is public");
        }
        return new Capture(
                Times.read(Fields.object(json, "captured")),
                Fields.known(json, "final_url"),
                Fields.integer(json, "http_status"),
                Fields.constant(Capture.Availability.class, json, "availability", Capture.Availability.UNKNOWN),
                Fields.list(json, "digest", ObservationReader::digest),
                Fields.required(json, "format"),
                Fields.required(json, "locator"),
                new Capture.Collector(
                        Fields.text(json, "tool"),
                        Fields.text(json, "original_collector"),
                        Fields.constant(Capture.AccessBasis.class, json, "access_basis"),
                        Fields.text(json, "query")));
    }

    private static Capture.Digest digest(JsonNode json) {
        String of = Fields.text(json, "of");
        return new Capture.Digest(
                Fields.required(json, "algorithm"), Fields.required(json, "value"), of.isEmpty() ? "file" : of);
    }

    private static Channel channel(JsonNode json) {
        return new Channel(
                Fields.required(json, "platform"),
                Fields.known(json, "native_id"),
                Fields.known(json, "handle"),
                Fields.known(json, "display_name"),
                Fields.known(json, "profile_url"),
                Fields.known(json, "registered_entity"),
                region(json),
                json.path("other_ids").properties().stream()
                        .map(each -> new Channel.OtherId(
                                kind(each.getKey()), Fields.required(json.path("other_ids"), each.getKey())))
                        .toList());
    }

    private static Known<String> region(JsonNode json) {
        JsonNode region = json.path("registration_region");
        return region.isObject() && region.path("text").isMissingNode()
                ? Fields.known(region, "country")
                : Fields.known(json, "registration_region", each -> Fields.text(each, "text"));
    }

    private static String kind(String key) {
        return ObservationWriter.NUMBERED.test(key) ? key.substring(0, key.lastIndexOf('#')) : key;
    }

    private static Item item(JsonNode json) {
        return new Item(
                Fields.constant(Item.Kind.class, json, "kind"),
                Fields.known(json, "native_id"),
                new Item.Address(
                        Fields.known(json, "url"),
                        Fields.known(json, "canonical_url"),
                        Fields.known(json, "declared_canonical")),
                body(json),
                Times.known(json, "published"),
                Times.known(json, "modified"),
                Times.known(json, "deleted"),
                new Item.References(
                        Fields.list(json, "links", ObservationReader::link),
                        Fields.list(json, "hashtags", JsonNode::asString),
                        Fields.list(json, "media", each -> each).stream()
                                .filter(each -> Fields.text(each, "kind").equals("image"))
                                .map(each -> Fields.text(each, "url"))
                                .toList(),
                        Fields.list(
                                json,
                                "platform_marks",
                                each -> new Item.Mark(
                                        Fields.required(each, "name"),
                                        Fields.required(each, "value"),
                                        Fields.required(each, "path")))));
    }

    private static Item.Body body(JsonNode json) {
        JsonNode language = json.path("language");
        return new Item.Body(
                Fields.known(json, "title"),
                Fields.known(json, "byline"),
                Fields.known(json, "text"),
                Fields.constant(Item.Completeness.class, json, "text_completeness", Item.Completeness.UNKNOWN),
                Fields.known(language, "tag"),
                Fields.text(language, "stated_by").equals("analyst")
                        ? Item.LanguageBasis.ANALYST
                        : Fields.constant(
                                Item.LanguageBasis.class, language, "basis", Item.LanguageBasis.PLATFORM_GUESS));
    }

    private static Item.Link link(JsonNode json) {
        return new Item.Link(Fields.text(json, "url"), Fields.text(json, "text"), Fields.text(json, "role"));
    }

    private static Relation relation(JsonNode json) {
        JsonNode target = json.path("target");
        return new Relation(
                Fields.constant(Relation.Type.class, json, "type"),
                new Relation.Target(
                        Fields.known(target, "native_id"),
                        Fields.known(target, "channel_name"),
                        Fields.known(target, "url"),
                        Fields.known(target, "title")),
                Fields.constant(Relation.Basis.class, json, "basis"),
                evidence(json.path("evidence")));
    }

    private static Relation.Evidence evidence(JsonNode json) {
        String path = Fields.text(json, "path");
        return new Relation.Evidence(
                path.isBlank() ? "?" : path,
                Fields.text(json, "quote"),
                Fields.integer(json, "start"),
                Fields.integer(json, "end"));
    }

    private static Credit credit(JsonNode json) {
        if (json.isMissingNode()) {
            return Credit.notDeterminable(List.of());
        }
        return new Credit(
                Fields.constant(Credit.Status.class, json, "status"),
                Fields.constant(
                        Credit.DeclaredOriginal.class,
                        json,
                        "declared_original",
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM),
                Fields.list(json, "credited", ObservationReader::credited),
                Repeated.list(Fields.list(json, "checked", JsonNode::asString)));
    }

    private static Credit.Credited credited(JsonNode json) {
        return new Credit.Credited(
                Fields.required(json, "name"), Fields.known(json, "url"), evidence(json.path("evidence")));
    }

    private static Count metric(JsonNode json) {
        long value = Fields.number(json, "value");
        long lower = Fields.number(json, "lower");
        long upper = Fields.number(json, "upper");
        Count.Qualifier qualifier = Fields.constant(Count.Qualifier.class, json, "qualifier");
        boolean open = qualifier == Count.Qualifier.AT_LEAST || qualifier.isAbsent();
        return new Count(
                Fields.constant(Count.Name.class, json, "name"),
                qualifier,
                lower == -1 && !qualifier.isAbsent() ? value : lower,
                upper == -1 && !open ? value : upper,
                Fields.text(json, "raw"),
                Fields.constant(Count.Scope.class, json, "scope", Count.Scope.ITEM),
                Times.known(json, "observed"));
    }

    private static List<Observation.Warning> warnings(JsonNode json) {
        List<Observation.Warning> all =
                new ArrayList<>(Fields.list(json, "mapping_warnings", ObservationReader::warning));
        all.addAll(Fields.list(
                json.path("handling"), "redacted_paths", each -> Observation.Warning.redacted(each.asString())));
        return all;
    }

    private static Observation.Warning warning(JsonNode json) {
        return new Observation.Warning(
                Fields.required(json, "code"), Fields.text(json, "path"), Fields.text(json, "detail"));
    }
}

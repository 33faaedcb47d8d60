package headwater.json;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// From the model to the schema's form.
final class ObservationWriter {

    static final Predicate<String> NUMBERED =
            Pattern.compile(".*#[0-9]+", Pattern.DOTALL).asMatchPredicate();

    private ObservationWriter() {}

    static ObjectNode write(Observation observation) {
        ObjectNode json = object();
        json.put("id", observation.id());
        json.set("capture", capture(observation.capture()));
        json.set("channel", channel(observation.channel()));
        json.set("item", item(observation.item()));
        putAll(json, "relations", observation.relations(), ObservationWriter::relation);
        json.set("credit", credit(observation.credit()));
        putAll(json, "metrics", observation.counts(), ObservationWriter::metric);
        putAll(
                json,
                "mapping_warnings",
                observation.warnings().stream()
                        .filter(each -> !each.isRedaction())
                        .toList(),
                ObservationWriter::warning);
        putHandling(json, observation.warnings());
        return json;
    }

    private static void putHandling(ObjectNode json, List<Observation.Warning> warnings) {
        List<String> redacted = warnings.stream()
                .filter(Observation.Warning::isRedaction)
                .map(Observation.Warning::path)
                .toList();
        if (!redacted.isEmpty()) {
            ObjectNode handling = json.putObject("handling");
            putAll(handling, "redacted_paths", redacted, JsonNodeFactory.instance::stringNode);
            handling.put("contains_operator_secrets", false);
        }
    }

    private static ObjectNode capture(Capture capture) {
        ObjectNode json = object();
        json.set("captured", Times.write(capture.captured()));
        Fields.put(json, "final_url", capture.url());
        Fields.putNumber(json, "http_status", capture.status());
        json.put("availability", Fields.code(capture.availability()));
        putAll(json, "digest", capture.digests(), ObservationWriter::digest);
        json.put("format", capture.format());
        json.put("locator", capture.locator());
        Fields.putText(json, "tool", capture.collector().tool());
        Fields.putText(json, "original_collector", capture.collector().person());
        json.put("access_basis", Fields.code(capture.collector().accessBasis()));
        Fields.putText(json, "query", capture.collector().query());
        return json;
    }

    private static ObjectNode digest(Capture.Digest digest) {
        return object().put("algorithm", digest.algorithm())
                .put("value", digest.value())
                .put("of", digest.of());
    }

    private static ObjectNode channel(Channel channel) {
        ObjectNode json = object();
        json.put("platform", channel.platform());
        Fields.put(json, "native_id", channel.nativeId());
        Fields.put(json, "handle", channel.handle());
        Fields.put(json, "display_name", channel.displayName());
        Fields.put(json, "profile_url", channel.profileUrl());
        Fields.put(json, "registered_entity", channel.registeredEntity());
        Fields.put(
                json,
                "registration_region",
                channel.registrationRegion(),
                (name, text) -> json.putObject(name).put("text", text).put("scope", "account-registration"));
        if (!channel.otherIds().isEmpty()) {
            json.set("other_ids", otherIds(channel.otherIds()));
        }
        return json;
    }

    /// The schema has one value a kind; a page may carry two analytics ids. The second becomes `kind#2`.
    private static ObjectNode otherIds(List<Channel.OtherId> ids) {
        ObjectNode json = object();
        Set<String> used = new HashSet<>();
        for (Channel.OtherId id : ids) {
            String key = id.kind();
            for (int n = 2; (key.equals(id.kind()) && NUMBERED.test(key)) || !used.add(key); n++) {
                key = id.kind() + "#" + n;
            }
            json.put(key, id.value());
        }
        return json;
    }

    private static ObjectNode item(Item item) {
        ObjectNode json = object();
        Fields.put(json, "native_id", item.nativeId());
        json.put("kind", Fields.code(item.kind()));
        Fields.put(json, "url", item.address().url());
        Fields.put(json, "canonical_url", item.address().canonical());
        Fields.put(json, "declared_canonical", item.address().declaredCanonical());
        Fields.put(json, "title", item.body().title());
        Fields.put(json, "byline", item.body().byline());
        Fields.put(json, "text", item.body().text());
        json.put("text_completeness", Fields.code(item.body().completeness()));
        putLanguage(json, item.body());
        Times.put(json, "published", item.published());
        Times.put(json, "modified", item.modified());
        Times.put(json, "deleted", item.deleted());
        putReferences(json, item.references());
        return json;
    }

    private static void putLanguage(ObjectNode json, Item.Body body) {
        ObjectNode language = object();
        Fields.put(language, "tag", body.language());
        switch (body.languageBasis()) {
            case DECLARED, PLATFORM_GUESS, DETECTED -> language.put("basis", Fields.code(body.languageBasis()));
            case ANALYST -> language.put("stated_by", "analyst");
        }
        json.set("language", language);
    }

    private static void putReferences(ObjectNode json, Item.References references) {
        putAll(
                json,
                "media",
                references.images(),
                image -> object().put("kind", "image").put("url", image));
        putAll(
                json,
                "links",
                references.links(),
                link -> object().put("url", link.url()).put("text", link.text()).put("role", link.role()));
        putAll(json, "hashtags", references.hashtags(), JsonNodeFactory.instance::stringNode);
        putAll(
                json,
                "platform_marks",
                references.marks(),
                mark -> object().put("name", mark.name())
                        .put("value", mark.value())
                        .put("path", mark.path()));
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode json = object();
        json.put("type", Fields.code(relation.type()));
        ObjectNode target = json.putObject("target");
        Fields.put(target, "native_id", relation.target().nativeId());
        Fields.put(target, "channel_name", relation.target().channelName());
        Fields.put(target, "url", relation.target().url());
        Fields.put(target, "title", relation.target().title());
        json.put("basis", Fields.code(relation.basis()));
        json.set("evidence", evidence(relation.evidence()));
        return json;
    }

    private static ObjectNode evidence(Relation.Evidence evidence) {
        ObjectNode json = object().put("path", evidence.path()).put("quote", evidence.quote());
        Fields.putNumber(json, "start", evidence.start());
        Fields.putNumber(json, "end", evidence.end());
        return json;
    }

    private static ObjectNode credit(Credit credit) {
        ObjectNode json = object();
        json.put("status", Fields.code(credit.status()));
        json.put("declared_original", Fields.code(credit.declaredOriginal()));
        putAll(json, "credited", credit.credited(), ObservationWriter::credited);
        putAll(json, "checked", credit.checked(), JsonNodeFactory.instance::stringNode);
        return json;
    }

    private static ObjectNode credited(Credit.Credited credited) {
        ObjectNode json = object().put("name", credited.name());
        Fields.put(json, "url", credited.url());
        json.set("evidence", evidence(credited.evidence()));
        return json;
    }

    private static ObjectNode metric(Count count) {
        ObjectNode json = object().put("name", Fields.code(count.name()));
        if (count.value().isPresent()) {
            json.put("value", count.value().getAsLong());
        } else {
            json.putNull("value");
        }
        Fields.putNumber(json, "lower", count.lower());
        Fields.putNumber(json, "upper", count.upper());
        Fields.putText(json, "raw", count.raw());
        json.put("qualifier", Fields.code(count.qualifier()));
        json.put("scope", Fields.code(count.scope()));
        Times.put(json, "observed", count.observed());
        return json;
    }

    private static ObjectNode warning(Observation.Warning warning) {
        return object().put("code", warning.code()).put("path", warning.path()).put("detail", warning.detail());
    }

    private static <T> void putAll(ObjectNode json, String name, List<T> values, Function<T, JsonNode> write) {
        if (values.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray(name);
        values.forEach(each -> array.add(write.apply(each)));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

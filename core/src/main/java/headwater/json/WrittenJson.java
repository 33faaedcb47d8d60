package headwater.json;

import headwater.model.Confidence;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Written;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Statements, alternatives, queries and who stands for election, in the form of [ContextJson].
final class WrittenJson {

    private WrittenJson() {}

    static void write(ObjectNode json, Written written) {
        switch (written) {
            case Written.Statement statement -> statement(json, statement);
            case Written.Alternative alternative -> alternative(json, alternative);
            case Written.QuerySet queries -> {
                json.put("kind", "queries").put("id", queries.id()).put("platform", queries.platform());
                ContextJson.strings(json, "terms", queries.terms());
                json.put("by", queries.by());
                Fields.putText(json, "justification", queries.justification());
            }
            case Framed framed -> FramedJson.write(json, framed);
            case Issued issued -> IssuedJson.write(json, issued);
            case Written.Contender contender -> {
                json.put("kind", "contender").put("id", contender.id());
                ContextJson.strings(json, "names", contender.names());
                ContextJson.strings(json, "leaders", contender.leaders());
            }
        }
    }

    static Written read(JsonNode json) {
        return switch (Fields.required(json, "kind")) {
            case "statement" -> statement(json);
            case "alternative" -> alternative(json);
            case "queries" ->
                new Written.QuerySet(
                        Fields.text(json, "id"),
                        Fields.text(json, "platform"),
                        Fields.list(json, "terms", JsonNode::asString),
                        Fields.text(json, "by"),
                        Fields.text(json, "justification"));
            case "aspect", "tag", "technique-list", "incident" -> FramedJson.read(json);
            case "review", "withdrawal", "milestone", "reply", "version" -> IssuedJson.read(json);
            default ->
                new Written.Contender(
                        Fields.text(json, "id"),
                        Fields.list(json, "names", JsonNode::asString),
                        Fields.list(json, "leaders", JsonNode::asString));
        };
    }

    private static void statement(ObjectNode json, Written.Statement statement) {
        json.put("kind", "statement").put("id", statement.id()).put("sort", Fields.code(statement.sort()));
        said(json, "words", statement.words());
        ContextJson.strings(json, "evidence", statement.evidence());
        statement.likelihood().stream()
                .forEach(each -> json.putObject("likelihood")
                        .put("low", each.low())
                        .put("high", each.high())
                        .put("table", each.table()));
        statement.confidence().stream()
                .forEach(each ->
                        said(json.putObject("confidence").put("level", Fields.code(each.level())), "why", each.why()));
        statement.machine().stream()
                .forEach(each -> json.putObject("machine")
                        .put("model", each.model())
                        .put("version", each.version())
                        .put("made", each.made().toString()));
        json.put("by", statement.by());
    }

    private static Written statement(JsonNode json) {
        return new Written.Statement(
                Fields.text(json, "id"),
                Fields.constant(Written.Sort.class, json, "sort"),
                said(json, "words"),
                Fields.list(json, "evidence", JsonNode::asString),
                Fields.known(
                        json,
                        "likelihood",
                        each -> new Written.Likelihood(
                                Fields.real(each, "low"), Fields.real(each, "high"), Fields.required(each, "table"))),
                Fields.known(
                        json,
                        "confidence",
                        each -> new Written.Basis(Fields.constant(Confidence.class, each, "level"), said(each, "why"))),
                Fields.known(
                        json,
                        "machine",
                        each -> new Written.Machine(
                                Fields.text(each, "model"), Fields.text(each, "version"), date(each, "made"))),
                Fields.text(json, "by"));
    }

    private static void alternative(ObjectNode json, Written.Alternative alternative) {
        json.put("kind", "alternative").put("id", alternative.id()).put("sort", Fields.code(alternative.kind()));
        said(json, "title", alternative.title());
        ArrayNode readings = json.putArray("readings");
        alternative
                .readings()
                .forEach(each -> said(
                        readings.addObject().put("evidence", each.evidence()).put("fit", Fields.code(each.fit())),
                        "reason",
                        each.reason()));
    }

    private static Written alternative(JsonNode json) {
        return new Written.Alternative(
                Fields.text(json, "id"),
                Fields.constant(Written.Kind.class, json, "sort"),
                said(json, "title"),
                Fields.list(
                        json,
                        "readings",
                        each -> new Written.Reading(
                                Fields.text(each, "evidence"),
                                Fields.constant(Written.Fit.class, each, "fit"),
                                said(each, "reason"))));
    }

    /// An object with a field a language.
    static void said(ObjectNode json, String name, List<Written.Said> words) {
        ObjectNode languages = json.putObject(name);
        words.forEach(each -> languages.put(each.language(), each.text()));
    }

    static List<Written.Said> said(JsonNode json, String name) {
        List<Written.Said> words = new ArrayList<>();
        Fields.object(json, name)
                .properties()
                .forEach(each ->
                        words.add(new Written.Said(each.getKey(), Fields.text(json.path(name), each.getKey()))));
        return words;
    }

    private static LocalDate date(JsonNode json, String name) {
        String text = Fields.required(json, name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw Fields.broken(name, "\"" + text + "\" is no date such as 2026-11-29");
        }
    }
}

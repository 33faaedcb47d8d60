package headwater.json;

import headwater.model.Issued;
import headwater.model.Written.Said;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reviews, withdrawals, steps, replies and versions, in the form of [ContextJson].
final class IssuedJson {

    private IssuedJson() {}

    static void write(ObjectNode json, Issued issued) {
        switch (issued) {
            case Issued.Review review -> {
                json.put("kind", "review").put("id", review.id());
                ContextJson.strings(json, "of", review.of());
                json.put("outcome", Fields.code(review.outcome()));
                putSaid(json, "says", review.says());
                json.set("when", Times.write(review.when()));
                json.put("by", review.by());
            }
            case Issued.Withdrawal withdrawal -> {
                json.put("kind", "withdrawal").put("id", withdrawal.id()).put("of", withdrawal.of());
                WrittenJson.said(json, "why", withdrawal.why());
                json.set("when", Times.write(withdrawal.when()));
                json.put("by", withdrawal.by());
            }
            case Issued.Milestone milestone -> {
                json.put("kind", "milestone").put("id", milestone.id()).put("step", Fields.code(milestone.step()));
                json.set("when", Times.write(milestone.when()));
                json.put("by", milestone.by());
            }
            case Issued.Reply reply -> reply(json, reply);
            case Issued.Version version -> version(json, version);
        }
    }

    private static void reply(ObjectNode json, Issued.Reply reply) {
        json.put("kind", "reply").put("id", reply.id()).put("asked", reply.asked());
        json.set("when", Times.write(reply.when()));
        WrittenJson.said(json, "question", reply.question());
        reply.answer().stream().forEach(each -> {
            ObjectNode answer = json.putObject("answer");
            answer.set("when", Times.write(each.when()));
            WrittenJson.said(answer, "words", each.words());
        });
        json.put("by", reply.by());
    }

    private static void version(ObjectNode json, Issued.Version version) {
        json.put("kind", "version").put("id", version.id()).put("number", version.number());
        json.set("when", Times.write(version.when()));
        ArrayNode corrections = json.putArray("corrections");
        version.corrections().forEach(each -> {
            ObjectNode correction = corrections.addObject().put("statement", each.statement());
            putSaid(correction, "was", each.was());
            WrittenJson.said(correction, "reason", each.reason());
        });
        json.put("by", version.by());
    }

    static Issued read(JsonNode json) {
        return switch (Fields.required(json, "kind")) {
            case "review" ->
                new Issued.Review(
                        Fields.text(json, "id"),
                        Fields.list(json, "of", JsonNode::asString),
                        Fields.constant(Issued.Outcome.class, json, "outcome"),
                        said(json, "says"),
                        Times.read(Fields.object(json, "when")),
                        Fields.text(json, "by"));
            case "withdrawal" ->
                new Issued.Withdrawal(
                        Fields.text(json, "id"),
                        Fields.text(json, "of"),
                        WrittenJson.said(json, "why"),
                        Times.read(Fields.object(json, "when")),
                        Fields.text(json, "by"));
            case "milestone" ->
                new Issued.Milestone(
                        Fields.text(json, "id"),
                        Fields.constant(Issued.Step.class, json, "step"),
                        Times.read(Fields.object(json, "when")),
                        Fields.text(json, "by"));
            case "reply" ->
                new Issued.Reply(
                        Fields.text(json, "id"),
                        Fields.text(json, "asked"),
                        Times.read(Fields.object(json, "when")),
                        WrittenJson.said(json, "question"),
                        Fields.known(
                                json,
                                "answer",
                                each -> new Issued.Answer(
                                        Times.read(Fields.object(each, "when")), WrittenJson.said(each, "words"))),
                        Fields.text(json, "by"));
            default ->
                new Issued.Version(
                        Fields.text(json, "id"),
                        (int) Fields.number(json, "number"),
                        Times.read(Fields.object(json, "when")),
                        Fields.list(
                                json,
                                "corrections",
                                each -> new Issued.Correction(
                                        Fields.text(each, "statement"),
                                        said(each, "was"),
                                        WrittenJson.said(each, "reason"))),
                        Fields.text(json, "by"));
        };
    }

    /// Words that need not be there.
    private static void putSaid(ObjectNode json, String name, List<Said> words) {
        if (!words.isEmpty()) {
            WrittenJson.said(json, name, words);
        }
    }

    private static List<Said> said(JsonNode json, String name) {
        return json.has(name) ? WrittenJson.said(json, name) : List.of();
    }
}

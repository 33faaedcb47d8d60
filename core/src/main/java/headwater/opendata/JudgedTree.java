package headwater.opendata;

import headwater.model.Judgement;
import headwater.narrative.Narrative;
import headwater.narrative.Standing;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What people said of which items carry one line, as JSON and as rows of a table.
final class JudgedTree {

    private JudgedTree() {}

    static ArrayNode of(List<Standing> judged) {
        ArrayNode array = Tree.array();
        for (Standing each : judged) {
            ObjectNode node = array.addObject().put("id", each.judgement().id()).put("says", kind(each.judgement()));
            node.set("items", Tree.strings(items(each.judgement())));
            node.set("from", Tree.strings(from(each.judgement())));
            node.put("withdraws", withdraws(each.judgement()))
                    .put("by", each.judgement().by())
                    .put("made", each.judgement().made().toString())
                    .put("reason", each.judgement().reason())
                    .put("state", Tree.lower(each.state()));
            node.set("notes", Tree.phrases(each.notes()));
        }
        return array;
    }

    /// Of one narrative: the ids of judgements, and the pairs that match and are cut.
    static ObjectNode of(Narrative.Judged judged) {
        ObjectNode node = Tree.object();
        node.set(
                "judgements",
                Tree.strings(judged.judgements().stream().map(Judgement::id).toList()));
        ArrayNode cut = node.putArray("cut");
        judged.cut()
                .forEach(each -> cut.addObject()
                        .put("a", each.a())
                        .put("b", each.b())
                        .put("kind", Tree.lower(each.kind()))
                        .put("score", each.score()));
        return node;
    }

    static List<String> row(Standing each) {
        Judgement judgement = each.judgement();
        return List.of(
                judgement.id(),
                kind(judgement),
                String.join(";", items(judgement)),
                String.join(";", from(judgement)),
                withdraws(judgement),
                judgement.by(),
                judgement.made().toString(),
                judgement.reason(),
                Tree.lower(each.state()));
    }

    private static String kind(Judgement judgement) {
        String kind = judgement.says() instanceof Judgement.Taken taken
                ? "taken-" + taken.answer().name()
                : judgement.says().getClass().getSimpleName();
        return kind.toLowerCase(Locale.ROOT);
    }

    private static List<String> items(Judgement judgement) {
        return switch (judgement.says()) {
            case Judgement.Together(List<String> items) -> items;
            case Judgement.Apart(List<String> items, List<String> _) -> items;
            case Judgement.Unsure(List<String> items) -> items;
            case Judgement.Taken(String child, String _, Judgement.Answer _) -> List.of(child);
            case Judgement.Withdrawn _ -> List.of();
        };
    }

    private static List<String> from(Judgement judgement) {
        return switch (judgement.says()) {
            case Judgement.Apart(List<String> _, List<String> from) -> from;
            case Judgement.Taken(String _, String parent, Judgement.Answer _) -> List.of(parent);
            case Judgement.Together _, Judgement.Unsure _, Judgement.Withdrawn _ -> List.of();
        };
    }

    private static String withdraws(Judgement judgement) {
        return judgement.says() instanceof Judgement.Withdrawn(String earlier) ? earlier : "";
    }
}

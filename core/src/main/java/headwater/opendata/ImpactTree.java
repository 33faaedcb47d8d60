package headwater.opendata;

import headwater.engagement.Total;
import headwater.impact.Breakout;
import headwater.impact.Impact;
import headwater.impact.Rung;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far a narrative went, as JSON.
final class ImpactTree {

    private ImpactTree() {}

    static ObjectNode of(Impact impact) {
        ObjectNode node = Tree.object();
        ArrayNode totals = node.putArray("totals");
        impact.totals().stream().filter(each -> each.capped() > 0).forEach(each -> totals.add(total(each)));
        ObjectNode audience = node.putObject("audience")
                .put("items", impact.audience().items())
                .put("without_number", impact.audience().without())
                .put("estimated", impact.audience().estimated());
        if (impact.audience().isKnown()) {
            audience.put("at_least", impact.audience().people().low());
        }
        if (impact.audience().isKnown() && !impact.audience().people().isOpen()) {
            audience.put("at_most", impact.audience().people().high());
        }
        ArrayNode breakout = node.putArray("breakout");
        impact.breakout().categories().forEach(each -> breakout.add(category(each)));
        ArrayNode ladder = node.putArray("ladder");
        for (Rung each : impact.ladder()) {
            ObjectNode rung =
                    ladder.addObject().put("level", Tree.lower(each.level())).put("state", Tree.lower(each.state()));
            rung.set("said", Tree.phrases(each.said()));
            rung.set("evidence", Tree.strings(each.evidence()));
        }
        return node;
    }

    private static ObjectNode total(Total total) {
        ObjectNode node = Tree.object()
                .put("count", Tree.lower(total.name()))
                .put("items", total.items())
                .put("capped", total.capped());
        switch (total.answer()) {
            case Total.Counted _ -> {}
            case Total.Estimated each ->
                node.put("estimate", each.middle()).put("low", each.low()).put("high", each.high());
            case Total.Undetermined each -> node.set("undetermined", Tree.phrase(each.why()));
        }
        return node;
    }

    private static ObjectNode category(Breakout.Category category) {
        ObjectNode node = Tree.object().put("category", category.number());
        switch (category) {
            case Breakout.Reached each -> {
                node.set("since", Tree.when(each.since()));
                node.set("evidence", Tree.strings(each.evidence()));
            }
            case Breakout.Open each -> {
                node.set("undetermined", Tree.phrase(each.why()));
                node.set("evidence", Tree.strings(each.evidence()));
            }
        }
        return node;
    }
}

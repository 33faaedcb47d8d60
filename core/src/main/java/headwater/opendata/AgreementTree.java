package headwater.opendata;

import headwater.agreement.Agreement;
import headwater.agreement.Disagreement;
import headwater.agreement.Reliability;
import headwater.model.Known;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far coders agree, as JSON.
final class AgreementTree {

    private AgreementTree() {}

    static ObjectNode of(Agreement agreement) {
        ObjectNode node = Tree.object();
        node.set("coders", Tree.strings(agreement.coders()));
        node.put("codings", agreement.codings())
                .put("unnamed", agreement.unnamed())
                .put("items", agreement.items())
                .put("doubled", agreement.doubled());
        ArrayNode variables = node.putArray("variables");
        agreement.variables().forEach(each -> variables.add(variable(each)));
        ArrayNode disagreements = node.putArray("disagreements");
        agreement.disagreements().forEach(each -> disagreements.add(disagreement(each)));
        return node;
    }

    private static ObjectNode variable(Reliability each) {
        Reliability.Tally tally = each.tally();
        ObjectNode node = Tree.object();
        node.set("variable", Tree.phrase(each.variable()));
        node.put("level", Tree.lower(each.level()))
                .put("coders", tally.coders())
                .put("items", tally.items())
                .put("values", tally.values())
                .put("used", tally.used());
        switch (tally.equal()) {
            case Known.Value<Double>(Double equal) -> node.put("equal", equal);
            case Known.Absent<Double> _ -> node.putNull("equal");
        }
        switch (each.answer()) {
            case Reliability.Measured(double alpha, double low, double high) ->
                node.put("alpha", alpha).put("low", low).put("high", high);
            case Reliability.Undetermined(Reliability.Code code, var detail) -> {
                node.putNull("alpha").put("undetermined", code.name());
                node.set("detail", Tree.phrase(detail));
            }
        }
        return node;
    }

    private static ObjectNode disagreement(Disagreement each) {
        ObjectNode node = Tree.object();
        node.set("variable", Tree.phrase(each.variable()));
        node.put("item", each.item());
        ArrayNode said = node.putArray("said");
        each.said()
                .forEach(one -> said.addObject()
                        .put("coder", one.coder())
                        .put("observation", one.observation())
                        .set("value", Tree.phrase(one.value())));
        return node;
    }
}

package headwater.opendata;

import headwater.accumulation.Accumulation;
import headwater.accumulation.Dossier;
import headwater.engagement.Total;
import headwater.impact.Breakout;
import headwater.impact.Impact;
import headwater.impact.Rung;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Known;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far a narrative went, and what several incidents come to, as JSON.
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

    /// What analysts state of incidents, what the case holds of each, and what they come to. There is no field for
    /// whether a threshold is met.
    static ObjectNode of(Dossier dossier) {
        ObjectNode node = Tree.object();
        ArrayNode incidents = node.putArray("incidents");
        dossier.entries().forEach(each -> incidents.add(entry(each)));
        node.set("said", Tree.phrases(dossier.said()));
        dossier.worked().stream().forEach(each -> node.set("distribution", distribution(each)));
        Finding.Method method = dossier.method();
        node.put("test", method.test()).put("seed", method.seed());
        node.set("parameters", Tree.strings(method.parameters()));
        node.set("needed", Tree.phrase(method.needed()));
        node.set("would_change", Tree.phrases(method.wouldChange()));
        return node;
    }

    private static ObjectNode entry(Dossier.Entry entry) {
        Framed.Incident incident = entry.incident();
        ObjectNode node = Tree.object().put("id", incident.id());
        ObjectNode title = node.putObject("title");
        incident.title().forEach(each -> title.put(each.language(), each.text()));
        incident.real().stream().forEach(each -> interval(node.putObject("real"), each.low(), each.high()));
        incident.severity().stream().forEach(each -> {
            interval(
                    node.putObject("ability"),
                    each.ability().low(),
                    each.ability().high());
            interval(
                    node.putObject("credibility"),
                    each.credibility().low(),
                    each.credibility().high());
        });
        node.set("districts", Tree.strings(incident.touched().districts()));
        node.put("actor", incident.touched().actor());
        node.set("evidence", Tree.strings(incident.evidence()));
        if (entry.holds() instanceof Known.Value<Dossier.Holds>(Dossier.Holds holds)) {
            ArrayNode numbers = node.putArray("narratives");
            holds.narratives().forEach(numbers::add);
            node.put("lineage", holds.lineage()).put("platforms", holds.platforms());
            node.set("sources", Tree.strings(holds.sources()));
            node.put("reach_at_least", holds.reach().low());
            if (!holds.reach().isOpen()) {
                node.put("reach_at_most", holds.reach().high());
            }
            node.putObject("tests")
                    .put("all", holds.tests().all())
                    .put("supported", holds.tests().supported())
                    .put("undetermined", holds.tests().undetermined());
        }
        node.put("counted", entry.isCounted());
        node.set("not_counted", Tree.phrases(entry.refused()));
        return node;
    }

    private static void interval(ObjectNode node, double low, double high) {
        node.put("low", low).put("high", high);
    }

    private static void interval(ObjectNode node, int low, int high) {
        node.put("low", low).put("high", high);
    }

    private static ObjectNode distribution(Accumulation all) {
        ObjectNode node = Tree.object();
        ArrayNode counted = node.putArray("counted");
        all.incidents().forEach(each -> counted.add(each.id()));
        node.set("real", shares(all.real()));
        ArrayNode atLeast = node.putArray("real_at_least");
        for (int number = 0; number < all.real().shares().size(); number++) {
            atLeast.add(all.real().atLeast(number));
        }
        interval(
                node.putObject("real_interval"),
                all.numbers().low(),
                all.numbers().high());
        node.set("districts", shares(all.touched().districts()));
        node.put("reach_at_least", all.touched().reach().low());
        if (!all.touched().reach().isOpen()) {
            node.put("reach_at_most", all.touched().reach().high());
        }
        node.set("highest_ability", shares(all.union().ability()));
        node.set("highest_credibility", shares(all.union().credibility()));
        node.set("highest_on_both", shares(all.worst()));
        ArrayNode facts = node.putArray("facts");
        all.facts()
                .forEach(each -> facts.addObject()
                        .put("incident", each.incident())
                        .put("what", each.what())
                        .put("reading", each.threshold())
                        .put("moves", each.moves()));
        ArrayNode readings = node.putArray("readings");
        for (Accumulation.Answer each : all.answers()) {
            ObjectNode reading = readings.addObject().put("id", each.threshold().id());
            reading.set("words", Tree.phrase(each.threshold().phrase()));
            reading.put("source", each.threshold().source())
                    .put("source_read", each.threshold().isRead())
                    .put("probability", each.probability())
                    .put("low", each.low())
                    .put("high", each.high());
            ObjectNode without = reading.putObject("without");
            for (int i = 0; i < all.incidents().size(); i++) {
                without.put(all.incidents().get(i).id(), each.without(i));
            }
        }
        return node;
    }

    private static ArrayNode shares(Accumulation.Spread spread) {
        ArrayNode shares = Tree.array();
        spread.shares().forEach(shares::add);
        return shares;
    }
}

package headwater.opendata;

import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Profile;
import headwater.registry.Attribution;
import headwater.registry.Disagreement;
import headwater.registry.ListedChannels;
import headwater.registry.Matched;
import headwater.registry.OutletEntry;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries of the registry and how channels were matched to them, as JSON: in the case file and in listings alike.
public final class RegistryJson {

    private RegistryJson() {}

    /// What is shown of an outlet. Registration stands apart from `category` and `links`.
    public static ObjectNode entry(OutletEntry entry) {
        Context.Outlet outlet = entry.outlet();
        Profile.Claim claim = outlet.claim();
        ObjectNode node = Tree.object().put("id", outlet.id());
        node.set("names", Tree.strings(outlet.names()));
        ArrayNode named = node.putArray("named");
        outlet.named()
                .forEach(each -> named.addObject()
                        .put("name", each.text())
                        .put("language", each.language())
                        .put("from", each.from())
                        .put("until", each.until()));
        node.set("channels", Tree.strings(outlet.channels()));
        node.put("category", entry.shown().category().name())
                .put("entered", entry.shown().entered().name())
                .put("reason", claim.reason())
                .put("as_of", claim.asOf());
        ArrayNode grounds = node.putArray("grounds");
        entry.shown().attribution().grounds().forEach(each -> grounds.add(ground(each)));
        node.set("lacking", Tree.phrases(entry.shown().lacking()));
        node.put("author", claim.review().author())
                .put("reviewed_by", claim.review().reviewer());
        ObjectNode registration = node.putObject("registration")
                .put("region", outlet.registration().region())
                .put("entity", outlet.registration().entity())
                .put("basis", outlet.registration().basis())
                .put("as_of", outlet.registration().asOf());
        registration.set("evidence", Tree.strings(outlet.registration().evidence()));
        ArrayNode links = node.putArray("links");
        entry.ties()
                .forEach(each -> links.addObject()
                        .put("kind", each.kind())
                        .put("to", each.to())
                        .put("basis", each.basis())
                        .put("as_of", each.asOf())
                        .set("evidence", Tree.strings(each.evidence())));
        outlet.links().stream()
                .filter(each -> !each.isTie())
                .forEach(each -> links.addObject().put("kind", each.kind()).put("basis", each.basis()));
        node.set("links_refused", Tree.phrases(entry.refused()));
        node.put("contested", entry.isContested());
        ArrayNode contests = node.putArray("contests");
        entry.contests()
                .forEach(each -> contests.addObject()
                        .put("by", each.by())
                        .put("as_of", each.asOf())
                        .put("says", each.says())
                        .set("evidence", Tree.strings(each.evidence())));
        node.set("listed", listed(entry.listed()));
        node.set("disagreements", disagreements(entry.disagreements()));
        return node;
    }

    private static ObjectNode ground(Attribution.Ground ground) {
        ObjectNode node = Tree.object()
                .put(
                        "sort",
                        switch (ground) {
                            case Attribution.Behavioural _ -> "behavioural";
                            case Attribution.Technical _ -> "technical";
                            case Attribution.Contextual _ -> "contextual";
                        })
                .put("shown", ground.shown())
                .put("access", Tree.lower(ground.access()));
        if (ground instanceof Attribution.Dated dated) {
            node.put("as_of", dated.asOf().toString());
        }
        node.set("evidence", Tree.strings(ground.evidence()));
        return node;
    }

    /// How a channel was found to be an outlet's.
    public static ObjectNode matched(Matched matched) {
        ObjectNode node = Tree.object()
                .put("how", how(matched))
                .put("outlet", matched.outlet().orElse(""));
        if (matched instanceof Matched.Proposed proposed) {
            node.set("proposed", Tree.strings(proposed.outlets()));
        }
        node.set("said", Tree.phrase(matched.said(id -> id)));
        return node;
    }

    static String how(Matched matched) {
        return switch (matched) {
            case Matched.ById _ -> "id";
            case Matched.ByDomain _ -> "domain";
            case Matched.ByName _ -> "reviewed-name";
            case Matched.Proposed _ -> "proposed";
            case Matched.Unmatched _ -> "none";
        };
    }

    private static ArrayNode listed(List<ListedChannels.Claim> claims) {
        ArrayNode array = Tree.array();
        claims.forEach(each -> {
            ObjectNode node = array.addObject()
                    .put("publisher", each.publication().publisher())
                    .put("title", each.publication().title())
                    .put("network", each.network())
                    .put("claim", each.claim())
                    .put("asset", each.asset().value());
            node.put(
                    "category",
                    each.category() instanceof Known.Value<Context.Category>(Context.Category category)
                            ? category.name()
                            : "");
            node.set("as_of", Tree.known(each.asOf()));
            node.set("places", Tree.strings(each.places()));
        });
        return array;
    }

    /// What sources say differently, side by side.
    public static ArrayNode disagreements(List<Disagreement> disagreements) {
        ArrayNode array = Tree.array();
        disagreements.forEach(each -> {
            ObjectNode node = array.addObject().put("over", Tree.lower(each.over()));
            ArrayNode positions = node.putArray("positions");
            each.positions()
                    .forEach(position -> positions
                            .addObject()
                            .put("source", position.source())
                            .put("says", position.says())
                            .put("category", position.category().map(Enum::name).orElse(""))
                            .put("network", position.network())
                            .put("as_of", position.asOf()));
        });
        return array;
    }
}

package headwater.opendata;

import headwater.assess.SourceMix;
import headwater.model.Known;
import headwater.model.When;
import headwater.site.Site;
import headwater.site.SiteCluster;
import headwater.site.SiteTie;
import headwater.site.Sites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The sites of a case, what ties them and which are joined: as JSON and as tables.
public final class SiteTree {

    private SiteTree() {}

    /// Everything, with the evidence of each tie.
    public static ObjectNode of(Sites sites) {
        ObjectNode root = Tree.object().put("outcome", Tree.lower(sites.outcome()));
        ArrayNode all = root.putArray("sites");
        sites.sites().forEach(each -> {
            ObjectNode site = all.addObject().put("domain", each.domain()).put("items", each.items());
            site.set("hosts", Tree.strings(each.hosts()));
            site.set("made_with", Tree.strings(each.made()));
            site.put("cluster", cluster(sites, each.domain()));
        });
        ArrayNode clusters = root.putArray("clusters");
        sites.clusters().forEach(each -> {
            ObjectNode cluster = clusters.addObject().put("id", each.id());
            cluster.set("sites", Tree.strings(each.sites()));
            cluster.set("joined_by", ids(each.joining()));
            cluster.set("goes_with", ids(each.supporting()));
        });
        ArrayNode ties = root.putArray("ties");
        sites.ties().forEach(each -> ties.add(tie(each)));
        root.set("not_compared", Tree.strings(sites.notCompared()));
        return root;
    }

    private static ArrayNode ids(List<SiteTie> ties) {
        return Tree.strings(ties.stream().map(SiteTie::id).toList());
    }

    private static ObjectNode tie(SiteTie tie) {
        ObjectNode node = Tree.object()
                .put("id", tie.id())
                .put("kind", Tree.lower(tie.kind()))
                .put("value", tie.value())
                .put("standing", Tree.lower(tie.standing()));
        ArrayNode holders = node.putArray("holders");
        tie.holders().forEach(each -> {
            ObjectNode holder = holders.addObject().put("site", each.site()).put("items", each.items());
            holder.set("first", Tree.known(each.first()));
            holder.set("last", Tree.known(each.last()));
            holder.set("evidence", Tree.strings(each.evidence()));
        });
        return node;
    }

    private static String cluster(Sites sites, String domain) {
        return sites.cluster(domain).map(SiteCluster::id).orElse("");
    }

    /// One row a site.
    static List<List<String>> sites(Sites sites) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("site", "site_hosts", "site_items", "made_with", "cluster"));
        for (Site each : sites.sites()) {
            rows.add(List.of(
                    each.domain(),
                    String.join(";", each.hosts()),
                    String.valueOf(each.items()),
                    String.join(";", each.made()),
                    cluster(sites, each.domain())));
        }
        return rows;
    }

    /// One row a site and source.
    static List<List<String>> sources(List<SourceMix> mixes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("site", "site_compared", "site_traced", "taken_from", "credited", "uncredited", "unknown"));
        for (SourceMix mix : mixes) {
            for (SourceMix.Share each : mix.sources()) {
                rows.add(List.of(
                        mix.site(),
                        String.valueOf(mix.items()),
                        String.valueOf(mix.traced()),
                        each.source(),
                        String.valueOf(each.credited()),
                        String.valueOf(each.uncredited()),
                        String.valueOf(each.unknown())));
            }
        }
        return rows;
    }

    /// One row a tie and site.
    static List<List<String>> ties(Sites sites) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "tie_kind",
                "tie_value",
                "tie_standing",
                "site",
                "cluster",
                "tie_items",
                "tie_first",
                "tie_last",
                "tie_evidence"));
        for (SiteTie tie : sites.ties()) {
            for (SiteTie.Holder each : tie.holders()) {
                rows.add(List.of(
                        Tree.lower(tie.kind()),
                        tie.value(),
                        Tree.lower(tie.standing()),
                        each.site(),
                        cluster(sites, each.site()),
                        each.items() == 0 ? "" : String.valueOf(each.items()),
                        instant(each.first().map(When::earliest)),
                        instant(each.last().map(When::latest)),
                        String.join(";", each.evidence())));
            }
        }
        return rows;
    }

    private static String instant(Known<Instant> when) {
        return when.map(Instant::toString).orElse("");
    }
}

package headwater.report;

import headwater.assess.SourceMix;
import headwater.model.Infrastructure;
import headwater.model.Infrastructure.Certificate;
import headwater.model.Infrastructure.DnsRecord;
import headwater.model.Infrastructure.DomainRegistration;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.site.SiteCluster;
import headwater.site.SiteTie;
import headwater.site.SiteTie.Standing;
import headwater.site.Sites;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the sites of the case run with in common, and what of it joins them. Nothing here says who owns a site.
final class Technical {

    /// How many captures of one site are cited beside one tie; the others stand in the open data.
    private static final int CITED = 2;

    /// How many sites or ties are named in a row or table here; the others stand in the open data.
    private static final int NAMED = 25;

    /// Of fewer items of a site no share is told.
    private static final int FEWEST = 5;

    private Technical() {}

    static Section section(CaseView view) {
        Sites sites = view.assessment().sites();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Sentence.assumption(Phrase.of("report.shared.meaning"))));
        blocks.add(Block.Paragraph.of(Sentence.judgement(outcome(sites), List.of())));
        blocks.addAll(clusters(sites));
        blocks.addAll(table(sites.standing(Standing.ONE_PAGE), "one-page"));
        blocks.addAll(table(outside(sites), "alone"));
        blocks.addAll(passed(sites));
        if (sites.enough() > 1 && !sites.notCompared().isEmpty()) {
            blocks.add(Block.Paragraph.of(Sentence.judgement(
                    Phrase.of("report.shared.not-compared", sites.notCompared().size(), names(sites.notCompared())),
                    List.of())));
        }
        blocks.addAll(sources(view.assessment().sources()));
        return new Section("shared", Phrase.of("report.shared"), blocks);
    }

    static Phrase outcome(Sites sites) {
        int read = (int) sites.sites().stream().filter(each -> each.items() > 0).count();
        return switch (sites.outcome()) {
            case JOINED ->
                Phrase.of(
                        "report.shared.joined",
                        sites.clusters().size(),
                        sites.clusters().stream()
                                .mapToInt(each -> each.sites().size())
                                .sum(),
                        read);
            case NONE_JOINED -> Phrase.of("report.shared.none", sites.enough());
            case UNDETERMINED -> Phrase.of("report.shared.undetermined", read, sites.enough());
        };
    }

    private static List<Block> clusters(Sites sites) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (int i = 0; i < sites.clusters().size(); i++) {
            SiteCluster cluster = sites.clusters().get(i);
            Phrase number = Opening.number(i + 1L);
            cluster.joining().forEach(each -> rows.add(row(number, each, "report.shared.joins")));
            cluster.supporting().forEach(each -> rows.add(row(number, each, "report.shared.goes-with")));
        }
        return tables(rows, "clusters", "cluster", "tie", "role", "sites", "period");
    }

    private static List<Phrase> row(Phrase cluster, SiteTie tie, String role) {
        return List.of(cluster, tie(tie), Phrase.of(role), holders(tie), period(tie));
    }

    /// Ties that would go with a cluster, between sites that nothing joins.
    private static List<SiteTie> outside(Sites sites) {
        return sites.standing(Standing.SUPPORTS).stream()
                .filter(tie -> sites.clusters().stream()
                        .noneMatch(each -> each.supporting().contains(tie)))
                .toList();
    }

    private static List<Block> table(List<SiteTie> ties, String name) {
        return tables(
                ties.stream()
                        .map(each -> List.of(tie(each), holders(each), period(each)))
                        .toList(),
                name,
                "tie",
                "sites",
                "period");
    }

    /// Of sites of which enough was compared that a share means something.
    private static List<Block> sources(List<SourceMix> mixes) {
        List<Block> tables = tables(
                mixes.stream()
                        .filter(each -> each.items() >= FEWEST)
                        .map(each -> List.of(
                                CaseView.text(each.site()),
                                Phrase.of("report.shared.traced", each.traced(), each.items()),
                                CaseView.list(each.sources().stream()
                                        .limit(NAMED)
                                        .map(Technical::source)
                                        .toList())))
                        .toList(),
                "sources",
                "site",
                "traced",
                "sources");
        return tables.isEmpty()
                ? tables
                : Stream.concat(
                                tables.stream(),
                                Stream.of(Block.Paragraph.of(
                                        Sentence.assumption(Phrase.of("report.shared.sources-meaning", FEWEST)))))
                        .toList();
    }

    private static Phrase source(SourceMix.Share share) {
        return Phrase.of(
                "report.shared.source",
                share.source(),
                share.items(),
                share.credited(),
                share.uncredited(),
                share.unknown());
    }

    /// What several sites have and what joins nobody, with the reason.
    private static List<Block> passed(Sites sites) {
        return tables(
                Stream.of(Standing.PROVIDER, Standing.ONE_ROOF, Standing.COMMON, Standing.PLACEHOLDER)
                        .flatMap(standing -> sites.standing(standing).stream())
                        .map(each -> List.of(
                                tie(each),
                                CaseView.word("shared.passed", each.standing()),
                                Opening.number(each.holders().size()),
                                names(each.sites())))
                        .toList(),
                "passed",
                "tie",
                "why",
                "count",
                "sites");
    }

    private static List<Block> tables(List<List<Phrase>> rows, String name, String... heads) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(
                Phrase.of("report.shared.caption." + name),
                Opening.heads("shared", heads),
                rows.stream().limit(NAMED).toList())));
        if (rows.size() > NAMED) {
            blocks.add(
                    Block.Paragraph.of(Sentence.assumption(Phrase.of("report.shared.more-rows", rows.size() - NAMED))));
        }
        return blocks;
    }

    private static Phrase tie(SiteTie tie) {
        return Phrase.of("report.shared.tie", CaseView.word("shared.kind", tie.kind()), tie.value());
    }

    private static Phrase holders(SiteTie tie) {
        List<Phrase> said = new ArrayList<>();
        tie.holders().stream().limit(NAMED).forEach(each -> said.add(holder(each)));
        if (tie.holders().size() > NAMED) {
            said.add(Phrase.of("report.shared.more-sites", tie.holders().size() - NAMED));
        }
        return CaseView.list(said);
    }

    private static Phrase holder(SiteTie.Holder holder) {
        Phrase refs = CaseView.list(holder.evidence().stream()
                .limit(CITED)
                .map(id -> Phrase.of("report.ref", id))
                .toList());
        int more = Math.max(0, holder.evidence().size() - CITED);
        if (!holder.isSettled()) {
            return Phrase.of("report.shared.carried-once", holder.site(), refs);
        }
        return holder.items() == 0
                ? Phrase.of("report.shared.recorded", holder.site(), refs, more)
                : Phrase.of("report.shared.carried", holder.site(), holder.items(), refs, more);
    }

    /// From the first to the last time it was seen anywhere.
    private static Phrase period(SiteTie tie) {
        List<When> firsts =
                tie.holders().stream().flatMap(each -> each.first().stream()).toList();
        List<When> lasts =
                tie.holders().stream().flatMap(each -> each.last().stream()).toList();
        if (firsts.isEmpty() || lasts.isEmpty()) {
            return CaseView.absent(Known.Why.NOT_STATED);
        }
        When first = firsts.stream().min(Comparator.comparing(When::earliest)).orElseThrow();
        When last = lasts.stream().max(Comparator.comparing(When::latest)).orElseThrow();
        if (first.equals(last)) {
            return Phrase.of("report.time", first);
        }
        return Phrase.of("report.shared.period", Phrase.of("report.time", first), Phrase.of("report.time", last));
    }

    private static Phrase names(List<String> sites) {
        List<Phrase> named = new ArrayList<>(IntStream.range(0, Math.min(NAMED, sites.size()))
                .mapToObj(i -> CaseView.text(sites.get(i)))
                .toList());
        if (sites.size() > NAMED) {
            named.add(Phrase.of("report.shared.more-sites", sites.size() - NAMED));
        }
        return CaseView.list(named);
    }

    /// What a record says, in a few words.
    static Phrase said(Infrastructure record) {
        return switch (record) {
            case Certificate certificate ->
                Phrase.of(
                        "report.shared.certificate",
                        certificate.serial(),
                        certificate.issuer(),
                        certificate.names().size(),
                        certificate.names().getFirst());
            case DomainRegistration registration ->
                Phrase.of("report.shared.registration", registration.domain(), registration.place());
            case DnsRecord answer -> Phrase.of("report.shared.answer", answer.domain(), answer.type(), answer.value());
        };
    }
}

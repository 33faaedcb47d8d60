package headwater.site;

import headwater.footprint.IdKind;
import headwater.model.Context;
import headwater.model.Infrastructure;
import headwater.model.Observation;
import headwater.registry.Domains;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The sites of a case, what ties them, and which of them are joined.
///
/// @param sites every registered domain of which the case holds a page or that a record ties to another, sorted
/// @param ties everything that two sites or more have in common, with what comes of it
/// @param clusters the largest first
/// @param notCompared sites of which too few items were read to tell how they are built
public record Sites(List<Site> sites, List<SiteTie> ties, List<SiteCluster> clusters, List<String> notCompared)
        implements Serializable {

    public static final Sites NONE = new Sites(List.of(), List.of(), List.of(), List.of());

    /// What the case shows of its sites.
    public enum Outcome {
        /// Some are joined.
        JOINED,
        /// Two or more of which enough was read have nothing that joins them, as far as it was read.
        NONE_JOINED,
        /// Too little was read.
        UNDETERMINED
    }

    private static final Set<SiteTie.Standing> MEANING =
            Set.of(SiteTie.Standing.JOINS, SiteTie.Standing.ONE_PAGE, SiteTie.Standing.SUPPORTS);

    /// With fewer items of a site nobody can say what is the site's.
    private static final int ENOUGH = 2;

    public Sites {
        sites = List.copyOf(sites);
        ties = List.copyOf(ties);
        clusters = List.copyOf(clusters);
        notCompared = List.copyOf(notCompared);
    }

    public static Sites of(List<Observation> observations, List<Context> context) {
        Map<String, List<Observation>> pages = new TreeMap<>();
        observations.stream()
                .filter(Sites::isRead)
                .forEach(each -> pages.computeIfAbsent(
                                Domains.registered(each.channel().nativeId().orElse("")), _ -> new ArrayList<>())
                        .add(each));
        Gathered gathered = new Gathered();
        Templates templates = new Templates();
        pages.forEach((site, read) -> read.forEach(page -> {
            gathered.add(site, page);
            templates.add(site, page);
        }));
        List<Infrastructure> records = context.stream()
                .filter(Infrastructure.class::isInstance)
                .map(Infrastructure.class::cast)
                .toList();
        records.stream().sorted(Comparator.comparing(Context::id)).forEach(gathered::add);
        List<SiteTie> ties = Stream.concat(gathered.ties().stream(), templates.ties().stream())
                .sorted(Comparator.comparing(SiteTie::kind)
                        .thenComparing(SiteTie::value)
                        .thenComparing(each -> each.sites().getFirst()))
                .toList();
        return new Sites(sites(pages, ties), ties, clusters(ties), templates.notCompared());
    }

    /// Whether its markup was read, and not only its address.
    private static boolean isRead(Observation each) {
        return each.channel().platform().equals("web")
                && each.channel().nativeId().isKnown()
                && !Providers.isCarrier(
                        Domains.registered(each.channel().nativeId().get()))
                && each.channel().otherIds().stream()
                        .anyMatch(id -> IdKind.read(id.kind()).isPresent());
    }

    private static List<Site> sites(Map<String, List<Observation>> pages, List<SiteTie> ties) {
        TreeMap<String, Site> sites = new TreeMap<>();
        ties.stream()
                .filter(tie -> MEANING.contains(tie.standing()))
                .flatMap(tie -> tie.sites().stream())
                .forEach(each -> sites.put(each, new Site(each, List.of(), 0, List.of())));
        pages.forEach((domain, read) -> sites.put(
                domain,
                new Site(
                        domain,
                        read.stream()
                                .flatMap(each -> each.channel().nativeId().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        (int) read.stream().map(Observation::itemKey).distinct().count(),
                        read.stream()
                                .flatMap(each -> each.channel().otherIds().stream())
                                .filter(each -> each.kind().equals(IdKind.GENERATOR.code())
                                        || each.kind().equals(IdKind.THEME.code()))
                                .map(each -> each.value())
                                .distinct()
                                .sorted()
                                .toList())));
        return List.copyOf(sites.values());
    }

    /// Sites reached from one another over ties that join.
    private static List<SiteCluster> clusters(List<SiteTie> ties) {
        Map<String, Set<String>> next = new TreeMap<>();
        for (SiteTie tie : ties) {
            List<String> joined = tie.joined();
            joined.forEach(each -> {
                next.computeIfAbsent(joined.getFirst(), _ -> new TreeSet<>()).add(each);
                next.computeIfAbsent(each, _ -> new TreeSet<>()).add(joined.getFirst());
            });
        }
        List<SiteCluster> clusters = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String start : next.keySet()) {
            if (!placed.contains(start)) {
                TreeSet<String> reached = reached(start, next);
                placed.addAll(reached);
                clusters.add(cluster(reached, ties));
            }
        }
        return clusters.stream()
                .sorted(Comparator.comparingInt(
                                (SiteCluster each) -> -each.sites().size())
                        .thenComparing(SiteCluster::id))
                .toList();
    }

    private static TreeSet<String> reached(String start, Map<String, Set<String>> next) {
        TreeSet<String> reached = new TreeSet<>(Set.of(start));
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (String each : next.getOrDefault(open.removeLast(), Set.of())) {
                if (reached.add(each)) {
                    open.add(each);
                }
            }
        }
        return reached;
    }

    private static SiteCluster cluster(Set<String> sites, List<SiteTie> ties) {
        return new SiteCluster(
                List.copyOf(sites),
                ties.stream()
                        .filter(each -> each.joined().stream().anyMatch(sites::contains))
                        .toList(),
                ties.stream()
                        .filter(each -> each.standing() == SiteTie.Standing.SUPPORTS)
                        .filter(each ->
                                each.sites().stream().filter(sites::contains).count() > 1)
                        .toList());
    }

    public Outcome outcome() {
        if (!clusters.isEmpty()) {
            return Outcome.JOINED;
        }
        boolean isOpen = ties.stream().anyMatch(each -> each.standing() == SiteTie.Standing.ONE_PAGE);
        return isOpen || enough() < 2 ? Outcome.UNDETERMINED : Outcome.NONE_JOINED;
    }

    /// How many sites have items enough to tell what is theirs.
    public int enough() {
        return (int) sites.stream().filter(each -> each.items() >= ENOUGH).count();
    }

    /// The cluster a site is in.
    public Optional<SiteCluster> cluster(String domain) {
        return clusters.stream().filter(each -> each.sites().contains(domain)).findFirst();
    }

    /// Ties of this standing.
    public List<SiteTie> standing(SiteTie.Standing standing) {
        return ties.stream().filter(each -> each.standing() == standing).toList();
    }
}

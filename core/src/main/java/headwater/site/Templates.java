package headwater.site;

import headwater.footprint.IdKind;
import headwater.footprint.Template;
import headwater.model.Channel.OtherId;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which sites are built alike. What a site's template is shows only where two of its items or more are built alike:
/// of one page nobody can say what is the site's and what the page's, or where it was copied from.
final class Templates {

    /// One of 22,448 pairs of pages of sites not known to be related reached it: two magazines on one publishing
    /// platform. Of pages of one site 53 of 54 pairs did (`accuracy/site-templates.csv`).
    static final double ALIKE = 0.4;

    /// With fewer ways a page is hardly built at all.
    private static final int FEWEST = 20;

    /// What the pages of one site have shown so far.
    private static final class Read {
        private final Held held = new Held();

        /// The first item that has each way.
        private final Map<Long, String> first = new HashMap<>();

        /// Ways that two items have.
        private final Set<Long> twice = new HashSet<>();

        private long horizon = Long.MAX_VALUE;

        void add(String site, Observation page, Template template) {
            String item = page.itemKey();
            held.carried(site, item, page.id(), page.capture().captured());
            horizon = Math.min(horizon, template.horizon());
            for (Long way : template.kept()) {
                String other = first.putIfAbsent(way, item);
                if (other != null && !other.equals(item)) {
                    twice.add(way);
                }
            }
        }
    }

    private final Map<String, Read> pages = new TreeMap<>();
    private final Map<String, TreeSet<String>> themes = new HashMap<>();

    void add(String site, Observation page) {
        for (OtherId id : page.channel().otherIds()) {
            if (id.kind().equals(IdKind.TEMPLATE.code())) {
                Template.read(id.value())
                        .ifPresent(template ->
                                pages.computeIfAbsent(site, _ -> new Read()).add(site, page, template));
            } else if (id.kind().equals(IdKind.THEME.code())) {
                themes.computeIfAbsent(site, _ -> new TreeSet<>()).add(id.value());
            }
        }
    }

    private Stream<Built> built() {
        return pages.entrySet().stream()
                .map(each -> new Built(each.getKey(), each.getValue().twice, each.getValue().horizon));
    }

    /// Sites whose template cannot be told.
    List<String> notCompared() {
        return built().filter(each -> each.ways() < FEWEST).map(Built::site).toList();
    }

    /// One tie a group: all its sites are like the one in the middle of it.
    List<SiteTie> ties() {
        List<Built> built = built().filter(each -> each.ways() >= FEWEST).toList();
        Map<String, Map<String, Double>> alike = new TreeMap<>();
        for (int i = 0; i < built.size(); i++) {
            for (int j = i + 1; j < built.size(); j++) {
                double like = built.get(i).alike(built.get(j));
                if (like >= ALIKE) {
                    put(alike, built.get(i).site(), built.get(j).site(), like);
                    put(alike, built.get(j).site(), built.get(i).site(), like);
                }
            }
        }
        return groups(alike);
    }

    /// As if one page were a site: how the false alarms of single pages are counted.
    static Optional<Built> page(String site, Observation page) {
        return page.channel().otherIds().stream()
                .filter(id -> id.kind().equals(IdKind.TEMPLATE.code()))
                .flatMap(id -> Template.read(id.value()).stream())
                .filter(each -> each.ways() >= FEWEST)
                .map(each -> new Built(site, each.kept(), each.horizon()))
                .findFirst();
    }

    private static void put(Map<String, Map<String, Double>> alike, String a, String b, double like) {
        alike.computeIfAbsent(a, _ -> new TreeMap<>()).put(b, like);
    }

    /// The site with the most that are like it is the middle of the first group, and so on with what is left.
    private List<SiteTie> groups(Map<String, Map<String, Double>> alike) {
        List<SiteTie> ties = new ArrayList<>();
        TreeSet<String> left = new TreeSet<>(alike.keySet());
        while (true) {
            String middle = left.stream()
                    .max(Comparator.comparingLong(
                                    (String each) -> near(alike, each, left).size())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse("");
            List<String> near = near(alike, middle, left);
            if (near.isEmpty()) {
                return ties;
            }
            double least = near.stream()
                    .mapToDouble(each -> alike.getOrDefault(middle, Map.of()).getOrDefault(each, 0.0))
                    .min()
                    .orElse(0);
            TreeSet<String> group = new TreeSet<>(near);
            group.add(middle);
            ties.add(tie(group, least));
            left.removeAll(group);
        }
    }

    private static List<String> near(Map<String, Map<String, Double>> alike, String site, Set<String> left) {
        return alike.getOrDefault(site, Map.of()).keySet().stream()
                .filter(left::contains)
                .toList();
    }

    private SiteTie tie(Set<String> group, double least) {
        List<String> sites = List.copyOf(group);
        List<SiteTie.Holder> holders = sites.stream()
                .flatMap(each -> Stream.ofNullable(pages.get(each)))
                .flatMap(each -> each.held.holders().stream())
                .toList();
        TreeSet<String> theme = new TreeSet<>(themes.getOrDefault(sites.getFirst(), new TreeSet<>()));
        sites.forEach(site -> theme.retainAll(themes.getOrDefault(site, new TreeSet<>())));
        SiteTie.Standing standing = sites.size() > Providers.COMMON
                ? SiteTie.Standing.COMMON
                : !theme.isEmpty()
                        ? SiteTie.Standing.PROVIDER
                        : Providers.isOneRoof(sites) ? SiteTie.Standing.ONE_ROOF : SiteTie.Standing.SUPPORTS;
        String like = String.format(Locale.ROOT, "%.2f", Math.floor(least * 100) / 100);
        return new SiteTie(
                TieKind.TEMPLATE, theme.isEmpty() ? like : like + " " + String.join(" ", theme), standing, holders);
    }
}

package headwater.site;

import headwater.footprint.IdKind;
import headwater.footprint.Template;
import headwater.model.Channel.OtherId;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which sites are built alike. What a site's template is shows only where two of its items or more are built alike:
/// of one page nobody can say what is the site's and what the page's, or where it was copied from.
final class Templates {

    /// One of 22,448 pairs of pages of sites not known to be related reached it: two magazines on one publishing
    /// platform. Of pages of one site 53 of 54 pairs did (`accuracy/site-templates.csv`).
    static final double ALIKE = 0.4;

    /// With fewer ways a page is hardly built at all.
    private static final int FEWEST = 20;

    private record Page(String item, Observation observation, Template template) {}

    private final Map<String, List<Page>> pages = new TreeMap<>();
    private final Map<String, TreeSet<String>> themes = new HashMap<>();
    private final List<String> notCompared = new ArrayList<>();

    void add(String site, Observation page) {
        for (OtherId id : page.channel().otherIds()) {
            if (id.kind().equals(IdKind.TEMPLATE.code())) {
                Template.read(id.value())
                        .ifPresent(template -> pages.computeIfAbsent(site, _ -> new ArrayList<>())
                                .add(new Page(page.itemKey(), page, template)));
            } else if (id.kind().equals(IdKind.THEME.code())) {
                themes.computeIfAbsent(site, _ -> new TreeSet<>()).add(id.value());
            }
        }
    }

    /// Sites whose template cannot be told, after [#ties] was asked.
    List<String> notCompared() {
        return List.copyOf(notCompared);
    }

    /// One tie a group: all its sites are like the one in the middle of it.
    List<SiteTie> ties() {
        List<Built> built = new ArrayList<>();
        pages.forEach((site, read) -> {
            Built each = built(site, read);
            if (each.ways() < FEWEST) {
                notCompared.add(site);
            } else {
                built.add(each);
            }
        });
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

    /// What is on two items of a site or more, as far as every page of it tells.
    private static Built built(String site, List<Page> read) {
        Map<Long, Set<String>> items = new HashMap<>();
        long horizon = Long.MAX_VALUE;
        for (Page page : read) {
            horizon = Math.min(horizon, page.template().horizon());
            page.template()
                    .kept()
                    .forEach(way ->
                            items.computeIfAbsent(way, _ -> new TreeSet<>()).add(page.item()));
        }
        return new Built(
                site,
                items.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .toList(),
                horizon);
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

    private SiteTie tie(Collection<String> group, double least) {
        Held held = new Held();
        group.forEach(site -> pages.getOrDefault(site, List.of())
                .forEach(page -> held.carried(
                        site,
                        page.item(),
                        page.observation().id(),
                        page.observation().capture().captured())));
        TreeSet<String> theme = new TreeSet<>(themes.getOrDefault(held.sites().getFirst(), new TreeSet<>()));
        held.sites().forEach(site -> theme.retainAll(themes.getOrDefault(site, new TreeSet<>())));
        SiteTie.Standing standing = held.spread() > Providers.COMMON
                ? SiteTie.Standing.COMMON
                : !theme.isEmpty()
                        ? SiteTie.Standing.PROVIDER
                        : Providers.isOneRoof(held.sites()) ? SiteTie.Standing.ONE_ROOF : SiteTie.Standing.SUPPORTS;
        String like = String.format(Locale.ROOT, "%.2f", Math.floor(least * 100) / 100);
        return new SiteTie(
                TieKind.TEMPLATE,
                theme.isEmpty() ? like : like + " " + String.join(" ", theme),
                standing,
                held.holders());
    }
}

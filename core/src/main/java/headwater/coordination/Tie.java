package headwater.coordination;

import headwater.model.Finding.Link;
import headwater.model.Finding.Link.Kind;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.registry.Domains;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import headwater.site.SiteTie;
import headwater.site.Sites;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What ties accounts together and is no time: the only thing that lets synchrony be called more than that.
///
/// All of it stands in the case. That one body stands behind two accounts may be public and open; it is an
/// arrangement then, and nothing hidden.
///
/// @param accounts as in [headwater.model.Channel#key]; at least two
public record Tie(Link link, Set<String> accounts) implements Serializable {

    /// Ties of another kind, such as `content-supply`, are no arrangement: whoever takes a wire is tied to it.
    private static final Set<String> HARD = Set.of("ownership", "management", "staff", "funding", "infrastructure");

    public Tie {
        accounts = Set.copyOf(accounts);
        if (accounts.size() < 2) {
            throw new IllegalArgumentException("a tie is between two accounts at least: " + accounts);
        }
    }

    /// One id that channels carry.
    public static Tie infrastructure(String id, List<String> channels, List<String> observations) {
        return new Tie(
                new Link(Kind.INFRASTRUCTURE, observations, Phrase.of("coordination.link.infrastructure", id)),
                new TreeSet<>(channels));
    }

    /// Of the accounts of sites that run with something in common. What one item alone carries is none: it may have
    /// come with a copied page.
    public static List<Tie> ofSites(Sites sites, List<Observation> items) {
        Map<String, Set<String>> accounts = new TreeMap<>();
        items.stream()
                .filter(each -> each.channel().platform().equals("web"))
                .forEach(each -> accounts.computeIfAbsent(
                                Domains.registered(each.channel().nativeId().orElse("")), none -> new TreeSet<>())
                        .add(each.channel().key()));
        List<Tie> ties = new ArrayList<>();
        for (SiteTie tie : sites.standing(SiteTie.Standing.JOINS)) {
            List<String> joined = tie.joined().stream()
                    .flatMap(site -> accounts.getOrDefault(site, Set.of()).stream())
                    .toList();
            boolean isBetween =
                    tie.joined().stream().filter(accounts::containsKey).count() > 1;
            if (isBetween) {
                ties.add(infrastructure(tie.id(), joined, tie.evidence()));
            }
        }
        return ties;
    }

    /// Whether a register or the platform shows one body behind two of these accounts, for everybody to see.
    boolean isOpenly(Set<String> among) {
        return link.kind() == Kind.REGISTRATION
                && accounts.stream().filter(among::contains).count() > 1;
    }

    boolean isBetween(String a, String b) {
        return accounts.contains(a) && accounts.contains(b);
    }

    /// Of accounts that are registered to one body, or behind whose outlets an analyst states one, with a basis
    /// and with evidence that the case holds.
    public static List<Tie> ofBodies(Registry registry, List<Observation> items) {
        Map<String, Set<String>> channels = channels(registry, items);
        Map<String, List<OutletEntry>> registered = new TreeMap<>();
        Map<String, List<OutletEntry>> behind = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        for (OutletEntry each : registry.entries()) {
            Profile.Registration registration = each.outlet().registration();
            if (!registration.entity().isBlank() && !registration.basis().isBlank()) {
                written.putIfAbsent(key(registration.entity()), registration.entity());
                add(registered, registration.entity(), each);
            }
            each.ties().stream().filter(Tie::isHard).forEach(tie -> {
                written.putIfAbsent(key(tie.to()), tie.to());
                add(behind, tie.to(), each);
                registry.entries().stream()
                        .filter(other -> other.outlet().names().stream()
                                .anyMatch(name -> key(name).equals(key(tie.to()))))
                        .forEach(other -> add(behind, tie.to(), other));
            });
        }
        List<Tie> ties = new ArrayList<>(shown(items));
        registered.forEach(
                (body, same) -> add(ties, Kind.REGISTRATION, same, written.getOrDefault(body, body), channels));
        behind.forEach((body, same) -> add(ties, Kind.STATED, same, written.getOrDefault(body, body), channels));
        return ties;
    }

    private static boolean isHard(OutletEntry.Tie tie) {
        return HARD.contains(tie.kind()) && !tie.to().isBlank() && !tie.basis().isBlank();
    }

    /// Accounts that their platform shows as registered to one body.
    private static List<Tie> shown(List<Observation> items) {
        Map<String, Map<String, String>> byBody = new TreeMap<>();
        for (Observation item : items) {
            item.channel().registeredEntity().stream()
                    .filter(each -> !each.isBlank())
                    .forEach(body -> byBody.computeIfAbsent(key(body), none -> new TreeMap<>())
                            .putIfAbsent(item.channel().key(), item.id()));
        }
        return byBody.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> new Tie(
                        new Link(
                                Kind.REGISTRATION,
                                List.copyOf(each.getValue().values()),
                                Phrase.of("coordination.link.registration", each.getKey())),
                        each.getValue().keySet()))
                .toList();
    }

    private static void add(Map<String, List<OutletEntry>> byBody, String body, OutletEntry entry) {
        List<OutletEntry> all = byBody.computeIfAbsent(key(body), none -> new ArrayList<>());
        if (!all.contains(entry)) {
            all.add(entry);
        }
    }

    private static String key(String body) {
        return body.strip().toLowerCase(Locale.ROOT);
    }

    private static void add(
            List<Tie> ties, Kind kind, List<OutletEntry> entries, String body, Map<String, Set<String>> channels) {
        List<String> outlets =
                entries.stream().map(each -> each.outlet().id()).sorted().toList();
        Set<String> accounts = new TreeSet<>();
        outlets.forEach(each -> accounts.addAll(channels.getOrDefault(each, Set.of())));
        if (outlets.size() > 1 && accounts.size() > 1) {
            ties.add(new Tie(
                    new Link(
                            kind,
                            outlets,
                            Phrase.of("coordination.link." + kind.name().toLowerCase(Locale.ROOT), body)),
                    accounts));
        }
    }

    /// Which accounts of the material each outlet speaks through.
    private static Map<String, Set<String>> channels(Registry registry, List<Observation> items) {
        Map<String, Set<String>> channels = new TreeMap<>();
        items.forEach(item -> registry.matched(item).outlet().stream()
                .forEach(outlet -> channels.computeIfAbsent(outlet, none -> new TreeSet<>())
                        .add(item.channel().key())));
        return channels;
    }
}

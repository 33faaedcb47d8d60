package headwater.coordination;

import headwater.model.Context;
import headwater.model.Context.Outlet;
import headwater.model.Finding.Link;
import headwater.model.Finding.Link.Kind;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /// Whether a register or the platform shows one body behind two of these accounts, for everybody to see.
    boolean isOpenly(Set<String> among) {
        return link.kind() == Kind.REGISTRATION
                && accounts.stream().filter(among::contains).count() > 1;
    }

    boolean isBetween(String a, String b) {
        return accounts.contains(a) && accounts.contains(b);
    }

    /// Of accounts that are registered to one body, or behind whose outlets an analyst states, with a basis,
    /// one.
    public static List<Tie> ofBodies(List<Context> context, List<Observation> items) {
        List<Outlet> outlets = context.stream()
                .filter(Outlet.class::isInstance)
                .map(Outlet.class::cast)
                .toList();
        Map<String, Set<String>> channels = channels(outlets, items);
        Map<String, List<Outlet>> registered = new TreeMap<>();
        Map<String, List<Outlet>> behind = new TreeMap<>();
        for (Outlet each : outlets) {
            Profile.Registration registration = each.registration();
            if (!registration.entity().isBlank() && !registration.basis().isBlank()) {
                add(registered, registration.entity(), each);
            }
            each.links().stream().filter(Tie::isHard).forEach(link -> {
                add(behind, link.to(), each);
                outlets.stream()
                        .filter(other -> other.names().stream()
                                .anyMatch(name -> key(name).equals(key(link.to()))))
                        .forEach(other -> add(behind, link.to(), other));
            });
        }
        List<Tie> ties = new ArrayList<>(shown(items));
        registered
                .values()
                .forEach(same -> add(
                        ties,
                        Kind.REGISTRATION,
                        same,
                        same.getFirst().registration().entity(),
                        channels));
        behind.forEach((body, same) -> add(ties, Kind.STATED, same, named(same, body), channels));
        return ties;
    }

    /// A tie to a body that the analyst states with a basis and with evidence.
    private static boolean isHard(Profile.Link link) {
        return HARD.contains(link.kind())
                && !link.to().isBlank()
                && !link.basis().isBlank()
                && !link.evidence().isEmpty();
    }

    /// A body as the first that names it writes it.
    private static String named(List<Outlet> outlets, String body) {
        return outlets.stream()
                .flatMap(each -> each.links().stream())
                .map(Profile.Link::to)
                .filter(to -> key(to).equals(body))
                .findFirst()
                .orElse(body);
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

    private static void add(Map<String, List<Outlet>> byBody, String body, Outlet outlet) {
        List<Outlet> all = byBody.computeIfAbsent(key(body), none -> new ArrayList<>());
        if (!all.contains(outlet)) {
            all.add(outlet);
        }
    }

    private static String key(String body) {
        return body.strip().toLowerCase(Locale.ROOT);
    }

    private static void add(
            List<Tie> ties, Kind kind, List<Outlet> outlets, String body, Map<String, Set<String>> channels) {
        Set<String> accounts = new TreeSet<>();
        outlets.forEach(each -> accounts.addAll(channels.getOrDefault(each.id(), Set.of())));
        if (outlets.size() > 1 && accounts.size() > 1) {
            ties.add(new Tie(
                    new Link(
                            kind,
                            outlets.stream().map(Outlet::id).sorted().toList(),
                            Phrase.of("coordination.link." + kind.name().toLowerCase(Locale.ROOT), body)),
                    accounts));
        }
    }

    /// Which accounts of the material each outlet speaks through.
    private static Map<String, Set<String>> channels(List<Outlet> outlets, List<Observation> items) {
        Map<String, Set<String>> channels = new TreeMap<>();
        for (Observation item : items) {
            Set<String> names = new TreeSet<>();
            Stream.of(item.channel().key(), item.channel().nativeId().orElse(""))
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> names.add(each.toLowerCase(Locale.ROOT)));
            for (Outlet each : outlets) {
                if (each.channels().stream().anyMatch(channel -> names.contains(channel.toLowerCase(Locale.ROOT)))) {
                    channels.computeIfAbsent(each.id(), none -> new TreeSet<>())
                            .add(item.channel().key());
                }
            }
        }
        return channels;
    }
}

package headwater.registry;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Profile;
import headwater.people.Covered;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Whose a channel is, by the ids, hosts and names that the entries of a case state.
///
/// Private persons have no entry: an account that stands for one is never matched, by name least of all.
public final class Channels {

    private final Map<String, Context.Outlet> byId = new HashMap<>();
    private final Map<String, Context.Outlet> byKey = new HashMap<>();
    private final Map<String, Context.Outlet> byHost = new HashMap<>();
    private final Map<String, List<Context.Outlet>> byName = new HashMap<>();

    /// @param outlets the first to state an id or a host has it
    public Channels(List<Context.Outlet> outlets) {
        for (Context.Outlet outlet : outlets) {
            byId.putIfAbsent(outlet.id(), outlet);
            outlet.channels().forEach(channel -> index(outlet, channel));
            outlet.named()
                    .forEach(name -> byName.computeIfAbsent(folded(name.text()), none -> new ArrayList<>())
                            .add(outlet));
        }
    }

    /// The outlet that speaks in this observation, unless there is none or it is only proposed.
    public Known<Context.Outlet> outlet(Observation observation) {
        return matched(observation).outlet().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .findFirst()
                .<Known<Context.Outlet>>map(Known::of)
                .orElse(Known.notStated());
    }

    /// Whose channel this observation stands on, and how that was found.
    public Matched matched(Observation observation) {
        if (Covered.isPerson(observation)) {
            return new Matched.Unmatched();
        }
        Channel channel = observation.channel();
        for (String id : ids(channel).toList()) {
            Context.Outlet outlet = byKey.get(id.toLowerCase(Locale.ROOT));
            if (outlet != null) {
                return Matched.byId(outlet, id);
            }
        }
        for (String host : hosts(observation)) {
            for (String domain : Domains.lying(host)) {
                Context.Outlet outlet = byHost.get(domain);
                if (outlet != null) {
                    return Matched.byDomain(outlet, host, domain);
                }
            }
        }
        return byName(channel);
    }

    /// Of a site; what an account publishes lies on the hosts of its platform, which is no outlet of its own.
    private static List<String> hosts(Observation observation) {
        Channel channel = observation.channel();
        return channel.platform().equals("web")
                ? Stream.concat(channel.nativeId().stream(), observation.item().address().url().stream())
                        .map(Domains::host)
                        .distinct()
                        .toList()
                : List.of();
    }

    private Matched byName(Channel channel) {
        String name = channel.displayName().orElse("");
        List<Context.Outlet> bearers = name.isBlank() ? List.of() : byName.getOrDefault(folded(name), List.of());
        for (Context.Outlet outlet : bearers) {
            for (Profile.NameMatch review : outlet.nameMatches()) {
                if (ids(channel).anyMatch(review.channel()::equalsIgnoreCase)) {
                    return Matched.byName(outlet, name, review);
                }
            }
        }
        List<String> outlets =
                bearers.stream().map(Context.Outlet::id).distinct().sorted().toList();
        return outlets.isEmpty() ? new Matched.Unmatched() : new Matched.Proposed(outlets, name);
    }

    private void index(Context.Outlet outlet, String channel) {
        boolean isHost = !channel.contains(":") || channel.startsWith("web:");
        if (isHost) {
            byHost.putIfAbsent(Domains.host(channel.replaceFirst("^web:", "")), outlet);
        }
        byKey.putIfAbsent(channel.toLowerCase(Locale.ROOT), outlet);
    }

    /// What an account is known by on its platform, and its id alone for entries that name no platform. A name is none
    /// of
    /// it.
    private static Stream<String> ids(Channel channel) {
        Stream<String> given = Stream.of(channel.nativeId(), channel.handle())
                .flatMap(Known::stream)
                .map(each -> channel.platform() + ":" + each.replaceFirst("^@", ""));
        return channel.nativeId().isKnown() || channel.handle().isKnown()
                ? Stream.concat(Stream.concat(Stream.of(channel.key()), given), channel.nativeId().stream())
                        .distinct()
                : Stream.of();
    }

    private static String folded(String name) {
        return String.valueOf(Normalised.units(name, Foldings.ALL));
    }
}

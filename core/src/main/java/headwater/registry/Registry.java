package headwater.registry;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.people.Covered;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The outlets of a case, asked for whoever stands behind a channel and for what is held of them.
///
/// Private persons have no entry: an account that stands for one is never matched, by name least of all.
public final class Registry {

    private final Map<String, OutletEntry> entries = new LinkedHashMap<>();
    private final Map<String, Context.Outlet> byKey = new HashMap<>();
    private final Map<String, Context.Outlet> byHost = new HashMap<>();
    private final Map<String, List<Context.Outlet>> byName = new HashMap<>();
    private final ListedChannels lists;
    private final List<ChannelEntry> channels;

    /// A channel of the material.
    ///
    /// @param observations how many there are of it
    public record ChannelEntry(
            Channel channel,
            int observations,
            Matched matched,
            List<ListedChannels.Claim> listed,
            List<Disagreement> disagreements) {
        public ChannelEntry {
            listed = List.copyOf(listed);
            disagreements = List.copyOf(disagreements);
        }
    }

    private Registry(List<Context> context, List<Observation> observations) {
        Held held = new Held(context, observations);
        this.lists = ListedChannels.of(context);
        for (Context each : context) {
            if (each instanceof Context.Outlet outlet) {
                entries.putIfAbsent(outlet.id(), entry(outlet, held));
                outlet.channels().forEach(channel -> index(outlet, channel));
                outlet.named()
                        .forEach(name -> byName.computeIfAbsent(folded(name.text()), none -> new ArrayList<>())
                                .add(outlet));
            }
        }
        this.channels = channels(observations);
    }

    public static Registry of(List<Context> context, List<Observation> observations) {
        return new Registry(context, observations);
    }

    /// Every entry, in the order in which they were given.
    public List<OutletEntry> entries() {
        return List.copyOf(entries.values());
    }

    /// Every channel of the material that is not a private person's, by its key.
    public List<ChannelEntry> channels() {
        return channels;
    }

    public Known<OutletEntry> entry(Observation observation) {
        return switch (matched(observation).outlet()) {
            case Known.Value<String>(String id) -> Known.of(Objects.requireNonNull(entries.get(id)));
            case Known.Absent<String>(Known.Why why) -> Known.absent(why);
        };
    }

    public Known<OutletEntry> entry(String outlet) {
        OutletEntry found = entries.get(outlet);
        return found == null ? Known.notStated() : Known.of(found);
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
        List<String> hosts = Stream.concat(
                        channel.platform().equals("web") ? channel.nativeId().stream() : Stream.of(),
                        observation.item().address().url().stream())
                .map(Domains::host)
                .distinct()
                .toList();
        for (String host : hosts) {
            for (String domain : Domains.lying(host)) {
                Context.Outlet outlet = byHost.get(domain);
                if (outlet != null) {
                    return Matched.byDomain(outlet, host, domain);
                }
            }
        }
        return byName(channel);
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

    private List<ChannelEntry> channels(List<Observation> observations) {
        Map<String, List<Observation>> byChannel = new TreeMap<>();
        observations.stream()
                .filter(each -> !Covered.isPerson(each))
                .forEach(each -> byChannel
                        .computeIfAbsent(each.channel().key(), none -> new ArrayList<>())
                        .add(each));
        return byChannel.values().stream()
                .map(each -> {
                    Observation first = each.stream()
                            .filter(any -> matched(any).outlet().isKnown())
                            .findFirst()
                            .orElse(each.getFirst());
                    List<ListedChannels.Claim> listed = lists.claims(first.channel());
                    return new ChannelEntry(
                            first.channel(),
                            each.size(),
                            matched(first),
                            listed,
                            Disagreement.among(listed.stream()
                                    .map(ListedChannels.Claim::position)
                                    .toList()));
                })
                .toList();
    }

    private OutletEntry entry(Context.Outlet outlet, Held held) {
        List<OutletEntry.Tie> ties = new ArrayList<>();
        List<Phrase> refused = new ArrayList<>();
        for (Profile.Link each : outlet.links()) {
            List<String> evidence = held.ids(each.evidence());
            if (!each.isTie()) {
                continue;
            }
            if (evidence.isEmpty()) {
                refused.add(
                        each.evidence().isEmpty()
                                ? Phrase.of("registry.refused.without-evidence", kind(each), each.to())
                                : Phrase.of(
                                        "registry.refused.not-held",
                                        kind(each),
                                        each.to(),
                                        String.join(", ", each.evidence())));
            } else {
                ties.add(new OutletEntry.Tie(each.kind(), each.to(), each.basis(), each.asOf(), evidence));
            }
        }
        List<ListedChannels.Claim> listed = outlet.channels().stream()
                .flatMap(each -> lists.claims(each).stream())
                .distinct()
                .toList();
        return new OutletEntry(
                outlet,
                Shown.of(outlet.id(), outlet.claim(), held),
                ties,
                refused,
                held.ids(outlet.registration().evidence()),
                outlet.claims().stream()
                        .flatMap(each -> each.contests().stream())
                        .toList(),
                listed);
    }

    private static Phrase kind(Profile.Link link) {
        return Phrase.of("registry.link." + link.kind());
    }

    private void index(Context.Outlet outlet, String channel) {
        boolean isHost = !channel.contains(":") || channel.startsWith("web:");
        if (isHost) {
            byHost.putIfAbsent(Domains.host(channel.replaceFirst("^web:", "")), outlet);
        }
        byKey.putIfAbsent(channel.toLowerCase(Locale.ROOT), outlet);
    }

    /// What an account is known by on its platform. A name is none of it.
    private static Stream<String> ids(Channel channel) {
        Stream<String> given = Stream.of(channel.nativeId(), channel.handle())
                .flatMap(Known::stream)
                .map(each -> channel.platform() + ":" + each.replaceFirst("^@", ""));
        return channel.nativeId().isKnown() || channel.handle().isKnown()
                ? Stream.concat(Stream.of(channel.key()), given).distinct()
                : Stream.of();
    }

    private static String folded(String name) {
        return String.valueOf(Normalised.units(name, Foldings.ALL));
    }
}

package headwater.registry;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Profile;
import headwater.people.Covered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The outlets of a case, asked for whoever stands behind a channel and for what is held of them.
///
/// Private persons have no entry: an account that stands for one is never matched, by name least of all.
public final class Registry {

    private final Map<String, OutletEntry> entries = new LinkedHashMap<>();
    private final Channels whose;
    private final ListedChannels lists;
    private final List<Observation> observations;
    private @Nullable List<ChannelEntry> channels;

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
        List<Context.Outlet> outlets = context.stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .toList();
        this.whose = new Channels(outlets);
        this.lists = ListedChannels.of(context);
        this.observations = List.copyOf(observations);
        outlets.forEach(outlet -> entries.computeIfAbsent(outlet.id(), id -> entry(outlet, held)));
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
        List<ChannelEntry> known = channels;
        if (known == null) {
            known = entriesOfChannels();
            channels = known;
        }
        return known;
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
        return whose.matched(observation);
    }

    private List<ChannelEntry> entriesOfChannels() {
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
}

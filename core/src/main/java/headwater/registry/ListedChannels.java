package headwater.registry;

import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What published lists say of the channels of a case.
///
/// A claim stays its publisher's: it is shown with its source and its age, those of several lists stand side by side,
/// and none of them moves a finding.
public final class ListedChannels {

    private static final Comparator<Claim> ORDER = Comparator.comparing(
                    (Claim each) -> each.publication().label())
            .thenComparing(Claim::network)
            .thenComparing(Claim::claim)
            .thenComparing(each -> each.asset().value())
            .thenComparing(each -> each.places().getFirst());

    private final Map<String, List<Context.Listed>> byAsset;

    /// One claim of one publisher about one asset, from however many places it stands in.
    ///
    /// @param category what the list's own typology comes to, where it has one that compares
    /// @param places each place, sorted
    public record Claim(
            Context.Publication publication,
            String network,
            Context.Asset asset,
            String claim,
            Known<Context.Category> category,
            Known<When> asOf,
            List<String> places)
            implements Serializable {
        public Claim {
            places = List.copyOf(places);
        }

        private static Claim of(Context.Listed listed, Context.Asset asset) {
            return new Claim(
                    listed.publication(),
                    listed.network(),
                    asset,
                    listed.claim(),
                    listed.category(),
                    listed.asOf(),
                    List.of());
        }

        private Claim at(List<String> found) {
            return new Claim(
                    publication,
                    network,
                    asset,
                    claim,
                    category,
                    asOf,
                    found.stream().distinct().sorted().toList());
        }

        /// The same, to stand beside what other sources say.
        public Disagreement.Position position() {
            return new Disagreement.Position(
                    publication.label(),
                    claim,
                    category,
                    network,
                    asOf.map(When::raw).orElse(""));
        }

        /// "Listed by X as Y (as of Z)", with the age of the claim as its source writes it.
        public Phrase said() {
            String as = network.isEmpty() ? claim : network + ": " + claim;
            return switch (asOf) {
                case Known.Value<When>(When when) ->
                    Phrase.of("registry.listed", publication.label(), as, when.raw(), asset.written());
                case Known.Absent<When> _ ->
                    Phrase.of("registry.listed-undated", publication.label(), as, asset.written());
            };
        }
    }

    private ListedChannels(Map<String, List<Context.Listed>> byAsset) {
        this.byAsset = byAsset;
    }

    public static ListedChannels of(List<Context> context) {
        Map<String, List<Context.Listed>> byAsset = new HashMap<>();
        for (Context each : context) {
            if (each instanceof Context.Listed listed) {
                listed.assets().stream()
                        .map(ListedChannels::key)
                        .distinct()
                        .forEach(key -> byAsset.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(listed));
            }
        }
        return new ListedChannels(byAsset);
    }

    /// Every claim about this channel, by publisher.
    public List<Claim> claims(Channel channel) {
        return claims(keys(channel));
    }

    /// Every claim about a channel as an entry of the registry names it: a platform with an id, or a host.
    List<Claim> claims(String channel) {
        int colon = channel.indexOf(':');
        return colon < 0 || channel.startsWith("web:")
                ? claims(hosts(channel.substring(colon + 1)))
                : claims(Stream.of(key(Context.AssetKind.ACCOUNT, channel)));
    }

    private List<Claim> claims(Stream<String> keys) {
        Map<Claim, List<String>> places = new LinkedHashMap<>();
        keys.distinct()
                .forEach(key -> byAsset.getOrDefault(key, List.of())
                        .forEach(listed -> listed.assets().stream()
                                .filter(asset -> key(asset).equals(key))
                                .forEach(asset -> places.computeIfAbsent(
                                                Claim.of(listed, asset), none -> new ArrayList<>())
                                        .add(listed.place()))));
        return places.entrySet().stream()
                .map(each -> each.getKey().at(each.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<String> keys(Channel channel) {
        String profile = channel.profileUrl().orElse("");
        Stream<String> addresses =
                profile.isEmpty() ? Stream.of() : Stream.of(key(Context.AssetKind.ADDRESS, address(profile)));
        if (channel.platform().equals("web")) {
            return Stream.concat(addresses, hosts(channel.nativeId().orElse("")));
        }
        Stream<String> accounts = Stream.of(channel.handle(), channel.nativeId())
                .filter(Known::isKnown)
                .map(each -> key(
                        Context.AssetKind.ACCOUNT,
                        channel.platform() + ":" + each.get().replaceFirst("^@", "")));
        return Stream.concat(addresses, accounts);
    }

    private static Stream<String> hosts(String host) {
        return Domains.lying(host).stream()
                .filter(each -> !each.isEmpty())
                .map(each -> key(Context.AssetKind.DOMAIN, each));
    }

    private static String key(Context.Asset asset) {
        return asset.kind() == Context.AssetKind.ADDRESS
                ? key(asset.kind(), address(asset.value()))
                : key(asset.kind(), asset.value());
    }

    private static String key(Context.AssetKind kind, String value) {
        return kind + " " + value.toLowerCase(Locale.ROOT);
    }

    private static String address(String url) {
        return url.replaceFirst("^[a-z]+://(www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/$", "");
    }
}

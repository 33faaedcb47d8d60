package headwater.assess;

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
import java.util.Set;
import java.util.stream.Stream;

/// What published lists say of the channels of a case.
///
/// A claim stays its publisher's: it is shown with its source and its age, those of several lists stand side by side,
/// and none of them moves a finding.
public final class ListedChannels {

    /// Second labels under which registries of countries register for others: nobody owns `co.uk`.
    private static final Set<String> REGISTRIES = Set.of(
            "ac", "co", "com", "edu", "gob", "gouv", "gov", "go", "id", "in", "ltd", "me", "mil", "ne", "net", "nom",
            "or", "org", "plc", "sch");

    /// Sites under whose names others publish their own. An entry about one of them is none about its customers.
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "github.io",
            "gitlab.io",
            "medium.com",
            "netlify.app",
            "pages.dev",
            "squarespace.com",
            "substack.com",
            "tilda.ws",
            "tumblr.com",
            "vercel.app",
            "weebly.com",
            "wixsite.com",
            "wordpress.com");

    private static final Comparator<Claim> ORDER = Comparator.comparing(
                    (Claim each) -> each.publication().label())
            .thenComparing(Claim::network)
            .thenComparing(Claim::claim)
            .thenComparing(each -> each.asset().value())
            .thenComparing(each -> each.places().getFirst());

    private final Map<String, List<Context.Listed>> byAsset;

    /// One claim of one publisher about one asset, from however many places it stands in.
    ///
    /// @param places each place, sorted
    public record Claim(
            Context.Publication publication,
            String network,
            Context.Asset asset,
            String claim,
            Known<When> asOf,
            List<String> places)
            implements Serializable {
        public Claim {
            places = List.copyOf(places);
        }

        private static Claim of(Context.Listed listed, Context.Asset asset) {
            return new Claim(listed.publication(), listed.network(), asset, listed.claim(), listed.asOf(), List.of());
        }

        private Claim at(List<String> found) {
            return new Claim(
                    publication,
                    network,
                    asset,
                    claim,
                    asOf,
                    found.stream().distinct().sorted().toList());
        }

        /// "Listed by X as Y (as of Z)", with the age of the claim as its source writes it.
        public Phrase said() {
            String as = network.isEmpty() ? claim : network + ": " + claim;
            return switch (asOf) {
                case Known.Value<When>(When when) ->
                    Phrase.of("assess.listed", publication.label(), as, when.raw(), asset.written());
                case Known.Absent<When> _ ->
                    Phrase.of("assess.listed-undated", publication.label(), as, asset.written());
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
        Map<Claim, List<String>> places = new LinkedHashMap<>();
        keys(channel)
                .distinct()
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

    /// A host and the domains it lies in, as far up as one body answers for them.
    private static Stream<String> hosts(String host) {
        List<String> hosts = new ArrayList<>();
        String rest = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        while (rest.contains(".") && (hosts.isEmpty() || !isShared(rest))) {
            hosts.add(key(Context.AssetKind.DOMAIN, rest));
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return hosts.stream();
    }

    private static boolean isShared(String domain) {
        String[] labels = domain.split("\\.", -1);
        return SHARED.contains(domain)
                || (labels.length == 2 && labels[1].length() == 2 && REGISTRIES.contains(labels[0]));
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

package headwater.registry;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Profile;
import headwater.model.When;
import java.time.Instant;
import java.util.List;

/// Outlets and channels of no real body.
final class Samples {

    private Samples() {}

    static Observation observation(int number, Channel channel, String url) {
        When when = When.at(
                Instant.parse("2031-02-03T04:05:06Z"),
                When.Zone.EXPLICIT_OFFSET,
                When.Basis.PLATFORM_TEXT,
                "2031-02-03T04:05:06Z");
        String id = "o-000000000000000" + number;
        Capture capture = new Capture(
                when,
                Known.ofText(url),
                200,
                Capture.Availability.AVAILABLE,
                List.of(Capture.Digest.sha256("ab".repeat(32))),
                "html",
                id + ".html",
                new Capture.Collector("browser", "", Capture.AccessBasis.OPEN_WEB, ""));
        Item.Body body = new Item.Body(
                Known.of("title"),
                Known.notStated(),
                Known.of("text"),
                Item.Completeness.FULL,
                Known.of("en"),
                Item.LanguageBasis.DECLARED);
        Item item = new Item(
                Item.Kind.ARTICLE,
                Known.notStated(),
                Item.Address.of(url),
                body,
                Known.of(when),
                Known.notStated(),
                Known.notStated(),
                Item.References.NONE);
        Credit credit = new Credit(
                Credit.Status.NONE_FOUND,
                Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                List.of(),
                List.of("en:according-to"));
        return new Observation(id, capture, channel, item, List.of(), credit, List.of(), List.of());
    }

    static Channel site(String host) {
        return Channel.site(host, Known.notStated(), List.of());
    }

    static Channel account(String platform, String id, String handle, String name) {
        return new Channel(
                platform,
                Known.ofText(id),
                Known.ofText(handle),
                Known.ofText(name),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
    }

    static Context.Outlet outlet(String id, List<String> names, List<String> channels, Profile.NameMatch... matches) {
        return new Context.Outlet(
                id,
                names.stream().map(Profile.Name::of).toList(),
                channels,
                List.of(matches),
                List.of(),
                Profile.Registration.UNKNOWN,
                List.of());
    }

    static Context.Outlet linked(String id, Profile.Link... links) {
        return new Context.Outlet(
                id,
                List.of(Profile.Name.of(id)),
                List.of(),
                List.of(),
                List.of(),
                Profile.Registration.UNKNOWN,
                List.of(links));
    }

    static Context.Listed listed(String publisher, String network, String host, String category, String asOf) {
        return new Context.Listed(
                "l-" + publisher + network + category,
                new Context.Publication(publisher, publisher + ".csv", ""),
                network,
                List.of(new Context.Asset(Context.AssetKind.DOMAIN, host, host)),
                "as " + publisher + " writes",
                category.isEmpty() ? Known.notStated() : Known.of(Context.Category.valueOf(category)),
                Known.of(When.at(
                        Instant.parse(asOf + "T00:00:00Z"), When.Zone.EXPLICIT_OFFSET, When.Basis.PLATFORM_TEXT, asOf)),
                publisher + ".csv line 2");
    }
}

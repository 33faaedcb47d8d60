package headwater.coordination;

import headwater.match.Match;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.narrative.Narrative;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Literal posts for these tests.
final class Samples {

    private Samples() {}

    static When second(long epochSecond) {
        return When.at(Instant.ofEpochSecond(epochSecond), When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, "");
    }

    static When day(long epochSecond) {
        return When.local(
                LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC),
                ZoneOffset.UTC,
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.PLATFORM_TEXT,
                "");
    }

    static Observation post(int number, String platform, String account, When published) {
        return post(number, platform, account, "" + number, published, List.of());
    }

    /// A page that others can link to.
    static Observation page(int number, String path, When published) {
        return post(number, "web", "example.org", path, published, List.of());
    }

    /// A post that links to a page.
    static Observation link(int number, String account, String path, When published) {
        return post(
                number,
                "weibo",
                account,
                "" + number,
                published,
                List.of(new Item.Link("https://example.org/" + path, "", "body")));
    }

    static Observation undated(int number, String platform, String account) {
        return post(number, platform, account, "" + number, Known.notStated(), List.of());
    }

    private static Observation post(
            int number, String platform, String account, String path, When published, List<Item.Link> links) {
        return post(number, platform, account, path, Known.of(published), links);
    }

    private static Observation post(
            int number, String platform, String account, String path, Known<When> published, List<Item.Link> links) {
        Channel channel = new Channel(
                platform,
                Known.of(account),
                Known.notStated(),
                Known.of(account),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
        Item.Body body = new Item.Body(
                Known.notStated(),
                Known.notStated(),
                Known.of("the same words"),
                Item.Completeness.FULL,
                Known.of("en"),
                Item.LanguageBasis.DECLARED);
        Item item = new Item(
                Item.Kind.POST,
                Known.of("p" + number),
                Item.Address.of("https://example.org/" + path),
                body,
                published,
                Known.notStated(),
                Known.notStated(),
                new Item.References(links, List.of(), List.of()));
        Capture capture = new Capture(
                second(2_000_000_000),
                Known.of("https://example.org/" + number),
                200,
                Capture.Availability.AVAILABLE,
                List.of(Capture.Digest.sha256("00")),
                "csv",
                "posts.csv#" + number,
                new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, ""));
        return new Observation(
                "o-%016d".formatted(number),
                capture,
                channel,
                item,
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }

    /// Each member has a text of its own.
    static Narrative manyTexts(List<Observation> members) {
        return new Narrative("n-1", "t", members.stream().map(Observation::id).toList(), List.of());
    }

    /// All members carry one text.
    static Narrative oneText(List<Observation> members) {
        List<Match> matches = new ArrayList<>();
        for (int i = 1; i < members.size(); i++) {
            matches.add(new Match(
                    members.get(i - 1).id(), members.get(i).id(), Match.Kind.VERBATIM, 1, List.of(), List.of()));
        }
        return new Narrative("n-1", "t", members.stream().map(Observation::id).toList(), matches);
    }
}

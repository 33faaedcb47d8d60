package headwater.revision;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.List;

/// Captures of one page, written for these tests.
final class Samples {

    static final String CHANNEL = "gazette.example";

    private Samples() {}

    static When at(String instant) {
        return When.at(Instant.parse(instant), When.Zone.EXPLICIT_OFFSET, When.Basis.HTML_META, instant);
    }

    static When bounds(String from, String to) {
        return new When(
                Instant.parse(from),
                Instant.parse(to),
                When.Precision.HOUR,
                When.Zone.EXPLICIT_OFFSET,
                "",
                When.Basis.HTML_META,
                from);
    }

    /// The page with its text, stated to be of the 8th at noon.
    static Observation page(String number, String captured, String text) {
        return capture(number, at(captured), Item.Completeness.FULL, "Headline", text);
    }

    static Observation capture(
            String number, When captured, Item.Completeness completeness, String title, String text) {
        return observation(
                number,
                captured,
                Capture.Availability.AVAILABLE,
                new Item.Body(
                        Known.ofText(title),
                        Known.notStated(),
                        Known.ofText(text),
                        completeness,
                        Known.of("en"),
                        Item.LanguageBasis.DECLARED),
                Item.Kind.ARTICLE);
    }

    /// The page's address, at which nothing was found.
    static Observation notFound(String number, String captured) {
        return observation(number, at(captured), Capture.Availability.NOT_FOUND, empty(), Item.Kind.UNKNOWN);
    }

    /// The front page of the page's site, or a list of somebody else.
    static Observation list(String number, String channel, String captured, String... titles) {
        Observation made = observation(
                number,
                at(captured),
                Capture.Availability.AVAILABLE,
                new Item.Body(
                        Known.notStated(),
                        Known.notStated(),
                        Known.of(String.join("\n", titles)),
                        Item.Completeness.FULL,
                        Known.of("en"),
                        Item.LanguageBasis.DECLARED),
                Item.Kind.LIST);
        return new Observation(
                made.id(),
                made.capture(),
                Channel.site(channel, Known.notStated(), List.of()),
                made.item(),
                made.relations(),
                made.credit(),
                made.counts(),
                made.warnings());
    }

    static Observation published(Observation page, Known<When> when) {
        Item item = page.item();
        return new Observation(
                page.id(),
                page.capture(),
                page.channel(),
                new Item(
                        item.kind(),
                        item.nativeId(),
                        item.address(),
                        item.body(),
                        when,
                        item.modified(),
                        item.deleted(),
                        item.references()),
                page.relations(),
                page.credit(),
                page.counts(),
                page.warnings());
    }

    static Observation at(Observation page, String address) {
        Item item = page.item();
        return new Observation(
                page.id(),
                page.capture(),
                page.channel(),
                new Item(
                        item.kind(),
                        item.nativeId(),
                        Item.Address.of(address),
                        item.body(),
                        item.published(),
                        item.modified(),
                        item.deleted(),
                        item.references()),
                page.relations(),
                page.credit(),
                page.counts(),
                page.warnings());
    }

    private static Item.Body empty() {
        return new Item.Body(
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                Item.Completeness.NONE,
                Known.notStated(),
                Item.LanguageBasis.DETECTED);
    }

    private static Observation observation(
            String number, When captured, Capture.Availability availability, Item.Body body, Item.Kind kind) {
        return new Observation(
                "o-00000000" + number,
                new Capture(
                        captured,
                        Known.of("https://gazette.example/a"),
                        200,
                        availability,
                        List.of(Capture.Digest.sha256("0" + number)),
                        "html",
                        number + ".html",
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site(CHANNEL, Known.notStated(), List.of()),
                new Item(
                        kind,
                        Known.notStated(),
                        Item.Address.of("https://gazette.example/a"),
                        body,
                        body.text().isKnown() && kind == Item.Kind.ARTICLE
                                ? Known.of(at("2021-09-08T12:00:00Z"))
                                : Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }
}

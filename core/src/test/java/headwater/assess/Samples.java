package headwater.assess;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.List;

/// Literal pages for these tests.
final class Samples {

    private Samples() {}

    static When at(String instant) {
        return When.at(Instant.parse(instant), When.Zone.EXPLICIT_OFFSET, When.Basis.HTML_META, instant);
    }

    static Observation page(String number, String url, String captured, Item.Completeness held, String... ids) {
        String host = Item.Address.key(url).replaceFirst("/.*", "");
        return new Observation(
                "o-00000000" + number,
                new Capture(
                        at(captured),
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("0" + number)),
                        "html",
                        number + ".html",
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site(
                        host,
                        Known.notStated(),
                        List.of(ids).stream()
                                .map(id -> new Channel.OtherId("analytics", id))
                                .toList()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of(url),
                        new Item.Body(
                                Known.of("Page " + number),
                                Known.notStated(),
                                Known.of("Text " + number),
                                held,
                                Known.of("en"),
                                Item.LanguageBasis.DECLARED),
                        Known.of(at(captured)),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }
}

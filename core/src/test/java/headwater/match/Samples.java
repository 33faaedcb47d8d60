package headwater.match;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Profile;
import headwater.model.Relation;
import headwater.model.When;
import headwater.text.Languages;
import java.time.Instant;
import java.util.List;

/// Short items written for these tests.
public final class Samples {

    private Samples() {}

    /// An item on a site of its own.
    public static Observation item(String id, String title, String text) {
        return item(id, id + ".example", title, text);
    }

    public static Observation item(String id, String host, String title, String text) {
        return item(id, host, title, text, List.of(), "");
    }

    /// An item whose language nobody looked at: to detect it takes far longer than to match it.
    public static Observation unread(String id, String text) {
        return item(
                id,
                id + ".example",
                new Item.Body(
                        Known.notStated(),
                        Known.notStated(),
                        Known.ofText(text),
                        Item.Completeness.UNKNOWN,
                        Known.notStated(),
                        Item.LanguageBasis.DETECTED),
                List.of(),
                "");
    }

    /// @param published an instant, or empty
    public static Observation item(
            String id, String host, String title, String text, List<String> credited, String published) {
        Item.Body body = new Item.Body(
                Known.ofText(title),
                Known.notStated(),
                Known.ofText(text),
                Item.Completeness.UNKNOWN,
                Languages.detect(title + "\n" + text),
                Item.LanguageBasis.DETECTED);
        return item(id, host, body, credited, published);
    }

    private static Observation item(String id, String host, Item.Body body, List<String> credited, String published) {
        Credit credit = credited.isEmpty()
                ? Credit.notDeterminable(List.of())
                : new Credit(
                        Credit.Status.TEXT_CREDITED,
                        Credit.DeclaredOriginal.NOT_DECLARED,
                        credited.stream()
                                .map(name -> new Credit.Credited(
                                        name, Known.notStated(), Relation.Evidence.at("text", name)))
                                .toList(),
                        List.of());
        When captured =
                When.at(Instant.parse("2021-09-20T00:00:00Z"), When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, "");
        Known<When> when = published.isEmpty()
                ? Known.notStated()
                : Known.of(When.at(Instant.parse(published), When.Zone.UTC_EPOCH, When.Basis.HTML_META, published));
        return new Observation(
                "o-0000000000" + id,
                new Capture(
                        captured,
                        Known.notStated(),
                        -1,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "test",
                        id,
                        new Capture.Collector("test", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site(host, Known.notStated(), List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of("https://" + host + "/" + id),
                        body,
                        when,
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                credit,
                List.of(),
                List.of());
    }

    static Context.Outlet outlet(String id, List<String> names, String host) {
        return new Context.Outlet(
                id,
                names,
                List.of(host),
                Context.Category.UNATTRIBUTED,
                "",
                "2021-09-13",
                Profile.Registration.UNKNOWN,
                Profile.Link.UNCLEAR);
    }
}

package headwater.people;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import java.util.List;

/// What stays of a record whose words and names may not be kept: its hashes, its place, its platform, its counts
/// and a note that says why.
public final class Withheld {

    private static final String EXPIRED = "expired";

    private static final String LEAKED = "leaked";

    private static final Known<String> NOTHING = Known.absent(Known.Why.NOT_COLLECTED);

    private Withheld() {}

    /// Whether it is what stays of one.
    public static boolean isOne(Observation observation) {
        return observation.warnings().stream()
                .anyMatch(each -> each.code().equals(LEAKED) || each.code().equals(EXPIRED));
    }

    /// What stays for good when the time is up.
    public static Observation expired(Observation observation) {
        return of(observation, EXPIRED, "its words and names were removed when the case's retention ended");
    }

    /// What stays of material that was leaked, hacked or published by mistake.
    public static Observation leaked(Observation observation) {
        return of(observation, LEAKED, "marked as leaked material: its words and names are not kept");
    }

    /// @param why the code of the note, such as `leaked`
    static Observation of(Observation observation, String why, String note) {
        Capture capture = observation.capture();
        Item item = observation.item();
        return new Observation(
                observation.id(),
                new Capture(
                        capture.captured(),
                        NOTHING,
                        capture.status(),
                        capture.availability(),
                        capture.digests(),
                        capture.format(),
                        capture.locator(),
                        new Capture.Collector(
                                capture.collector().tool(),
                                "",
                                capture.collector().accessBasis(),
                                "")),
                new Channel(
                        observation.channel().platform(),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        List.of()),
                new Item(
                        item.kind(),
                        NOTHING,
                        new Item.Address(NOTHING, NOTHING, NOTHING),
                        new Item.Body(
                                NOTHING,
                                NOTHING,
                                NOTHING,
                                Item.Completeness.NONE,
                                item.body().language(),
                                item.body().languageBasis()),
                        item.published(),
                        item.modified(),
                        item.deleted(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                observation.counts(),
                List.of(new Warning(why, "record", note)));
    }
}

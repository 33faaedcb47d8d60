package headwater.accuracy.engagement;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.List;

/// Made items that show nothing but counters.
public final class Shown {

    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private Shown() {}

    public static Observation item(String path, Count... counts) {
        return item(path, START, counts);
    }

    /// @param captured when the counters were read
    public static Observation item(String path, Instant captured, Count... counts) {
        String url = "https://weibo.example/" + path;
        return new Observation(
                String.format("o-%016x", (path + captured).hashCode() & 0xffffffffL),
                new Capture(
                        When.at(captured, When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, ""),
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "csv",
                        "made.csv#" + path,
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                new Channel(
                        "weibo",
                        Known.of(path),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        List.of()),
                new Item(
                        Item.Kind.POST,
                        Known.notStated(),
                        Item.Address.of(url),
                        new Item.Body(
                                Known.notStated(),
                                Known.notStated(),
                                Known.notStated(),
                                Item.Completeness.NONE,
                                Known.notStated(),
                                Item.LanguageBasis.DECLARED),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(counts),
                List.of());
    }
}

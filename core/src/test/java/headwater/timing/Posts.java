package headwater.timing;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Pages of the web published at stated instants.
final class Posts {

    private Posts() {}

    /// So many on each day from the first on, at noon of UTC.
    static List<Observation> daily(LocalDate from, int... counts) {
        List<Observation> posts = new ArrayList<>();
        for (int day = 0; day < counts.length; day++) {
            for (int i = 0; i < counts[day]; i++) {
                Instant noon = from.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
                posts.add(at(When.at(noon, When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, ""), posts.size()));
            }
        }
        return posts;
    }

    static Observation at(When published, int number) {
        String url = "https://paper.ca/" + number;
        return new Observation(
                String.format("o-%016x", number),
                new Capture(
                        published,
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "html",
                        "p" + number,
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site("paper.ca", Known.notStated(), List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of(url),
                        new Item.Body(
                                Known.of("title"),
                                Known.notStated(),
                                Known.notStated(),
                                Item.Completeness.TITLE_ONLY,
                                Known.of("en"),
                                Item.LanguageBasis.DECLARED),
                        Known.of(published),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }
}

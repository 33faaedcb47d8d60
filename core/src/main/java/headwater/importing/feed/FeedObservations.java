package headwater.importing.feed;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import headwater.page.Markup;
import headwater.page.PageReading;
import headwater.page.Reprints;
import headwater.problem.Problem;
import headwater.text.CreditMarks;
import headwater.text.Languages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes an observation of each entry of a feed or site map.
///
/// A feed is somebody's summary of their own pages: its text may be shortened without saying so, so it counts as
/// complete only where the feed calls it the content.
final class FeedObservations {

    private final Source source;
    private final String format;
    private final Feed feed;
    private final List<Observation.Warning> told;

    /// @param told what was wrong with the file, to be told with each entry
    FeedObservations(Source source, String format, Feed feed, List<Observation.Warning> told) {
        this.source = source;
        this.format = format;
        this.feed = feed;
        this.told = List.copyOf(told);
    }

    Stream<Imported> all() {
        return IntStream.range(0, feed.entries().size())
                .mapToObj(index -> one(feed.entries().get(index), "#entry=" + (index + 1)));
    }

    /// @param inside the place in the file
    private Imported one(Feed.Entry entry, String inside) {
        String place = source.name() + inside;
        if (entry.isEmpty()) {
            return new Imported.Rejected(place, Problem.BROKEN_RECORD, "an entry without title, text and link");
        }
        String stated = entry.words().language().isEmpty()
                ? feed.language()
                : entry.words().language();
        FeedTimes times = new FeedTimes(stated);
        List<Observation.Warning> warnings = new ArrayList<>(told);
        Known<When> updated = time(times, "updated", entry.times().updated(), warnings);
        Known<When> published = time(times, "published", entry.times().published(), warnings);
        // It was there when it was last changed, so it was published no later.
        Known<When> bounded =
                entry.times().published().isEmpty() ? updated.map(FeedObservations::noLaterThan) : published;
        Item.Body body = body(entry.words(), stated);
        Known<String> id = Known.ofText(entry.identity().id());
        return new Imported.Accepted(new Observation(
                Observation.idOf(Capture.Digest.sha256(source.sha256()), inside, id),
                capture(place, List.of(bounded, updated)),
                Channel.site(
                        Markup.host(
                                entry.identity().link().isEmpty()
                                        ? feed.link()
                                        : entry.identity().link()),
                        Known.ofText(feed.title()),
                        List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        id,
                        Item.Address.of(entry.identity().link()),
                        body,
                        bounded,
                        updated,
                        Known.notStated(),
                        new Item.References(List.of(), List.of(), entry.words().images())),
                relations(entry.source()),
                CreditMarks.credit(
                        body,
                        credited(entry.source()),
                        Reprints.declared(entry.identity().link())),
                List.of(),
                warnings));
    }

    private static When noLaterThan(When seen) {
        return new When(
                // A feed may state years before there was a Web.
                seen.earliest().isBefore(PageReading.FIRST_PAGE) ? seen.earliest() : PageReading.FIRST_PAGE,
                seen.latest(),
                When.Precision.UNKNOWN,
                seen.zone(),
                seen.zoneId(),
                When.Basis.FEED,
                seen.raw());
    }

    private static Known<When> time(FeedTimes times, String part, String raw, List<Observation.Warning> warnings) {
        Known<When> read = times.read(raw);
        if (!raw.isBlank() && !read.isKnown()) {
            warnings.add(new Observation.Warning("time-unreadable", part, raw.strip()));
        }
        return read;
    }

    private static Item.Body body(Feed.Words words, String stated) {
        Known<String> detected = Languages.detect(words.title() + "\n" + words.text());
        Item.Completeness completeness = words.text().isEmpty()
                ? (words.title().isEmpty() ? Item.Completeness.NONE : Item.Completeness.TITLE_ONLY)
                : words.isWhole() ? Item.Completeness.FULL : Item.Completeness.DIGEST;
        return new Item.Body(
                Known.ofText(words.title()),
                Known.ofText(words.author()),
                words.text().isEmpty() ? Known.absent(Known.Why.NOT_COLLECTED) : Known.of(words.text()),
                completeness,
                detected.isKnown() ? detected : Known.ofText(stated),
                detected.isKnown() ? Item.LanguageBasis.DETECTED : Item.LanguageBasis.DECLARED);
    }

    private static List<Relation> relations(Feed.Source from) {
        if (from.title().isEmpty() && from.link().isEmpty()) {
            return List.of();
        }
        return List.of(new Relation(
                Relation.Type.SYNDICATED_FROM,
                new Relation.Target(
                        Known.notStated(), Known.ofText(from.title()), Known.ofText(from.link()), Known.notStated()),
                Relation.Basis.PLATFORM_MARK,
                Relation.Evidence.at("source", from.title().isEmpty() ? from.link() : from.title())));
    }

    private static List<Credit.Credited> credited(Feed.Source from) {
        return from.title().isEmpty()
                ? List.of()
                : List.of(new Credit.Credited(
                        from.title(), Known.ofText(from.link()), Relation.Evidence.at("source", from.title())));
    }

    /// A feed says nowhere when it was fetched: after its entries and before it was handed over.
    private Capture capture(String place, List<Known<When>> times) {
        Instant earliest = times.stream()
                .flatMap(Known::stream)
                .map(When::earliest)
                .filter(each -> each.isBefore(source.received()))
                .max(Instant::compareTo)
                .orElse(PageReading.FIRST_PAGE);
        return new Capture(
                new When(
                        earliest,
                        source.received(),
                        When.Precision.RELATIVE,
                        When.Zone.UNKNOWN,
                        "",
                        When.Basis.COLLECTOR_SUBSTITUTED,
                        ""),
                Known.absent(Known.Why.NOT_COLLECTED),
                -1,
                Capture.Availability.AVAILABLE,
                List.of(Capture.Digest.sha256(source.sha256())),
                format,
                place,
                new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, ""));
    }
}

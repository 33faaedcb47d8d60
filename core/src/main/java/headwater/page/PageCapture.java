package headwater.page;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/// The act of capturing a page, as far as what surrounds the page and the page itself tell.
///
/// When it was captured is said by the archive around it, else by whoever saved it, else by the clock of the server
/// that wrote it. Where none says so there are only bounds: after it was published, before it was handed over.
public final class PageCapture {

    private PageCapture() {}

    /// @param serverClock the time the page says its server had when it was written
    public static Capture of(Document page, Origin origin, Known<When> published, Known<When> serverClock) {
        List<Capture.Digest> digests = new ArrayList<>(List.of(origin.digest()));
        digests.addAll(origin.place().further());
        return new Capture(
                captured(page, origin, published, serverClock),
                origin.url(),
                origin.status(),
                origin.availability(),
                digests,
                origin.place().format(),
                origin.place().locator(),
                new Capture.Collector("", "", accessBasis(page), ""));
    }

    private static When captured(Document page, Origin origin, Known<When> published, Known<When> serverClock) {
        if (origin.captured() instanceof Known.Value<When>(When stated)) {
            return stated;
        }
        String own =
                page.select("meta[name=headwater:captured]").attr("content").strip();
        if (!own.isEmpty()) {
            try {
                return When.at(Instant.parse(own), When.Zone.EXPLICIT_OFFSET, When.Basis.COLLECTOR_CLOCK, own);
            } catch (DateTimeException unreadable) {
                // What follows holds whatever the page says.
            }
        }
        return serverClock.orElse(bounds(origin, published));
    }

    private static When bounds(Origin origin, Known<When> published) {
        Instant earliest = published.stream()
                .map(When::earliest)
                .filter(each -> each.isBefore(origin.receivedBy()))
                .findFirst()
                .orElse(PageReading.FIRST_PAGE);
        return new When(
                earliest.isAfter(origin.receivedBy()) ? origin.receivedBy() : earliest,
                origin.receivedBy(),
                When.Precision.RELATIVE,
                When.Zone.UNKNOWN,
                "",
                When.Basis.COLLECTOR_SUBSTITUTED,
                "");
    }

    private static Capture.AccessBasis accessBasis(Document page) {
        String stated = page.select("meta[name=headwater:access-basis]").attr("content");
        return Capture.AccessBasis.read(stated).orElse(Capture.AccessBasis.OPEN_WEB);
    }
}

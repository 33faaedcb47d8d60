package headwater.importing.archive;

import headwater.importing.Source;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.model.Relation;
import headwater.model.When;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Captures that a web archive lists without their words: a line of an index, or a record that says "as before".
final class Bodiless {

    private Bodiless() {}

    /// An observation of which only address, time and status are known.
    static Observation observe(Source source, Capture capture, List<Relation> relations, List<Warning> warnings) {
        Item.Body body = new Item.Body(
                Known.absent(Known.Why.NOT_COLLECTED),
                Known.absent(Known.Why.NOT_COLLECTED),
                Known.absent(Known.Why.NOT_COLLECTED),
                Item.Completeness.NONE,
                Known.absent(Known.Why.NOT_COLLECTED),
                Item.LanguageBasis.DETECTED);
        String url = capture.url().orElse("");
        return new Observation(
                Observation.idOf(
                        capture.digests().getFirst(),
                        capture.locator().substring(source.name().length()),
                        Known.notStated()),
                capture,
                Channel.site(host(url), Known.notStated(), List.of()),
                new Item(
                        Item.Kind.UNKNOWN,
                        Known.notStated(),
                        new Item.Address(capture.url(), capture.url(), Known.notStated()),
                        body,
                        Known.absent(Known.Why.NOT_COLLECTED),
                        Known.absent(Known.Why.NOT_COLLECTED),
                        Known.notStated(),
                        Item.References.NONE),
                relations,
                Credit.notDeterminable(List.of()),
                List.of(),
                warnings);
    }

    /// The digest of the file, then that of the record.
    static List<Capture.Digest> digests(Source source, Known<Capture.Digest> ofRecord) {
        List<Capture.Digest> digests = new ArrayList<>();
        digests.add(Capture.Digest.sha256(source.sha256()));
        ofRecord.stream().forEach(digests::add);
        return digests;
    }

    static Capture capture(Source source, When captured, String url, int status, Place place) {
        return new Capture(
                captured,
                Known.ofText(url),
                status,
                availability(status),
                digests(source, place.digest()),
                place.format(),
                place.locator(),
                new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, ""));
    }

    record Place(String format, String locator, Known<Capture.Digest> digest) {}

    static Capture.Availability availability(int status) {
        return switch (status) {
            case 404, 410 -> Capture.Availability.NOT_FOUND;
            case 401, 403 -> Capture.Availability.LOGIN_WALL;
            case 451 -> Capture.Availability.REMOVED_LEGAL;
            case 429, 500, 502, 503, 504 -> Capture.Availability.TEMPORARILY_UNAVAILABLE;
            default -> Capture.Availability.AVAILABLE;
        };
    }

    static String host(String url) {
        try {
            String host = new URI(url.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException broken) {
            return "";
        }
    }

    /// "3 image/png, 12 request": what was seen and not used.
    static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}

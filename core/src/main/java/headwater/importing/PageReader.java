package headwater.importing;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.page.Origin;
import headwater.page.PageReading;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// An importer of web pages of one kind. A page is the same page saved from a browser or held by an archive, so both
/// ways lead to [#observe], and [Reading#page] chooses the reader by content.
public interface PageReader extends Importer {

    /// Reads one page, which [#recognises] has taken. Always gives an observation, however little the page holds.
    Observation observe(byte[] page, Origin origin);

    @Override
    default Stream<Imported> read(Source source) throws IOException {
        Origin origin = new Origin(
                Known.absent(Known.Why.NOT_COLLECTED),
                source.received(),
                Known.notStated(),
                -1,
                Capture.Availability.AVAILABLE,
                Capture.Digest.sha256(source.sha256()),
                new Origin.Place(about().id(), source.name(), "", List.of()),
                "");
        return source.whole(
                PageReading.LARGEST, "a page", bytes -> Stream.of(new Imported.Accepted(observe(bytes, origin))));
    }
}

package headwater.importing;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.page.Origin;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/// An importer of web pages of one kind. A page is the same page saved from a browser or held by an archive, so both
/// ways lead to [#observe], and [Reading#page] chooses the reader by content.
public interface PageReader extends Importer {

    /// Reads one page, which [#recognises] has taken. Always gives an observation, however little the page holds.
    Observation observe(byte[] page, Origin origin);

    @Override
    default Stream<Imported> read(Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(PageReading.LARGEST + 1);
        }
        if (bytes.length > PageReading.LARGEST) {
            return Stream.of(new Imported.Rejected(
                    source.name(), Problem.TOO_LARGE, "a page of more than " + (PageReading.LARGEST >> 20) + " MiB"));
        }
        Origin origin = new Origin(
                Known.absent(Known.Why.NOT_COLLECTED),
                source.received(),
                Known.notStated(),
                -1,
                Capture.Availability.AVAILABLE,
                Capture.Digest.sha256(source.sha256()),
                new Origin.Place(about().id(), source.name(), List.of()),
                "");
        return Stream.of(new Imported.Accepted(observe(bytes, origin)));
    }
}

package headwater.importing.page;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.model.About;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.page.Origin;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/// A page saved from a browser.
public final class HtmlFile implements Importer {

    @Override
    public About about() {
        return new About("importing", "html", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return PageReading.recognises(head);
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
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
                new Origin.Place("html", source.name(), List.of()),
                "");
        return Stream.of(new Imported.Accepted(PageReading.observe(bytes, origin)));
    }
}

package headwater.importing;

import headwater.model.About;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.page.Origin;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page saved from a browser.
final class HtmlFile implements Importer {

    /// A larger page is rejected: it is no article.
    static final int LARGEST = 32 << 20;

    /// Among the first bytes, whatever the encoding: zero bytes of UTF-16 are taken out before looking.
    private static final Pattern MARK =
            Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<title[\\s>]|<body[\\s>]|<meta\\s");

    @Override
    public About about() {
        return new About(
                "html",
                1,
                "Saved web page",
                "One HTML page: title, main text, byline, times with zone and basis, declared sources, tracking ids.",
                "When the page was captured, unless it says so; what scripts would have added; whether its own dates are true.",
                List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String start =
                new String(head, 0, Math.min(head.length, 1 << 16), StandardCharsets.ISO_8859_1).replace("\0", "");
        String text = start.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading();
        return text.startsWith("<") && MARK.matcher(text).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            return Stream.of(new Imported.Rejected(
                    source.name(), Problem.TOO_LARGE, "a page of more than " + (LARGEST >> 20) + " MiB"));
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

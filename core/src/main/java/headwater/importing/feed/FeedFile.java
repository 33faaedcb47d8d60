package headwater.importing.feed;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// An RSS or Atom feed; one observation an entry.
public final class FeedFile implements Importer {

    private static final Pattern ROOT = Pattern.compile(
            "^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*"
                    + "<(?:[A-Za-z0-9]+:)?(rss|rdf|feed|channel)\\b([^>]*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return new About("importing", "feed", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        var root = ROOT.matcher(Decoding.headText(head).replaceFirst("^\uFEFF", ""));
        if (!root.find()) {
            return false;
        }
        return switch (root.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "rdf" ->
                root.group(2).contains("purl.org/rss") || root.group(2).contains("netscape.com");
            case "feed" ->
                root.group(2).contains("Atom")
                        || root.group(2).contains("atom")
                        || root.group(2).isBlank();
            default -> true;
        };
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(PageReading.LARGEST + 1);
        }
        if (bytes.length > PageReading.LARGEST) {
            return Stream.of(new Imported.Rejected(
                    source.name(), Problem.TOO_LARGE, "a feed of more than " + (PageReading.LARGEST >> 20) + " MiB"));
        }
        Document document = XmlText.document(bytes);
        return new FeedObservations(source, "feed:xml", XmlFeed.read(document)).all();
    }
}

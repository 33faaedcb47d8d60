package headwater.importing.feed;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.page.PageReading;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        return source.whole(PageReading.LARGEST, "a feed", bytes -> read(source, bytes));
    }

    private static Stream<Imported> read(Source source, byte[] bytes) {
        XmlDocument document = XmlDocument.of(bytes);
        return new FeedObservations(source, "feed:xml", XmlFeed.read(document.tree()), document.warnings()).all();
    }
}

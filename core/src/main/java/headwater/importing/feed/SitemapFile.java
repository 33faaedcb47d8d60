package headwater.importing.feed;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.model.About;
import headwater.page.Markup;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// A site map, with the news extension where there is one; one observation a page it names, without its words.
public final class SitemapFile implements Importer {

    private static final Pattern ROOT = Pattern.compile(
            "^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<(?:[A-Za-z0-9]+:)?(urlset|sitemapindex)\\b", Pattern.DOTALL);

    @Override
    public About about() {
        return new About("importing", "sitemap", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return ROOT.matcher(Decoding.headText(head).replaceFirst("^\uFEFF", "")).find();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        return source.whole(LARGEST, "a site map", bytes -> read(source, bytes));
    }

    private static Stream<Imported> read(Source source, byte[] bytes) {
        XmlDocument document = XmlDocument.of(bytes);
        List<Element> indexed = elements(document.tree(), "sitemap");
        if (!indexed.isEmpty()) {
            return Stream.of(new Imported.Rejected(
                    source.name(),
                    Problem.UNKNOWN_FORMAT,
                    "an index of " + indexed.size() + " site maps names no page; import the site maps it names"));
        }
        List<Feed.Entry> entries = elements(document.tree(), "url").stream()
                .map(SitemapFile::entry)
                .toList();
        String name = elements(document.tree(), "name").stream()
                .map(each -> each.wholeText().strip())
                .findFirst()
                .orElse("");
        return new FeedObservations(source, "sitemap", new Feed(name, "", "", entries), document.warnings()).all();
    }

    /// The protocol allows 50 MiB.
    private static final int LARGEST = 50 << 20;

    private static Feed.Entry entry(Element url) {
        return new Feed.Entry(
                new Feed.Identity("", first(url, "loc")),
                new Feed.Words(
                        first(url, "title"),
                        "",
                        false,
                        "",
                        first(url, "language"),
                        elements(url, "image").stream()
                                .map(each -> first(each, "loc"))
                                .filter(each -> each.startsWith("http"))
                                .limit(Markup.MOST)
                                .toList()),
                new Feed.Times(first(url, "publication_date"), first(url, "lastmod")),
                Feed.Source.NONE);
    }

    private static List<Element> elements(Element root, String local) {
        return root.getAllElements().stream()
                .filter(each -> each.tag().localName().equalsIgnoreCase(local))
                .toList();
    }

    private static String first(Element root, String local) {
        return elements(root, local).stream()
                .map(each -> each.wholeText().strip())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }
}

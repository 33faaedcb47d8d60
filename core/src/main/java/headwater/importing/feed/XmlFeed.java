package headwater.importing.feed;

import headwater.importing.feed.Feed.Entry;
import headwater.page.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads RSS (0.9x, 1.0, 2.0), Atom (0.3, 1.0) and CDF from a parsed document.
///
/// Feeds in the wild mix vocabularies and break XML. So parts are looked for by their names in any of them, in the
/// order of how exactly they say what is wanted, and a feed that is not well-formed is read as far as it goes.
final class XmlFeed {

    private static final List<String> PUBLISHED = List.of(
            "published", "pubdate", "issued", "dcterms:issued", "created", "dcterms:created", "dc:date", "lastmod");

    private static final List<String> UPDATED = List.of("updated", "modified", "dcterms:modified");

    private static final List<String> CONTENT = List.of("content:encoded", "content", "xhtml:body", "body", "fullitem");

    private static final List<String> SUMMARY =
            List.of("description", "summary", "abstract", "dc:description", "itunes:summary");

    private XmlFeed() {}

    static Feed read(Document document) {
        List<Element> entries = document.getAllElements().stream()
                .filter(each -> FeedNames.is(each, "item") || FeedNames.is(each, "entry"))
                .toList();
        // An entry that was never closed holds the next one, whose words are not its own.
        entries.stream()
                .filter(each -> each.parents().stream().anyMatch(entries::contains))
                .toList()
                .forEach(Element::remove);
        Element head = document.getAllElements().stream()
                .filter(each -> FeedNames.is(each, "channel") || FeedNames.is(each, "feed"))
                .findFirst()
                .orElse(document);
        return new Feed(
                FeedText.line(FeedNames.child(head, List.of("title", "dc:title"))),
                link(head),
                language(head),
                entries.stream().map(XmlFeed::entry).toList());
    }

    private static Entry entry(Element entry) {
        Element source = FeedNames.child(entry, List.of("source", "dc:source")).stream()
                .findFirst()
                .orElse(null);
        List<Element> content = FeedNames.child(entry, CONTENT);
        List<Element> summary = FeedNames.child(entry, SUMMARY);
        boolean isWhole =
                content.stream().anyMatch(each -> !FeedText.lines(each).isEmpty());
        List<Element> words = isWhole ? content : summary;
        String title = FeedText.line(FeedNames.child(entry, List.of("title", "dc:title", "media:title")));
        return new Entry(
                new Feed.Identity(id(entry), link(entry)),
                new Feed.Words(
                        title,
                        words.stream().map(FeedText::lines).findFirst().orElse(""),
                        isWhole,
                        author(entry),
                        language(words.isEmpty() ? entry : words.getFirst()),
                        images(entry, words)),
                new Feed.Times(plain(entry, PUBLISHED), plain(entry, UPDATED)),
                source == null ? Feed.Source.NONE : new Feed.Source(sourceTitle(source), link(source)));
    }

    private static String id(Element entry) {
        String own = plain(entry, List.of("guid", "id", "dc:identifier"));
        return own.isEmpty() ? entry.attr("rdf:about").strip() : own;
    }

    /// In RSS an element's text, in Atom an attribute of one of several; a permanent id is a link as well.
    private static String link(Element parent) {
        Stream<Element> links = FeedNames.children(parent, "link");
        String found = links.filter(
                        each -> each.attr("rel").isEmpty() || each.attr("rel").equalsIgnoreCase("alternate"))
                .map(each -> address(each, each.hasAttr("href") ? each.attr("href") : each.wholeText()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (!found.isEmpty()) {
            return found;
        }
        return Stream.concat(
                        Stream.of(parent.attr("href"), parent.attr("url"), parent.attr("rdf:about")),
                        FeedNames.children(parent, "guid")
                                .filter(each -> !each.attr("ispermalink").equalsIgnoreCase("false")
                                        && !each.attr("isPermaLink").equalsIgnoreCase("false"))
                                .map(Element::wholeText))
                .map(each -> address(parent, each))
                .filter(each -> each.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private static String address(Element at, String written) {
        String stripped = written.strip();
        return stripped.isEmpty() ? "" : FeedNames.resolve(at, stripped);
    }

    private static String author(Element entry) {
        for (Element each : FeedNames.child(entry, List.of("author", "dc:creator", "dc:author", "itunes:author"))) {
            String name = plain(each, List.of("name", "foaf:name"));
            String said = name.isEmpty() && each.childrenSize() == 0
                    ? each.wholeText().strip()
                    : name;
            // RSS writes "address (name)"; an address is nothing to keep.
            String withoutAddress = said.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1")
                    .replaceFirst("\\s*[<(]?\\S+@\\S+?[>)]?$", "")
                    .strip();
            if (!withoutAddress.isEmpty()) {
                return withoutAddress;
            }
        }
        return "";
    }

    private static String sourceTitle(Element source) {
        String title = FeedText.line(FeedNames.child(source, List.of("title")));
        return title.isEmpty() && source.childrenSize() == 0
                ? source.wholeText().strip()
                : title;
    }

    private static List<String> images(Element entry, List<Element> words) {
        List<String> images = new ArrayList<>();
        entry.getAllElements().stream()
                .filter(each -> each.attr("type").startsWith("image/")
                        || each.attr("medium").equals("image"))
                .map(each -> address(each, each.hasAttr("url") ? each.attr("url") : each.attr("href")))
                .forEach(images::add);
        words.forEach(each -> images.addAll(Markup.images(FeedText.markup(each))));
        return images.stream()
                .filter(each -> each.startsWith("http"))
                .distinct()
                .limit(Markup.MOST)
                .toList();
    }

    private static String plain(Element parent, List<String> names) {
        return FeedNames.child(parent, names).stream()
                .map(each -> each.wholeText().strip())
                .findFirst()
                .orElse("");
    }

    private static String language(Element at) {
        for (Element each = at; each != null; each = each.parent()) {
            if (each.hasAttr("xml:lang")) {
                return each.attr("xml:lang").strip().replace('_', '-');
            }
            String own = plain(each, List.of("language", "dc:language"));
            if (!own.isEmpty()) {
                return own.replace('_', '-');
            }
        }
        return "";
    }
}

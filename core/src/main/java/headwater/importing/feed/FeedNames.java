package headwater.importing.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Names of a feed's elements by vocabulary: by the address of the namespace where one is declared, since prefixes are
/// anybody's choice, else by the usual prefix.
final class FeedNames {

    private static final Map<String, String> VOCABULARIES = Map.of(
            "http://purl.org/dc/elements/1.1/", "dc:",
            "http://purl.org/dc/elements/1.0/", "dc:",
            "http://purl.org/dc/terms/", "dcterms:",
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://www.w3.org/1999/xhtml", "xhtml:",
            "http://search.yahoo.com/mrss/", "media:",
            "http://search.yahoo.com/mrss", "media:",
            "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:",
            "http://xmlns.com/foaf/0.1/", "foaf:");

    private static final List<String> CORES = List.of(
            "http://purl.org/rss/",
            "http://my.netscape.com/",
            "http://channel.netscape.com/",
            "http://backend.userland.com/",
            "http://blogs.law.harvard.edu/",
            "http://www.w3.org/2005/atom",
            "http://purl.org/atom/",
            "http://purl.org/net/rss",
            "http://www.w3.org/xml/1998/namespace");

    private FeedNames() {}

    /// The element's name in lower case, with the vocabulary before it unless it is that of a feed format itself.
    static String of(Element element) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String space = element.tag().namespace().toLowerCase(Locale.ROOT);
        String vocabulary = VOCABULARIES.get(space);
        if (vocabulary != null) {
            return vocabulary + local;
        }
        if (CORES.stream().anyMatch(space::startsWith)) {
            String prefix = element.tag().prefix().toLowerCase(Locale.ROOT) + ":";
            boolean isUndeclared = space.equals("http://www.w3.org/xml/1998/namespace");
            return isUndeclared && prefix.length() > 1 ? prefix + local : local;
        }
        // A feed may call its own vocabulary what it likes, as long as that needs no prefix.
        return element.tag().prefix().isEmpty() ? local : "?" + local;
    }

    static boolean is(Element element, String name) {
        return of(element).equals(name);
    }

    static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(each -> is(each, name));
    }

    /// Children with one of these names: all with the first name, then all with the second, and so on.
    static List<Element> child(Element parent, List<String> names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            children(parent, name).forEach(found::add);
        }
        return found;
    }

    /// The address as `xml:base` of the element and those around it makes it.
    static String resolve(Element at, String written) {
        String address = written;
        for (Element each = at; each != null; each = each.parent()) {
            String base = each.attr("xml:base").strip();
            if (!base.isEmpty()) {
                address = resolve(base, address);
            }
        }
        return address;
    }

    private static String resolve(String base, String address) {
        try {
            return URI.create(base).resolve(address.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}

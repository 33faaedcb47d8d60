package headwater.page;

import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.text.CreditMarks;
import headwater.text.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A web page becomes an observation. The same reading serves a page saved from a browser and one in a web archive.
public final class PageReading {

    /// A larger page is rejected: it is no article.
    public static final int LARGEST = 32 << 20;

    /// Among the first bytes, whatever the encoding: zero bytes of UTF-16 are taken out before looking.
    private static final Pattern MARK =
            Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<title[\\s>]|<body[\\s>]|<meta\\s");

    /// Feeds have titles as pages do.
    private static final Pattern OTHER_ROOT = Pattern.compile(
            "(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*)*<(?:rss|rdf:rdf|feed|channel|urlset|sitemapindex)[\\s>]",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /// No page is older than the web.
    public static final Instant FIRST_PAGE = Instant.parse("1991-08-06T00:00:00Z");

    private static final int MOST_LINKS = 500;

    private static final int LONGEST_TITLE = 1_000;

    private PageReading() {}

    /// Whether these first bytes are a page, by its marks.
    public static boolean recognises(byte[] head) {
        String start =
                new String(head, 0, Math.min(head.length, 1 << 16), StandardCharsets.ISO_8859_1).replace("\0", "");
        String text = start.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading();
        return text.startsWith("<")
                && MARK.matcher(text).find()
                && !OTHER_ROOT.matcher(text).lookingAt();
    }

    /// The words of a block, a paragraph a line.
    public static String lines(Element block) {
        return PageText.lines(block);
    }

    /// Parsed, never run. Depth is bounded: real pages stay below a hundred, and nothing here may run out of stack.
    public static Document parse(String markup, String address) {
        return Jsoup.parse(markup, address, Parser.htmlParser().setMaxDepth(400));
    }

    /// Reads a page of HTML.
    public static Observation observe(byte[] bytes, Origin origin) {
        PageEncoding encoding = PageEncoding.of(bytes, origin.charset());
        Document page = parse(encoding.text(), origin.url().orElse(""));
        JsonLd jsonLd = JsonLd.of(page);
        String url = address(page, origin);
        Site site = site(page, jsonLd, origin, url);
        PageText text = PageText.of(page, jsonLd);
        Item.Body body = body(page, jsonLd, text, site);
        PageZone zone = PageZone.of(
                page,
                Site.host(url),
                String.join(" ", site.names()),
                body.language().orElse("").startsWith("zh"));
        PageTimes times = PageTimes.of(page, jsonLd, url, zone, body.language().orElse(""));
        PageMarks marks = PageMarks.of(page, jsonLd, encoding.text(), site);
        Credit credit = CreditMarks.credit(body, marks.credited(), Reprints.declared(url));
        List<Warning> warnings = new ArrayList<>(encoding.warnings());
        warnings.addAll(jsonLd.warnings());
        warnings.addAll(times.warnings());
        warnings.addAll(marks.footprint().warnings());
        Item item = new Item(
                Item.Kind.ARTICLE,
                Known.notStated(),
                new Item.Address(Known.ofText(url), Known.ofText(url), canonical(page)),
                body,
                times.published(),
                times.modified(),
                Known.notStated(),
                references(page, text));
        return new Observation(
                origin.observationId(Known.notStated()),
                PageCapture.of(page, origin, times.published(), Known.notStated()),
                channel(site, url, marks),
                item,
                marks.relations(),
                credit,
                List.of(),
                warnings);
    }

    private static String address(Document page, Origin origin) {
        return Stream.of(
                        origin.url().orElse(""),
                        canonical(page).orElse(""),
                        page.select("meta[property=og:url]").attr("content"),
                        page.select("meta[name=headwater:url]").attr("content"))
                .map(String::strip)
                .filter(each -> each.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private static Known<String> canonical(Document page) {
        return Known.ofText(page.select("link[rel=canonical]").attr("abs:href"));
    }

    private static Site site(Document page, JsonLd jsonLd, Origin origin, String url) {
        List<String> names = Stream.of(
                        page.select("meta[property=og:site_name]").eachAttr("content").stream(),
                        page.select("meta[name=application-name]").eachAttr("content").stream(),
                        jsonLd.texts("publisher").limit(2))
                .flatMap(each -> each)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return new Site(Site.host(origin.url().orElse(url)), names);
    }

    private static Channel channel(Site site, String url, PageMarks marks) {
        String host = Site.host(url);
        Known<String> name = site.names().isEmpty()
                ? Known.notStated()
                : Known.of(site.names().getFirst());
        return Channel.site(host, name, marks.footprint().ids());
    }

    private static Item.Body body(Document page, JsonLd jsonLd, PageText text, Site site) {
        Known<String> title = title(page, jsonLd, site);
        Known<String> byline = Stream.of(
                        page
                                .select("meta[name=author], meta[property=article:author], meta[name=dable:author]")
                                .eachAttr("content")
                                .stream(),
                        jsonLd.texts("author"),
                        page.select("[rel=author], .byline, [itemprop=author]").eachText().stream())
                .flatMap(each -> each)
                .map(String::strip)
                .filter(each -> !each.isEmpty() && each.length() < 200 && !each.startsWith("http"))
                .findFirst()
                .<Known<String>>map(Known::of)
                .orElseGet(Known::notStated);
        String declared = page.select("html").attr("lang").strip();
        Known<String> detected = Languages.detect(title.orElse("") + "\n" + text.text());
        Item.Completeness completeness = text.completeness() == Item.Completeness.NONE && title.isKnown()
                ? Item.Completeness.TITLE_ONLY
                : text.completeness();
        return new Item.Body(
                title,
                byline,
                Known.ofText(text.text()),
                completeness,
                detected.isKnown() ? detected : Known.ofText(declared),
                detected.isKnown() ? Item.LanguageBasis.DETECTED : Item.LanguageBasis.DECLARED);
    }

    private static Known<String> title(Document page, JsonLd jsonLd, Site site) {
        return Stream.of(
                        page.select("meta[property=og:title]").eachAttr("content").stream(),
                        jsonLd.texts("headline"),
                        page.select("h1").eachText().stream()
                                .filter(each -> page.title().contains(each)),
                        Stream.of(page.title()),
                        page.select("h1").eachText().stream())
                .flatMap(each -> each)
                .map(each -> withoutSite(each.strip(), site))
                .filter(each -> !each.isEmpty())
                .map(each -> each.length() > LONGEST_TITLE ? each.substring(0, LONGEST_TITLE) : each)
                .findFirst()
                .<Known<String>>map(Known::of)
                .orElseGet(Known::notStated);
    }

    /// "Title | Site" and "Title - Site" are one title and a name.
    private static String withoutSite(String title, Site site) {
        for (String separator : List.of(" | ", " - ", "_", "｜", " – ", " — ", "|", "-")) {
            int cut = title.lastIndexOf(separator);
            if (cut > 0 && site.isCalled(title.substring(cut + separator.length()))) {
                return title.substring(0, cut).strip();
            }
        }
        return title;
    }

    private static Item.References references(Document page, PageText text) {
        Element element = text.element().orElse(null);
        if (element == null) {
            return Item.References.NONE;
        }
        List<Item.Link> links = element.select("a[href]").stream()
                .map(each -> new Item.Link(each.attr("abs:href"), each.text(), "body"))
                .filter(each -> each.url().startsWith("http"))
                .distinct()
                .limit(MOST_LINKS)
                .toList();
        List<String> images = Stream.concat(
                        page.select("meta[property=og:image]").eachAttr("content").stream(),
                        element.select("img[src]").eachAttr("abs:src").stream())
                .filter(each -> each.startsWith("http"))
                .distinct()
                .limit(MOST_LINKS)
                .toList();
        return new Item.References(links, List.of(), images);
    }
}

package headwater.page;

import headwater.model.Credit.Credited;
import headwater.model.Known;
import headwater.model.Relation;
import headwater.model.Relation.Basis;
import headwater.model.Relation.Evidence;
import headwater.model.Relation.Target;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The other addresses that a page declares: the one it was first at, its other forms and languages, what it quotes.
final class PageAddresses {

    /// Hosts that serve the pages of others: what they name as canonical is the same page and no other site's.
    private static final Pattern COPY = Pattern.compile(
            "web\\.archive\\.org|archive\\.(?:today|ph|is|li|md|vn|fo)|webcache\\.googleusercontent\\.com"
                    + "|.*\\.cdn\\.ampproject\\.org|.*\\.translate\\.goog");

    private static final int MOST = 20;

    private PageAddresses() {}

    static void read(Document page, Site site, PageMarks.Found into) {
        canonical(page, site, into);
        page.select("link[rel=amphtml][href]").forEach(each -> relate(each, Relation.Type.SAME_ITEM, into));
        translations(page, site, into);
        page.select("[rel=via][href]").stream().limit(MOST).forEach(each -> via(each, site, into));
        page.select("[rel=cite][href], blockquote[cite], q[cite]").stream()
                .limit(MOST)
                .forEach(each -> relate(each, Relation.Type.QUOTE_OF, into));
        page.select("blockquote cite, figure cite, q cite").stream().limit(MOST).forEach(each -> cite(each, into));
    }

    private static void canonical(Document page, Site site, PageMarks.Found into) {
        for (Element each : page.select("link[rel=canonical], meta[property=og:url]")) {
            String host = Site.host(address(each));
            if (!host.isEmpty() && !site.host().isEmpty() && !Site.sameSite(host, site.host())) {
                boolean copy = COPY.matcher(site.host()).matches();
                relate(each, copy ? Relation.Type.SAME_ITEM : Relation.Type.SYNDICATED_FROM, into);
            }
        }
    }

    /// The page itself is listed among its languages, and so are forms for other countries in the same one.
    private static void translations(Document page, Site site, PageMarks.Found into) {
        List<Element> listed = page.select("link[rel=alternate][hreflang][href]").stream()
                .limit(MOST)
                .toList();
        String own = language(page.select("html").attr("lang"));
        for (Element each : listed) {
            String language = language(each.attr("hreflang"));
            boolean self = address(each).equals(page.baseUri())
                    || (!own.isEmpty() && language.equals(own))
                    || language.equals("x");
            if (!self && !address(each).isEmpty()) {
                into.relations()
                        .add(new Relation(
                                Relation.Type.TRANSLATION_OF,
                                Target.url(address(each)),
                                Basis.HTML_META,
                                Evidence.at("link[hreflang=" + each.attr("hreflang") + "]", address(each))));
            }
        }
    }

    private static String language(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
    }

    /// "Via" is said of whom a page has something from.
    private static void via(Element each, Site site, PageMarks.Found into) {
        relate(each, Relation.Type.QUOTE_OF, into);
        String name =
                each.text().isBlank() ? Site.host(address(each)) : each.text().strip();
        if (!name.isEmpty() && name.length() <= 60 && !Site.sameSite(Site.host(address(each)), site.host())) {
            into.credited()
                    .add(new Credited(
                            name, Known.ofText(address(each)), Evidence.at(PageMarks.selector(each), address(each))));
        }
    }

    /// Beside a quotation `cite` names its source; elsewhere it may be any title.
    private static void cite(Element each, PageMarks.Found into) {
        Element link = each.normalName().equals("a") ? each : each.selectFirst("a[href]");
        String name = each.text().strip();
        if (!name.isEmpty() && name.length() <= 120) {
            into.relations()
                    .add(new Relation(
                            Relation.Type.QUOTE_OF,
                            link == null ? Target.named(name) : Target.url(link.attr("abs:href")),
                            Basis.HTML_META,
                            Evidence.at(PageMarks.selector(each), name)));
        }
    }

    private static void relate(Element each, Relation.Type type, PageMarks.Found into) {
        String url = address(each);
        if (!url.isEmpty()) {
            into.relations()
                    .add(new Relation(
                            type, Target.url(url), Basis.HTML_META, Evidence.at(PageMarks.selector(each), url)));
        }
    }

    private static String address(Element each) {
        if (each.hasAttr("href")) {
            return each.attr("abs:href");
        }
        return each.hasAttr("cite")
                ? each.attr("abs:cite")
                : each.attr("content").strip();
    }
}

package headwater.page;

import headwater.model.Channel.OtherId;
import headwater.model.Credit.Credited;
import headwater.model.Known;
import headwater.model.Relation;
import headwater.model.Relation.Basis;
import headwater.model.Relation.Evidence;
import headwater.model.Relation.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page declares about where it comes from, each mark with its place, and the tracking ids it carries.
///
/// A shared tracking id ties two sites to one account of a counting service. It does not say who owns either.
record PageMarks(List<Relation> relations, List<Credited> credited, List<OtherId> ids) {

    private static final int MOST = 200;

    private static final Map<String, Relation.Type> SOURCE_META = Map.of(
            "syndication-source", Relation.Type.SYNDICATED_FROM,
            "original-source", Relation.Type.SYNDICATED_FROM,
            "source", Relation.Type.CITES,
            "contentsource", Relation.Type.CITES,
            "dc.source", Relation.Type.CITES);

    private static final Map<String, Relation.Type> SOURCE_JSON = Map.of(
            "isBasedOn", Relation.Type.REPRINT_OF,
            "isBasedOnUrl", Relation.Type.REPRINT_OF,
            "citation", Relation.Type.CITES,
            "sourceOrganization", Relation.Type.SYNDICATED_FROM,
            "translationOfWork", Relation.Type.TRANSLATION_OF,
            "creditText", Relation.Type.CITES);

    private static final String SOURCE_ELEMENTS =
            "#source_baidu, .source, .post_source, span.source, #ne_article_source,"
                    + " .article-source, [itemprop=sourceOrganization]";

    private static final Pattern SOURCE_LINE = Pattern.compile(
            "(?:来源|來源|出处|出處)\\s?[：:]\\s*([\\p{IsHan}\\p{L}\\p{N}·&.-]{2,30})|Sources?\\s?:\\s*(\\p{Lu}[^\\n|,;]{1,40})");

    private static final List<Tracker> TRACKERS = List.of(
            new Tracker("", Pattern.compile("\\b(UA-\\d{4,10}-\\d{1,4})\\b")),
            new Tracker("", Pattern.compile("(?:gtag/js\\?id=|['\"])(G-[A-Z0-9]{6,12})\\b")),
            new Tracker("", Pattern.compile("\\b(GTM-[A-Z0-9]{4,9})\\b")),
            new Tracker("", Pattern.compile("\\b(ca-pub-\\d{10,20})\\b")),
            new Tracker("hm.baidu:", Pattern.compile("hm\\.baidu\\.com/h(?:m)?\\.js\\?([0-9a-f]{32})")),
            new Tracker(
                    "cnzz:",
                    Pattern.compile("cnzz\\.com/[a-z_]+\\.php\\?(?:[a-z_]+=[^&\"']*&)?(?:id|web_id)=(\\d{6,12})")),
            new Tracker("fbq:", Pattern.compile("fbq\\(\\s*['\"]init['\"]\\s*,\\s*['\"](\\d{10,18})['\"]")));

    private record Tracker(String prefix, Pattern pattern) {}

    /// Searched for ids; a page is hardly ever longer.
    private static final int SEARCHED = 4 << 20;

    static PageMarks of(Document page, JsonLd jsonLd, String markup, Site site) {
        List<Relation> relations = new ArrayList<>();
        addresses(page, site, relations);
        List<Credited> credited = new ArrayList<>();
        metaSources(page, site, relations, credited);
        SOURCE_JSON.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> jsonLd.texts(field.getKey())
                        .limit(5)
                        .forEach(text -> source(
                                text,
                                field.getValue(),
                                Basis.JSON_LD,
                                Evidence.at("/" + field.getKey(), text),
                                site,
                                new Lists(relations, credited))));
        elements(page, site, new Lists(relations, credited));
        return new PageMarks(
                relations.stream().distinct().limit(MOST).toList(), List.copyOf(credited), ids(page, markup));
    }

    private record Lists(List<Relation> relations, List<Credited> credited) {}

    private static void addresses(Document page, Site site, List<Relation> into) {
        for (Element each : page.select("link[rel=canonical], meta[property=og:url]")) {
            String url = each.hasAttr("href") ? each.attr("abs:href") : each.attr("content");
            String host = Site.host(url);
            if (!host.isEmpty() && !site.host().isEmpty() && !Site.sameSite(host, site.host())) {
                into.add(new Relation(
                        Relation.Type.SYNDICATED_FROM,
                        Target.url(url),
                        Basis.HTML_META,
                        Evidence.at(selector(each), url)));
            }
        }
        for (Element each : page.select("link[rel=amphtml][href]")) {
            String url = each.attr("abs:href");
            if (!url.isEmpty()) {
                into.add(new Relation(
                        Relation.Type.SAME_ITEM, Target.url(url), Basis.HTML_META, Evidence.at(selector(each), url)));
            }
        }
        for (Element each : page.select("link[rel=alternate][hreflang][href]").stream()
                .limit(20)
                .toList()) {
            String url = each.attr("abs:href");
            if (!url.isEmpty()) {
                into.add(new Relation(
                        Relation.Type.TRANSLATION_OF,
                        Target.url(url),
                        Basis.HTML_META,
                        Evidence.at("link[hreflang=" + each.attr("hreflang") + "]", url)));
            }
        }
        for (Element each : page.select("[rel=via][href], [rel=cite][href], blockquote[cite], q[cite]")) {
            String url = each.hasAttr("href") ? each.attr("abs:href") : each.attr("abs:cite");
            if (!url.isEmpty()) {
                into.add(new Relation(
                        Relation.Type.QUOTE_OF, Target.url(url), Basis.HTML_META, Evidence.at(selector(each), url)));
            }
        }
    }

    private static void metaSources(Document page, Site site, List<Relation> relations, List<Credited> credited) {
        for (Element each : page.select("meta[name][content], link[rel][href]")) {
            String name = (each.attr("name") + each.attr("rel")).toLowerCase(Locale.ROOT);
            Relation.Type type = SOURCE_META.get(name);
            String text = each.hasAttr("content") ? each.attr("content").strip() : each.attr("abs:href");
            if (type != null && !text.isEmpty()) {
                source(
                        text,
                        type,
                        Basis.HTML_META,
                        Evidence.at("meta[name=" + name + "]", text),
                        site,
                        new Lists(relations, credited));
            }
        }
    }

    /// The line in which Chinese newsrooms name the source stands beside the article, not in it.
    private static void elements(Document page, Site site, Lists into) {
        for (Element each : page.select(SOURCE_ELEMENTS).stream().limit(5).toList()) {
            String text = each.text();
            String name = text.replaceFirst("^.*?(?:来源|來源|[Ss]ource)\\s?[：:]?\\s*", "")
                    .strip();
            if (!name.isEmpty() && name.length() <= 30 && !name.matches("[\\d\\W]*")) {
                source(name, Relation.Type.CITES, Basis.HTML_META, Evidence.at(selector(each), text), site, into);
            }
        }
        for (Element each : page.select("body span, body div, body p, body td, body li, body em").stream()
                .limit(3_000)
                .toList()) {
            String own = each.normalName().equals("p") || !each.select("a").isEmpty() ? each.text() : each.ownText();
            if (own.length() >= 4 && own.length() <= 80) {
                Matcher line = SOURCE_LINE.matcher(own);
                if (line.find()) {
                    String name = line.group(1) == null ? line.group(2) : line.group(1);
                    source(
                            name.strip(),
                            Relation.Type.CITES,
                            Basis.TEXT_PATTERN,
                            Evidence.at(selector(each), own),
                            site,
                            into);
                    return;
                }
            }
        }
    }

    /// A site that names itself as the source credits nobody.
    private static void source(String text, Relation.Type type, Basis basis, Evidence evidence, Site site, Lists into) {
        boolean isUrl = text.startsWith("http");
        boolean self = isUrl ? Site.sameSite(Site.host(text), site.host()) : site.isCalled(text);
        if (self || text.length() > 300) {
            return;
        }
        into.relations().add(new Relation(type, isUrl ? Target.url(text) : Target.named(text), basis, evidence));
        if (into.credited().stream().noneMatch(each -> each.name().equals(text))) {
            into.credited().add(new Credited(text, isUrl ? Known.of(text) : Known.notStated(), evidence));
        }
    }

    private static String selector(Element each) {
        String id = each.id().isEmpty() ? "" : "#" + each.id();
        String name = each.hasAttr("rel") ? "[rel=" + each.attr("rel") + "]" : "";
        String property = each.hasAttr("property") ? "[property=" + each.attr("property") + "]" : "";
        String type = each.className().isEmpty() ? "" : "." + each.className().split("\\s+", 2)[0];
        return each.normalName() + id + type + name + property;
    }

    private static List<OtherId> ids(Document page, String markup) {
        String searched = markup.length() > SEARCHED ? markup.substring(0, SEARCHED) : markup;
        Set<OtherId> ids = new LinkedHashSet<>();
        for (Tracker tracker : TRACKERS) {
            Matcher matcher = tracker.pattern().matcher(searched);
            while (matcher.find() && ids.size() < MOST) {
                ids.add(new OtherId("analytics", tracker.prefix() + matcher.group(1)));
            }
        }
        page.select("meta[property=fb:app_id], meta[name=fb:app_id]").stream()
                .map(each -> each.attr("content").strip())
                .filter(each -> each.matches("\\d{5,20}"))
                .forEach(each -> ids.add(new OtherId("fb:app_id", each)));
        return List.copyOf(ids);
    }
}

package headwater.footprint;

import headwater.model.Channel.OtherId;
import headwater.model.Observation.Warning;
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

/// What of a page its operator set up and not its writer: ids of services it reports to, and how it is made.
///
/// Ids of persons, such as `fb:admins`, are not taken, nor the lists of a group's pages (`fb:pages`).
public final class Footprint {

    /// Of the ids of one page no more are kept; a page has a dozen.
    private static final int MOST = 200;

    /// Searched for ids; a page is hardly ever longer.
    private static final int SEARCHED = 4 << 20;

    private static final int LONGEST = 120;

    private record Mark(IdKind kind, String prefix, Pattern pattern) {
        private Mark(IdKind kind, String prefix, String pattern) {
            this(kind, prefix, Pattern.compile(pattern));
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(IdKind.ANALYTICS, "", "\\b(UA-\\d{4,10}-\\d{1,4})\\b"),
            new Mark(IdKind.ANALYTICS, "", "(?:gtag/js\\?id=|['\"])(G-[A-Z0-9]{6,12})\\b"),
            new Mark(IdKind.ANALYTICS, "", "\\b(GTM-[A-Z0-9]{4,9})\\b"),
            new Mark(IdKind.ANALYTICS, "hm.baidu:", "hm\\.baidu\\.com/h(?:m)?\\.js\\?([0-9a-f]{32})"),
            new Mark(
                    IdKind.ANALYTICS,
                    "cnzz:",
                    "cnzz\\.com/[a-z_]+\\.php\\?(?:[a-z_]+=[^&\"']{0,200}&)?(?:id|web_id)=(\\d{6,12})"),
            new Mark(IdKind.ANALYTICS, "51la:", "\\b51\\.la/(?:\\?|s\\.asp\\?id=)?(\\d{5,12})(?:\\.js)?\\b"),
            new Mark(IdKind.ANALYTICS, "51la:", "\\bLA\\.init\\(\\{\\s*id\\s*:\\s*['\"](\\w{8,40})['\"]"),
            new Mark(IdKind.ANALYTICS, "fbq:", "fbq\\(\\s*['\"]init['\"]\\s*,\\s*['\"](\\d{10,18})['\"]"),
            new Mark(IdKind.ANALYTICS, "metrika:", "\\bym\\(\\s*(\\d{5,12})\\s*,\\s*['\"]init['\"]"),
            new Mark(IdKind.ANALYTICS, "metrika:", "mc\\.yandex\\.ru/watch/(\\d{5,12})\\b"),
            new Mark(IdKind.ADS, "", "\\b(ca-(?:mb-)?pub-\\d{10,20})\\b"),
            new Mark(IdKind.ADS, "", "['\"=](AW-\\d{8,12})\\b"));

    private static final Pattern MATOMO_ID = Pattern.compile("['\"]setSiteId['\"]\\s*,\\s*['\"]?(\\d{1,9})\\b");

    private static final Pattern MATOMO_HOST = Pattern.compile(
            "(?:\\bvar\\s+u\\s*=|['\"]setTrackerUrl['\"]\\s*,)[^;'\"]{0,120}['\"](?:https?:)?//([a-z0-9.-]{4,100})[/'\"]");

    /// Ways to show a service that one may speak for a site, by the name of the meta tag.
    private static final Map<String, String> VERIFICATIONS = Map.ofEntries(
            Map.entry("google-site-verification", "google"),
            Map.entry("baidu-site-verification", "baidu"),
            Map.entry("msvalidate.01", "bing"),
            Map.entry("yandex-verification", "yandex"),
            Map.entry("p:domain_verify", "pinterest"),
            Map.entry("facebook-domain-verification", "facebook"),
            Map.entry("360-site-verification", "360"),
            Map.entry("sogou_site_verification", "sogou"),
            Map.entry("shenma-site-verification", "shenma"),
            Map.entry("bytedance-verification-code", "bytedance"),
            Map.entry("naver-site-verification", "naver"),
            Map.entry("ahrefs-site-verification", "ahrefs"),
            Map.entry("alexaverifyid", "alexa"));

    private static final Pattern TOKEN = Pattern.compile("[\\w.+/=-]{8,100}");

    private static final Pattern APP_ID = Pattern.compile("app-id\\s*=\\s*([\\w.]{3,100})");

    private static final Pattern THEME =
            Pattern.compile("/(?:wp-content/(themes)|(templets))/([A-Za-z0-9_-]{2,60})/", Pattern.CASE_INSENSITIVE);

    private final Set<OtherId> found = new LinkedHashSet<>();

    private final List<Warning> warnings = new ArrayList<>();

    private Footprint() {}

    /// In the order in which their kinds are looked for; the template last.
    public List<OtherId> ids() {
        return List.copyOf(found);
    }

    /// What was left out, of a page that is larger than any that people read.
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    public static Footprint of(Document page, String markup) {
        Footprint ids = new Footprint();
        String searched = markup.length() > SEARCHED ? markup.substring(0, SEARCHED) : markup;
        if (searched.length() < markup.length()) {
            ids.left("ids were looked for in its first " + SEARCHED + " characters");
        }
        MARKS.forEach(each -> ids.search(each, searched));
        ids.matomo(searched);
        page.select("meta[content]").forEach(ids::meta);
        ids.theme(searched);
        Template template = Template.of(page);
        if (template.ways() > 0) {
            ids.found.add(new OtherId(IdKind.TEMPLATE.code(), template.text()));
        }
        if (Template.isCut(page)) {
            ids.left("how it is built was read off its first " + Template.MOST_ELEMENTS + " elements");
        }
        return ids;
    }

    private void left(String what) {
        Warning warning = new Warning("footprint-cut", "page", what);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private void search(Mark mark, String markup) {
        Matcher matcher = mark.pattern().matcher(markup);
        while (matcher.find()) {
            add(mark.kind(), mark.prefix() + matcher.group(1));
        }
    }

    private void add(IdKind kind, String value) {
        OtherId id = new OtherId(kind.code(), value);
        if (found.size() < MOST && !value.isBlank()) {
            found.add(id);
        } else if (!value.isBlank() && !found.contains(id)) {
            left("it has more than " + MOST + " ids; the others are not kept");
        }
    }

    /// Its own server counts sites from one, so the number is an id only with the server's name.
    private void matomo(String markup) {
        Matcher id = MATOMO_ID.matcher(markup);
        Matcher host = MATOMO_HOST.matcher(markup);
        if (id.find() && host.find()) {
            add(IdKind.ANALYTICS, "matomo:" + host.group(1) + "#" + id.group(1));
        }
    }

    private void meta(Element meta) {
        String name = (meta.hasAttr("name") ? meta.attr("name") : meta.attr("property"))
                .strip()
                .toLowerCase(Locale.ROOT);
        String content = meta.attr("content").strip();
        String service = VERIFICATIONS.get(name);
        if (service != null && TOKEN.matcher(content).matches()) {
            add(IdKind.VERIFICATION, service + ":" + content);
        }
        switch (name) {
            case "fb:app_id" -> number(IdKind.FACEBOOK_APP, "", content);
            case "al:ios:app_store_id" -> number(IdKind.APP, "ios:", content);
            case "al:android:package" -> app("android:", content);
            case "apple-itunes-app" -> appId("ios:", content);
            case "google-play-app" -> appId("android:", content);
            case "generator" ->
                add(IdKind.GENERATOR, content.length() > LONGEST ? content.substring(0, LONGEST) : content);
            default -> {}
        }
    }

    private void number(IdKind kind, String prefix, String content) {
        if (content.matches("\\d{5,20}")) {
            add(kind, prefix + content);
        }
    }

    private void appId(String prefix, String content) {
        Matcher id = APP_ID.matcher(content);
        if (id.find()) {
            app(prefix, id.group(1));
        }
    }

    private void app(String prefix, String content) {
        if (content.matches("[\\w.]{3,100}")) {
            add(IdKind.APP, prefix + content);
        }
    }

    /// Themes by the folder their files lie in: what many sites bought or took from one maker.
    private void theme(String markup) {
        Matcher matcher = THEME.matcher(markup);
        while (matcher.find()) {
            String system = matcher.group(1) == null ? "dedecms:" : "wordpress:";
            add(IdKind.THEME, system + matcher.group(3).toLowerCase(Locale.ROOT));
        }
    }
}

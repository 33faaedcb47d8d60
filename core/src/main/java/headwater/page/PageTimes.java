package headwater.page;

import headwater.model.Known;
import headwater.model.Observation.Warning;
import headwater.model.When;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// When a page says it was published and changed. What it declares in its head comes before what it shows, and what
/// it shows before its address; where two disagree, the others are told.
record PageTimes(Known<When> published, Known<When> modified, List<Warning> warnings) {

    private record Candidate(String path, When.Basis basis, Stamp stamp) {}

    private static final List<String> PUBLISHED_META = List.of(
            "meta[property=article:published_time], meta[name=article:published_time]",
            "meta[itemprop=datePublished], meta[property=datePublished], meta[name=datePublished]",
            "meta[name=pubdate], meta[name=publishdate], meta[name=PubDate], meta[name=publish_date], meta[name=publish-date]",
            "meta[name=parsely-pub-date], meta[name=sailthru.date], meta[name=DC.date.issued], meta[name=dcterms.created]",
            "meta[name=date], meta[name=date.available], meta[name=weibo:article:create_at], meta[property=og:release_date]",
            "[data-publishtime], [itemprop=dateCreated]");

    private static final List<String> MODIFIED_META = List.of(
            "meta[property=article:modified_time], meta[name=article:modified_time]",
            "meta[itemprop=dateModified], meta[name=dateModified]",
            "meta[property=og:updated_time], meta[name=lastmod], meta[http-equiv=last-modified]",
            "time.updated[datetime], time[itemprop=dateModified]");

    private static final List<String> TIME_ELEMENTS = List.of(
            "time[itemprop=datePublished], time[pubdate], time.published, time.entry-date",
            "article time[datetime], .article time[datetime]",
            "time[datetime]",
            "#article_datetime, #publish_time, #pubtime, #pubtime_baidu, .pubtime, .publish-time, .publish_time");

    private static final Pattern DATE_NAME =
            Pattern.compile("(?i)date|time|pub|info|source|sou\\b|meta|post|byline|author|content_other|mr10");

    private static final Pattern MADE_FOR_A_DATE = Pattern.compile("(?i)(^|[-_ ])(meta|date|time|pubtime|pubdate)");

    /// The article's own record in a page's embedded state, as one widespread publishing system writes it.
    private static final String STATE = "globalContent=";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\\d)(?!\\d)");

    private static final int MOST_ELEMENTS = 4_000;

    static PageTimes of(Document page, JsonLd jsonLd, String url, PageZone zone) {
        List<Candidate> declared = new ArrayList<>();
        PUBLISHED_META.forEach(each -> fromElements(page, each, When.Basis.HTML_META, declared));
        jsonLd.texts("datePublished")
                .limit(3)
                .forEach(each -> add("datePublished", When.Basis.JSON_LD, each, declared));
        TIME_ELEMENTS.forEach(each -> fromElements(page, each, When.Basis.HTML_META, declared));
        List<Warning> warnings = new ArrayList<>();
        List<Candidate> all = doubted(declared.isEmpty() ? shown(page, url) : declared, zone, warnings);
        List<Candidate> changed = new ArrayList<>();
        MODIFIED_META.forEach(each -> fromElements(page, each, When.Basis.HTML_META, changed));
        jsonLd.texts("dateModified").limit(1).forEach(each -> add("dateModified", When.Basis.JSON_LD, each, changed));
        if (all.isEmpty()) {
            changed.stream().limit(1).forEach(all::add);
            all.forEach(each -> warnings.add(new Warning(
                    "published-from-modified", each.path(), each.stamp().raw())));
        }
        Known<When> published = best(all, zone, warnings);
        Known<When> modified = best(changed, zone, new ArrayList<>());
        return new PageTimes(published, modified, List.copyOf(warnings));
    }

    private static Known<When> best(List<Candidate> all, PageZone zone, List<Warning> warnings) {
        Optional<Candidate> chosen = all.stream()
                .filter(each -> each.stamp().offset() != null && !each.stamp().isMidnight())
                .findFirst()
                .filter(each -> sameDayAs(each, all.getFirst()))
                .or(() -> finer(all))
                .or(() -> all.stream().findFirst());
        if (chosen.isEmpty()) {
            return Known.notStated();
        }
        Candidate first = chosen.get();
        boolean day = first.stamp().isMidnight();
        When when = (day ? first.stamp().asDay() : first.stamp()).when(first.basis(), zone);
        if (day) {
            warnings.add(new Warning(
                    "midnight-taken-as-day", first.path(), first.stamp().raw()));
        }
        if (first.stamp().offset() == null) {
            warnings.addAll(zone.warnings());
        }
        all.stream()
                .filter(each -> apart(each.stamp().when(each.basis(), zone), when))
                .limit(2)
                .forEach(each -> warnings.add(new Warning(
                        "published-differs", each.path(), each.stamp().raw())));
        return Known.of(when);
    }

    /// A bare date gives way to a clock time of the same day in an element made for it.
    private static Optional<Candidate> finer(List<Candidate> all) {
        return all.isEmpty() || all.getFirst().stamp().precision() != When.Precision.DAY
                ? Optional.empty()
                : all.stream()
                        .filter(each -> each.stamp().precision() != When.Precision.DAY
                                && each.stamp()
                                        .local()
                                        .toLocalDate()
                                        .equals(all.getFirst().stamp().local().toLocalDate()))
                        .findFirst();
    }

    /// Where one mark writes a clock time without a zone and another the same clock time "in UTC", the UTC is what a
    /// template adds to any time, and is not believed on a page from elsewhere.
    private static List<Candidate> doubted(List<Candidate> all, PageZone zone, List<Warning> warnings) {
        List<Candidate> believed = new ArrayList<>();
        for (Candidate each : all) {
            boolean doubt = ZoneOffset.UTC.equals(each.stamp().offset())
                    && zone.zoneId().isPresent()
                    && all.stream()
                            .anyMatch(other -> other.stamp().offset() == null
                                    && other.stamp().precision() != When.Precision.DAY
                                    && other.stamp().local().equals(each.stamp().local()));
            if (doubt) {
                warnings.add(
                        new Warning("offset-doubted", each.path(), each.stamp().raw()));
            } else {
                believed.add(each);
            }
        }
        return believed;
    }

    private static boolean sameDayAs(Candidate one, Candidate other) {
        return java.time.Duration.between(one.stamp().local(), other.stamp().local())
                        .abs()
                        .toHours()
                <= 24;
    }

    private static boolean apart(When one, When other) {
        return one.certainlyBefore(other) || other.certainlyBefore(one);
    }

    private static void fromElements(Document page, String selector, When.Basis basis, List<Candidate> into) {
        for (Element each : page.select(selector).stream().limit(2).toList()) {
            for (String attribute : List.of("content", "datetime", "data-publishtime")) {
                add(selector, basis, each.attr(attribute), into);
            }
            if (!each.normalName().equals("meta") && !each.hasAttr("datetime")) {
                add(selector, When.Basis.PLATFORM_TEXT, each.text(), into);
            }
        }
    }

    private static void add(String path, When.Basis basis, String text, List<Candidate> into) {
        if (!text.isBlank()) {
            Stamp.in(text).ifPresent(stamp -> into.add(new Candidate(path, basis, stamp)));
        }
    }

    /// Dates in the page itself: its embedded state, then date lines near the title, then the address.
    private static List<Candidate> shown(Document page, String url) {
        List<Candidate> found = new ArrayList<>();
        page.select("script").forEach(each -> fromState(each.data(), found));
        if (found.isEmpty() && !isFrontPage(url)) {
            fromLines(page).ifPresent(found::add);
        }
        Matcher address = ADDRESS.matcher(url);
        if (found.isEmpty() && address.find()) {
            add("url", When.Basis.URL_PATH, address.group(1) + "-" + address.group(2) + "-" + address.group(3), found);
        }
        return found;
    }

    /// What follows the heading comes first: above it many pages print today's date.
    private static Optional<Candidate> fromLines(Document page) {
        List<Element> elements =
                page.select("body *").stream().limit(MOST_ELEMENTS).toList();
        int heading = 0;
        while (heading < elements.size() && !elements.get(heading).normalName().equals("h1")) {
            heading++;
        }
        boolean headed = heading < elements.size();
        List<Candidate> after = new ArrayList<>();
        elements.subList(headed ? heading : 0, elements.size()).forEach(each -> fromLine(each, after));
        List<Candidate> before = new ArrayList<>();
        elements.subList(0, headed ? heading : 0).forEach(each -> fromLine(each, before));
        return withClock(after).or(() -> after.stream().findFirst()).or(() -> withClock(before));
    }

    private static Optional<Candidate> withClock(List<Candidate> lines) {
        return lines.stream()
                .filter(each -> each.stamp().precision() != When.Precision.DAY)
                .findFirst();
    }

    private static void fromState(String script, List<Candidate> into) {
        int start = script.indexOf(STATE);
        if (start < 0 || !into.isEmpty()) {
            return;
        }
        try {
            JsonNode article = MAPPER.readTree(script.substring(start + STATE.length()));
            for (String field : List.of("display_date", "publish_date")) {
                add(
                        "script#/" + field,
                        When.Basis.PLATFORM_TEXT,
                        article.path(field).asString(""),
                        into);
            }
        } catch (JacksonException notJson) {
            // A page's state in another form says nothing here.
        }
    }

    /// A front page carries the dates of many articles and none of its own.
    private static boolean isFrontPage(String url) {
        return url.matches("https?://[^/]+/?(?:index\\.\\w+)?(?:[?#].*)?");
    }

    /// A short text with a date; a full clock time may stand anywhere, a bare date only where a date belongs.
    private static void fromLine(Element each, List<Candidate> into) {
        String names = each.className() + " " + each.id();
        boolean made = MADE_FOR_A_DATE.matcher(names).find();
        String own = made && each.childrenSize() < 8 ? each.text() : each.ownText();
        if (own.length() < 8
                || own.length() > 160
                || each.normalName().matches("a|script|style|option")
                || each.closest("a") != null) {
            return;
        }
        Stamp.in(own).ifPresent(stamp -> {
            Element parent = each.parent();
            String around = names + (parent == null ? "" : parent.className());
            if (stamp.precision() != When.Precision.DAY
                    || DATE_NAME.matcher(around).find()) {
                into.add(new Candidate(each.normalName(), When.Basis.PLATFORM_TEXT, stamp));
            }
        });
    }
}

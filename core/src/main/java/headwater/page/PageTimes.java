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
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// When a page says it was published and changed. What it declares in its head comes before what it shows, and what
/// it shows before its address; where two disagree, the others are told.
record PageTimes(Known<When> published, Known<When> modified, List<Warning> warnings) {

    /// Elements that say by their mark-up that they hold a date.
    private static final String DATED =
            "[itemprop=datePublished], time:not([itemprop=dateModified]):not(.updated), .published, .dt-published, .entry-date,"
                    + " [data-publishtime], #article_datetime, #publish_time, #pubtime, #pubtime_baidu, .pubtime, .publish-time,"
                    + " .publish_time";

    private static final String CREATED = "[itemprop=dateCreated], [itemprop=uploadDate]";

    private static final String CHANGED = "time.updated[datetime], time[itemprop=dateModified]";

    private static final Pattern ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\\d)(?!\\d)"
                    + "|(?<!\\d)(20\\d{2})-(0[1-9]|1[0-2])-([0-3]\\d)(?!\\d)");

    /// Only where the figures leave no doubt which is the month.
    private static final Pattern DAY_FIRST_ADDRESS =
            Pattern.compile("/(1[3-9]|2\\d|3[01])-(0[1-9]|1[0-2])-(20\\d{2})(?!\\d)");

    private static final int MOST_ELEMENTS = 4;

    /// @param language of its text, which tells how a date in figures is read where the page declares none
    static PageTimes of(Document page, JsonLd jsonLd, String url, PageZone zone, String language) {
        Stamp.Order order = order(page, language);
        Vicinity vicinity = Vicinity.of(page);
        HeadDates head = HeadDates.of(page, order);
        List<DateMark> declared = new ArrayList<>(head.published());
        structured(jsonLd, "datePublished", order, declared);
        fromElements(vicinity.byHeading(page, DATED), vicinity, order, declared);
        declared.addAll(head.dated());
        List<DateMark> changed = new ArrayList<>(head.modified());
        fromElements(page.select(CHANGED), vicinity, order, changed);
        structured(jsonLd, "dateModified", order, changed);
        List<DateMark> created = new ArrayList<>(head.created());
        structured(jsonLd, "uploadDate", order, created);
        structured(jsonLd, "dateCreated", order, created);
        fromElements(page.select(CREATED), vicinity, order, created);
        List<Warning> warnings = new ArrayList<>();
        List<DateMark> all = new ArrayList<>(declared);
        Optional<DateLines> lines =
                isFrontPage(url) ? Optional.empty() : Optional.of(DateLines.of(page, vicinity, order));
        List<DateMark> beside = new ArrayList<>();
        if (all.isEmpty()) {
            all.addAll(shown(page, url, lines));
            lines.ifPresent(each -> changed.addAll(each.changes()));
        } else {
            lines.flatMap(DateLines::byHeading).ifPresent(beside::add);
        }
        instead(all, created, warnings);
        all = doubted(all, zone, warnings);
        Known<When> modified = best(changed, List.of(), zone, new ArrayList<>());
        Known<When> published = all.isEmpty() ? noLaterThan(modified, warnings) : best(all, beside, zone, warnings);
        return new PageTimes(published, modified, List.copyOf(warnings));
    }

    /// Where nothing says when a page was published, the day it was made is taken, and told.
    private static void instead(List<DateMark> all, List<DateMark> created, List<Warning> warnings) {
        if (all.isEmpty() && !created.isEmpty()) {
            DateMark first = created.getFirst();
            all.add(first);
            warnings.add(new Warning(
                    "published-from-created", first.path(), first.stamp().raw()));
        }
    }

    /// What was changed had appeared by then, and nothing says how long before.
    private static Known<When> noLaterThan(Known<When> modified, List<Warning> warnings) {
        if (!(modified instanceof Known.Value<When>(When changed))) {
            return Known.notStated();
        }
        warnings.add(new Warning("published-before-modified", "modified", changed.raw()));
        return Known.of(new When(
                PageReading.FIRST_PAGE.isBefore(changed.earliest()) ? PageReading.FIRST_PAGE : changed.earliest(),
                changed.latest(),
                When.Precision.UNKNOWN,
                changed.zone(),
                changed.zoneId(),
                changed.basis(),
                changed.raw()));
    }

    private static Stamp.Order order(Document page, String language) {
        return Stream.of(
                        page.select("meta[property=og:locale]").attr("content"),
                        page.select("html").attr("lang"),
                        page.select("html").attr("xml:lang"),
                        page.select("meta[http-equiv=content-language]").attr("content"),
                        language)
                .map(Stamp.Order::of)
                .filter(each -> each != Stamp.Order.UNTOLD)
                .findFirst()
                .orElse(Stamp.Order.UNTOLD);
    }

    private static void structured(JsonLd jsonLd, String field, Stamp.Order order, List<DateMark> into) {
        jsonLd.texts(field).limit(3).forEach(each -> add(field, When.Basis.JSON_LD, each, order, into));
    }

    /// @param beside what the page shows besides what it declares
    private static Known<When> best(List<DateMark> all, List<DateMark> beside, PageZone zone, List<Warning> warnings) {
        Optional<DateMark> chosen = all.stream()
                .filter(each -> each.stamp().offset() != null && !each.stamp().isMidnight())
                .findFirst()
                .filter(each -> sameDayAs(each, all.getFirst()))
                .or(() -> finer(all))
                .or(() -> all.stream().findFirst());
        if (chosen.isEmpty()) {
            return Known.notStated();
        }
        DateMark first = chosen.get();
        boolean day = first.stamp().isMidnight();
        Stamp stamp = day ? first.stamp().asDay() : first.stamp();
        List<DateMark> others = Stream.concat(all.stream(), beside.stream()).toList();
        OwnClock own = OwnClock.of(stamp.when(first.basis(), zone), stamp, others, zone);
        When when = own.when();
        warnings.addAll(own.warnings());
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
    private static Optional<DateMark> finer(List<DateMark> all) {
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
    private static List<DateMark> doubted(List<DateMark> all, PageZone zone, List<Warning> warnings) {
        List<DateMark> believed = new ArrayList<>();
        for (DateMark each : all) {
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

    private static boolean sameDayAs(DateMark one, DateMark other) {
        return java.time.Duration.between(one.stamp().local(), other.stamp().local())
                        .abs()
                        .toHours()
                <= 24;
    }

    private static boolean apart(When one, When other) {
        return one.certainlyBefore(other) || other.certainlyBefore(one);
    }

    private static void fromElements(
            List<Element> elements, Vicinity vicinity, Stamp.Order order, List<DateMark> into) {
        elements.stream()
                .filter(each -> !each.normalName().equals("meta") && !vicinity.isAside(each))
                .limit(MOST_ELEMENTS)
                .forEach(each -> {
                    String path = path(each);
                    for (String attribute : List.of("content", "datetime", "data-publishtime", "title")) {
                        add(path, When.Basis.HTML_META, each.attr(attribute), order, into);
                    }
                    if (!each.hasAttr("datetime")) {
                        add(path, When.Basis.PLATFORM_TEXT, each.text(), order, into);
                    }
                });
    }

    private static String path(Element each) {
        String id = each.id().isEmpty() ? "" : "#" + each.id();
        String property = each.hasAttr("itemprop") ? "[itemprop=" + each.attr("itemprop") + "]" : "";
        return each.normalName() + id + property;
    }

    private static void add(String path, When.Basis basis, String text, Stamp.Order order, List<DateMark> into) {
        if (!text.isBlank()) {
            Stamp.in(text, order).ifPresent(stamp -> into.add(new DateMark(path, basis, stamp)));
        }
    }

    /// Dates in the page itself: its embedded state, then date lines near the title, then the address.
    private static List<DateMark> shown(Document page, String url, Optional<DateLines> lines) {
        List<DateMark> record = StateDates.ofRecord(page);
        return record.isEmpty()
                ? lines
                        .flatMap(DateLines::published)
                        .or(() -> lines.flatMap(each -> StateDates.theOnlyDay(page)))
                        .or(() -> ofAddress(url))
                        .stream()
                        .toList()
                : record;
    }

    private static Optional<DateMark> ofAddress(String url) {
        Matcher address = ADDRESS.matcher(url);
        Matcher dayFirst = DAY_FIRST_ADDRESS.matcher(url);
        String day;
        if (address.find()) {
            int first = address.group(1) == null ? 4 : 1;
            day = address.group(first) + "-" + address.group(first + 1) + "-" + address.group(first + 2);
        } else if (dayFirst.find()) {
            day = dayFirst.group(3) + "-" + dayFirst.group(2) + "-" + dayFirst.group(1);
        } else {
            return Optional.empty();
        }
        return Stamp.in(day, Stamp.Order.UNTOLD).map(stamp -> new DateMark("url", When.Basis.URL_PATH, stamp));
    }

    /// A front page carries the dates of many articles and none of its own.
    private static boolean isFrontPage(String url) {
        return url.matches("https?://[^/?#]+/?(?:index\\.\\w+)?(?:[?](?:utm_|ref|from)[^#]*)?(?:#.*)?");
    }
}

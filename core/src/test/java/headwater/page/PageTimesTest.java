package headwater.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Known;
import headwater.model.Observation.Warning;
import headwater.model.When;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a page says it was published. All pages here are made up.
class PageTimesTest {

    private static final String HEADING = "<h1>Council votes on harbour plan</h1>";

    @Test
    void whatTheHeadCallsPublishedComesFirst() {
        PageTimes times = times(
                "<meta name='date' content='2021-09-10'><meta property='article:published_time' content='2021-09-08'>",
                HEADING + "<time datetime='2021-09-09'>9 September</time>");
        assertEquals("2021-09-08", day(times));
        assertEquals(List.of("published-differs", "published-differs"), codes(times));
    }

    @Test
    void aNameThatSaysOnlyDateComesAfterATimeBesideTheHeading() {
        assertEquals(
                "2021-09-09",
                day(times(
                        "<meta name='date' content='2021-09-10'>",
                        HEADING + "<time itemprop='datePublished' datetime='2021-09-09'>9 September</time>")));
    }

    @Test
    void aTimeInACommentIsNotTheArticles() {
        assertEquals(
                "none",
                day(times(
                        "",
                        HEADING + "<p>Text</p><ol class='comment-list'><li><time datetime='2021-09-09'>"
                                + "9 September 2021</time></li></ol>")));
    }

    @Test
    void aTimeInALinkToAnotherArticleIsNotItsOwn() {
        assertEquals(
                "none",
                day(times("", HEADING + "<a href='/other'><time datetime='2021-09-09'>9 September 2021</time></a>")));
        assertEquals(
                "2021-09-09",
                day(
                        times(
                                "",
                                HEADING
                                        + "<a rel='bookmark' href='/own'><time datetime='2021-09-09'>9 September 2021</time></a>")));
    }

    @Test
    void theLineNearestAfterTheHeadingIsTaken() {
        assertEquals(
                "2021-09-08",
                day(times(
                        "",
                        "<div class='today'>Today: 12 September 2021</div><article>" + HEADING
                                + "<p class='meta'>By Lee Park, 8 September 2021</p><p>Text</p></article>"
                                + "<p class='meta'>Next: 10 September 2021, 10:05</p>")));
    }

    @Test
    void aLineAboveTheHeadingCountsInOneBoxWithIt() {
        assertEquals(
                "2021-09-08",
                day(times("", "<article><header><p>Hamburg, 8. September 2021</p>" + HEADING + "</header></article>")));
    }

    @Test
    void aCopyrightLineIsNoPublication() {
        assertEquals("none", day(times("", HEADING + "<p>Copyright © 08.09.2021 by Harbour News</p>")));
    }

    @Test
    void aDayInTheHeadingIsWhatItTellsOf() {
        assertEquals("none", day(times("", "<h1>Report of the week to 8 September 2021</h1><p>Text</p>")));
    }

    @Test
    void aPageThatDatesOnlyItsChangeAppearedNoLater() {
        PageTimes times = times(
                "<meta property='article:modified_time' content='2021-09-08T10:00:00Z'>", HEADING + "<p>Text</p>");
        When published = times.published().get();
        assertEquals(When.Precision.UNKNOWN, published.precision());
        assertEquals(Instant.parse("2021-09-08T10:00:00Z"), published.latest());
        assertEquals(PageReading.FIRST_PAGE, published.earliest());
        assertEquals(List.of("published-before-modified"), codes(times));
    }

    @Test
    void aLineThatSaysChangedIsAChange() {
        PageTimes times = times("", HEADING + "<p>Aktualisiert: 08.09.2021 10:05</p>");
        assertEquals(When.Precision.UNKNOWN, times.published().get().precision());
        assertEquals("08.09.2021 10:05", times.modified().get().raw());
    }

    @Test
    void theDayOfMakingIsTakenOnlyWhereNothingElseIsSaidAndIsTold() {
        PageTimes times = times("<meta name='dcterms.created' content='2021-09-08'>", HEADING + "<p>Text</p>");
        assertEquals("2021-09-08", day(times));
        assertEquals(List.of("published-from-created"), codes(times));
    }

    @Test
    void anAddressGivesADayOfItsOwnBasis() {
        Known<When> published =
                of("<p>Text</p>", "https://news.example/2021/09/08/harbour").published();
        assertEquals(When.Basis.URL_PATH, published.get().basis());
        assertEquals(When.Precision.DAY, published.get().precision());
    }

    @Test
    void aFrontPageHasNoDayOfItsOwn() {
        String page = HEADING + "<p class='date'>8 September 2021</p>";
        assertEquals(Known.notStated(), of(page, "https://news.example/").published());
        assertEquals(
                "8 September 2021",
                of(page, "https://news.example/?p=12").published().get().raw());
    }

    @Test
    void theStateOfAPageGivesItsDayIfItTellsOfOne() {
        String one = HEADING + "<script>x = {\"published_at\":\"2021-09-08T06:22:28+01:00\"}</script>";
        assertEquals("2021-09-08", day(times("", one)));
        String other = "<script>y = {\"published_at\":\"2021-09-09T06:22:28+01:00\"}</script>";
        assertEquals("none", day(times("", one + other)));
    }

    private static final String UTC = "<meta property='article:published_time' content='2021-09-09T01:49:09Z'>";

    @Test
    void theSameMomentWithAnOffsetTellsTheDayOnThePage() {
        PageTimes times = times(UTC, HEADING + "<time datetime='2021-09-08T21:49:09-04:00'>Evening</time>");
        assertEquals("-04:00", times.published().get().zoneId());
        assertEquals(
                Instant.parse("2021-09-09T01:49:09Z"), times.published().get().earliest());
        assertEquals(List.of(), codes(times));
    }

    @Test
    void aClockThatShowsTheSameMinutesSomeHoursAwayTellsTheOffset() {
        assertEquals(
                "-04:00",
                times(UTC, HEADING + "<p class='date'>September 8, 2021 at 9:49 pm</p>")
                        .published()
                        .get()
                        .zoneId());
        assertEquals(
                "Z",
                times(UTC, HEADING + "<p class='date'>September 8, 2021 at 9:50 pm</p>")
                        .published()
                        .get()
                        .zoneId());
    }

    @Test
    void aDayBesideTheHeadingIsTheDayOnThePageIfSomewhereItWasThatDay() {
        PageTimes times = times(UTC, HEADING + "<p class='date'>8 September 2021</p>");
        assertEquals(List.of(new Warning("day-on-page", "p", "2021-09-08")), times.warnings());
        assertEquals("Z", times.published().get().zoneId());
        assertEquals(List.of(), codes(times(UTC, HEADING + "<p class='date'>7 September 2021</p>")));
    }

    @Test
    void aDayThatFitsTheZoneOfThePageIsReadInIt() {
        PageTimes times = of(
                "<head><meta property='article:published_time' content='2021-09-08T23:05:00Z'></head><body>" + HEADING
                        + "<p class='date'>9 September 2021</p></body>",
                "https://news.example/own",
                ZoneId.of("Europe/Berlin"));
        assertEquals("Europe/Berlin", times.published().get().zoneId());
        assertEquals(
                Instant.parse("2021-09-08T23:05:00Z"), times.published().get().earliest());
        assertEquals(List.of(), codes(times));
    }

    @Test
    void aChangeAndAPublicationInOneLineAreToldApart() {
        PageTimes times = times("", HEADING + "<p>Letzte Änderung: 09.09.2021<br>Erschienen am: 08.09.2021</p>");
        assertEquals("2021-09-08", day(times));
        assertEquals("09.09.2021", times.modified().get().raw());
    }

    @Test
    void aDateAfterItsTermCountsAlsoInASideColumn() {
        assertEquals(
                "2021-09-08", day(times("", HEADING + "<aside><dl><dt>Datum</dt><dd>08.09.2021</dd></dl></aside>")));
        assertEquals("none", day(times("", HEADING + "<aside><dl><dt>Konzert</dt><dd>08.09.2021</dd></dl></aside>")));
    }

    @Test
    void aDayThatOpensAParagraphOrFollowsAPlaceIsItsDateLine() {
        String words =
                "the council of the port voted on the plan that its members had put off since spring, and left it at that.";
        assertEquals("2021-09-08", day(times("", HEADING + "<p>8.9.2021 - Late at night " + words + "</p>")));
        assertEquals(
                "2021-09-08", day(times("", HEADING + "<p>Hamburg, (08.09.2021). Late at night " + words + "</p>")));
        assertEquals("none", day(times("", HEADING + "<p>Late at night of 8.9.2021, " + words + words + "</p>")));
    }

    @Test
    void aDateInAQuotedPostIsNotTheArticles() {
        assertEquals(
                "none",
                day(
                        times(
                                "",
                                HEADING
                                        + "<blockquote>Shared <time datetime='2021-09-08T10:00:00Z'>then</time></blockquote>")));
    }

    @Test
    void boxesOfDayMonthAndYearAreOneDate() {
        assertEquals(
                "2021-09-08",
                day(times("", HEADING + "<div class='date'><span>Sep</span> <span>08</span><span>2021</span></div>")));
    }

    @Test
    void datesInStructuredDataThatIsNotJsonAreReadAsText() {
        PageTimes times = times(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"a \"b\" c\","
                        + " \"datePublished\": \"2021-09-08T10:00:00+02:00\"}</script>",
                HEADING);
        assertEquals("2021-09-08", day(times));
    }

    @Test
    void anAddressWithTheDayFirstIsReadWhereNoOtherReadingFits() {
        assertEquals(
                When.Basis.URL_PATH,
                of("<p>Text</p>", "https://news.example/28-09-2021-harbour")
                        .published()
                        .get()
                        .basis());
        assertEquals(
                Known.notStated(),
                of("<p>Text</p>", "https://news.example/08-09-2021-harbour").published());
    }

    private static PageTimes times(String head, String body) {
        return of(
                "<head><title>Council votes on harbour plan</title>" + head + "</head><body>" + body + "</body>",
                "https://news.example/own");
    }

    private static PageTimes of(String html, String url) {
        return of(html, url, ZoneOffset.UTC);
    }

    private static PageTimes of(String html, String url, ZoneId zoneId) {
        org.jsoup.nodes.Document page = PageReading.parse("<html>" + html + "</html>", url);
        PageZone zone = new PageZone(Optional.of(zoneId), When.Zone.DECLARED_ZONE, List.of());
        return PageTimes.of(page, JsonLd.of(page), url, zone, "en");
    }

    private static String day(PageTimes times) {
        return times.published()
                .map(each ->
                        each.earliest().atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("none");
    }

    private static List<String> codes(PageTimes times) {
        return times.warnings().stream().map(Warning::code).toList();
    }
}

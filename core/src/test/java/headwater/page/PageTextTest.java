package headwater.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Item.Completeness;
import org.junit.jupiter.api.Test;

/// The article and nothing else, on pages written for one difficulty each.
class PageTextTest {

    private static final String FIRST =
            "<p>The minister said on Tuesday that the bridge would be closed for repair until spring.</p>";

    private static final String SECOND =
            "<p>Drivers were told to take the ferry, which runs every hour, or the road along the lake.</p>";

    private static final String ARTICLE =
            "The minister said on Tuesday that the bridge would be closed for repair until"
                    + " spring.\nDrivers were told to take the ferry, which runs every hour, or the road along the lake.";

    @Test
    void theArticleIsReadWithoutMenuHeadingAndFooter() {
        assertEquals(
                ARTICLE,
                text("<ul><li><a href='/a'>Home</a><li><a href='/b'>World</a></ul><h1>A bridge is closed, and a ferry"
                        + " runs: what to know</h1><div>" + FIRST + SECOND
                        + "</div><div><a href='/c'>Contact</a></div>"));
    }

    @Test
    void whatReadersWriteIsNotTheArticleHoweverLong() {
        assertEquals(
                ARTICLE,
                text("<div class='content'>" + FIRST + SECOND + "</div><div id='comments'>"
                        + "<p>I have crossed that bridge for years, and nobody ever told me that it was not safe.</p>"
                                .repeat(9)
                        + "</div>"));
    }

    @Test
    void teasersOfOtherArticlesAreLeftOut() {
        String teaser = "<div class='t'><h3><a href='/x'>Ferry fares rise</a></h3><p>The fare goes up by a tenth, says"
                + " the company, and season tickets will no longer be sold on board.</p></div>";
        assertEquals(
                ARTICLE + "\n" + ARTICLE,
                text("<div><div class='story'>" + (FIRST + SECOND).repeat(2) + "</div><section>" + teaser.repeat(4)
                        + "</section></div>"));
    }

    @Test
    void twoPartsWithAPanelBetweenThemAreOneArticle() {
        assertEquals(
                ARTICLE,
                text("<div><div class='article-body'>" + FIRST + "</div><div class='ad'>Buy a ferry</div>"
                        + "<div class='article-body'>" + SECOND + "</div></div>"));
    }

    @Test
    void aFormAroundThePageHidesNothing() {
        assertEquals(ARTICLE, text("<form action='/'><div>" + FIRST + SECOND + "</div></form>"));
    }

    @Test
    void aWordInTheNameOfTheWholePageHidesNothing() {
        assertEquals(ARTICLE, text("<div class='with-sidebar'><h1>Bridge</h1><div>" + FIRST + SECOND + "</div></div>"));
    }

    @Test
    void theLineThatNamesTheSourceStays() {
        assertEquals(
                "北京大学光华管理学院院长日前发布文章，建议面向全国就业人群发放消费券。文章说，此举可在一年内带动消费。\n本文来源：某新闻网",
                text("<div><p>北京大学光华管理学院院长日前发布文章，建议面向全国就业人群发放消费券。文章说，此举可在一年内带动消费。</p>"
                        + "<div>本文来源：某新闻网</div><div>分享到：</div></div>"));
    }

    @Test
    void theCellsOfARowAreReadOn() {
        assertEquals(
                "Port of Anders 12 boats a day",
                PageText.lines(
                        PageReading.parse("<table><tr><td>Port of Anders</td><td>12 boats a day</td></tr></table>", "")
                                .body()));
    }

    @Test
    void whatIsMarkedAsTheArticleMayBeShort() {
        PageText read = read("<a href='/'>Home</a><div itemprop='articleBody'>A short caption.</div>");
        assertEquals("A short caption.", read.text());
        assertEquals(Completeness.UNKNOWN, read.completeness());
    }

    @Test
    void aPageOfLinksHasNoTextRatherThanItsMenu() {
        assertEquals(
                "",
                text("<ul>" + "<li><a href='/a'>One of many headings on this page, with a comma</a>".repeat(30)
                        + "</ul>"));
    }

    @Test
    void whatTheHouseSaysOfItselfIsNoArticle() {
        assertEquals("", text("<div><p>免責聲明：本網站是以實時上傳文章的方式運作，本站對所有文章的真實性、完整性及立場等，不負任何法律責任。</p></div>"));
    }

    @Test
    void aTextThatBreaksOffIsToldAsTruncated() {
        assertEquals(
                Completeness.TRUNCATED,
                read("<div>" + FIRST + SECOND + "<p>Subscribe to read on, or sign in.</p></div>")
                        .completeness());
    }

    @Test
    void aMillionNestedLabelsEndInTime() {
        String deep = "<div class='ad share'><a href='/'><b>x</b></a>".repeat(60_000);
        assertTrue(text("<div>" + FIRST + SECOND + "</div>" + deep).length() < 400);
    }

    private static String text(String body) {
        return read(body).text();
    }

    private static PageText read(String body) {
        var page = PageReading.parse("<html><body>" + body + "</body></html>", "");
        return PageText.of(page, JsonLd.of(page));
    }
}

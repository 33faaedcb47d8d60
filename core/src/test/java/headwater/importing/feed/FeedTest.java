package headwater.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final FeedTimes ENGLISH = new FeedTimes("en");

    private static Observation only(String item) {
        return Given.text(
                        "f.xml",
                        "<rss version='2.0'><channel><title>T</title><item>" + item + "</item></channel></rss>")
                .accepted()
                .getFirst();
    }

    @Test
    void theFeedAnEntryCameFromIsACreditByThePlatform() {
        Credit credit = only("<title>a</title><description>b</description><source url='http://w/'>Wire</source>")
                .credit();
        assertEquals(Credit.Status.PLATFORM_CREDITED, credit.status());
        assertEquals("Wire", credit.credited().getFirst().name());
    }

    @Test
    void aDescriptionIsADigestAndContentIsTheWhole() {
        assertEquals(
                Item.Completeness.DIGEST,
                only("<title>a</title><description>b</description>")
                        .item()
                        .body()
                        .completeness());
        assertEquals(
                Item.Completeness.FULL,
                only("<title>a</title><content>b</content>").item().body().completeness());
        assertEquals(
                Item.Completeness.TITLE_ONLY,
                only("<title>a</title>").item().body().completeness());
    }

    @Test
    void anEntryWithOnlyAnUpdateWasPublishedNoLater() {
        When published = only("<title>a</title><updated>2021-09-09T02:28:00Z</updated>")
                .item()
                .published()
                .get();
        assertEquals(When.Precision.UNKNOWN, published.precision());
        assertEquals(Instant.parse("2021-09-09T02:28:00Z"), published.latest());
    }

    @Test
    void anEMailAddressIsNotKept() {
        assertEquals(
                Known.of("Jane Doe"),
                only("<title>a</title><author>jane@x.example (Jane Doe)</author>")
                        .item()
                        .body()
                        .byline());
        assertFalse(only("<title>a</title><author>jane@x.example</author>")
                .item()
                .body()
                .byline()
                .isKnown());
    }

    @Test
    void anEntityBombStaysSmall() {
        String bomb =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item><title>t &b; &x;</title></item></channel></rss>";
        assertEquals(
                "t &b; &x;",
                Given.text("f.xml", bomb)
                        .accepted()
                        .getFirst()
                        .item()
                        .body()
                        .title()
                        .get());
    }

    @Test
    void deepNestingAndManyTagsEndWell() {
        String deep = "<rss><channel><item><title>t</title><description>" + "<b>".repeat(100_000)
                + "</description></item></channel></rss>";
        assertEquals(1, Given.text("f.xml", deep).accepted().size());
    }

    @Test
    void aFeedInGb2312IsReadInItsSuccessor() {
        String feed =
                "<?xml version='1.0' encoding='gb2312'?><rss version='2.0'><channel><item><title>朱镕基谈加拿大</title></item></channel></rss>";
        Observation read = new Given("f.xml", feed.getBytes(Charset.forName("GB18030")), List.of())
                .accepted()
                .getFirst();
        assertEquals("朱镕基谈加拿大", read.item().body().title().get());
    }

    @Test
    void scriptInContentIsNoText() {
        assertThat(only("<title>a</title><description>&lt;script&gt;alert(1)&lt;/script&gt;words</description>")
                        .item()
                        .body()
                        .text()
                        .get())
                .isEqualTo("words");
    }

    @Test
    void timesAreAsFineAsTheyAreWritten() {
        assertEquals(Instant.parse("2002-09-19T00:00:01Z"), at("Thu, 19 Sep 02 00:00:01 GMT"));
        assertEquals(Instant.parse("2021-09-09T02:28:00Z"), at("Thu, 09 Sep 2021 10:28:00 +0800"));
        assertEquals(Instant.parse("2004-01-06T00:29:06Z"), at("Mon Jan  5 16:29:06 PST 2004"));
        assertEquals(When.Precision.DAY, ENGLISH.read("2021-09-09").get().precision());
        assertEquals(When.Precision.YEAR, ENGLISH.read("2021").get().precision());
        assertFalse(ENGLISH.read("99 Foo 2021").isKnown());
    }

    @Test
    void theCstOfAChineseFeedSaysNoZone() {
        String raw = "Thu, 09 Sep 2021 10:28:00 CST";
        assertTrue(ENGLISH.read(raw).get().isExact());
        assertFalse(new FeedTimes("zh-CN").read(raw).get().isExact());
    }

    private static Instant at(String raw) {
        return ENGLISH.read(raw).get().earliest();
    }

    @Test
    void aDeclaredEncodingThatDoesNotFitIsTold() {
        String feed = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><item><title>"
                + "加拿大反对党竞选纲领提到中国三十一次，华人社区议论纷纷</title></item></channel></rss>";
        Observation read = new Given("f.xml", feed.getBytes(Charset.forName("GB18030")), List.of())
                .accepted()
                .getFirst();
        assertThat(read.warnings()).anyMatch(each -> each.code().startsWith("encoding"));
        assertThat(read.item().body().title().get()).contains("竞选纲领");
    }

    @Test
    void aFeedWithoutEntriesSaysSo() {
        assertEquals(
                headwater.problem.Problem.EMPTY_INPUT,
                Given.text("f.xml", "<rss version='2.0'><channel><title>T</title></channel></rss>")
                        .rejected()
                        .getFirst()
                        .problem());
        assertEquals(
                1,
                Given.text("f.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": \"none\"}")
                        .rejected()
                        .size());
    }
}

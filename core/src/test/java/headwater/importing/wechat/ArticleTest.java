package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final String PLAIN = Samples.data("copyright_info: {copyright_stat: '0' * 1},");

    private static final String REPRINT = "copyright_info: {copyright_stat: '2' * 1, platform: JsDecode('原作日报'),"
            + " reprint_url: JsDecode('http://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMg%3D%3D\\x26amp;mid=7\\x26amp;idx=1\\x26amp;sn=ff'),"
            + " source_biz: '3000000002' * 1, source_mid: '7' * 1, source_idx: '1' * 1, hide_source: '0' * 1,"
            + " reprint_type: 'TYPE' * 1},";

    @Test
    void everyMarkAbsentInAFullTextIsAFinding() {
        Observation page = Samples.read(Samples.article(PLAIN, Samples.WORDS));
        assertEquals(Credit.Status.NONE_FOUND, page.credit().status());
        assertEquals(Credit.DeclaredOriginal.NOT_DECLARED, page.credit().declaredOriginal());
        assertTrue(page.credit()
                .checked()
                .containsAll(
                        List.of("wechat:copyright_info", "wechat:claim_source", "wechat:source_url", "zh-source")));
        assertEquals(List.of(), page.relations());
    }

    @Test
    void aPageThatBreaksOffCannotTell() {
        String whole = Samples.article(PLAIN, Samples.WORDS);
        Observation page = Samples.read(whole.substring(0, whole.indexOf("svr_time")));
        assertEquals(Credit.Status.NOT_DETERMINABLE, page.credit().status());
        assertEquals(Capture.Availability.PARTIAL, page.capture().availability());
        assertTrue(Samples.warnings(page).contains("broken-literal"));
    }

    @Test
    void aCreditedReprintNamesWhoseItIs() {
        Observation page = Samples.read(Samples.article(Samples.data(REPRINT.replace("TYPE", "3")), Samples.WORDS));
        Relation relation = page.relations().getFirst();
        assertEquals(Relation.Type.REPRINT_OF, relation.type());
        assertEquals("MzAwMDAwMDAwMg==:7:1", relation.target().nativeId().get());
        assertEquals(
                "http://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMg%3D%3D&mid=7&idx=1&sn=ff",
                relation.target().url().get());
        assertEquals(Credit.Status.PLATFORM_CREDITED, page.credit().status());
        assertEquals("原作日报", page.credit().credited().getFirst().name());
        assertEquals(Credit.DeclaredOriginal.DECLARED_REPRINT, page.credit().declaredOriginal());
    }

    @Test
    void aShareCardIsADigestInTheWordsOfWhoShares() {
        String data = REPRINT.replace("TYPE", "2").replace("hide_source", "guide_words: JsDecode('值得一读'), hide_source")
                + "content_noencode: JsDecode('\\x3cp\\x3e原作的全文在这里。\\x3c/p\\x3e'),";
        Observation page = Samples.read(Samples.article(Samples.data(data), "<div id='js_content'></div>"));
        assertEquals(Relation.Type.SHARE_CARD_OF, page.relations().getFirst().type());
        assertEquals("值得一读", page.item().body().text().get());
        assertEquals(Item.Completeness.DIGEST, page.item().body().completeness());
        assertTrue(Samples.warnings(page).contains("embedded-original"));
    }

    @Test
    void aCodeNobodyDescribedIsStillAReprint() {
        Observation page = Samples.read(Samples.article(
                Samples.data(REPRINT.replace("TYPE", "1").replace("hide_source: '0'", "hide_source: '1'")),
                Samples.WORDS));
        assertEquals(Credit.Status.PLATFORM_CREDITED, page.credit().status());
        assertTrue(Samples.warnings(page).containsAll(List.of("unknown-code", "source-hidden")));
    }

    @Test
    void theAuthorsClaimOfANewsSourceIsACredit() {
        Observation page = Samples.read(Samples.article(
                PLAIN + "claim_source: {claim_source_type: '2' * 1, claim_source: JsDecode('素材来源于城市晚报'),"
                        + " media_source_type_info: {biz_nickname: JsDecode('城市晚报')}},",
                Samples.WORDS));
        assertEquals(Credit.Status.PLATFORM_CREDITED, page.credit().status());
        assertEquals("城市晚报", page.credit().credited().getFirst().name());
    }

    @Test
    void aPersonalOpinionCreditsNobody() {
        Observation page = Samples.read(Samples.article(
                PLAIN + "claim_source: {claim_source_type: '4' * 1, claim_source: JsDecode('个人观点，仅供参考')},",
                Samples.WORDS));
        assertEquals(Credit.Status.NONE_FOUND, page.credit().status());
        assertEquals("个人观点，仅供参考", Samples.mark(page, "claim-source"));
    }

    @Test
    void readOriginalIsALinkAndNamesNobody() {
        Observation page = Samples.read(
                Samples.article(PLAIN + "source_url: JsDecode('https://a.example/original'),", Samples.WORDS));
        assertEquals(Credit.Status.LINK_ONLY, page.credit().status());
        assertEquals(
                new Item.Link("https://a.example/original", "阅读原文", "read-original"),
                page.item().references().links().getFirst());
    }

    @Test
    void theServersClockIsWhenItWasCaptured() {
        When captured =
                Samples.read(Samples.article(PLAIN, Samples.WORDS)).capture().captured();
        assertEquals(When.Basis.SERVER_CLOCK, captured.basis());
        assertEquals(Instant.parse("2021-09-09T02:33:26Z"), captured.earliest());
    }

    @Test
    void aClockOfChinaThatSaysOtherwiseIsTold() {
        Observation same = Samples.read(Samples.article(PLAIN, Samples.WORDS));
        assertEquals(
                Instant.parse("2021-09-08T02:06:46Z"),
                same.item().published().get().earliest());
        assertFalse(Samples.warnings(same).contains("published-differs"));
        Observation other = Samples.read(Samples.article(PLAIN.replace("10:06", "02:06"), Samples.WORDS));
        assertEquals(same.item().published(), other.item().published());
        assertTrue(Samples.warnings(other).contains("published-differs"));
    }

    @Test
    void theFirstGenerationHasADayAndNoMore() {
        Observation page = Samples.read(
                Samples.HEAD + Samples.WORDS
                        + "<script>var biz = \"\"||\"MzAwMDAwMDAwMQ==\"; var mid = \"\" || \"400\"; var idx = \"1\";\n"
                        + "var msg_title = \"旧&amp;新\"; var nickname = \"虚构小报\"; var publish_time = \"2016-03-05\" || \"\";</script></body></html>");
        When published = page.item().published().get();
        assertEquals(When.Precision.DAY, published.precision());
        assertEquals(Instant.parse("2016-03-04T16:00:00Z"), published.earliest());
        assertEquals("旧&新", page.item().body().title().get());
        assertEquals("MzAwMDAwMDAwMQ==:400:1", page.item().nativeId().get());
        assertEquals(
                Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM, page.credit().declaredOriginal());
    }

    @Test
    void theSecondGenerationIsReadThroughItsDecoders() {
        Observation page = Samples.read(Samples.HEAD + Samples.WORDS
                + "<script>var biz = \"MzAwMDAwMDAwMQ==\" || \"\";\nvar mid = \"500\" || \"\" || \"\";\nvar idx = \"2\" || \"\";\n"
                + "var ct = \"1631066806\";\nvar msg_title = '标题&quot;带引号&quot;'.html(false);\n"
                + "var nickname = htmlDecode(\"虚构&amp;小报\");\nvar _copyright_stat = \"1\";\nvar svr_time = \"1631154806\" * 1;\n"
                + "window.ip_wording = {countryName: '中国', provinceName: '北京'};</script></body></html>");
        assertEquals("标题\"带引号\"", page.item().body().title().get());
        assertEquals("虚构&小报", page.channel().displayName().get());
        assertEquals(Credit.DeclaredOriginal.DECLARED, page.credit().declaredOriginal());
        assertEquals("北京", Samples.mark(page, "ip-province"));
        assertEquals(When.Precision.SECOND, page.item().published().get().precision());
    }

    @Test
    void countsAreNotCollectedExactCappedOrCut() {
        assertEquals(
                Count.Qualifier.NOT_COLLECTED,
                reads("user_info: {appmsg_bar_data: {}},").qualifier());
        assertEquals(
                44_943,
                reads("user_info: {appmsg_bar_data: {read_num: '44943' * 1}},")
                        .value()
                        .getAsLong());
        assertEquals(
                0,
                reads("user_info: {appmsg_bar_data: {read_num: '0' * 1}},")
                        .value()
                        .getAsLong());
        Count capped = reads("user_info: {appmsg_bar_data: {read_num: '100001' * 1}},");
        assertEquals(Count.Qualifier.AT_LEAST, capped.qualifier());
        assertEquals(100_001, capped.lower());
    }

    @Test
    void aDisplayedCountKeepsItsBounds() {
        Count capped = shown("10万+");
        assertEquals(List.of(100_001L, -1L), List.of(capped.lower(), capped.upper()));
        Count cut = shown("1.2万");
        assertEquals(List.of(12_000L, 12_999L), List.of(cut.lower(), cut.upper()));
    }

    @Test
    void allCapturesOfAnArticleShareOneAddress() {
        Observation page = Samples.read(Samples.article(PLAIN, Samples.WORDS));
        assertEquals(
                "https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000001&idx=1&sn=00112233445566778899aabbccddeeff",
                page.item().address().canonical().get());
        assertEquals("wechat:MzAwMDAwMDAwMQ==", page.channel().key());
    }

    @Test
    void aPicturePostHasItsCaptionAndItsPictures() {
        Observation page = Samples.read(Samples.article(
                PLAIN + "item_show_type: '8' * 1, content_noencode: JsDecode('第一行\\x0a第二行 \\x26amp; 完'),"
                        + " picture_page_info_list: [{cdn_url: JsDecode('https://img.example/1')}, {cdn_url:"
                        + " JsDecode('https://img.example/2')}],",
                "<div id='js_content'>界面</div>"));
        assertEquals(Item.Kind.IMAGE_POST, page.item().kind());
        assertEquals("第一行\n第二行 & 完", page.item().body().text().get());
        assertEquals(
                List.of("https://img.example/1", "https://img.example/2"),
                page.item().references().images());
    }

    private static Count reads(String data) {
        return Samples.read(Samples.article(PLAIN + data, Samples.WORDS))
                .counts()
                .getFirst();
    }

    private static Count shown(String display) {
        return Samples.read(Samples.article(PLAIN, Samples.WORDS + "<span id='readNum3'>" + display + "</span>"))
                .counts()
                .getFirst();
    }
}

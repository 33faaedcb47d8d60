package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing of the person who saved a page leaves the original bytes.
class LoggedInPageTest {

    private static final String UIN = "MTIzNDU2Nzg5MDEy";

    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef";

    private static final String TICKET = "QwErTy12%2BuIoP34%2FaSdF";

    private static final String TOKEN = "1234_AbCdEfGh5678IjKl";

    private static final String DEVICE = "A1B2C3D4-5E6F-7890";

    private static final List<String> ALL = List.of(UIN, KEY, TICKET, TOKEN, DEVICE);

    private static final String QUERY =
            "&uin=" + UIN + "&key=" + KEY + "&pass_ticket=" + TICKET + "&appmsg_token=" + TOKEN + "&deviceid=" + DEVICE;

    private static final String SAVED_LOGGED_IN = Samples.article(
                    Samples.data("copyright_info: {copyright_stat: '0' * 1}, link:"
                            + " JsDecode('https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==\\x26mid=2650000001" + QUERY
                            + "'), source_url: JsDecode('https://mp.weixin.qq.com/mp/x?a=1" + QUERY + "'),"),
                    "<div id='js_content'><p>一段话，里面不小心抄进了 " + KEY + " 这样的字。</p><a href='https://a.example/?x=1"
                            + QUERY.replace("&key=" + KEY, "") + "'>链接</a></div>")
            .replace(
                    "<script>",
                    "<!-- saved from url=(0042)https://mp.weixin.qq.com/s?x=1" + QUERY + " --><script>var uin = '" + UIN
                            + "';\nwindow.key = params['key'] || \"" + KEY + "\" || '';\nvar pass_ticket = \"" + TICKET
                            + "\";\nwindow.appmsg_token = \"" + TOKEN + "\";\nvar deviceid = '" + DEVICE + "';\n");

    @Test
    void noTicketOfALoggedInPageIsInTheObservation() {
        for (String secret : ALL) {
            assertTrue(SAVED_LOGGED_IN.contains(secret), secret);
        }
        Observation page = Samples.read(SAVED_LOGGED_IN);
        String written = ObservationJson.write(page);
        for (String secret : ALL) {
            assertFalse(written.contains(secret), secret + " in " + written);
        }
        assertEquals("虚构城市的图书馆", page.item().body().title().get());
    }

    @Test
    void whatWasTakenOutIsTold() {
        List<String> told = Samples.read(SAVED_LOGGED_IN).warnings().stream()
                .filter(Observation.Warning::isRedaction)
                .map(Observation.Warning::path)
                .toList();
        assertEquals(List.of("/item/text", "appmsg_token", "deviceid", "key", "pass_ticket", "uin"), told);
    }

    @Test
    void noTicketOfAnArchivedAddressIsInTheObservation() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + SAVED_LOGGED_IN;
        int length = http.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        String warc = "WARC/1.1\r\nWARC-Type: response\r\n"
                + "WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\n"
                + "WARC-Target-URI: https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000001" + QUERY
                + "\r\nWARC-Date: 2021-09-09T02:33:27Z\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + length + "\r\n\r\n" + http + "\r\n\r\n";
        Observation page = Given.text("a.warc", warc).accepted().getFirst();
        assertEquals("wechat", page.channel().platform());
        assertEquals(
                "2021-09-09T02:33:27Z", page.capture().captured().earliest().toString());
        String written = ObservationJson.write(page);
        for (String secret : ALL) {
            assertFalse(written.contains(secret), secret + " in " + written);
        }
    }

    @Test
    void aPageSavedWithoutALoginHasNothingToTakeOut() {
        Observation page = Samples.read(
                Samples.article(Samples.data("base_resp: {sessionid: JsDecode('svr_ee40665b007')},"), Samples.WORDS));
        assertFalse(Samples.warnings(page).contains("redacted"));
    }
}

package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import headwater.model.Observation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WechatFileTest {

    private static final WechatFile FILE = new WechatFile();

    @Test
    void aNewsPageThatLinksToWechatAndLoadsItsScriptIsNone() {
        String news =
                "<!DOCTYPE html><html><head><title>新闻</title><script src='https://res.wx.qq.com/open/js/jweixin-1.6.0.js'>"
                        + "</script></head><body><a href='https://mp.weixin.qq.com/s/abc'>公众号</a> 微信公众平台 var biz = 'x'</body></html>";
        assertFalse(recognises("news.html", news));
        assertEquals(
                "html",
                Given.text("news.html", news).accepted().getFirst().capture().format());
    }

    @Test
    void theAddressInAnArchiveIsEnoughForAPage() {
        assertTrue(recognises("https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?x=1", "<html><body>验证</body></html>"));
        assertFalse(recognises("https://mp.weixin.qq.com/s/abc", "{\"ret\": 0}"));
    }

    @Test
    void aBareNoticeIsKnownByItsBlock() {
        assertTrue(recognises("x", "<html><body><div class=\"mesg-block\">\n <p>该内容暂时无法查看</p></div></body></html>"));
    }

    @Test
    void scriptsAreDataAndNothingElse() {
        Observation page = Samples.read(Samples.article(
                Samples.data("copyright_info: {copyright_stat: (function(){ while(true){} })(), x: eval('1')},"),
                Samples.WORDS
                        + "<script>while(true){} document.write('<b>x</b>')</script><img onerror='x()' src='y'>"));
        assertEquals("虚构城市的图书馆", page.item().body().title().get());
        assertFalse(page.item().body().text().get().contains("while"));
    }

    @Test
    void hugeAttributesAndEndlessNestingEnd() {
        String huge = "<p data-x='" + "z".repeat(10_000_000) + "'>一</p>";
        String nested = "<div>".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Samples.read(Samples.article(Samples.data(""), huge + Samples.WORDS));
            Samples.read(Samples.article(Samples.data("a: " + "{b: ".repeat(100_000)), nested));
        });
    }

    @Test
    void aPageInAnotherEncodingIsReadAndTold() {
        byte[] bytes = Samples.article(Samples.data(""), Samples.WORDS)
                .replace("<meta property", "<link href='//res.wx.qq.com/mmbizwap/a.css'><meta property")
                .getBytes(Charset.forName("GB18030"));
        Observation page = new Given("a.html", bytes, List.of()).accepted().getFirst();
        assertEquals("虚构城市的图书馆", page.item().body().title().get());
        assertTrue(Samples.warnings(page).contains("encoding-differs"));
    }

    private static boolean recognises(String name, String page) {
        return FILE.recognises(name, page.getBytes(StandardCharsets.UTF_8));
    }
}

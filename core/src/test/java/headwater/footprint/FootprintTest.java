package headwater.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Channel.OtherId;
import headwater.model.Observation.Warning;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every id that a page may carry, one a line, and what only looks like one.
class FootprintTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<script>ga('create', 'UA-1234567-8')</script> => analytics => UA-1234567-8",
                "<script src='https://t.example/gtag/js?id=G-AB12CD34EF'></script> => analytics => G-AB12CD34EF",
                "<script>(w,d,s,l,i)('dataLayer','GTM-ABC123')</script> => analytics => GTM-ABC123",
                "<script src='//hm.baidu.com/hm.js?0123456789abcdef0123456789abcdef'></script> => analytics"
                        + " => hm.baidu:0123456789abcdef0123456789abcdef",
                "<script src='https://s4.cnzz.com/z_stat.php?id=1234567&web_id=1234567'></script> => analytics"
                        + " => cnzz:1234567",
                "<script src='//js.users.51.la/12345678.js'></script> => analytics => 51la:12345678",
                "<script>LA.init({id: 'JtXyz1234', ck: 'JtXyz1234'})</script> => analytics => 51la:JtXyz1234",
                "<script>fbq('init', '123456789012345');</script> => analytics => fbq:123456789012345",
                "<script>ym(12345678, 'init', {})</script> => analytics => metrika:12345678",
                "<img src='https://mc.yandex.ru/watch/12345678'> => analytics => metrika:12345678",
                "<script>var u='//stats.example/';_paq.push(['setTrackerUrl', u+'matomo.php']);"
                        + "_paq.push(['setSiteId', '7'])</script> => analytics => matomo:stats.example#7",
                "<ins data-ad-client='ca-pub-1234567890123456'></ins> => ads => ca-pub-1234567890123456",
                "<script>gtag('config', 'AW-123456789')</script> => ads => AW-123456789",
                "<meta name='apple-itunes-app' content='app-id=123456789, x=y'> => app => ios:123456789",
                "<meta name='google-play-app' content='app-id=example.news'> => app => android:example.news",
                "<meta property='al:android:package' content='example.news'> => app => android:example.news",
                "<meta property='fb:app_id' content='123456789012'> => fb:app_id => 123456789012",
                "<meta name='google-site-verification' content='AbCdEf_123-xyz'> => verification"
                        + " => google:AbCdEf_123-xyz",
                "<meta name='baidu-site-verification' content='codeva-Ab12Cd34'> => verification"
                        + " => baidu:codeva-Ab12Cd34",
                "<meta name='generator' content='WordPress 5.8'> => generator => WordPress 5.8",
                "<link href='/wp-content/themes/Harbour/a.css'> => theme => wordpress:harbour",
                "<link href='/templets/wave/a.css'> => theme => dedecms:wave",
            })
    void anIdIsKeptByItsKind(String markup, String kind, String value) {
        assertThat(ids(markup)).containsExactly(new OtherId(kind, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='fb:admins' content='100001234567890'>",
                "<meta property='fb:pages' content='100001234567890'>",
                "<p>The EU-1234567-8 rule and UB-1234567-8</p>",
                "<meta name='google-site-verification' content='short'>",
                "<meta name='google-site-verification' content='two words of it'>",
                "<script>_paq.push(['setSiteId', '7'])</script>"
            })
    void whatNamesAPersonOrNobodyIsNotKept(String markup) {
        assertThat(ids(markup)).isEmpty();
    }

    @Test
    void twoPagesOfOneDesignHaveOneTemplateWhateverTheySay() {
        assertThat(template("<div class='post-17 story'><h1 class='t'>One</h1><p>Words</p></div>"))
                .isEqualTo(template("<div class='story post-99'><h1 class='t'>Other</h1><p>More</p><p>words</p></div>"))
                .isNotEqualTo(template("<div class='story'><h2 class='t'>Other</h2></div>"));
    }

    @Test
    void aTemplateComesBackAsItWasWritten() {
        Template small = template("<div class='story'><h1 class='t'>One</h1></div>");
        assertThat(Template.read(small.text())).contains(small);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append("<div class='")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26))
                    .append("'></div>");
        }
        Template large = template(many.toString());
        assertThat(large.ways()).isEqualTo(600);
        assertThat(large.kept()).hasSize(Template.MOST);
        assertThat(large.horizon()).isEqualTo(large.kept().getLast());
        assertThat(Template.read(large.text())).contains(large);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1:2",
                "1:1:!!",
                "2:1:AAAAAQ",
                "1:-1:",
                "1:2:AAAAAQ",
                "1:2:AAAAAgAAAAE",
                "1:x:AAAAAQ",
                "1:1:AAAA"
            })
    void aBrokenTemplateIsNone(String text) {
        assertThat(Template.read(text)).isEmpty();
    }

    @Test
    void aPageOfAnySizeIsRead() {
        assertThat(Footprint.of(Jsoup.parse("<div class='a'>".repeat(5_000)), "")
                        .ids())
                .hasSize(1);
        assertThat(Footprint.of(Jsoup.parse(""), "UA-1234567-8 ".repeat(100_000))
                        .ids())
                .hasSize(1);
    }

    @Test
    void whatIsLeftOutOfAHugePageIsTold() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            many.append("UA-").append(1_000_000 + i).append("-1 ");
        }
        Footprint ids = Footprint.of(Jsoup.parse(""), many.toString());
        assertThat(ids.ids()).hasSize(200);
        assertThat(ids.warnings())
                .extracting(Warning::detail)
                .containsExactly("it has more than 200 ids; the others are not kept");
        assertThat(Footprint.of(Jsoup.parse(""), " ".repeat((4 << 20) + 1)).warnings())
                .extracting(Warning::detail)
                .containsExactly("ids were looked for in its first 4194304 characters");
        assertThat(Footprint.of(Jsoup.parse("<p></p>".repeat(50_001)), "").warnings())
                .extracting(Warning::detail)
                .containsExactly("how it is built was read off its first 50000 elements");
        assertThat(Footprint.of(Jsoup.parse("<p></p>"), "UA-1234567-8").warnings())
                .isEmpty();
    }

    private static Template template(String body) {
        return Template.of(Jsoup.parse(body));
    }

    private static List<OtherId> ids(String markup) {
        return Footprint.of(Jsoup.parse(markup), markup).ids().stream()
                .filter(each -> !each.kind().equals("template"))
                .toList();
    }
}

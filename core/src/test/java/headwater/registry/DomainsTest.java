package headwater.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainsTest {

    @Test
    void aHostLiesInWhatWasRegistered() {
        assertEquals(List.of("world.huanqiu.com", "huanqiu.com"), Domains.lying("world.huanqiu.com"));
        assertEquals(
                List.of("a.b.people.com.cn", "b.people.com.cn", "people.com.cn"), Domains.lying("a.b.people.com.cn"));
        assertEquals("bbc.co.uk", Domains.registered("www.bbc.co.uk"));
        assertEquals("gov.bc.ca", Domains.registered("news.gov.bc.ca"));
    }

    @Test
    void aCityAndAProvinceRegisterForOthers() {
        assertEquals("paper.toyama.jp", Domains.registered("paper.toyama.jp"));
        assertEquals("paper.gd.cn", Domains.registered("www.paper.gd.cn"));
        assertEquals("report.net.ua", Domains.registered("m.report.net.ua"));
    }

    @Test
    void whatOthersPublishUnderOneRoofIsTheirs() {
        assertEquals("someone.blogspot.com", Domains.registered("someone.blogspot.com"));
        assertEquals("someone.github.io", Domains.registered("someone.github.io"));
        assertEquals("someone.substack.com", Domains.registered("someone.substack.com"));
        assertEquals("medium.com", Domains.registered("medium.com"));
    }

    @Test
    void nobodyAnswersForASuffix() {
        assertTrue(Domains.isNobodys("co.uk"));
        assertTrue(Domains.isNobodys("blogspot.com"));
        assertTrue(Domains.isNobodys("substack.com"));
        assertFalse(Domains.isNobodys("people.com.cn"));
        assertFalse(Domains.isNobodys("paper.example"));
    }

    @Test
    void aNameBelowAnUnknownTopLevelIsRegisteredOneLabelDown() {
        assertEquals("paper.example", Domains.registered("www.paper.example"));
        assertEquals("paper.example", Domains.registered("a.b.paper.example"));
    }

    @Test
    void numbersAndNamesWithoutADotAreThemselves() {
        assertEquals(List.of("192.0.2.7"), Domains.lying("192.0.2.7"));
        assertEquals(List.of("localhost"), Domains.lying("localhost"));
        assertEquals(List.of(""), Domains.lying(""));
    }

    @Test
    void aNameInAnotherScriptHasItsDomain() {
        assertEquals("例子.中国", Domains.registered("新闻.例子.中国"));
        assertEquals("xn--fsqu00a.xn--fiqs8s", Domains.registered("a.xn--fsqu00a.xn--fiqs8s"));
    }

    @Test
    void whatIsNoHostNameLiesInNothing() {
        String hostile = "a.".repeat(50_000) + "com";
        assertEquals(List.of(hostile), Domains.lying(hostile));
        for (String each : List.of("", ".", "..", "a..b", "-", "[::1]", "\u0000", "http://", "xn--.com")) {
            assertFalse(Domains.lying(each).isEmpty(), each);
        }
    }

    @Test
    void anAddressHasAHost() {
        assertEquals("example.com", Domains.host("HTTPS://user@WWW.Example.com:8080/a?b=c"));
        assertEquals("www.com", Domains.host("www.com"));
    }
}

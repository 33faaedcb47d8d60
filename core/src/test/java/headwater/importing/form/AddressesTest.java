package headwater.importing.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void aPlatformIsKnownByItsHostAndTheHostsUnderIt() {
        assertEquals("facebook", Addresses.platform("https://m.facebook.com/a/posts/1"));
        assertEquals("x", Addresses.platform("http://twitter.com/a/statuses/1"));
        assertEquals("wechat", Addresses.platform("https://mp.weixin.qq.com/s/a"));
    }

    @Test
    void aHostThatOnlyEndsLikeAPlatformIsNone() {
        assertEquals("web", Addresses.platform("https://netflix.com/a"));
        assertEquals("web", Addresses.platform("https://facebook.com.example/a"));
    }

    @Test
    void aPlatformsHostIsNobodysSite() {
        assertEquals("", Addresses.site("https://x.com/a"));
        assertEquals("gazette.example", Addresses.site("https://www.Gazette.example/a?b=http://x.com"));
    }

    @Test
    void whatIsNoAddressHasNoSite() {
        assertEquals("", Addresses.site("BBC Monitoring/Example/item 7 |"));
        assertEquals("web", Addresses.platform(""));
    }
}

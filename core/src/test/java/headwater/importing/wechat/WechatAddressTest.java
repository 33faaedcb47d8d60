package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WechatAddressTest {

    @Test
    void anAccountHasOneIdHoweverItIsSpelt() {
        for (String spelt : new String[] {"MzAwMDAwMDAwMQ==", "MzAwMDAwMDAwMQ%3D%3D", "MzAwMDAwMDAwMQ", "3000000001"}) {
            assertEquals("MzAwMDAwMDAwMQ==", WechatAddress.biz(spelt), spelt);
        }
    }

    @Test
    void whatIsNoNumberInBase64IsNoAccount() {
        for (String other : new String[] {"", "null", "aGVsbG8gd29ybGQ=", "12", "MzAwMDAw$$$$"}) {
            assertEquals("", WechatAddress.biz(other), other);
        }
    }

    @Test
    void onlyWhatNamesThePageStaysOfWechatsAddresses() {
        assertEquals(
                "https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=2&idx=1&sn=ab",
                WechatAddress.cleaned("https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&amp;mid=2&idx=1&sn=ab&key=0a1b"
                        + "&uin=MTIzNDU2Nzg5&pass_ticket=x%2By&devicetype=iOS#wechat_redirect"));
    }

    @Test
    void ticketsAreTakenOutOfOtherAddressesToo() {
        assertEquals(
                "https://a.example/x?id=7&key=kept#part",
                WechatAddress.cleaned("https://a.example/x?id=7&pass_ticket=abc&key=kept&uin=9#part"));
    }

    @Test
    void anArticleHasALongAddressOnlyIfAllItsPartsAreKnown() {
        assertEquals("", WechatAddress.canonical("MzAwMDAwMDAwMQ==", "2", "1", ""));
        assertEquals(
                "2",
                WechatAddress.query("https://mp.weixin.qq.com/s?mid=2&mid=3").get("mid"));
    }
}

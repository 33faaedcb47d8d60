package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.json.ObservationJson;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountPageTest {

    private static final String PAGE = "<!DOCTYPE html><html><head><meta charset='utf-8'>"
            + "<meta property='twitter:site' content='微信公众平台'><title>关于公众号</title></head><body><div class='about-page'>"
            + entry("公众号简介", "一个虚构的号") + entry("微信号", "xugou") + entry("认证类型", "企业 <i></i>")
            + "<div class='item-info'><div class='item-title'>认证主体</div><a class='item-desc'"
            + " href='http://mp.weixin.qq.com/mp/getverifyinfo?__biz=MzAwMDAwMDAwMQ==#x'><div>虚构文化有限公司 <i></i></div></a></div>"
            + entry("客服电话", "01000000000")
            + "<div class='item-info'><div class='item-title'>名称记录</div><div class='item-desc' id='js_div_rename_history'>"
            + "<p class='js_item'>2021年02月02日 “旧名”账号迁移改名“新名”</p><p class='js_item'>2017年05月16日 注册“旧名”</p></div></div>"
            + "</div><script>window.ip_wording = {countryName: '中国', countryId: '156', provinceName: '广东'};</script></body></html>";

    private static String entry(String title, String text) {
        return "<div class='item-info'><div class='item-title'>" + title + "</div><div class='item-desc'>" + text
                + "</div></div>";
    }

    @Test
    void whoRegisteredItAndWhatItWasCalledAreTheAccounts() {
        Observation page = Samples.read(PAGE);
        assertEquals(Item.Kind.PROFILE, page.item().kind());
        assertEquals("wechat:MzAwMDAwMDAwMQ==", page.channel().key());
        assertEquals(Known.of("虚构文化有限公司"), page.channel().registeredEntity());
        assertEquals(Known.of("新名"), page.channel().displayName());
        assertEquals("企业", Samples.mark(page, "account-type"));
        assertEquals("广东", Samples.mark(page, "ip-province"));
        assertEquals(
                List.of("2021年02月02日 “旧名”账号迁移改名“新名”", "2017年05月16日 注册“旧名”"),
                page.item().references().marks().stream()
                        .filter(each -> each.name().equals("name-record"))
                        .map(Item.Mark::value)
                        .toList());
    }

    @Test
    void aRegionOfTheNetworkIsNoRegistration() {
        assertEquals(Known.notStated(), Samples.read(PAGE).channel().registrationRegion());
    }

    @Test
    void aTelephoneNumberIsNotKeptAndThatIsTold() {
        Observation page = Samples.read(PAGE);
        assertFalse(ObservationJson.write(page).contains("01000000000"));
        assertEquals(List.of("not-kept"), Samples.warnings(page));
    }
}

package headwater.importing.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.Capture.Availability;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Relation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NoticeTest {

    private record Said(Availability availability, String message, String tips) {}

    @TestFactory
    Stream<DynamicTest> eachNoticeSaysWhatHappened() {
        return Stream.of(
                        new Said(Availability.DELETED_BY_AUTHOR, "该内容已被发布者删除", ""),
                        new Said(Availability.DELETED_BY_AUTHOR, "The content has been deleted by the author.", ""),
                        new Said(Availability.REMOVED_BY_PLATFORM, "此内容因违规无法查看", "由用户投诉并经平台审核"),
                        new Said(Availability.REMOVED_BY_PLATFORM, "此内容被投诉且经审核涉嫌侵权，无法查看。", ""),
                        new Said(Availability.REMOVED_LEGAL, "应有关部门要求，此内容无法查看", ""),
                        new Said(Availability.ACCOUNT_REMOVED, "此帐号已自主注销，内容无法查看", ""),
                        new Said(Availability.ACCOUNT_REMOVED, "此账号已被屏蔽, 内容无法查看", ""),
                        new Said(Availability.ACCOUNT_REMOVED, "该公众号已迁移", "该公众号已迁移至新的账号，原账号已回收。"),
                        new Said(Availability.TEMPORARILY_UNAVAILABLE, "该内容暂时无法查看", ""),
                        new Said(Availability.TEMPORARILY_UNAVAILABLE, "此帐号在冻结期，内容无法查看", ""),
                        new Said(Availability.VERIFICATION_PAGE, "环境异常", "当前环境异常，完成验证后即可继续访问。"),
                        new Said(Availability.LOGIN_WALL, "请在微信客户端打开链接", ""),
                        new Said(Availability.GEO_BLOCKED, "你所在的地区无法查看此内容", ""),
                        new Said(Availability.NOT_FOUND, "链接已过期", ""),
                        new Said(Availability.UNKNOWN, "今天天气很好", ""))
                .map(said -> DynamicTest.dynamicTest(said.message(), () -> {
                    Observation page = Samples.read(notice(said.message(), said.tips(), ""));
                    assertEquals(said.availability(), page.capture().availability());
                    assertEquals(said.message(), Samples.mark(page, "page-message"));
                    assertEquals(said.tips(), Samples.mark(page, "page-tips"));
                    assertEquals(Item.Completeness.NONE, page.item().body().completeness());
                    assertEquals(Credit.Status.NOT_DETERMINABLE, page.credit().status());
                }));
    }

    @Test
    void aNoticeNobodyDescribedIsTold() {
        assertTrue(Samples.warnings(Samples.read(notice("今天天气很好", "", ""))).contains("unknown-notice"));
    }

    @Test
    void anAccountThatMovedLeavesTheWayToTheArticle() {
        Observation page = Samples.read(
                notice(
                        "该公众号已迁移",
                        "",
                        "<script>var transferTargetLink = 'https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMg==&mid=1&idx=1&sn=ab';</script>"));
        assertEquals(
                List.of(Relation.Type.SAME_ITEM),
                page.relations().stream().map(Relation::type).toList());
    }

    private static String notice(String message, String tips, String more) {
        return Samples.HEAD.replace(" id='activity-detail'", "") + "<div class='weui-msg'><h2 class='weui-msg__title'>"
                + message + "</h2>"
                + (tips.isEmpty() ? "" : "<div class='weui-msg__desc'><p class='tips'>" + tips + "</p></div>")
                + "</div><script>var biz = '' || '';</script>" + more + "</body></html>";
    }
}

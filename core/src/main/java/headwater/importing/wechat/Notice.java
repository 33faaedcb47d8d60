package headwater.importing.wechat;

import headwater.model.Capture;
import headwater.model.Capture.Availability;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page that stands where an article was and says why it cannot be seen.
///
/// That something was removed is what the platform says, in its words, which are kept. Why is often no more than
/// "a violation".
final class Notice {

    private static final List<String> TITLES = List.of(
            ".weui-msg__title",
            ".weui_msg_title",
            ".mesg-block",
            ".global_error_msg",
            ".page_msg .msg_content",
            ".text_area .title",
            ".icon_area + .text_area",
            "h2");

    private record Kind(Availability availability, Pattern words) {
        Kind(Availability availability, String words) {
            this(availability, Pattern.compile("(?i)" + words));
        }
    }

    /// The first that fits; the account's end comes before the item's, whose words it may repeat.
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Availability.VERIFICATION_PAGE,
                    "环境异常|完成验证|访问过于频繁|操作频繁|unusual (?:traffic|activity)|verify (?:that )?you"),
            new Kind(Availability.LOGIN_WALL, "请在微信客户端打开|open (?:the link |it )?in (?:the )?(?:wechat|weixin)"),
            new Kind(Availability.GEO_BLOCKED, "所在的?(?:国家|地区|区域).{0,20}(?:无法|不能|不可)|not available in your"),
            new Kind(
                    Availability.ACCOUNT_REMOVED,
                    "(?:公众号|帐号|账号).{0,12}(?:迁移|注销|封禁|屏蔽|回收)|account .{0,30}(?:migrated|deleted|deregistered|banned|blocked)"),
            new Kind(
                    Availability.TEMPORARILY_UNAVAILABLE, "冻结|暂时无法查看|系统(?:繁忙|出错|错误)|system (?:busy|error)|temporarily"),
            new Kind(
                    Availability.DELETED_BY_AUTHOR,
                    "(?:被|已由)?(?:发布者|作者|博主)(?:自行)?删除|deleted by (?:the )?(?:author|publisher|creator)"),
            new Kind(
                    Availability.REMOVED_LEGAL,
                    "(?:应|根据|依据|按照).{0,12}(?:法院|司法|有关部门|主管部门|政府).{0,12}(?:要求|通知|裁定|判决)|court order|legal request"),
            new Kind(Availability.REMOVED_BY_PLATFORM, "违规|违反|投诉|侵权|审核|发送失败|violat|infring|reported"),
            new Kind(Availability.NOT_FOUND, "已过期|不存在|参数错误|链接(?:错误|无效)|expired|not (?:exist|found)|invalid"));

    private Notice() {}

    static Observation read(WechatPage page) {
        List<Item.Mark> marks = new ArrayList<>();
        Item.Mark message = message(page);
        marks.add(message);
        String tips = page.document().select(".weui-msg__desc .tips, .weui-msg__desc, .weui_msg_desc, .tips").stream()
                .map(each -> each.text().strip())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (!tips.isEmpty()) {
            marks.add(new Item.Mark("page-tips", tips, ".tips"));
        }
        Availability availability = availability(page, message.value(), tips);
        Map<String, String> asked = page.asked();
        String biz = page.biz("biz");
        String url = page.address();
        Item item = item(page, asked, biz, marks);
        Capture capture = page.capture(Known.notStated(), availability);
        return new Observation(
                page.origin().observationId(item.nativeId()),
                capture,
                channel(biz),
                item,
                migrated(page, url),
                Credit.notDeterminable(List.of()),
                List.of(),
                page.warnings());
    }

    private static Item.Mark message(WechatPage page) {
        for (String selector : TITLES) {
            String text = page.document().select(selector).stream()
                    .map(each -> each.text().strip())
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!text.isEmpty()) {
                return new Item.Mark("page-message", text.substring(0, Math.min(text.length(), 300)), selector);
            }
        }
        String all = (page.document().title() + " " + page.document().text()).strip();
        return new Item.Mark(
                "page-message", all.isEmpty() ? "(no words)" : all.substring(0, Math.min(all.length(), 300)), "body");
    }

    private static Availability availability(WechatPage page, String message, String tips) {
        for (String words : List.of(message, tips, page.document().title())) {
            for (Kind kind : KINDS) {
                if (kind.words().matcher(words).find()) {
                    return kind.availability();
                }
            }
        }
        Availability known = page.origin().availability();
        if (known != Availability.AVAILABLE) {
            return known;
        }
        page.warn("unknown-notice", "page-message", "none of the notices that are known");
        return Availability.UNKNOWN;
    }

    private static Item item(WechatPage page, Map<String, String> asked, String biz, List<Item.Mark> marks) {
        String mid = asked.getOrDefault("mid", asked.getOrDefault("appmsgid", ""));
        String idx = asked.getOrDefault("idx", asked.getOrDefault("itemidx", ""));
        String canonical = WechatAddress.canonical(biz, mid, idx, asked.getOrDefault("sn", ""));
        String url = page.address();
        return new Item(
                Item.Kind.UNKNOWN,
                Known.ofText(biz.isEmpty() || mid.isEmpty() || idx.isEmpty() ? "" : biz + ":" + mid + ":" + idx),
                new Item.Address(
                        Known.ofText(url), Known.ofText(canonical.isEmpty() ? url : canonical), Known.notStated()),
                new Item.Body(
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.Completeness.NONE,
                        Known.notStated(),
                        Item.LanguageBasis.DETECTED),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                new Item.References(List.of(), List.of(), List.of(), marks));
    }

    static Channel channel(String biz) {
        return new Channel(
                "wechat",
                Known.ofText(biz),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
    }

    /// An account that moved takes its articles along and leaves the way to each.
    private static List<Relation> migrated(WechatPage page, String from) {
        ScriptValues.Value target = page.values().first("transferTargetLink");
        return Stream.of(target)
                .filter(each -> each.text().startsWith("http"))
                .map(each -> WechatAddress.cleaned(each.text()))
                .filter(url -> !url.equals(from))
                .map(url -> new Relation(
                        Relation.Type.SAME_ITEM,
                        Relation.Target.url(url),
                        Relation.Basis.PLATFORM_MARK,
                        Relation.Evidence.at("transferTargetLink", url)))
                .toList();
    }
}

package headwater.importing.wechat;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the platform says of an account: who registered it, what sort of body that is, the names it had, and where its
/// network address is. It is an observation of the account, at the time this page was captured and no other.
///
/// A registered entity is who filled in a form. It need not be who writes or pays.
final class AccountPage {

    private static final Pattern RENAMED = Pattern.compile("改名[“\"](.+?)[”\"]");

    private static final Pattern REGISTERED = Pattern.compile("注册[“\"](.+?)[”\"]");

    private static final List<String> TYPE = List.of("认证类型", "主体类型", "账号类型", "帐号类型");

    private static final List<String> ENTITY = List.of("认证主体", "账号主体", "帐号主体");

    private static final List<String> READ = List.of("微信号", "基础信息", "名称记录", "IP属地");

    private static final Pattern BIZ = Pattern.compile("[?&]__biz=([A-Za-z0-9+/%]{8,24}={0,2})");

    private AccountPage() {}

    static boolean is(WechatPage page) {
        return page.document().selectFirst("#js_div_rename_history, .about-page .item-info") != null
                && page.document().selectFirst("#activity-name") == null;
    }

    static Observation read(WechatPage page) {
        Map<String, Element> entries = entries(page);
        List<Item.Mark> marks = marks(page, entries);
        Channel channel = channel(page, entries, marks);
        Item item = new Item(
                Item.Kind.PROFILE,
                channel.nativeId(),
                new Item.Address(
                        Known.ofText(page.address()),
                        channel.nativeId().stream()
                                .filter(id -> !id.startsWith("gh_"))
                                .findFirst()
                                .map(id -> Known.of("https://mp.weixin.qq.com/mp/aboutbiz?__biz=" + id))
                                .orElse(Known.ofText(page.address())),
                        Known.notStated()),
                new Item.Body(
                        channel.displayName(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.Completeness.NONE,
                        Known.notStated(),
                        Item.LanguageBasis.DETECTED),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                new Item.References(List.of(), List.of(), List.of(), marks));
        Capture capture = page.capture(Known.notStated(), page.origin().availability());
        return new Observation(
                page.origin().observationId(item.nativeId()),
                capture,
                channel,
                item,
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                page.warnings());
    }

    /// Each heading and what stands beside it; the first of a heading counts.
    private static Map<String, Element> entries(WechatPage page) {
        Map<String, Element> entries = new LinkedHashMap<>();
        for (Element each : page.document().select(".item-info")) {
            Element title = each.selectFirst(".item-title");
            Element text = each.selectFirst(".item-desc");
            if (title != null && text != null && !title.text().isBlank()) {
                entries.putIfAbsent(title.text().strip(), text);
            }
        }
        return entries;
    }

    private static List<Item.Mark> marks(WechatPage page, Map<String, Element> entries) {
        List<Item.Mark> marks = new ArrayList<>();
        entries.forEach((title, text) -> {
            String words = text.text().strip();
            if (TYPE.contains(title) && !words.isEmpty()) {
                marks.add(new Item.Mark("account-type", words, title));
            } else if (title.matches("(?:公众|订阅|服务)号简介|功能介绍") && !words.isEmpty()) {
                marks.add(new Item.Mark("introduction", words, title));
            } else if (ENTITY.contains(title) && !words.isEmpty()) {
                marks.add(new Item.Mark("registered-entity", words, title));
            } else if (!READ.contains(title) && !words.isEmpty()) {
                page.warn("not-kept", title, "what stands under this heading was not taken over");
            }
        });
        page.document().select("#js_div_rename_history .js_item").stream()
                .map(each -> each.text().strip())
                .filter(each -> !each.isEmpty())
                .forEach(each -> marks.add(new Item.Mark("name-record", each, "名称记录")));
        Article.Marks region = new Article.Marks(page.values());
        region.addRegion("ip_wording");
        marks.addAll(region.all());
        return marks;
    }

    private static Channel channel(WechatPage page, Map<String, Element> entries, List<Item.Mark> marks) {
        String biz = page.biz("biz", "appuin");
        if (biz.isEmpty()) {
            Matcher link =
                    BIZ.matcher(page.document().select("a[href*=getverifyinfo]").attr("href"));
            biz = link.find() ? WechatAddress.biz(link.group(1)) : "";
        }
        Element handle = entries.get("微信号");
        String alias = handle == null ? "" : handle.text().strip();
        boolean isUser = alias.matches("gh_[0-9a-z]{6,20}");
        return new Channel(
                "wechat",
                Known.ofText(biz.isEmpty() && isUser ? alias : biz),
                Known.ofText(isUser ? "" : alias),
                name(marks),
                Known.ofText(page.address()),
                marks.stream()
                        .filter(each -> each.name().equals("registered-entity"))
                        .map(Item.Mark::value)
                        .findFirst()
                        .<Known<String>>map(Known::of)
                        .orElseGet(Known::notStated),
                Known.notStated(),
                isUser ? List.of(new Channel.OtherId("wechat:gh_", alias)) : List.of());
    }

    /// The page does not print the account's name. The latest entry in the list of its names does, where there is one.
    private static Known<String> name(List<Item.Mark> marks) {
        String latest = marks.stream()
                .filter(each -> each.name().equals("name-record"))
                .map(Item.Mark::value)
                .findFirst()
                .orElse("");
        for (Pattern pattern : List.of(RENAMED, REGISTERED)) {
            Matcher found = pattern.matcher(latest);
            if (found.find()) {
                return Known.of(found.group(1));
            }
        }
        return Known.notStated();
    }
}

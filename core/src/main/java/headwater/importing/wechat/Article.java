package headwater.importing.wechat;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Channel.OtherId;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An article, picture post or short text of a public account, of any generation.
final class Article {

    private static final int MOST_LINKS = 500;

    private Article() {}

    static boolean is(WechatPage page) {
        boolean titled = page.values().first("cgiDataNew.title", "msg_title").isKnown()
                || !page.document().select("#activity-name").text().isBlank();
        return titled || !page.document().select("#js_content").text().isBlank();
    }

    static Observation read(WechatPage page) {
        Ids ids = Ids.of(page);
        ArticleText text = ArticleText.of(page);
        Item.Body body = body(page, text);
        ArticleTimes times = ArticleTimes.of(page);
        Source source = Source.of(page, body);
        Capture capture = page.capture(times.published(), availability(page, text));
        Item item = new Item(
                text.kind(),
                Known.ofText(ids.item()),
                new Item.Address(
                        Known.ofText(page.address()),
                        Known.ofText(ids.canonical().isEmpty() ? page.address() : ids.canonical()),
                        Known.ofText(page.declaredCanonical())),
                body,
                times.published(),
                times.modified(),
                Known.notStated(),
                new Item.References(links(page, text), List.of(), text.images(), marks(page, source)));
        return new Observation(
                page.origin().observationId(item.nativeId()),
                capture,
                channel(page, ids.biz()),
                item,
                source.relations(),
                source.credit(),
                ArticleCounts.of(page, capture.captured()),
                page.warnings());
    }

    /// What names an article: account, message, place in it, signature; each empty if unknown.
    private record Ids(String biz, String mid, String idx, String sn) {

        static Ids of(WechatPage page) {
            return new Ids(
                    page.biz("cgiDataNew.bizuin", "biz", "appuin"),
                    or(page, "mid", "cgiDataNew.mid", "mid", "appmsgid"),
                    or(page, "idx", "cgiDataNew.idx", "idx", "itemidx"),
                    or(page, "sn", "cgiDataNew.sn", "sn"));
        }

        private static String or(WechatPage page, String asked, String... paths) {
            ScriptValues.Value stated = page.values().first(paths);
            String text = stated.isSet() ? stated.text() : page.asked().getOrDefault(asked, "");
            return text.matches("[0-9a-zA-Z]{1,40}") ? text : "";
        }

        String item() {
            return biz.isEmpty() || mid.isEmpty() || idx.isEmpty() ? "" : biz + ":" + mid + ":" + idx;
        }

        String canonical() {
            return WechatAddress.canonical(biz, mid, idx, sn);
        }
    }

    private static Capture.Availability availability(WechatPage page, ArticleText text) {
        Capture.Availability known = page.origin().availability();
        return known == Capture.Availability.AVAILABLE && text.completeness() == Item.Completeness.TRUNCATED
                ? Capture.Availability.PARTIAL
                : known;
    }

    private static Channel channel(WechatPage page, String biz) {
        ScriptValues values = page.values();
        String user = values.first("cgiDataNew.user_name", "user_name").text();
        String name = values.first("cgiDataNew.nick_name", "nickname").text();
        String alias = values.first("cgiDataNew.alias", "alias").text();
        List<OtherId> ids = new ArrayList<>();
        if (user.matches("gh_[0-9a-z]{6,20}")) {
            ids.add(new OtherId("wechat:gh_", user));
        }
        return new Channel(
                "wechat",
                Known.ofText(biz.isEmpty() ? user : biz),
                Known.ofText(alias),
                Known.ofText(
                        name.isEmpty()
                                ? page.document().select("#js_name, #post-user").text()
                                : name),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                ids);
    }

    private static Item.Body body(WechatPage page, ArticleText text) {
        String title = Stream.of(
                        page.values().first("cgiDataNew.title", "msg_title").text(),
                        page.document().select("meta[property=og:title]").attr("content"),
                        page.document().select("#activity-name").text())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String author = Stream.of(
                        page.values().first("cgiDataNew.author", "author").text(),
                        page.document().select("#js_author_name").text(),
                        page.document()
                                .select("meta[property=og:article:author]")
                                .attr("content"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        boolean titleOnly = text.completeness() == Item.Completeness.NONE && !title.isEmpty();
        return new Item.Body(
                Known.ofText(title),
                Known.ofText(author),
                Known.ofText(text.text()),
                titleOnly ? Item.Completeness.TITLE_ONLY : text.completeness(),
                Languages.detect(title + "\n" + text.text()),
                Item.LanguageBasis.DETECTED);
    }

    private static List<Item.Link> links(WechatPage page, ArticleText text) {
        ScriptValues.Value original = page.values().first("cgiDataNew.source_url", "msg_source_url");
        Stream<Item.Link> more = original.text().startsWith("http")
                ? Stream.of(new Item.Link(WechatAddress.cleaned(original.text()), "阅读原文", "read-original"))
                : Stream.of();
        return Stream.concat(more, text.links().stream()).limit(MOST_LINKS).toList();
    }

    private static List<Item.Mark> marks(WechatPage page, Source source) {
        Marks marks = new Marks(page.values());
        marks.add("item-show-type", "cgiDataNew.item_show_type", "item_show_type");
        marks.add("title-modified", "cgiDataNew.is_title_modified", "isTitleModified", "is_title_modified");
        marks.addRegion("cgiDataNew.ip_wording", "ip_wording");
        marks.add("digest", "cgiDataNew.desc", "msg_desc");
        source.marks(marks);
        return marks.all();
    }

    /// What the platform says, collected in order.
    static final class Marks {
        private final ScriptValues values;
        private final List<Item.Mark> all = new ArrayList<>();

        Marks(ScriptValues values) {
            this.values = values;
        }

        /// As [#add], where zero means nothing.
        void addSet(String name, String... paths) {
            if (values.first(paths).isSet()) {
                add(name, paths);
            }
        }

        void add(String name, String... paths) {
            ScriptValues.Value value = values.first(paths);
            if (value.isKnown()) {
                all.add(new Item.Mark(name, value.text(), value.path()));
            }
        }

        /// Where the platform says the network address is. It says nothing about a person, and little about a place.
        void addRegion(String... paths) {
            for (String part : List.of("country", "province", "city")) {
                add(
                        "ip-" + part,
                        Stream.of(paths)
                                .flatMap(path -> Stream.of(path + "." + part + "_name", path + "." + part + "Name"))
                                .toArray(String[]::new));
            }
        }

        List<Item.Mark> all() {
            return List.copyOf(all);
        }
    }
}

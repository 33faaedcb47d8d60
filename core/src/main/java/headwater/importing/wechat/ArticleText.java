package headwater.importing.wechat;

import headwater.model.Item;
import headwater.model.Item.Completeness;
import headwater.page.PageReading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The words of an article as its account published them, and what kind of item it is.
///
/// A card that shares another's article shows none of it, though the page's data may hold all: the words are then those
/// of the person sharing, and the text a digest.
record ArticleText(String text, Completeness completeness, Item.Kind kind, List<Item.Link> links, List<String> images) {

    private static final int MOST_IMAGES = 500;

    ArticleText {
        links = List.copyOf(links);
        images = List.copyOf(images);
    }

    static ArticleText of(WechatPage page) {
        String type = page.values()
                .first("cgiDataNew.item_show_type", "cgiDataNew.real_item_show_type", "item_show_type")
                .text();
        String markup = page.values().markup("cgiDataNew.content_noencode");
        boolean posted = type.matches("8|10|17");
        Element content = page.document().selectFirst("#js_content");
        Element words = content == null || posted || content.text().isBlank() ? parsed(markup) : content;
        if (Source.isShareCard(page.values())) {
            return shareCard(page, words, kind(type));
        }
        String text = PageReading.lines(words);
        return new ArticleText(text, completeness(page, text), kind(type), links(words), images(page, words));
    }

    private static ArticleText shareCard(WechatPage page, Element hidden, Item.Kind kind) {
        String own = Stream.of(
                        page.values()
                                .first("cgiDataNew.copyright_info.guide_words")
                                .text(),
                        page.document().select("#js_share_notice").text(),
                        page.values().first("cgiDataNew.desc", "msg_desc").text())
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        int length = hidden.text().length();
        if (length > 0) {
            page.warn(
                    "embedded-original",
                    "cgiDataNew.content_noencode",
                    length + " characters of the shared original, which the page does not show");
        }
        return new ArticleText(
                own,
                own.isBlank() ? Completeness.NONE : Completeness.DIGEST,
                kind,
                List.of(),
                images(page, parsed("")));
    }

    private static Item.Kind kind(String type) {
        return switch (type) {
            case "5" -> Item.Kind.VIDEO;
            case "8" -> Item.Kind.IMAGE_POST;
            case "10", "17" -> Item.Kind.POST;
            default -> Item.Kind.ARTICLE;
        };
    }

    private static Completeness completeness(WechatPage page, String text) {
        if (text.isBlank()) {
            return Completeness.NONE;
        }
        String markup = page.markup().toLowerCase(Locale.ROOT);
        // A page saved with its optional end tags left out says by whom; any other without them breaks off.
        boolean cut = !markup.contains("</html") && !markup.contains("</body") && !markup.contains("singlefile");
        boolean paid = page.values()
                .first("cgiDataNew.is_pay_subscribe", "isPaySubscribe")
                .isSet();
        return cut || paid || !page.values().warnings().isEmpty() ? Completeness.TRUNCATED : Completeness.FULL;
    }

    /// Markup out of a script; plain text there keeps its lines.
    private static Element parsed(String markup) {
        Document document = PageReading.parse(markup.replace("\n", "<br>"), "https://mp.weixin.qq.com/");
        return document.body();
    }

    private static List<Item.Link> links(Element words) {
        return words.select("a[href]").stream()
                .map(each -> new Item.Link(WechatAddress.cleaned(each.attr("abs:href")), each.text(), "body"))
                .filter(each -> each.url().startsWith("http"))
                .distinct()
                .toList();
    }

    private static List<String> images(WechatPage page, Element words) {
        Stream<String> listed = page.values().values().entrySet().stream()
                .filter(each -> each.getKey().matches("(?:cgiDataNew\\.)?picture_page_info_list\\[\\d+]\\.cdn_url"))
                .map(each -> org.jsoup.parser.Parser.unescapeEntities(each.getValue(), false));
        return Stream.of(
                        page.document().select("meta[property=og:image]").eachAttr("content").stream(),
                        listed,
                        words.select("img[data-src]").eachAttr("data-src").stream())
                .flatMap(each -> each)
                .map(each -> each.replace("&amp;", "&"))
                .filter(each -> each.startsWith("http"))
                .distinct()
                .limit(MOST_IMAGES)
                .toList();
    }
}

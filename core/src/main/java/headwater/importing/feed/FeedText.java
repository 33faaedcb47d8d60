package headwater.importing.feed;

import headwater.page.Markup;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The words of an element that may hold text, escaped markup, markup, or any of them in base 64.
final class FeedText {

    /// A tag or a character reference: what is escaped is markup, whatever the feed calls it.
    private static final Pattern MARKUP =
            Pattern.compile("</?[A-Za-z][^<>]*>|&(#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]+\\d*);");

    private FeedText() {}

    /// Plain, one paragraph a line.
    static String lines(Element element) {
        String markup = markup(element);
        return isText(element, markup) ? markup.strip() : Markup.plain(markup);
    }

    /// Plain, in one line; empty if there is no such element.
    static String line(List<Element> elements) {
        return elements.stream()
                .map(each -> lines(each).replaceAll("\\s*\\n\\s*", " ").strip())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// As HTML, or as text where the element holds no markup.
    static String markup(Element element) {
        String mode = element.attr("mode").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBase64(element)) {
            return decoded(element.wholeText());
        }
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    private static boolean isText(Element element, String markup) {
        if (element.childrenSize() > 0) {
            return false;
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        return type.equals("text")
                || (type.equals("text/plain") && !element.hasAttr("mode"))
                || !MARKUP.matcher(markup).find();
    }

    /// RFC 4287, section 4.1.3.3: what is neither text nor XML is in base 64.
    private static boolean isBase64(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        return type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("xml")
                && !element.hasAttr("mode")
                && element.childrenSize() == 0;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return base64;
        }
    }
}

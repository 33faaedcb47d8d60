package headwater.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// A piece of HTML that is no page of its own, such as the content of a feed's entry. Nothing of it is executed or
/// fetched.
public final class Markup {

    /// Of the images or links of one item no more are kept.
    public static final int MOST = 500;

    private static final Pattern LOADING = Pattern.compile(
            "</?(?:iframe|object|applet|noscript|frameset|frame|embed)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /// Its words, one paragraph a line.
    public static String plain(String html) {
        Document document = parsed(html);
        document.select("script, style, template").remove();
        return PageReading.lines(document.body());
    }

    /// Addresses of its images, in order.
    public static List<String> images(String html) {
        return parsed(html).select("img[src]").eachAttr("src").stream()
                .map(String::strip)
                .filter(each -> each.startsWith("http"))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// The host of an address in lower case without `www.`, or empty.
    public static String host(String url) {
        return Site.host(url);
    }

    /// Whatever would load something is taken off before parsing, as it would take the words inside with it.
    private static Document parsed(String html) {
        return PageReading.parse(LOADING.matcher(html).replaceAll(""), "");
    }
}

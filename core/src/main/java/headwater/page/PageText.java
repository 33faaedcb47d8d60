package headwater.page;

import headwater.model.Item.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of the article on a page, one paragraph a line, without what surrounds it.
///
/// What the page marks as its article is taken first; else the block with the most unlinked text. A page that has
/// neither has no text, rather than its menu.
record PageText(String text, Completeness completeness, Optional<Element> element) {

    private static final String NOISE =
            "script, style, noscript, nav, header, footer, aside, form, iframe, button, select,"
                    + " svg, figcaption, template, [hidden], [aria-hidden=true], [style*=display:none], [role=navigation],"
                    + " [role=complementary]";

    private static final Pattern NOISY_NAME = Pattern.compile(
            "(?i)(^|[-_ ])(related|recommend|comments?|share|social|sidebar|breadcrumbs?|nav|menu|footer|advert\\w*|ads?"
                    + "|tags?|hotnews|rank(ing)?|popular|pagination|copyright|editor|prev|next|toolbar|subscribe|newsletter)"
                    + "($|[-_ ])");

    /// What newsrooms call the block that holds an article.
    private static final List<String> KNOWN = List.of(
            "[itemprop=articleBody]",
            ".article-content, .article_content, .article-body, .article__body, .articleBody, #articleBody",
            ".post-content, .entry-content, .post_body, .post_text, .story-body, .story__content",
            "#js_content, .rm_txt_con, .rm_txt, #rwb_zw, #p_content, .content_area, #Content, #artibody, .TRS_Editor",
            "article .content",
            "article",
            "main");

    private static final Pattern CUT = Pattern.compile(
            "(?i)阅读全文|閱讀全文|展开全文|繼續閱讀|继续阅读|訂閱後|subscribe to (read|continue)|continue reading|abonnez-vous pour lire"
                    + "|lire la suite|réservé aux abonnés");

    private static final int ENOUGH = 60;

    /// What a page marks as its article may be as short as a caption.
    private static final int CAPTION = 15;

    static PageText of(Document page, JsonLd jsonLd) {
        Document copy = page.clone();
        copy.select(NOISE).remove();
        copy.getAllElements().stream()
                .filter(each -> !each.normalName().matches("html|body|article|main")
                        && NOISY_NAME
                                .matcher(shortened(each.className() + " " + each.id()))
                                .find())
                .filter(each -> each.text().length() < 2_000)
                .toList()
                .forEach(Node::remove);
        String declared = jsonLd.texts("articleBody").findFirst().orElse("");
        Optional<Element> element = known(copy, ENOUGH).or(() -> densest(copy)).or(() -> known(copy, CAPTION));
        String text = element.map(PageText::lines).orElse("");
        if (declared.length() > 2 * text.length() && declared.length() >= ENOUGH) {
            return new PageText(declared, Completeness.FULL, element);
        }
        return new PageText(text, completeness(text), element);
    }

    private static Completeness completeness(String text) {
        if (text.isBlank()) {
            return Completeness.NONE;
        }
        String end = text.substring(Math.max(0, text.length() - 200));
        if (CUT.matcher(end).find() || end.endsWith("...") || end.endsWith("[…]")) {
            return Completeness.TRUNCATED;
        }
        return text.length() < ENOUGH ? Completeness.UNKNOWN : Completeness.FULL;
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static Optional<Element> known(Document page, int least) {
        return KNOWN.stream()
                .flatMap(selector -> page.select(selector).stream()
                        .filter(each -> unlinked(each) >= least)
                        .max(java.util.Comparator.comparingInt(PageText::unlinked))
                        .stream())
                .findFirst();
    }

    private static int unlinked(Element element) {
        int links = element.select("a").stream()
                .mapToInt(each -> each.text().length())
                .sum();
        return element.text().length() - links;
    }

    /// The element whose own paragraphs hold the most text, a paragraph counting for its parent and half for the next.
    private static Optional<Element> densest(Document page) {
        java.util.Map<Element, Integer> scores = new java.util.LinkedHashMap<>();
        for (Element each : page.select("p, div, td, span, section, pre, font, br")) {
            int own = each.normalName().equals("p")
                    ? unlinked(each)
                    : each.ownText().length();
            Element parent = each.parent();
            if (own < 15 || parent == null) {
                continue;
            }
            if (!each.normalName().matches("p|span|font")) {
                scores.merge(each, own, Integer::sum);
                continue;
            }
            scores.merge(parent, own, Integer::sum);
            Element next = parent.parent();
            if (next != null) {
                scores.merge(next, own / 2, Integer::sum);
            }
        }
        return scores.entrySet().stream()
                .filter(each -> each.getValue() >= ENOUGH)
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey);
    }

    /// Block by block, so that a paragraph is a line.
    static String lines(Element root) {
        StringBuilder text = new StringBuilder();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element && breaks(element)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && breaks(element)) {
                    text.append('\n');
                }
            }
        });
        List<String> lines = new ArrayList<>();
        for (String line : text.toString().split("\n", -1)) {
            String stripped = line.replace('\u00A0', ' ').strip();
            if (!stripped.isEmpty()) {
                lines.add(stripped);
            }
        }
        return String.join("\n", lines);
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }
}

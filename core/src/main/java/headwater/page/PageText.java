package headwater.page;

import headwater.model.Item.Completeness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The words of the article on a page, one paragraph a line, without what surrounds it.
///
/// Every element stands as high as the sentences in it, less what else it holds. The one that stands highest is the
/// article, unless what the page marks as its article holds enough of it. A page without sentences has no text,
/// rather than its menu.
record PageText(String text, Completeness completeness, Optional<Element> element) {

    /// What newsrooms call the block that holds an article.
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(?:article|arti|story|post|entry|news|blog)[-_]{0,2}(?:main[-_]?|inner[-_]?|full[-_]?)?"
                    + "(?:body|content|text|txt|detail)(?![a-z])");

    private static final Set<String> ARTICLE_IDS =
            Set.of("js_content", "rwb_zw", "p_content", "Content", "artibody", "articleBody");

    private static final Set<String> ARTICLE_CLASSES = Set.of("rm_txt_con", "rm_txt", "content_area", "TRS_Editor");

    private static final Pattern CUT = Pattern.compile(
            "(?i)阅读全文|閱讀全文|展开全文|繼續閱讀|继续阅读|訂閱後|subscribe to (read|continue)|continue reading|abonnez-vous pour lire"
                    + "|lire la suite|réservé aux abonnés");

    private static final int ENOUGH = 60;

    /// What a page marks as its article may be as short as a caption.
    private static final int CAPTION = 15;

    private static final double NEARLY_ALL = 0.92;

    /// A third is enough for what is marked; less is left where too much was taken for clutter.
    private static final int PART = 3;

    private static final int SPARSE = 250;

    static PageText of(Document page, JsonLd jsonLd) {
        Document copy = page.clone();
        Clutter.removeElements(copy);
        PageText careful = read(copy);
        Clutter.removeNamed(copy);
        PageText clean = read(copy);
        boolean overdone = clean.text.length() < SPARSE && PART * clean.text.length() < careful.text.length();
        PageText read = overdone ? careful : clean;
        String declared = jsonLd.texts("articleBody").findFirst().orElse("");
        return declared.length() > 2 * read.text.length() && declared.length() >= ENOUGH
                ? new PageText(declared, Completeness.FULL, read.element)
                : read;
    }

    private static PageText read(Document page) {
        Optional<Element> element = standingHighest(page.body());
        String text = element.map(each -> written(TextBlock.in(each))).orElse("");
        if (text.isEmpty()) {
            element = caption(page);
            text = element.map(PageText::lines).orElse("");
        }
        return new PageText(text, completeness(text), element);
    }

    private static Optional<Element> standingHighest(Element body) {
        Map<Element, Integer> standing = TextBlock.sums(body, TextBlock::weight);
        List<Element> order = body.getAllElements().stream()
                .filter(each -> standing.getOrDefault(each, 0) >= ENOUGH
                        && !each.normalName().equals("p"))
                .toList();
        Optional<Element> best = order.stream().max(Comparator.comparing(standing::get));
        int enough = best.map(standing::get).orElse(0) / PART;
        List<Element> marked = order.stream()
                .filter(each -> standing.getOrDefault(each, 0) >= enough / 2 && isMarked(each))
                .toList();
        return marked.stream()
                .filter(each -> standing.getOrDefault(each, 0) >= enough)
                .filter(each -> marked.stream().allMatch(other -> areNested(each, other)))
                .max(Comparator.comparing(standing::get))
                .or(() -> best)
                .map(each -> narrowed(each, standing));
    }

    /// Where one part holds nearly all that an element stands for, that part. Never a paragraph: its source may be
    /// named beside it.
    private static Element narrowed(Element from, Map<Element, Integer> standing) {
        Element at = from;
        Optional<Element> next = Optional.of(from);
        while (next.isPresent()) {
            at = next.get();
            double nearly = NEARLY_ALL * standing.getOrDefault(at, 0);
            next = at.children().stream()
                    .filter(each -> standing.getOrDefault(each, 0) >= nearly
                            && !each.normalName().equals("p"))
                    .findFirst();
        }
        return at;
    }

    private static boolean areNested(Element one, Element other) {
        return one.equals(other)
                || one.parents().contains(other)
                || other.parents().contains(one);
    }

    private static boolean isMarked(Element element) {
        return element.attr("itemprop").equalsIgnoreCase("articleBody")
                || ARTICLE_IDS.contains(element.id())
                || element.classNames().stream().anyMatch(ARTICLE_CLASSES::contains)
                || ARTICLE.matcher(element.id() + " " + element.className()).find();
    }

    private static Optional<Element> caption(Document page) {
        return page.getAllElements().stream()
                .filter(each -> isMarked(each) || each.normalName().matches("article|main"))
                .filter(each -> each.text().length() >= CAPTION)
                .findFirst();
    }

    /// From the first prose to the last, with what is set as text around them; between them all but links.
    private static String written(List<TextBlock> blocks) {
        List<TextBlock> read = blocks.stream().filter(each -> !each.isLinks()).toList();
        int from = 0;
        while (from < read.size() && !read.get(from).isProse()) {
            from++;
        }
        int to = read.size();
        while (to > from && !read.get(to - 1).isProse() && !read.get(to - 1).isWritten()) {
            to--;
        }
        while (from > 0 && read.get(from - 1).isWritten()) {
            from--;
        }
        return read.subList(from, to).stream().map(TextBlock::text).collect(Collectors.joining("\n"));
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

    /// Block by block, so that a paragraph is a line.
    static String lines(Element root) {
        return TextBlock.in(root).stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    }
}

package headwater.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// What stands around an article on its page and is none of it: menus, captions, comments, what else to read.
///
/// Known by its element, by what the page calls it, or by its make. What holds the page's heading or most of its
/// sentences is never taken for clutter, whatever its name.
final class Clutter {

    private static final String NEVER_READ = "script, style, noscript, template, svg, iframe, object, embed, button,"
            + " select, textarea, input, nav, [hidden], [aria-hidden=true], [style*=display:none],"
            + " [style*='display: none'], [role=navigation], [role=search], [role=complementary], [role=menu]";

    private static final String SELDOM_READ = "header, footer, aside, form, figure, figcaption, dialog";

    /// What readers write may be longer than the article.
    private static final Set<String> COMMENTS = Set.of("comment", "comments", "commentlist", "disqus", "respond");

    /// Whole words of a class or an id.
    private static final Set<String> WORDS = Set.of(
            ("related recommend recommended recommendations recommendation recirculation share sharing shares social"
                            + " sidebar breadcrumb breadcrumbs nav navigation menu footer advert advertisement advertising"
                            + " ad ads adsbygoogle sponsored sponsor promo promoted promotion tags taglist hotnews ranking"
                            + " popular trending pagination pager copyright toolbar subscribe subscription newsletter"
                            + " signup caption captions credit credits gallery slideshow carousel byline bylines author"
                            + " authors bio biography dateline timestamp outbrain taboola teaser teasers widget popup"
                            + " modal cookie consent banner paywall toc print hidden off screen reader sr")
                    .split(" "));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private static final String LINKED_PICTURE_OR_HEADING = "a img, a h2, a h3, a h4, h2 a, h3 a, h4 a, h5 a";

    private static final int LONGEST_TEASER = 500;

    private static final int LONGEST_NAME = 200;

    private Clutter() {}

    /// Takes out of a copy of the page what is no part of its article for certain.
    static void removeElements(Element page) {
        page.select(NEVER_READ).remove();
        Small small = new Small(page);
        page.select(SELDOM_READ).stream().filter(small).toList().forEach(Node::remove);
        Set<Element> headed = around(page, "h1");
        page.select("[id], [class]").stream()
                .filter(each -> isNamed(each, COMMENTS) && !headed.contains(each))
                .toList()
                .forEach(Node::remove);
    }

    /// Takes out also what its name or make speaks against, which is a guess.
    static void removeNamed(Element page) {
        Small small = new Small(page);
        page.select("[id], [class]").stream()
                .filter(each -> isNamed(each, WORDS) && small.test(each))
                .toList()
                .forEach(Node::remove);
        removeOtherArticles(page);
        removeTeasers(page);
    }

    /// Less than three quarters of the page's sentences, and not its heading.
    private record Small(Map<Element, Integer> prose, Set<Element> headed, int all) implements Predicate<Element> {

        Small(Element page) {
            this(Clutter.prose(page), around(page, "h1"), Clutter.prose(page).getOrDefault(page, 0));
        }

        @Override
        public boolean test(Element element) {
            return all == 0 || (!headed.contains(element) && 4 * prose.getOrDefault(element, 0) < 3 * all);
        }
    }

    private static Map<Element, Integer> prose(Element page) {
        return TextBlock.sums(page, each -> each.isProse() ? each.size() : 0);
    }

    /// Comments and what else to read may be articles too, to the page.
    private static void removeOtherArticles(Element page) {
        Map<Element, Integer> prose = prose(page);
        List<Element> articles = page.select("article");
        Optional<Element> main = articles.stream().max(Comparator.comparingInt(each -> prose.getOrDefault(each, 0)));
        if (main.isEmpty()) {
            return;
        }
        List<Element> around = main.get().parents();
        int most = prose.getOrDefault(main.get(), 0);
        articles.stream()
                .filter(each -> !around.contains(each) && !each.equals(main.get()))
                .filter(each -> 2 * prose.getOrDefault(each, 0) < most
                        && !each.parents().contains(main.get()))
                .toList()
                .forEach(Node::remove);
    }

    /// Three or more of one make, each with a picture or heading that is a link, and few words.
    private static void removeTeasers(Element page) {
        Map<Element, Integer> prose = prose(page);
        Set<Element> leading = around(page, LINKED_PICTURE_OR_HEADING);
        page.getAllElements().stream()
                .filter(each -> each.childrenSize() >= 3)
                .filter(each -> each.children().stream()
                        .allMatch(part -> leading.contains(part)
                                && !part.normalName().equals("p")
                                && prose.getOrDefault(part, 0) < LONGEST_TEASER))
                .filter(each -> each.children().stream()
                                .map(Element::className)
                                .distinct()
                                .count()
                        <= 2)
                .toList()
                .forEach(Node::remove);
    }

    /// Everything that holds one of these.
    private static Set<Element> around(Element page, String selector) {
        Set<Element> around = new HashSet<>();
        for (Element each : page.select(selector)) {
            Element at = each;
            while (at != null && around.add(at)) {
                at = at.parent();
            }
        }
        return around;
    }

    private static boolean isNamed(Element element, Set<String> words) {
        if (element.normalName().matches("html|body|article|main")) {
            return false;
        }
        String names = element.id() + " " + element.className();
        String some = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
        for (String word : BETWEEN_WORDS.split(some, -1)) {
            if (words.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

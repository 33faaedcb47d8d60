package headwater.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Where on a page its article is, by its heading: what stands in another part is about something else.
///
/// @param around the heading and everything it stands in
record Vicinity(Optional<Element> heading, Set<Element> around) {

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:^|[-_ ])(?:comments?|commentlist|kommentare?|commentaires?"
                    + "|respond|disqus|related|sidebar|recommend\\w*|recent|popular|breadcrumbs?|today|joined|wm)(?:$|[-_ ])|^(?:wp-|image)?caption(?: |$)");

    private static final Pattern ARCHIVE =
            Pattern.compile("[?&]m=(?:19|20)\\d{4}|/(?:19|20)\\d{2}/\\d{1,2}(?:/\\d{1,2})?/?$");

    /// A line above a heading belongs to it only if it stands in the same small box.
    private static final int SMALL = 3;

    Vicinity {
        around = Set.copyOf(around);
    }

    static Vicinity of(Document page) {
        Optional<Element> heading = heading(page);
        List<Element> around = new ArrayList<>();
        heading.ifPresent(each -> {
            around.add(each);
            around.addAll(each.parents());
        });
        return new Vicinity(heading, Set.copyOf(around));
    }

    /// The longest heading that the page's title repeats, else its first.
    private static Optional<Element> heading(Document page) {
        String title =
                page.title() + "\n" + page.select("meta[property=og:title]").attr("content");
        List<Element> headings = page.select("h1, h2, h3").stream().limit(200).toList();
        return headings.stream()
                .filter(each -> each.text().length() >= 8 && title.contains(each.text()))
                .max(Comparator.comparingInt(each -> each.text().length()))
                .or(() -> headings.stream()
                        .filter(each -> each.normalName().equals("h1"))
                        .findFirst());
    }

    /// In a link to another article, a list of comments, a side column or the foot of the page.
    boolean isAside(Element each) {
        for (Element at = each; at != null && !around.contains(at); at = at.parent()) {
            if (at.normalName().matches("body|article|main")) {
                return false;
            }
            if ((at.normalName().equals("a") && !isPermalink(at))
                    || at.normalName().matches("aside|nav|figcaption|blockquote")
                    || (at.normalName().equals("footer") && at.closest("article") == null)
                    || ASIDE.matcher(at.className() + " " + at.id()).find()) {
                return true;
            }
        }
        return false;
    }

    /// What a selector finds, in the order of the page, but what follows the heading first.
    List<Element> byHeading(Document page, String selector) {
        List<Element> found = page.select("h1, h2, h3, " + selector);
        int at = heading.map(found::indexOf).orElse(-1);
        return Stream.concat(found.subList(at + 1, found.size()).stream(), found.subList(0, Math.max(at, 0)).stream())
                .filter(each -> !each.normalName().matches("h[123]"))
                .toList();
    }

    /// The heading itself may tell of a date, and does not give its own.
    boolean isHeading(Element each) {
        return heading.map(own -> each.equals(own) || each.parents().contains(own))
                .orElse(false);
    }

    /// In one small box with the heading.
    boolean isBeside(Element each) {
        Element at = each;
        for (int i = 0; i < SMALL && at.parent() != null; i++) {
            at = at.parent();
            if (around.contains(at)) {
                return !at.normalName().matches("body|html");
            }
        }
        return false;
    }

    /// A date often links to the article itself, or to all of that day or month.
    private static boolean isPermalink(Element link) {
        String address = link.attr("abs:href");
        return link.attr("rel").contains("bookmark")
                || ARCHIVE.matcher(address).find()
                || (!address.isEmpty() && path(address).equals(path(link.baseUri())));
    }

    private static String path(String address) {
        return address.replaceFirst("[?#].*", "").replaceFirst("/$", "").replaceFirst("^https?://(?:www\\.)?", "");
    }
}

package headwater.footprint;

import java.io.Serializable;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// How a page is built, without a word of what it says: hashes of the ways its containers lie in one another, by tag,
/// class and id.
///
/// Two pages with like templates are built alike. Most pages on the web are built with a theme that anybody may buy,
/// so that alone says nothing of who runs them.
///
/// Of a page with more ways than [#MOST] the smallest hashes are kept, which is a fair sample (bottom-k sketch: Cohen
/// and Kaplan, 2007); up to [#horizon] nothing is missing.
///
/// @param ways how many different ones the page has
/// @param kept their hashes, ascending, as unsigned 32-bit values
public record Template(int ways, List<Long> kept) implements Serializable {

    /// A page of a news site has between some dozen and some hundred.
    public static final int MOST = 256;

    /// Raised when the same page would give other hashes: templates of two versions are not compared.
    private static final String VERSION = "1";

    private static final int LONGEST = VERSION.length() + 12 + MOST * 8;

    /// More elements are no page that anybody reads.
    static final int MOST_ELEMENTS = 50_000;

    /// How many containers above an element its way names.
    private static final int DEPTH = 2;

    private static final Set<String> CONTAINERS = Set.of(
            "div", "section", "header", "footer", "nav", "aside", "main", "article", "ul", "ol", "li", "dl", "table",
            "tbody", "tr", "td", "form", "h1", "h2", "h3", "h4", "center", "figure");

    /// Classes by which themes name what a page is about, not how it is built.
    private static final Pattern CONTENT =
            Pattern.compile("(?:post|postid|page-id|category|cat|tag|author|term|single|lang)-.*");

    public Template {
        kept = List.copyOf(kept);
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) < 0 || kept.get(i) > 0xffff_ffffL || (i > 0 && kept.get(i) <= kept.get(i - 1))) {
                throw new IllegalArgumentException("hashes are ascending values of 32 bits, not " + kept.get(i));
            }
        }
        if (kept.size() != Math.min(ways, MOST)) {
            throw new IllegalArgumentException(kept.size() + " hashes of " + ways);
        }
    }

    /// Up to this hash every one the page has is here.
    public long horizon() {
        return ways > MOST ? kept.getLast() : 0xffff_ffffL;
    }

    static Template of(Document page) {
        TreeSet<Long> hashes = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(page.body(), List.of())));
        int seen = 0;
        while (!open.isEmpty() && seen < MOST_ELEMENTS) {
            Step step = open.pop();
            seen++;
            List<String> above = step.above();
            if (CONTAINERS.contains(step.element().normalName())) {
                String token = token(step.element());
                if (token.length() > step.element().normalName().length()) {
                    hashes.add(hash(String.join(">", above) + ">" + token));
                }
                above = Stream.concat(above.stream(), Stream.of(token))
                        .skip(Math.max(0, above.size() + 1 - DEPTH))
                        .toList();
            }
            for (Element child : step.element().children()) {
                open.push(new Step(child, above));
            }
        }
        return new Template(hashes.size(), hashes.stream().limit(MOST).toList());
    }

    /// Whether the page has more elements than are read.
    static boolean isCut(Document page) {
        return page.body().stream().skip(MOST_ELEMENTS).findAny().isPresent();
    }

    private record Step(Element element, List<String> above) {}

    /// Tag, classes and id; numbers count pages and are none of the template.
    private static String token(Element element) {
        String classes = element.classNames().stream()
                .map(Template::plain)
                .filter(each -> !each.isEmpty() && !CONTENT.matcher(each).matches())
                .sorted()
                .distinct()
                .limit(8)
                .collect(Collectors.joining("."));
        String id = plain(element.id());
        return element.normalName() + (classes.isEmpty() ? "" : "." + classes) + (id.isEmpty() ? "" : "#" + id);
    }

    private static String plain(String name) {
        String cut = name.length() > 60 ? name.substring(0, 60) : name;
        return cut.toLowerCase(Locale.ROOT).replaceAll("\\d+", "0");
    }

    /// 64 bits of FNV-1a, mixed and cut to the upper half.
    private static long hash(String way) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < way.length(); i++) {
            hash = (hash ^ way.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return (hash ^ (hash >>> 33)) >>> 32;
    }

    /// As it is kept among the ids of a channel: version, number of ways, hashes.
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(kept.size() * Integer.BYTES);
        kept.forEach(each -> bytes.putInt((int) (long) each));
        return VERSION + ":" + ways + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// From what [#text] wrote; nothing for another version's or for what is broken.
    public static Optional<Template> read(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION) || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
            Long[] kept = new Long[bytes.capacity() / Integer.BYTES];
            Arrays.setAll(kept, _ -> Integer.toUnsignedLong(bytes.getInt()));
            return Optional.of(new Template(Integer.parseInt(parts[1]), List.of(kept)));
        } catch (IllegalArgumentException | BufferUnderflowException broken) {
            return Optional.empty();
        }
    }
}

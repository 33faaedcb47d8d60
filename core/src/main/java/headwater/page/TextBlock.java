package headwater.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Words between two block boundaries of a page: a paragraph, a heading, an entry of a list, a row of a table.
///
/// @param element the block they stand in
/// @param text a line of it a line
/// @param linked how many of its characters are links
record TextBlock(Element element, String text, int linked) {

    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}\"”’)»][.!?…](?:[\\s\"”’)»\\]]|$)|[。！？；，、]|[,;:]\\s");

    /// Lines in which newsrooms name where a text is from: short, but what this program is for.
    private static final Pattern SOURCE =
            Pattern.compile("(?:来源|來源|出处|出處|转自|轉自|转载自|轉載自|原标题|原標題|编辑|編輯|编译|編譯|记者|記者)[：:／/\\p{IsHan}]|(?i)^sources? ?:");

    /// What the house says of itself, and what only a program reads.
    private static final Pattern HOUSE = Pattern.compile(
            "(?i)^(?:[{\\[]\\s*[{\"\\[]|" + "(?:法律)?(?:免責|免责|版权|版權|著作權)(?:聲明|声明|所有)?|©|copyright|all rights reserved)");

    private static final Pattern DATA = Pattern.compile("(?i)\\b(?:19|20)\\d\\d\\b|^by\\b|^[^\\p{L}]*$|:$|https?:|@|©");

    private static final Set<Character.UnicodeScript> WIDE = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA);

    /// The first sign of any of them.
    private static final int FIRST_WIDE = 0x1100;

    /// A shorter text is a label, whatever its punctuation.
    private static final int SHORT = 45;

    /// A longer text is no label, whatever its punctuation.
    private static final int LONG = 180;

    /// What a block of links takes from the standing of whatever holds it, and a label a third of it.
    private static final int COST = 25;

    /// The blocks of an element, in the order of reading.
    static List<TextBlock> in(Element root) {
        Collecting collecting = new Collecting(root);
        root.traverse(collecting);
        collecting.end(root);
        return collecting.blocks;
    }

    /// For every element under the root, and for the root, the sum over the blocks in it.
    static Map<Element, Integer> sums(Element root, ToIntFunction<TextBlock> of) {
        Map<Element, Integer> sums = new HashMap<>();
        in(root).forEach(each -> sums.merge(each.element, of.applyAsInt(each), Integer::sum));
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                Integer sum = node instanceof Element element ? sums.get(element) : null;
                if (sum != null && !node.equals(root) && node.parent() instanceof Element parent) {
                    sums.merge(parent, sum, Integer::sum);
                }
            }
        });
        return sums;
    }

    private static final class Collecting implements NodeVisitor {

        private final List<TextBlock> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Element at;
        private boolean begun;
        private int links;
        private int linked;

        Collecting(Element root) {
            at = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                read(words);
            } else if (node instanceof Element element) {
                links += element.normalName().equals("a") ? 1 : 0;
                if (element.normalName().equals("br")) {
                    text.append('\n');
                } else if (divides(element)) {
                    end(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                if (element.normalName().matches("td|th")) {
                    text.append(' ');
                } else if (divides(element)) {
                    end(element);
                }
            }
        }

        private void read(TextNode words) {
            String some = words.text();
            if (!begun && !some.isBlank()) {
                begun = true;
                at = blockAround(words);
            }
            text.append(some);
            linked += links > 0 ? some.strip().length() : 0;
        }

        private void end(Element next) {
            String words = tidy(text.toString());
            if (!words.isEmpty()) {
                blocks.add(new TextBlock(at, words, linked));
            }
            text.setLength(0);
            linked = 0;
            begun = false;
            at = next;
        }

        private Element blockAround(TextNode words) {
            Element parent = words.parent();
            Element around = parent == null ? at : parent;
            for (Element up = around; up != null && !around.isBlock(); up = up.parent()) {
                around = up;
            }
            return around;
        }

        /// The cells of a row are read on.
        private static boolean divides(Element element) {
            return element.isBlock() && !element.normalName().matches("td|th");
        }
    }

    /// Lines without the space around them, and without empty ones.
    static String tidy(String text) {
        return text.replace('\u00A0', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// As much as a reader of Latin script would have to read: a sign that stands for a syllable counts as two.
    int size() {
        return text.length() + (int) text.codePoints().filter(TextBlock::isWide).count();
    }

    /// Asked of every letter of a page, so what is common is told without looking it up.
    private static boolean isWide(int letter) {
        boolean common = letter >= 0x4E00 && letter <= 0x9FFF;
        return common || (letter >= FIRST_WIDE && WIDE.contains(Character.UnicodeScript.of(letter)));
    }

    boolean isLinks() {
        return 10 * linked > 7 * text.length();
    }

    /// Whether it reads as sentences, not as a heading, labels or links.
    boolean isProse() {
        if (isLinks()
                || element.normalName().matches("h[1-6]")
                || HOUSE.matcher(text).find()) {
            return false;
        }
        int size = size();
        return size >= LONG || (size >= SHORT && SENTENCE.matcher(text).find());
    }

    /// Whether the page sets it as text, short as it may be: subheadings and entries of lists, not lines of data.
    boolean isWritten() {
        return SOURCE.matcher(text).find()
                || (element.normalName().matches("p|h[2-6]|li|blockquote|pre|tr")
                        && !DATA.matcher(text).find());
    }

    /// What it adds to the standing of whatever holds it.
    int weight() {
        return isProse() ? size() - linked : isLinks() ? -COST : -COST / 3;
    }
}

package headwater.match;

import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Sentences that belong to the site and not to the item: menus, cookie notices, copyright lines.
///
/// A sentence that one channel prints on three different items is its furniture, and so is one that says so itself.
/// They are left out of the comparison, never of the original.
final class Boilerplate {

    private static final int FEWEST_ITEMS = 3;

    /// A longer sentence that names a copyright may be about one.
    private static final int LONGEST_NOTICE = 300;

    private static final Pattern NOTICE = Pattern.compile(
            "(?i)cookie|all rights reserved|copyright|©|privacy policy|terms of (?:use|service)|sign up for|subscribe to"
                    + "|tous droits réservés|politique de confidentialité|abonnez-vous|mentions légales"
                    + "|版权所有|版權所有|未经授权|未經授權|不得转载|不得轉載|icp备|ICP備|隐私政策|隱私|责任编辑|責任編輯"
                    + "|扫一扫|掃一掃|长按识别|关注我们|關注我們|免责声明|免責聲明|点击查看更多|上一篇|下一篇|相关阅读|相關閱讀");

    private final Map<String, Set<String>> itemsByLine = new HashMap<>();

    /// Counts the sentences of every text, each item once.
    static Boilerplate of(List<Prose> texts) {
        Boilerplate counted = new Boilerplate();
        Set<String> seen = new HashSet<>();
        for (Prose prose : texts) {
            String whole = prose.channel() + "\n" + prose.normalised().text();
            if (seen.add(whole)) {
                lines(prose)
                        .forEach(line -> counted.itemsByLine
                                .computeIfAbsent(prose.channel() + "\n" + line.units(), key -> new HashSet<>(4))
                                .add(prose.item()));
            }
        }
        return counted;
    }

    /// The units to leave out of this text.
    BitSet in(Prose prose) {
        BitSet notices = new BitSet();
        BitSet furniture = new BitSet();
        String text = prose.document().text();
        List<Line> lines = lines(prose);
        for (Line line : lines) {
            if (isNotice(line.span().in(text))) {
                notices.set(line.from(), line.from() + line.units().length());
            }
            Set<String> items = itemsByLine.getOrDefault(prose.channel() + "\n" + line.units(), Set.of());
            if (items.size() >= FEWEST_ITEMS) {
                furniture.set(line.from(), line.from() + line.units().length());
            }
        }
        furniture.or(notices);
        // Where a site prints one text again and again, the text is not its furniture.
        return furniture.cardinality() * 2 <= prose.normalised().text().length() ? furniture : notices;
    }

    private static boolean isNotice(String sentence) {
        return sentence.length() <= LONGEST_NOTICE && NOTICE.matcher(sentence).find();
    }

    private record Line(Span span, int from, String units) {}

    private static List<Line> lines(Prose prose) {
        List<Span> sentences = Sentences.of(prose.document().text());
        if (sentences.size() < 2) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        String units = prose.normalised().text();
        int at = 0;
        for (Span sentence : sentences) {
            int from = at;
            while (at < units.length() && prose.normalised().originalStart(at) < sentence.end()) {
                at++;
            }
            if (at > from) {
                lines.add(new Line(sentence, from, units.substring(from, at)));
            }
        }
        return lines;
    }
}

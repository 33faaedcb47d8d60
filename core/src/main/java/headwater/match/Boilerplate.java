package headwater.match;

import headwater.gram.Hashes;
import headwater.gram.ItemsByLine;
import headwater.text.Normalised;
import headwater.text.Notices;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sentences that belong to the site and not to the item: menus, cookie notices, copyright lines.
///
/// A sentence that one channel prints on three different items is its furniture, and so is one that says so itself.
/// They are left out of the comparison, never of the original.
final class Boilerplate {

    private static final int FEWEST_ITEMS = 3;

    /// Where less than 8 Han characters or 24 letters remain, tags are what the post says.
    static final int FEWEST_BESIDE_TAGS = 24;

    /// A longer sentence that names a copyright may be about one.
    private static final int LONGEST_NOTICE = 300;

    private final ItemsByLine itemsByLine = new ItemsByLine(FEWEST_ITEMS);
    private final Map<String, Integer> textsByChannel = new HashMap<>();

    /// Counts the sentences of every text, each item once.
    static Boilerplate of(Material material) {
        Boilerplate counted = new Boilerplate();
        material.texts()
                .filter(prose -> !prose.channel().isEmpty())
                .forEach(prose -> counted.textsByChannel.merge(prose.channel(), 1, Integer::sum));
        Set<Long> seen = new HashSet<>();
        if (!counted.textsByChannel.isEmpty()) {
            material.texts().filter(counted::mayRepeat).forEach(prose -> {
                char[] units = prose.units();
                if (seen.add(Hashes.whole(units) ^ channel(prose))) {
                    long item = Hashes.of(prose.item(), 1);
                    lines(prose).forEach(line -> counted.itemsByLine.add(key(prose, units, line), item));
                }
            });
        }
        return counted;
    }

    /// The text with what is left out of it turned into blanks, so that every place stays where it is.
    static String blanked(Prose prose, BitSet left) {
        if (left.isEmpty()) {
            return prose.document().text();
        }
        char[] words = prose.document().text().toCharArray();
        Normalised whole = prose.normalised();
        for (int unit = left.nextSetBit(0); unit >= 0; unit = left.nextSetBit(unit + 1)) {
            Arrays.fill(words, whole.originalStart(unit), whole.originalEnd(unit), ' ');
        }
        return new String(words);
    }

    private boolean mayRepeat(Prose prose) {
        return textsByChannel.getOrDefault(prose.channel(), 0) >= FEWEST_ITEMS;
    }

    /// The units to leave out of this text.
    BitSet in(Prose prose) {
        BitSet notices = new BitSet();
        BitSet furniture = new BitSet();
        String text = prose.document().text();
        BitSet tags = Tags.in(prose, FEWEST_BESIDE_TAGS);
        if (!mayRepeat(prose) && !Notices.isIn(text, new Span(0, text.length()))) {
            return tags;
        }
        char[] units = prose.units();
        for (Line line : lines(prose)) {
            if (isNotice(text, line.span())) {
                notices.set(line.from(), line.to());
            }
            if (itemsByLine.reaches(key(prose, units, line))) {
                furniture.set(line.from(), line.to());
            }
        }
        furniture.or(notices);
        // Where a site prints one text again and again, the text is not its furniture.
        BitSet left = furniture.cardinality() * 2 <= units.length ? furniture : notices;
        left.or(tags);
        return left;
    }

    private static long channel(Prose prose) {
        return Hashes.of(prose.channel(), 7);
    }

    private static long key(Prose prose, char[] units, Line line) {
        return Hashes.of(units, line.from(), line.to(), channel(prose));
    }

    private static boolean isNotice(String text, Span sentence) {
        return sentence.length() <= LONGEST_NOTICE && Notices.isIn(text, sentence);
    }

    private record Line(Span span, int from, int to) {}

    private static List<Line> lines(Prose prose) {
        String text = prose.document().text();
        List<Span> sentences = Sentences.of(text);
        if (sentences.size() < 2) {
            return List.of();
        }
        int[] cuts = sentences.stream().mapToInt(Span::end).toArray();
        prose.cut(cuts);
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cuts.length; i++) {
            if (cuts[i] > from) {
                lines.add(new Line(sentences.get(i), from, cuts[i]));
            }
            from = cuts[i];
        }
        return lines;
    }
}

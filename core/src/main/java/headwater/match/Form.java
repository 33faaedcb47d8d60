package headwater.match;

import headwater.gram.CommonWords;
import headwater.gram.EditDistance;
import headwater.gram.Hashes;
import headwater.gram.Sounded;
import headwater.gram.Weights;
import headwater.text.Document;
import headwater.text.Figures;
import headwater.text.Normalised;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One text made ready for a closer look: its units without the furniture of its site, their weights, the grams that
/// start at each, and, when somebody asks, their places in the original.
final class Form {

    /// Shorter ones, as `of` and `sur`, a headline writes small.
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private static final int FEWEST_WORDS = 3;
    private static final double MOSTLY = 0.8;

    private final Prose prose;
    final char[] units;
    final int[] grams;

    /// Gives the units of the comparison form that are left out.
    private final @Nullable Supplier<BitSet> left;

    /// Where in the comparison form each unit begins, and its length; null if the units are its own.
    private final int @Nullable [] from;

    private final CommonWords common;
    private final int[] before;
    private int @Nullable [] places;
    private int titleUnits = -1;
    private @Nullable List<Figures.Figure> figures;
    private @Nullable EditDistance distance;

    /// @param left gives the units of the comparison form that are left out, and is asked only where places are; null
    /// if none are
    Form(Prose prose, CommonWords common, char[] units, @Nullable Supplier<BitSet> left) {
        this(prose, common, units, left, null);
    }

    private Form(
            Prose prose, CommonWords common, char[] units, @Nullable Supplier<BitSet> left, int @Nullable [] from) {
        this.prose = prose;
        this.common = common;
        this.left = left;
        this.from = from;
        this.units = units;
        this.before = new int[units.length + 1];
        for (int i = 0; i < units.length; i++) {
            before[i + 1] = before[i] + Weights.of(units[i]);
        }
        this.grams = Hashes.grams(units);
    }

    static char[] without(char[] units, BitSet left) {
        char[] kept = new char[units.length - left.cardinality()];
        int at = 0;
        for (int i = left.nextClearBit(0); i < units.length; i = left.nextClearBit(i + 1)) {
            kept[at++] = units[i];
        }
        return kept;
    }

    /// The same text by its sound.
    Form sounded() {
        Sounded sounded = Sounded.of(units);
        return new Form(prose, common, sounded.units(), left, sounded.from());
    }

    Document document() {
        return prose.document();
    }

    int size() {
        return units.length;
    }

    String id() {
        return document().id();
    }

    /// In letters, of the units from one to another.
    int weight(int from, int to) {
        return before[to] - before[from];
    }

    int weight() {
        return before[units.length];
    }

    /// How many units the title has.
    int titleUnits() {
        if (document().titleLength() == 0) {
            return 0;
        }
        if (titleUnits < 0) {
            int many = 0;
            while (many < units.length && originalStart(many) < document().titleLength()) {
                many++;
            }
            titleUnits = many;
        }
        return titleUnits;
    }

    /// How far another text is from this one.
    EditDistance distance() {
        EditDistance known = distance;
        if (known == null) {
            known = new EditDistance(units);
            distance = known;
        }
        return known;
    }

    /// The numbers that the original states.
    List<Figures.Figure> figures() {
        List<Figures.Figure> known = figures;
        if (known == null) {
            known = Figures.in(document().text());
            figures = known;
        }
        return known;
    }

    /// True if the word in which a unit stands begins with a capital letter and is nowhere written in small ones.
    boolean isCapital(int unit) {
        int at = originalStart(unit);
        return Character.isUpperCase(document().text().codePointAt(at))
                && !common.isOne(document().text(), at);
    }

    /// The words from one unit to another, each whole, that begin with a capital letter and are nowhere written in
    /// small ones.
    Set<String> names(int from, int to) {
        String text = document().text();
        int end = originalEnd(to - 1);
        Set<String> names = new TreeSet<>();
        int start = originalStart(from);
        while (start > 0 && goesOn(text, start)) {
            start--;
        }
        for (int at = start; at < end; at++) {
            if (Character.isUpperCase(text.codePointAt(at))
                    && (at == start || !goesOn(text, at))
                    && !common.isOne(text, at)) {
                int last = at + 1;
                while (last < text.length() && goesOn(text, last)) {
                    last++;
                }
                names.add(text.substring(at, last));
            }
        }
        return names;
    }

    /// A word ends at the seam of `#NeverTrump` too.
    private static boolean goesOn(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return Character.isLetter(before)
                && Character.isLetter(after)
                && (Character.isUpperCase(before) || !Character.isUpperCase(after));
    }

    /// True if it writes its words large throughout, as headlines do: then a capital letter makes no name. Tags are
    /// written in another way and say nothing of it.
    boolean isLarge() {
        int words = 0;
        int large = 0;
        String text = Tags.WESTERN.matcher(document().text()).replaceAll(" ");
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            words++;
            large += Character.isUpperCase(word.group().codePointAt(0)) ? 1 : 0;
        }
        return words >= FEWEST_WORDS && large >= MOSTLY * words;
    }

    int originalStart(int unit) {
        return places()[2 * unit];
    }

    int originalEnd(int unit) {
        return places()[2 * unit + 1];
    }

    private int[] places() {
        int[] known = places;
        if (known == null) {
            known = places(prose.normalised());
            places = known;
        }
        return known;
    }

    private int[] places(Normalised whole) {
        BitSet without = left == null ? new BitSet() : left.get();
        int[] plain = new int[2 * whole.text().length()];
        int at = 0;
        for (int i = 0; i < whole.text().length(); i++) {
            if (!without.get(i)) {
                plain[at++] = whole.originalStart(i);
                plain[at++] = whole.originalEnd(i);
            }
        }
        if (from == null) {
            return plain;
        }
        int[] places = new int[2 * units.length];
        for (int i = 0; i < units.length; i++) {
            places[2 * i] = plain[2 * from[i]];
            places[2 * i + 1] = plain[2 * from[i + 1] - 1];
        }
        return places;
    }
}

package headwater.match;

import headwater.gram.CommonWords;
import headwater.gram.Hashes;
import headwater.gram.Weights;
import headwater.text.Foldings;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The texts that are compared, the earliest first, with those that are equal in the comparison form counted once.
final class Corpus {

    /// A caption of up to 20 Han characters is found by any gram; the longer a text, the fewer of its grams are kept.
    private static final int CAPTION = 60;

    private static final int POST = 400;
    private static final int ARTICLE = 1_500;

    private final Foldings foldings;
    private final List<Prose> texts;
    private final char[][] units;
    private final @Nullable BitSet[] left;
    private final CommonWords common;

    /// Of each text without an equal before it, its number in `texts`.
    private final int[] firsts;

    /// Of a text with equals, all of them.
    private final Map<Integer, int[]> equals;

    static Corpus of(Material material) {
        List<Prose> sorted = material.texts().stream()
                .sorted(Comparator.comparingLong(Prose::order).thenComparing(Prose::id))
                .toList();
        @Nullable BitSet[] left = new BitSet[sorted.size()];
        char[][] units = new char[sorted.size()][];
        for (int i = 0; i < units.length; i++) {
            Prose prose = sorted.get(i);
            BitSet leave = material.left(prose);
            units[i] = leave.isEmpty() ? prose.units() : Form.without(prose.units(), leave);
            if (!leave.isEmpty()) {
                left[i] = leave;
            }
        }
        return new Corpus(material.foldings(), sorted, units, left);
    }

    private Corpus(Foldings foldings, List<Prose> texts, char[][] units, @Nullable BitSet[] left) {
        this.foldings = foldings;
        this.texts = texts;
        this.units = units;
        this.left = left;
        this.common =
                CommonWords.of(texts.stream().map(prose -> prose.document().text()));
        Equals found = new Equals(units);
        this.firsts = found.firsts();
        this.equals = found.groups();
    }

    Foldings foldings() {
        return foldings;
    }

    /// How many different texts there are.
    int firsts() {
        return firsts.length;
    }

    /// All texts that are equal to this one, itself first.
    int[] equals(int first) {
        return equals.getOrDefault(firsts[first], new int[] {firsts[first]});
    }

    String id(int text) {
        return texts.get(text).id();
    }

    String idOfFirst(int first) {
        return id(firsts[first]);
    }

    /// The comparison form of one of the different texts; not to be changed.
    char[] units(int first) {
        return units[firsts[first]];
    }

    /// True if it is no longer than a post, and so found by grams that stand close together.
    boolean isPost(int first) {
        return Weights.of(units(first)) <= POST;
    }

    Form formOfFirst(int first) {
        return form(firsts[first]);
    }

    Form form(int text) {
        return new Form(texts.get(text), common, units[text], left[text]);
    }

    /// True if the text is made of tags: equal ones share a slogan, which is no copy.
    boolean isSlogan(int text) {
        return Tags.isSlogan(texts.get(text), Boilerplate.FEWEST_BESIDE_TAGS);
    }

    /// The grams by which one of the different texts is found; none for a slogan, which is compared as a whole only.
    int[] chosen(int first) {
        return isSlogan(firsts[first]) ? new int[0] : chosen(units(first), Hashes.grams(units(first)));
    }

    /// Where each of the grams of [#chosen] stands first.
    int[] places(int first) {
        int[] grams = Hashes.grams(units(first));
        int[] chosen = chosen(units(first), grams);
        int[] places = new int[chosen.length];
        for (int at = grams.length - 1; at >= 0; at--) {
            int place = Arrays.binarySearch(chosen, grams[at]);
            if (place >= 0) {
                places[place] = at;
            }
        }
        return places;
    }

    /// The grams by which a text that is no slogan is found.
    static int[] chosen(Form form) {
        return chosen(form.units, form.grams);
    }

    private static int[] chosen(char[] units, int[] grams) {
        int weight = Weights.of(units);
        int window = weight <= CAPTION ? 1 : weight <= POST ? 4 : weight <= ARTICLE ? 8 : 16;
        return Hashes.chosen(units, grams, window);
    }

    /// Groups of equal texts, by a table of their hashes.
    private static final class Equals {

        private final char[][] units;
        private final int[] first;
        private final int[] sizes;

        Equals(char[][] units) {
            this.units = units;
            this.first = new int[units.length];
            this.sizes = new int[units.length];
            int[] table = new int[Math.max(16, Integer.highestOneBit(units.length + 1) * 4)];
            Arrays.fill(table, -1);
            for (int text = 0; text < units.length; text++) {
                int slot = (int) Hashes.whole(units[text]) & (table.length - 1);
                while (table[slot] >= 0 && !Arrays.equals(units[table[slot]], units[text])) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = table[slot] < 0 ? text : table[slot];
                first[text] = table[slot];
                sizes[first[text]]++;
            }
        }

        int[] firsts() {
            return IntStream.range(0, units.length)
                    .filter(text -> first[text] == text && units[text].length > 0)
                    .toArray();
        }

        Map<Integer, int[]> groups() {
            Map<Integer, int[]> groups = new HashMap<>();
            int[] filled = new int[units.length];
            for (int text = 0; text < units.length; text++) {
                int of = first[text];
                if (sizes[of] > 1) {
                    groups.computeIfAbsent(of, key -> new int[sizes[key]])[filled[of]++] = text;
                }
            }
            return groups;
        }
    }
}

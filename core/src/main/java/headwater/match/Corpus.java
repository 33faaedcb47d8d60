package headwater.match;

import headwater.gram.CommonWords;
import headwater.gram.Equals;
import headwater.gram.Hashes;
import headwater.gram.Sorting;
import headwater.gram.Weights;
import headwater.room.Room;
import headwater.room.Strings;
import headwater.text.Foldings;
import java.util.Arrays;
import java.util.BitSet;

/// The texts that are compared, the earliest first, with those that are equal in the comparison form counted once.
final class Corpus {

    /// A caption of up to 20 Han characters is found by any gram; the longer a text, the fewer of its grams are kept.
    private static final int CAPTION = 60;

    private static final int POST = 400;
    private static final int ARTICLE = 1_500;

    private final Material material;

    /// The number of each text in the material.
    private final int[] numbers;

    /// Of which texts something is left out.
    private final boolean[] cut;

    private final boolean[] slogan;

    /// What remains of those that are cut; of the others nothing, as the material has it.
    private final Strings remains;

    private final CommonWords common;
    private final Equals equals;

    static Corpus of(Material material) {
        return new Corpus(material);
    }

    private Corpus(Material material) {
        this.material = material;
        this.numbers = Sorting.by(material.size(), material::order, material::id);
        this.cut = new boolean[numbers.length];
        this.slogan = new boolean[numbers.length];
        this.remains = Strings.of(numbers.length, this::cut, material.room());
        this.common =
                CommonWords.of(material.texts().map(prose -> prose.document().text()));
        this.equals = Equals.of(
                numbers.length,
                text -> !cut[text] || remains.length(text) > 0,
                text -> Hashes.whole(unitsOf(text)),
                (one, other) -> Arrays.equals(unitsOf(one), unitsOf(other)));
    }

    private char[] cut(int text) {
        Prose prose = material.text(numbers[text]);
        BitSet left = material.left(prose);
        slogan[text] = Tags.isSlogan(prose, Boilerplate.FEWEST_BESIDE_TAGS);
        cut[text] = !left.isEmpty();
        return cut[text] ? Form.without(prose.units(), left) : new char[0];
    }

    private char[] unitsOf(int text) {
        return cut[text] ? remains.chars(text) : material.units(numbers[text]);
    }

    Foldings foldings() {
        return material.foldings();
    }

    Room room() {
        return material.room();
    }

    /// How many different texts there are.
    int firsts() {
        return equals.size();
    }

    /// True if no other text is equal to it.
    boolean isAlone(int first) {
        return equals.isAlone(first);
    }

    /// All texts that are equal to this one, itself first.
    int[] equals(int first) {
        return equals.all(first);
    }

    String id(int text) {
        return material.id(numbers[text]);
    }

    String idOfFirst(int first) {
        return id(equals.first(first));
    }

    /// The comparison form of one of the different texts; not to be changed.
    char[] units(int first) {
        return unitsOf(equals.first(first));
    }

    /// True if the units are no more than a post has, which is found by grams that stand close together.
    static boolean isPost(char[] units) {
        return Weights.of(units) <= POST;
    }

    Form formOfFirst(int first) {
        return form(equals.first(first));
    }

    Form form(int text) {
        Prose prose = material.text(numbers[text]);
        return cut[text]
                ? new Form(prose, common, remains.chars(text), () -> material.left(prose))
                : new Form(prose, common, prose.units(), null);
    }

    /// True if the text is made of tags: equal ones share a slogan, which is no copy.
    boolean isSlogan(int text) {
        return slogan[text];
    }

    boolean isSloganOfFirst(int first) {
        return isSlogan(equals.first(first));
    }

    /// The grams by which one of the different texts is found, and their places; none for a slogan, which is
    /// compared as a whole only. See [Hashes#chosen].
    ///
    /// @param units its comparison form
    int[] chosen(int first, char[] units) {
        return isSloganOfFirst(first) ? new int[0] : chosen(units, Hashes.grams(units));
    }

    /// The grams by which a text that is no slogan is found, in order.
    static int[] chosen(Form form) {
        int[] chosen = chosen(form.units, form.grams);
        int[] grams = Arrays.copyOf(chosen, chosen.length / 2);
        Arrays.sort(grams);
        return grams;
    }

    private static int[] chosen(char[] units, int[] grams) {
        int weight = Weights.of(units);
        int window = weight <= CAPTION ? 1 : weight <= POST ? 4 : weight <= ARTICLE ? 8 : 16;
        return Hashes.chosen(units, grams, window);
    }
}

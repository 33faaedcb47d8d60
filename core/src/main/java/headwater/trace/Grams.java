package headwater.trace;

import headwater.lexicon.Plain;
import headwater.text.Document;
import java.util.Arrays;

/// The letters of an item and the short runs of letters in them, by which likeness is measured.
final class Grams {

    /// A run of four Chinese characters, or of ten other letters, is rarely shared by chance.
    private static final int HAN = 4;

    private static final int OTHER = 10;

    private static final int LETTERS_A_CHARACTER = 4;

    private final String letters;
    private final int size;
    private final int[] all;
    private final int[] title;
    private final int[] text;

    private Grams(String letters, int size, Document document) {
        this.letters = letters;
        this.size = size;
        this.all = Plain.grams(letters, size);
        this.title = Plain.grams(Plain.letters(document.title()), size);
        this.text = Plain.grams(body(document), size);
    }

    static Grams of(Document document) {
        return new Grams(Plain.letters(document.text()), Plain.isHan(document.text()) ? HAN : OTHER, document);
    }

    /// Letters, counting a Chinese character as four.
    int weight() {
        return size == HAN ? letters.length() * LETTERS_A_CHARACTER : letters.length();
    }

    /// How many distinct runs there are.
    int runs() {
        return all.length;
    }

    /// Letters in a run: the same for texts that can be compared.
    int size() {
        return size;
    }

    boolean comparable(Grams other) {
        return size == other.size;
    }

    boolean sameLetters(Grams other) {
        return letters.equals(other.letters);
    }

    /// The share of this item's runs that stand in the other.
    double within(Grams other) {
        return share(all, other.all);
    }

    /// The share of this item's text, without its title, that stands in the other's text.
    double textWithinText(Grams other) {
        return share(text, other.text);
    }

    /// The share of this item's headline that stands anywhere in the other.
    double titleWithin(Grams other) {
        return share(title, other.all);
    }

    /// The distinct runs of the headline, counting a Chinese one as four.
    int titleWeight() {
        return size == HAN ? title.length * LETTERS_A_CHARACTER : title.length;
    }

    double titleWithinTitle(Grams other) {
        return share(title, other.title);
    }

    /// Jaccard's likeness of the two.
    double jaccard(Grams other) {
        int shared = Plain.shared(all, other.all);
        int union = all.length + other.all.length - shared;
        return union == 0 ? 0 : (double) shared / union;
    }

    /// Whether the two share a stretch of so many letters; a Chinese character counts as four.
    boolean sharesRun(Grams other, int letters) {
        int run = size == HAN ? (letters + LETTERS_A_CHARACTER - 1) / LETTERS_A_CHARACTER : letters;
        if (this.letters.length() < run || other.letters.length() < run) {
            return false;
        }
        int[] own = Plain.grams(this.letters, run);
        for (int from = 0; from + run <= other.letters.length(); from++) {
            String stretch = other.letters.substring(from, from + run);
            // Runs are told apart by the hash of a string, which may be shared by chance.
            if (Arrays.binarySearch(own, stretch.hashCode()) >= 0 && this.letters.contains(stretch)) {
                return true;
            }
        }
        return false;
    }

    private static String body(Document document) {
        return Plain.letters(document.text().substring(document.textStart()));
    }

    private static double share(int[] of, int[] in) {
        return of.length == 0 ? 0 : (double) Plain.shared(of, in) / of.length;
    }
}

package headwater.retelling;

import headwater.gram.Hashes;
import headwater.text.Folding;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one text in the form in which they are compared, as numbers, and where each begins.
///
/// Of a word only the first letters count, so that its endings make no difference; a figure counts whole. Writings
/// without spaces are read in overlapping pairs of characters. So no dictionary is needed, nor the name of the
/// language. Tags are left out: texts on one topic share them without telling the same.
final class Wording {

    /// Four letters leave the stem of most words; measured against 3, 5 and whole words on English and French posts.
    private static final int STEM = 4;

    /// A longer run of letters is a writing without spaces, such as Thai.
    private static final int LONGEST_WORD = 24;

    /// Longer texts are read so far.
    static final int MOST = 4_000;

    /// A mark behind a space opens a tag, as the second of `#USA and #NATO` does.
    private static final Pattern TAGS = Pattern.compile("[#＃][^#＃\\n]{0,59}[^#＃\\s][#＃]|[#＃][\\p{L}\\p{N}_]+");

    private final char[] units;
    private final Normalised normalised;
    private int[] words = new int[16];
    private int[] starts = new int[16];
    private int size;

    private Wording(String text, Foldings foldings) {
        // A word ends where a mark stands, whether a run compares marks or not.
        this.normalised = Normalised.of(withoutTags(text), foldings.folding(Folding.PUNCTUATION, Folding.EMOJI));
        this.units = normalised.text().toCharArray();
    }

    static Wording of(String text, Foldings foldings) {
        Wording wording = new Wording(text, foldings);
        wording.read();
        wording.words = Arrays.copyOf(wording.words, wording.size);
        wording.starts = Arrays.copyOf(wording.starts, wording.size);
        return wording;
    }

    /// In the order of the text, each as often as it stands there; not to be changed.
    int[] words() {
        return words;
    }

    /// Where in the original each begins; not to be changed.
    int[] starts() {
        return starts;
    }

    /// Tags become blanks, so that every place stays where it is.
    private static String withoutTags(String text) {
        if (text.indexOf('#') < 0 && text.indexOf('＃') < 0) {
            return text;
        }
        char[] left = text.toCharArray();
        Matcher tags = TAGS.matcher(text);
        while (tags.find()) {
            Arrays.fill(left, tags.start(), tags.end(), ' ');
        }
        return new String(left);
    }

    private void read() {
        int end;
        for (int start = 0; start < units.length && size < MOST; start = end) {
            boolean dense = isDense(units[start]);
            end = start + 1;
            while (end < units.length && isDense(units[end]) == dense && isTogether(end)) {
                end++;
            }
            if (dense) {
                pieces(start, end, 2);
            } else if (end - start > LONGEST_WORD) {
                pieces(start, end, STEM);
            } else {
                boolean figure = Character.isDigit(units[start]);
                add(start, figure ? end : Math.min(end, start + STEM));
            }
        }
    }

    private void pieces(int start, int end, int length) {
        for (int from = start; from + length <= end && size < MOST; from++) {
            add(from, from + length);
        }
    }

    private boolean isTogether(int unit) {
        return normalised.originalStart(unit) <= normalised.originalEnd(unit - 1);
    }

    /// Han, kana and Hangul.
    private static boolean isDense(char unit) {
        return unit >= 0x2E80 && unit <= 0xD7FF;
    }

    /// True for a pair of characters, of which several make a word.
    static boolean isPair(int word) {
        return (word & 1) == 1;
    }

    private void add(int from, int to) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        long hash = Hashes.of(units, from, to, 1);
        words[size] = ((int) (hash >>> 32) & ~1) | (isDense(units[from]) ? 1 : 0);
        starts[size++] = normalised.originalStart(from);
    }
}

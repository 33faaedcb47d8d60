package headwater.descent;

import com.ibm.icu.text.Normalizer2;
import headwater.lexicon.Plain;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words of a text as numbers, a Chinese character counting as a word. Punctuation, case, width and the two
/// Chinese scripts make no difference.
public final class Units {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private int[] units;
    private final List<Span> spans = new ArrayList<>();
    private int count;
    private int word;
    private int start = -1;

    private Units(String text) {
        this.units = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && !COMPOSED.hasBoundaryBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            read(text.substring(at, end), at, end);
            at = end;
        }
        close(text.length());
    }

    public static int[] of(String text) {
        Units read = new Units(text);
        return Arrays.copyOf(read.units, read.count);
    }

    /// Where each unit stands in the text.
    public static List<Span> spans(String text) {
        return List.copyOf(new Units(text).spans);
    }

    /// What is composed of these characters: an accent may be written apart.
    private void read(String characters, int from, int to) {
        int[] letters = Plain.of(COMPOSED.normalize(characters)).codePoints().toArray();
        for (int each : letters) {
            boolean alone = Character.isIdeographic(each);
            boolean letter = Character.isLetterOrDigit(each);
            if (!letter || alone) {
                close(from);
            }
            if (alone) {
                add(each, from, to);
            } else if (letter) {
                word = 31 * (start < 0 ? 7 : word) + each;
                start = start < 0 ? from : start;
            }
        }
    }

    private void close(int end) {
        if (start >= 0) {
            add(word, start, end);
            start = -1;
        }
    }

    private void add(int unit, int from, int to) {
        if (count == units.length) {
            units = Arrays.copyOf(units, 2 * count);
        }
        units[count++] = unit;
        spans.add(new Span(from, to));
    }
}

package headwater.lexicon;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Text made comparable one UTF-16 unit for one: lower case, narrow forms, Simplified characters, one shape of
/// quotation mark and space. Because nothing changes length, an offset into it is an offset into the original.
///
/// It is for comparing only. Folding Traditional to Simplified character by character is wrong for reading
/// (several Simplified characters stand for more than one Traditional), and right for finding the same words.
public final class Plain {

    private static final Transliterator HANT_TO_HANS = Transliterator.getInstance("Traditional-Simplified");

    private static final char[] FOLDED = table();

    private Plain() {}

    public static String of(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = FOLDED[units[i]];
        }
        return new String(units);
    }

    /// Letters and digits of the folded text, so that punctuation and spacing never decide.
    public static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char folded = FOLDED[text.charAt(i)];
            if (Character.isLetterOrDigit(folded)) {
                kept.append(folded);
            }
        }
        return kept.toString();
    }

    /// True if most letters are Chinese characters, which carry about as much as four Latin letters each.
    public static boolean isHan(String text) {
        int han = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isLetter(each)) {
                letters++;
                han += Character.isIdeographic(each) ? 1 : 0;
            }
        }
        return han * 2 > letters;
    }

    /// The distinct runs of `size` letters, as sorted hashes.
    public static int[] grams(String letters, int size) {
        if (letters.length() < size) {
            return letters.isEmpty() ? new int[0] : new int[] {letters.hashCode()};
        }
        int[] hashes = new int[letters.length() - size + 1];
        for (int i = 0; i < hashes.length; i++) {
            int hash = 0;
            for (int j = i; j < i + size; j++) {
                hash = 31 * hash + letters.charAt(j);
            }
            hashes[i] = hash;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /// How many values two sorted arrays share.
    public static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = fold((char) unit);
        }
        return table;
    }

    private static char fold(char unit) {
        if (Character.isSurrogate(unit)) {
            return unit;
        }
        if (unit == '\u2019' || unit == '\u2018') {
            return '\'';
        }
        if (Character.isIdeographic(unit)) {
            String simplified = HANT_TO_HANS.transliterate(String.valueOf(unit));
            return simplified.length() == 1 ? simplified.charAt(0) : unit;
        }
        String narrow =
                Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return narrow.length() == 1 ? narrow.charAt(0) : unit;
    }
}

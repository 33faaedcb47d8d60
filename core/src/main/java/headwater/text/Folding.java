package headwater.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What each code point becomes in the comparison form: nothing, or the letters and digits it stands for.
///
/// Compatibility forms and look-alikes of Latin letters (Unicode TR 39, before case is folded, or a Cyrillic
/// capital would slip through), then case, then marks and everything that is neither letter nor digit dropped,
/// then Traditional to Simplified. ASCII is never taken for a look-alike: 0 and O, 1 and l stay apart.
final class Folding {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker LOOKALIKES = new SpoofChecker.Builder().build();

    /// Filled as code points are met; two threads that meet one at once write equal strings.
    private static final @Nullable String[] KNOWN = new String[0x30000];

    private Folding() {}

    static String of(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return fold(codePoint);
        }
        String known = KNOWN[codePoint];
        if (known == null) {
            known = fold(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    private static String fold(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return "";
        }
        String once = foldOnce(Character.toString(codePoint));
        String again = foldOnce(once);
        // A folded letter may itself be a look-alike, as a Greek final sigma becomes a sigma.
        return again.equals(once) ? once : foldOnce(again);
    }

    private static String foldOnce(String text) {
        StringBuilder kept = new StringBuilder();
        letters(text)
                .flatMap(letter -> letters(FOLDED.normalize(unmasked(letter))))
                .forEach(letter -> append(kept, letter));
        return kept.toString();
    }

    /// Without the marks: they go before case is folded, because some fold into letters.
    private static IntStream letters(String text) {
        return COMPATIBLE.normalize(text).codePoints().filter(Folding::isKept);
    }

    private static void append(StringBuilder kept, int codePoint) {
        int digit = UCharacter.digit(codePoint);
        if (digit >= 0) {
            kept.append((char) ('0' + digit));
        } else if (Character.isBmpCodePoint(codePoint)) {
            kept.append(HanForms.simplified((char) codePoint));
        } else {
            kept.appendCodePoint(codePoint);
        }
    }

    private static boolean isKept(int codePoint) {
        if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return false;
        }
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            // Marks that spell vowels, as in Thai or Devanagari, are letters to their readers.
            int script = UScript.getScript(codePoint);
            return type == Character.NON_SPACING_MARK
                    && script != UScript.INHERITED
                    && script != UScript.COMMON
                    && !isUnvocalised(script);
        }
        return Character.isLetterOrDigit(codePoint)
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isUnvocalised(int script) {
        return script == UScript.ARABIC
                || script == UScript.HEBREW
                || script == UScript.SYRIAC
                || script == UScript.CYRILLIC
                || script == UScript.LATIN
                || script == UScript.GREEK;
    }

    /// The Latin letters a look-alike imitates, or the code point itself.
    private static String unmasked(int codePoint) {
        String itself = Character.toString(codePoint);
        if (codePoint < 0x80 || !Character.isLetter(codePoint) || isLatinAnyway(itself) || isEastAsian(codePoint)) {
            return itself;
        }
        boolean upper = Character.isUpperCase(codePoint);
        int otherCase = upper ? Character.toLowerCase(codePoint) : Character.toUpperCase(codePoint);
        String own = imitated(codePoint);
        String other = imitated(otherCase);
        if (own.isEmpty() || (upper && own.equals("l"))) {
            // Both cases become one letter, so that a word matches its capitalised form.
            return other.isEmpty() ? (own.isEmpty() ? itself : own) : other;
        }
        return own;
    }

    private static String imitated(int codePoint) {
        String skeleton = COMPATIBLE.normalize(LOOKALIKES.getSkeleton(Character.toString(codePoint)));
        StringBuilder letters = new StringBuilder();
        skeleton.codePoints().filter(Folding::isKept).forEach(letters::appendCodePoint);
        return letters.chars().allMatch(Folding::isAsciiLetter) ? letters.toString() : "";
    }

    private static boolean isLatinAnyway(String text) {
        return COMPATIBLE.normalize(text).codePoints().filter(Folding::isKept).allMatch(Folding::isAsciiLetter);
    }

    private static boolean isEastAsian(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO, UScript.YI -> true;
            default -> false;
        };
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

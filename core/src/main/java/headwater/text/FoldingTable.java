package headwater.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What each code point becomes in the comparison form under one choice of foldings: nothing, or the letters and
/// digits it stands for.
///
/// Compatibility forms and look-alikes of Latin letters (Unicode TR 39, before case is folded, or a Cyrillic
/// capital would slip through), then case, then marks and everything that is neither letter nor digit dropped,
/// then Traditional to Simplified. ASCII is never taken for a look-alike: 0 and O, 1 and l stay apart.
final class FoldingTable {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
    private static final Normalizer2 CANONICAL = Normalizer2.getNFDInstance();
    private static final SpoofChecker LOOKALIKES = new SpoofChecker.Builder().build();

    /// No character, and so the form of none.
    static final char NOTHING = Character.MAX_VALUE;

    private static final FoldingTable ALL = new FoldingTable(Foldings.ALL);

    /// Of the other choices; given up when memory is short, as each can be filled again.
    private static final Map<Foldings, SoftReference<FoldingTable>> OTHERS = new ConcurrentHashMap<>();

    private final Foldings foldings;
    private final Normalizer2 decomposed;

    /// Filled as code points are met; two threads that meet one at once write equal strings.
    private final @Nullable String[] known = new String[0x30000];

    /// The same for those of the first plane that become one unit, or [#NOTHING]; 0 for those not met yet and others.
    private final char[] single = new char[1 << Character.SIZE];

    private FoldingTable(Foldings foldings) {
        this.foldings = foldings;
        this.decomposed = foldings.folds(Folding.WIDTH) ? COMPATIBLE : CANONICAL;
    }

    static FoldingTable of(Foldings foldings) {
        if (foldings.isAll()) {
            return ALL;
        }
        SoftReference<FoldingTable> found = OTHERS.get(foldings);
        FoldingTable known = found == null ? null : found.get();
        if (known == null) {
            known = new FoldingTable(foldings);
            OTHERS.put(foldings, new SoftReference<>(known));
        }
        return known;
    }

    /// The unit that a character of the first plane becomes; [#NOTHING] if none, 0 if [#of] must say.
    char single(char unit) {
        return single[unit];
    }

    String of(int codePoint) {
        if (codePoint >= known.length) {
            return fold(codePoint);
        }
        String form = known[codePoint];
        if (form == null) {
            form = fold(codePoint);
            known[codePoint] = form;
            if (Character.isBmpCodePoint(codePoint) && !Character.isSurrogate((char) codePoint) && form.length() <= 1) {
                single[codePoint] = form.isEmpty() ? NOTHING : form.charAt(0);
            }
        }
        return form;
    }

    private String fold(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return "";
        }
        String once = foldOnce(Character.toString(codePoint));
        String again = foldOnce(once);
        // A folded letter may itself be a look-alike, as a Greek final sigma becomes a sigma.
        return again.equals(once) ? once : foldOnce(again);
    }

    private String foldOnce(String text) {
        StringBuilder form = new StringBuilder();
        letters(text).flatMap(letter -> letters(small(unmasked(letter)))).forEach(letter -> append(form, letter));
        return form.toString();
    }

    /// Without the marks: they go before case is folded, because some fold into letters.
    private IntStream letters(String text) {
        return decomposed.normalize(text).codePoints().filter(this::stays);
    }

    private String small(String letters) {
        boolean mark = Character.getType(letters.codePointAt(0)) == Character.NON_SPACING_MARK;
        return mark || !foldings.folds(Folding.CASE) ? letters : UCharacter.foldCase(letters, true);
    }

    private void append(StringBuilder form, int codePoint) {
        int digit = foldings.folds(Folding.WIDTH) ? UCharacter.digit(codePoint) : -1;
        if (digit >= 0) {
            form.append((char) ('0' + digit));
        } else if (Character.isBmpCodePoint(codePoint) && foldings.folds(Folding.TRADITIONAL)) {
            form.append(HanForms.simplified((char) codePoint));
        } else {
            form.appendCodePoint(codePoint);
        }
    }

    private boolean stays(int codePoint) {
        Folding leaving = leaving(codePoint);
        return leaving == null || !foldings.folds(leaving);
    }

    /// By which folding a code point is left out; null for the letters and digits, which always stay.
    private static @Nullable Folding leaving(int codePoint) {
        if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return Folding.INVISIBLE;
        }
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK) {
            return isAccent(codePoint) ? Folding.ACCENTS : null;
        }
        if (Character.isLetterOrDigit(codePoint)
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER) {
            return null;
        }
        if (isEmoji(codePoint)) {
            return Folding.EMOJI;
        }
        return type == Character.ENCLOSING_MARK ? Folding.ACCENTS : Folding.PUNCTUATION;
    }

    /// The key that is drawn around a digit is of the emoji; the signs of ASCII are not.
    private static boolean isEmoji(int codePoint) {
        return codePoint >= 0x80
                && (UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI)
                        || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_COMPONENT)
                        || UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC));
    }

    /// Marks that spell vowels, as in Thai or Devanagari, are letters to their readers.
    private static boolean isAccent(int codePoint) {
        int script = UScript.getScript(codePoint);
        return script == UScript.INHERITED || script == UScript.COMMON || isUnvocalised(script);
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
    private String unmasked(int codePoint) {
        String itself = Character.toString(codePoint);
        if (!foldings.folds(Folding.CONFUSABLES)
                || codePoint < 0x80
                || !Character.isLetter(codePoint)
                || isLatinAnyway(itself)
                || isEastAsian(codePoint)) {
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

    /// A mark that is kept makes another letter of it: with accents kept, `ø` is no `o`.
    private String imitated(int codePoint) {
        StringBuilder letters = new StringBuilder();
        COMPATIBLE
                .normalize(LOOKALIKES.getSkeleton(Character.toString(codePoint)))
                .codePoints()
                .filter(each -> isLetter(each) || (leaving(each) == Folding.ACCENTS && stays(each)))
                .forEach(letters::appendCodePoint);
        return letters.chars().allMatch(FoldingTable::isAsciiLetter) ? letters.toString() : "";
    }

    private static boolean isLatinAnyway(String text) {
        return COMPATIBLE
                .normalize(text)
                .codePoints()
                .filter(FoldingTable::isLetter)
                .allMatch(FoldingTable::isAsciiLetter);
    }

    private static boolean isLetter(int codePoint) {
        return leaving(codePoint) == null;
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

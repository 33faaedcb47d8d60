package headwater.search;

import com.ibm.icu.lang.UScript;
import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.List;

/// A text as the row of things that can be looked for: a word between spaces or signs, or a single character where
/// words are not set apart, as in Chinese.
///
/// No dictionary decides where a Chinese word ends, so whatever stands in a text can be found in it.
final class Units {

    /// Longer runs of letters are codes rather than words, and are taken in pieces of this length. Of marks that are
    /// heaped on a letter no more are compared: an index holds no term of any length.
    private static final int LONGEST = 200;

    private final Normalised normal;
    private final Writing writing;
    private final List<Unit> units = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isOpen;
    private boolean isCharacter;
    private int start;
    private int end;
    private int origin = -1;

    private Units(String original, Writing writing) {
        this.normal = Normalised.of(original, writing.foldings());
        this.writing = writing;
    }

    /// @param start where it begins in the original, in UTF-16 units
    /// @param end where it ends, exclusive
    /// @param isCharacter true where words are not set apart, so that its neighbours matter
    record Unit(String text, boolean isCharacter, int start, int end) {}

    static List<Unit> of(String original, Writing writing) {
        Units units = new Units(original, writing);
        units.run();
        return units.units;
    }

    private void run() {
        String letters = normal.text();
        for (int at = 0; at < letters.length(); ) {
            int codePoint = letters.codePointAt(at);
            take(codePoint, at);
            at += Character.charCount(codePoint);
        }
        close();
    }

    private void take(int codePoint, int at) {
        if (isMark(codePoint)) {
            if (isOpen) {
                append(codePoint, at);
            }
        } else if (!isLetter(codePoint)) {
            close();
        } else if (isUnspaced(codePoint)) {
            if (!(isOpen && isCharacter && normal.originalStart(at) == origin && isPartOfSyllable(codePoint))) {
                close();
                open(true, at);
            }
            append(codePoint, at);
        } else {
            if (!isOpen || isCharacter || text.length() >= LONGEST) {
                close();
                open(false, at);
            }
            append(codePoint, at);
        }
    }

    private void open(boolean asCharacter, int at) {
        isOpen = true;
        isCharacter = asCharacter;
        start = normal.originalStart(at);
    }

    private void append(int codePoint, int at) {
        if (text.length() < LONGEST) {
            text.appendCodePoint(writing == Writing.FOLDED ? HanVariants.of(codePoint) : codePoint);
        }
        origin = normal.originalStart(at);
        end = normal.originalEnd(at);
    }

    private void close() {
        if (isOpen) {
            units.add(new Unit(text.toString(), isCharacter, start, end));
            text.setLength(0);
            isOpen = false;
        }
    }

    private static boolean isLetter(int codePoint) {
        if (Character.isLetterOrDigit(codePoint)) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Syllables of Hangul come taken apart into their letters.
    private static boolean isPartOfSyllable(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x11FF;
    }

    private static boolean isUnspaced(int codePoint) {
        if (codePoint < 0xE00) {
            return false;
        }
        if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            return true;
        }
        return switch (UScript.getScript(codePoint)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.BOPOMOFO,
                    UScript.YI,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> false;
        };
    }
}

package headwater.embedding;

import com.ibm.icu.lang.UScript;

/// How much a stretch of text says, in content words, whatever its language.
///
/// A word of four letters or more counts as one: shorter ones are mostly grammar. Where words are not set apart, two
/// Han characters or four letters of another script do. It is an estimate, to refuse what is too short.
final class Amount {

    private static final int LETTERS_OF_A_WORD = 4;

    private double words;
    private int letters;

    private Amount() {}

    static double of(String text) {
        Amount amount = new Amount();
        text.codePoints().forEach(amount::add);
        amount.end();
        return amount.words;
    }

    private void add(int codePoint) {
        if (!Character.isLetterOrDigit(codePoint)) {
            if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                end();
            }
            return;
        }
        switch (UScript.getScript(codePoint)) {
            case UScript.HAN -> addAlone(1.0 / 2);
            case UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR,
                    UScript.TIBETAN -> addAlone(1.0 / LETTERS_OF_A_WORD);
            // Two syllables of Hangul are about a word.
            case UScript.HANGUL -> letters += 2;
            default -> letters++;
        }
    }

    private void addAlone(double share) {
        end();
        words += share;
    }

    private void end() {
        words += letters >= LETTERS_OF_A_WORD ? 1 : 0;
        letters = 0;
    }
}

package headwater.descent;

import headwater.lexicon.Plain;
import java.text.Normalizer;
import java.util.Arrays;

/// The words of a text as numbers, a Chinese character counting as a word. Punctuation, case, width and the two
/// Chinese scripts make no difference.
public final class Units {

    private Units() {}

    public static int[] of(String text) {
        int[] letters = Plain.of(Normalizer.normalize(text, Normalizer.Form.NFC))
                .codePoints()
                .toArray();
        int[] units = new int[letters.length];
        int count = 0;
        int word = 0;
        boolean inWord = false;
        for (int each : letters) {
            boolean alone = Character.isIdeographic(each);
            boolean letter = Character.isLetterOrDigit(each);
            if (inWord && (!letter || alone)) {
                units[count++] = word;
                inWord = false;
            }
            if (alone) {
                units[count++] = each;
            } else if (letter) {
                word = 31 * (inWord ? word : 7) + each;
                inWord = true;
            }
        }
        if (inWord) {
            units[count++] = word;
        }
        return Arrays.copyOf(units, count);
    }
}

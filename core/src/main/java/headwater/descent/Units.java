package headwater.descent;

import headwater.lexicon.Plain;

/// The words of a text as numbers, a Chinese character counting as a word. Punctuation, case, width and the two
/// Chinese scripts make no difference.
public final class Units {

    private Units() {}

    public static int[] of(String text) {
        String plain = Plain.of(text);
        int[] units = new int[plain.length()];
        int count = 0;
        int word = 0;
        boolean inWord = false;
        for (int i = 0; i <= plain.length(); i++) {
            char each = i < plain.length() ? plain.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(each) || Character.isSurrogate(each);
            boolean alone = Character.isIdeographic(each);
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
        return java.util.Arrays.copyOf(units, count);
    }
}

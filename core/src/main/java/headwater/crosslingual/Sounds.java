package headwater.crosslingual;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A rough key of how a name sounds, so that one written in Latin letters meets its Cyrillic or katakana form: its
/// consonants, those that languages take for each other as one, and `a` for a vowel at its beginning. The form for
/// comparison has no marks, so that voiced and voiceless kana are one.
final class Sounds {

    /// Shorter keys fit too much.
    private static final int FEWEST = 3;

    private static final Map<Character, String> OF = new HashMap<>();

    static {
        put("p", "bvwfpбвпфхハヒフヘホ");
        put("t", "dtдтчタチツテト");
        put("k", "gkqгкカキクケコ");
        put("r", "lrлрラリルレロ");
        put("n", "mnмнマミムメモナニヌネノン");
        put("s", "jszжзсцшщサシスセソ");
        put("ks", "x");
        put("a", "aeiouаеиоуэыюяアイウエオ");
    }

    private Sounds() {}

    private static void put(String key, String letters) {
        letters.chars().forEach(letter -> OF.put((char) letter, key));
    }

    /// Nothing where too little is left, or where the word is written otherwise.
    ///
    /// @param word in its form for comparison
    static Optional<String> of(String word) {
        StringBuilder key = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            String sound = sound(word, i);
            boolean counts = !sound.isEmpty() && (!sound.equals("a") || key.isEmpty());
            if (counts && sound.charAt(0) != last) {
                key.append(sound);
            }
            last = counts ? sound.charAt(sound.length() - 1) : last;
        }
        return key.length() < FEWEST ? Optional.empty() : Optional.of("~" + key);
    }

    private static String sound(String word, int at) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        if (letter == 'c') {
            return next == 'h' ? "t" : "eiy".indexOf(next) >= 0 ? "s" : "k";
        }
        if (letter == 'h' && at == 0) {
            return "p";
        }
        if (letter == 'g' && "eiy".indexOf(next) >= 0) {
            return "s";
        }
        return OF.getOrDefault(letter, "");
    }
}

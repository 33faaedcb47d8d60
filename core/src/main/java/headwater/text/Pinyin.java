package headwater.text;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Chinese by its sound: each Han character, and each syllable spelt in Latin letters, as one and the same unit.
///
/// A syllable is called by a character of the Yi block, which Chinese, English and French texts do not hold. Tones make
/// no difference, and of several readings the commonest is taken, so it serves to find candidates, not to read aloud.
public final class Pinyin {

    private static final char FIRST = 0xA000;
    private static final int LONGEST = 6;

    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FA5;

    /// Read from ICU's transliterator, which is far too slow to run on every text, when it is first needed.
    private static final class Table {
        static final Map<String, Character> SYLLABLES = new HashMap<>();
        static final char[] SOUNDS = sounds();

        private static char[] sounds() {
            StringBuilder all = new StringBuilder();
            for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
                all.append(c).append('\n');
            }
            String[] read = Transliterator.getInstance("Han-Latin; Latin-ASCII")
                    .transliterate(all.toString())
                    .split("\n", -1);
            char[] sounds = new char[LAST_HAN - FIRST_HAN + 1];
            for (int i = 0; i < sounds.length; i++) {
                String syllable = read[i].strip().toLowerCase(Locale.ROOT);
                if (syllable.matches("[a-z]{1," + LONGEST + "}")) {
                    sounds[i] = SYLLABLES.computeIfAbsent(syllable, key -> (char) (FIRST + SYLLABLES.size()));
                }
            }
            return sounds;
        }
    }

    private Pinyin() {}

    /// The unit of a Han character's sound, or the character itself if it has none.
    public static char of(char c) {
        if (c < FIRST_HAN || c > LAST_HAN) {
            return c;
        }
        char sound = Table.SOUNDS[c - FIRST_HAN];
        return sound == 0 ? c : sound;
    }

    /// The units of syllables written one after another in ASCII letters; empty if they are none.
    ///
    /// A syllable that begins with a vowel is set off by an apostrophe in the rules of Hanyu Pinyin (GB/T 16159),
    /// therefore `yinan` is first read as yi nan, and as yin an only if nothing else fits.
    ///
    /// @param ends takes the place behind each syllable, counted from the first letter
    public static String spelt(String letters, int[] ends) {
        for (String vowels : new String[] {"aeo", ""}) {
            StringBuilder units = new StringBuilder();
            if (spelt(letters, 0, vowels, units, ends)) {
                return units.toString();
            }
        }
        return "";
    }

    private static boolean spelt(String letters, int from, String vowels, StringBuilder units, int[] ends) {
        if (from == letters.length()) {
            return true;
        }
        if (units.length() == ends.length || (from > 0 && vowels.indexOf(letters.charAt(from)) >= 0)) {
            return false;
        }
        for (int to = Math.min(letters.length(), from + LONGEST); to > from; to--) {
            Character unit = Table.SYLLABLES.get(letters.substring(from, to));
            if (unit != null) {
                ends[units.length()] = to;
                units.append(unit.charValue());
                if (spelt(letters, to, vowels, units, ends)) {
                    return true;
                }
                units.setLength(units.length() - 1);
            }
        }
        return false;
    }
}

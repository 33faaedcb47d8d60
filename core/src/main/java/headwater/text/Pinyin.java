package headwater.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

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
        /// Marks over vowels, of tones and of ü.
        static final Pattern TONES = Pattern.compile("\\p{Mn}");

        static final Syllables SYLLABLES = new Syllables();
        static final char[] SOUNDS = sounds();

        private static char[] sounds() {
            StringBuilder all = new StringBuilder();
            for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
                all.append(c).append('\n');
            }
            String[] read = Normalizer2.getNFDInstance()
                    .normalize(Transliterator.getInstance("Han-Latin").transliterate(all.toString()))
                    .split("\n", -1);
            char[] sounds = new char[LAST_HAN - FIRST_HAN + 1];
            for (int i = 0; i < sounds.length; i++) {
                String syllable = TONES.matcher(read[i].strip()).replaceAll("").toLowerCase(Locale.ROOT);
                if (syllable.matches("[a-z]{1," + LONGEST + "}")) {
                    sounds[i] = SYLLABLES.unit(syllable);
                }
            }
            return sounds;
        }
    }

    /// The syllables as a tree of letters, so that looking one up makes no object.
    private static final class Syllables {

        private static final int LETTERS = 26;

        /// Where each node goes on with each letter; the first is the root, to which nothing leads back.
        private short[] next = new short[LETTERS];

        /// The unit of the syllable that ends at a node, or 0.
        private char[] units = new char[1];

        private int nodes = 1;
        private char many;

        char unit(String syllable) {
            int node = 0;
            for (int i = 0; i < syllable.length(); i++) {
                int place = node * LETTERS + syllable.charAt(i) - 'a';
                if (next[place] == 0) {
                    next[place] = (short) nodes++;
                    next = Arrays.copyOf(next, nodes * LETTERS);
                    units = Arrays.copyOf(units, nodes);
                }
                node = next[place];
            }
            units[node] = units[node] == 0 ? (char) (FIRST + many++) : units[node];
            return units[node];
        }

        /// Which lengths make a syllable, one bit each.
        int lengths(char[] letters, int from, int to) {
            int lengths = 0;
            int node = 0;
            for (int at = from; at < Math.min(to, from + LONGEST); at++) {
                node = next[node * LETTERS + letters[at] - 'a'];
                if (node == 0) {
                    break;
                }
                lengths |= units[node] == 0 ? 0 : 1 << (at - from + 1);
            }
            return lengths;
        }

        char unit(char[] letters, int from, int to) {
            int node = 0;
            for (int at = from; at < to; at++) {
                node = next[node * LETTERS + letters[at] - 'a'];
            }
            return units[node];
        }
    }

    /// Syllables read one after another; used again for each run of letters.
    public static final class Spelling {

        private final char[] units;
        private final int[] ends;
        private int size;

        /// @param most so many syllables at most
        public Spelling(int most) {
            this.units = new char[most];
            this.ends = new int[most];
        }

        /// How many there are.
        public int size() {
            return size;
        }

        public char unit(int i) {
            return units[i];
        }

        /// The place behind a syllable.
        public int end(int i) {
            return ends[i];
        }

        /// Reads the ASCII letters from one place to another; false, with nothing in it, if they are no syllables.
        ///
        /// A syllable that begins with a vowel is set off by an apostrophe in the rules of Hanyu Pinyin (GB/T
        /// 16159), therefore `yinan` is first read as yi nan, and as yin an only if nothing else fits.
        public boolean read(char[] letters, int from, int to) {
            size = 0;
            boolean found = read(letters, from, to, true) || read(letters, from, to, false);
            for (int i = 0; found && i < size; i++) {
                units[i] = Table.SYLLABLES.unit(letters, i == 0 ? from : ends[i - 1], ends[i]);
            }
            return found;
        }

        private boolean read(char[] letters, int from, int to, boolean setOff) {
            if (from == to) {
                return true;
            }
            if (size == ends.length || (setOff && size > 0 && isVowel(letters[from]))) {
                return false;
            }
            int lengths = Table.SYLLABLES.lengths(letters, from, to);
            while (lengths != 0) {
                int longest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(lengths);
                lengths ^= 1 << longest;
                ends[size++] = from + longest;
                if (read(letters, from + longest, to, setOff)) {
                    return true;
                }
                size--;
            }
            return false;
        }

        private static boolean isVowel(char letter) {
            return letter == 'a' || letter == 'e' || letter == 'o';
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
}

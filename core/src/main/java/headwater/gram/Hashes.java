package headwater.gram;

import java.util.Arrays;

/// Hashes of short runs of units, and of whole texts.
public final class Hashes {

    /// So much text, in letters, makes one gram: 4 Han characters or 12 letters.
    public static final int GRAM = 12;

    private static final long PRIME = 0x100000001B3L;
    private static final long[] POWERS = powers();

    private Hashes() {}

    /// A hash of the gram that starts at each unit; 0 where too little follows to make one. Rolled from one unit to
    /// the next (Karp and Rabin 1987).
    public static int[] grams(char[] units) {
        int[] grams = new int[units.length];
        long hash = 0;
        int end = 0;
        int weight = 0;
        for (int i = 0; i < units.length; i++) {
            while (end < units.length && weight < GRAM) {
                hash = hash * PRIME + units[end];
                weight += Weights.of(units[end++]);
            }
            if (weight < GRAM) {
                break;
            }
            int mixed = (int) (mixed(hash) >>> 32);
            grams[i] = mixed == 0 ? 1 : mixed;
            hash -= units[i] * POWERS[end - i - 1];
            weight -= Weights.of(units[i]);
        }
        return grams;
    }

    public static long whole(char[] units) {
        long hash = units.length;
        for (char unit : units) {
            hash = hash * PRIME + unit;
        }
        return mixed(hash);
    }

    public static long whole(int[] numbers) {
        long hash = numbers.length;
        for (int number : numbers) {
            hash = hash * PRIME + number;
        }
        return mixed(hash);
    }

    public static long of(CharSequence text, long seed) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * PRIME + text.charAt(i);
        }
        return mixed(hash);
    }

    /// Of a part of a text, in small letters.
    public static long small(char[] text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            char unit = text[i];
            hash = hash * PRIME + (unit >= 'a' && unit <= 'z' ? unit : Character.toLowerCase(unit));
        }
        return mixed(hash);
    }

    public static long of(char[] units, int from, int to, long seed) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = hash * PRIME + units[i];
        }
        return mixed(hash);
    }

    /// Spreads what differs over all bits (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
    public static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// The grams by which a text is found: the least hash of each window (winnowing: Schleimer, Wilkerson and Aiken
    /// 2003), each once in the order of the text, and behind them as many places at which they stand. What is
    /// least in a wide window is least in the narrower ones inside it, so texts of different length meet.
    ///
    /// @param window the weight that a window spans; 1 chooses every gram
    public static int[] chosen(char[] units, int[] grams, int window) {
        int last = units.length;
        while (last > 0 && grams[last - 1] == 0) {
            last--;
        }
        if (last == 0) {
            return new int[0];
        }
        int[] chosen = new int[last];
        int many = 0;
        int least = 0;
        int from = 0;
        int weight = 0;
        for (int to = 0; to < last; to++) {
            weight += Weights.of(units[to]);
            least = least < from ? least(grams, from, to) : grams[to] <= grams[least] ? to : least;
            while (weight >= window) {
                least = least < from ? least(grams, from, to) : least;
                if (many == 0 || chosen[many - 1] != least) {
                    chosen[many++] = least;
                }
                weight -= Weights.of(units[from++]);
            }
        }
        if (many == 0) {
            chosen[many++] = least(grams, 0, last - 1);
        }
        return different(grams, chosen, many);
    }

    /// The grams at some places, each once, and behind them the first place of each.
    private static int[] different(int[] grams, int[] places, int many) {
        int[] table = new int[Integer.highestOneBit(many) * 4];
        int[] found = new int[2 * many];
        int size = 0;
        for (int i = 0; i < many; i++) {
            int gram = grams[places[i]];
            int slot = gram & (table.length - 1);
            while (table[slot] != 0 && table[slot] != gram) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == 0) {
                table[slot] = gram;
                found[size] = gram;
                found[many + size++] = places[i];
            }
        }
        System.arraycopy(found, many, found, size, size);
        return Arrays.copyOf(found, 2 * size);
    }

    private static int least(int[] grams, int from, int to) {
        int least = from;
        for (int i = from + 1; i <= to; i++) {
            least = grams[i] <= grams[least] ? i : least;
        }
        return least;
    }

    /// The first of the values in order, each once; the values are sorted in place.
    static int[] sorted(int[] values, int many) {
        Arrays.sort(values, 0, many);
        int kept = 0;
        for (int i = 0; i < many; i++) {
            if (kept == 0 || values[kept - 1] != values[i]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    private static long[] powers() {
        long[] powers = new long[GRAM + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }
}

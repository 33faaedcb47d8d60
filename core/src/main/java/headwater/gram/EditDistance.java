package headwater.gram;

import java.util.Arrays;

/// How many units must be replaced, left out or put in to make one text of another, column by column in words of 64
/// rows (Myers 1999, in the form of Hyyrö 2003).
///
/// Time grows with the length of one text times a 64th of the length of the other.
public final class EditDistance {

    private static final int ROWS = Long.SIZE;

    /// Units of ASCII need no table of hashes: most of a text in letters.
    private static final int ASCII = 0x80;

    private final int length;
    private final int words;

    /// A table of the different units, by open addressing; a place holds its unit plus one, or 0.
    private final int[] units;

    /// The number of the unit at each place, from 1; where there is none, 0. Those of ASCII stand first, by themselves.
    private final int[] numbers;

    /// In which rows the unit of each number stands, `words` after each other; none for number 0.
    private final long[] rows;

    /// @param pattern compared with any number of others
    public EditDistance(char[] pattern) {
        this.length = pattern.length;
        this.words = (pattern.length + ROWS - 1) / ROWS;
        this.units = new int[Integer.highestOneBit(Math.clamp(pattern.length, 8, 1 << Character.SIZE)) * 4];
        this.numbers = new int[ASCII + units.length];
        int different = 0;
        for (char c : pattern) {
            int place = place(c);
            if (numbers[place] == 0) {
                numbers[place] = ++different;
                if (c >= ASCII) {
                    units[place - ASCII] = c + 1;
                }
            }
        }
        this.rows = new long[Math.multiplyExact(different + 1, words)];
        for (int i = 0; i < pattern.length; i++) {
            rows[numbers[place(pattern[i])] * words + i / ROWS] |= 1L << (i % ROWS);
        }
    }

    /// The distance to another text.
    public int to(char[] text) {
        if (length == 0) {
            return text.length;
        }
        long[] positive = new long[words];
        long[] negative = new long[words];
        Arrays.fill(positive, -1L);
        int distance = length;
        long last = 1L << ((length - 1) % ROWS);
        for (char c : text) {
            distance += column(numbers[place(c)] * words, positive, negative, last);
        }
        return distance;
    }

    /// Where the number of the unit stands, or the empty place where it would.
    private int place(char c) {
        if (c < ASCII) {
            return c;
        }
        int place = (c * 0x9E3779B1) >>> 7 & (units.length - 1);
        while (units[place] != 0 && units[place] != c + 1) {
            place = (place + 1) & (units.length - 1);
        }
        return ASCII + place;
    }

    /// One column further, of the unit whose rows begin at a place; how the distance in the last row changes.
    private int column(int from, long[] positive, long[] negative, long last) {
        int change = 0;
        // The first row grows by one with every column.
        int carryIn = 1;
        for (int word = 0; word < words; word++) {
            long p = positive[word];
            long n = negative[word];
            long equal = rows[from + word];
            long match = equal | (carryIn < 0 ? 1 : 0);
            long xv = equal | n;
            long xh = (((match & p) + p) ^ p) | match;
            long ph = n | ~(xh | p);
            long nh = p & xh;
            long top = word == words - 1 ? last : 1L << (ROWS - 1);
            int carryOut = (ph & top) != 0 ? 1 : (nh & top) != 0 ? -1 : 0;
            ph = ph << 1 | (carryIn > 0 ? 1 : 0);
            nh = nh << 1 | (carryIn < 0 ? 1 : 0);
            positive[word] = nh | ~(xv | ph);
            negative[word] = ph & xv;
            carryIn = carryOut;
            change = carryOut;
        }
        return change;
    }
}

package headwater.gram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// How many units must be replaced, left out or put in to make one text of another, column by column in words of 64
/// rows (Myers 1999, in the form of Hyyrö 2003).
///
/// Time grows with the length of one text times a 64th of the length of the other.
public final class EditDistance {

    private static final int ROWS = Long.SIZE;

    private final int length;
    private final int words;
    private final long[][] ascii = new long[0x80][];
    private final Map<Character, long[]> others = new HashMap<>();
    private final long[] none;

    /// @param pattern compared with any number of others
    public EditDistance(char[] pattern) {
        this.length = pattern.length;
        this.words = (pattern.length + ROWS - 1) / ROWS;
        this.none = new long[words];
        for (int i = 0; i < pattern.length; i++) {
            char c = pattern[i];
            long[] rows;
            if (c < ascii.length) {
                rows = ascii[c] == null ? new long[words] : ascii[c];
                ascii[c] = rows;
            } else {
                rows = others.computeIfAbsent(c, key -> new long[words]);
            }
            rows[i / ROWS] |= 1L << (i % ROWS);
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
            distance += column(rows(c), positive, negative, last);
        }
        return distance;
    }

    private long[] rows(char c) {
        long[] rows = c < ascii.length ? ascii[c] : others.get(c);
        return rows == null ? none : rows;
    }

    /// One column further; how the distance in the last row changes.
    private int column(long[] equal, long[] positive, long[] negative, long last) {
        int change = 0;
        // The first row grows by one with every column.
        int carryIn = 1;
        for (int word = 0; word < words; word++) {
            long p = positive[word];
            long n = negative[word];
            long match = equal[word] | (carryIn < 0 ? 1 : 0);
            long xv = equal[word] | n;
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

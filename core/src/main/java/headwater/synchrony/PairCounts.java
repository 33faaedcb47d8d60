package headwater.synchrony;

import java.util.Arrays;

/// A number for each pair of accounts that has one: an open-addressed table of plain numbers.
///
/// A pair is [#pair] where order does not matter, and [#directed] where it does.
final class PairCounts {

    private static final long FREE = -1;

    private long[] keys;
    private int[] counts;
    private int size;

    PairCounts(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, 2 * expected)) << 1;
        keys = new long[capacity];
        counts = new int[capacity];
        Arrays.fill(keys, FREE);
    }

    static long pair(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    static long directed(int from, int to) {
        return (long) from << 32 | to;
    }

    static int lower(long pair) {
        return (int) (pair >>> 32);
    }

    static int higher(long pair) {
        return (int) pair;
    }

    /// Adds to the number of a pair, and returns it.
    int add(long pair, int more) {
        int at = place(pair);
        if (keys[at] == FREE) {
            keys[at] = pair;
            size++;
            if (3L * size > 2L * keys.length) {
                grow();
                at = place(pair);
            }
        }
        return counts[at] += more;
    }

    /// The number of a pair; 0 if it has none.
    int get(long pair) {
        return counts[place(pair)];
    }

    /// A number from 0 on for each pair, in order of first mention; `-1 - number` the first time.
    int numberOf(long pair) {
        int at = place(pair);
        if (keys[at] != FREE) {
            return counts[at];
        }
        int number = size;
        add(pair, number);
        return -1 - number;
    }

    /// The number given to a pair, or -1.
    int findNumber(long pair) {
        int at = place(pair);
        return keys[at] == FREE ? -1 : counts[at];
    }

    int size() {
        return size;
    }

    /// All pairs, sorted.
    long[] pairs() {
        return Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
    }

    private int place(long pair) {
        int mask = keys.length - 1;
        int at = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != FREE && keys[at] != pair) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}

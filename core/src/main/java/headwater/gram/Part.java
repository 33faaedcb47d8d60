package headwater.gram;

import java.util.Arrays;

/// Entries that are sorted together.
final class Part {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    /// The gram in the upper half, the entry in the lower.
    private long[] grams;

    private long[] spare;
    private int size;

    /// @param expected so many entries, about
    Part(int expected) {
        this.grams = new long[expected];
        this.spare = new long[expected];
    }

    void clear() {
        size = 0;
    }

    void add(int gram, int entry) {
        if (size == grams.length) {
            grams = Arrays.copyOf(grams, size + size / 2 + 1);
            spare = new long[grams.length];
        }
        grams[size++] = (long) gram << Integer.SIZE | entry;
    }

    /// By the gram; those of one gram keep their order.
    void sort() {
        long[] to = spare;
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += BITS) {
            int[] next = new int[BUCKETS + 1];
            for (int i = 0; i < size; i++) {
                next[(int) (grams[i] >>> shift) & (BUCKETS - 1)]++;
            }
            int sum = 0;
            for (int i = 0; i < BUCKETS; i++) {
                int bucket = next[i];
                next[i] = sum;
                sum += bucket;
            }
            for (int i = 0; i < size; i++) {
                to[next[(int) (grams[i] >>> shift) & (BUCKETS - 1)]++] = grams[i];
            }
            long[] swap = grams;
            grams = to;
            to = swap;
        }
        spare = to;
    }

    int size() {
        return size;
    }

    /// The end of those that carry the same gram as the entry at a place.
    int endOfRun(int run) {
        long gram = grams[run] >>> Integer.SIZE;
        int end = run + 1;
        while (end < size && grams[end] >>> Integer.SIZE == gram) {
            end++;
        }
        return end;
    }

    int entry(int i) {
        return (int) grams[i];
    }
}

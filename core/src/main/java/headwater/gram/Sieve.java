package headwater.gram;

/// Keeps grams that are in a set, and about one in sixteen of the others: a table of bits (Bloom 1970, with one hash,
/// as a gram is one already).
public final class Sieve {

    private static final int BITS_A_GRAM = 16;

    private final long[] bits;

    /// @param many how many grams will be added, about
    public Sieve(long many) {
        long wanted = Math.clamp(many * BITS_A_GRAM / Long.SIZE, 1, 1L << 26);
        this.bits = new long[(int) Long.highestOneBit(wanted)];
    }

    public void add(int gram) {
        bits[gram >>> 6 & (bits.length - 1)] |= 1L << gram;
    }

    /// Those of the grams that may be in the set, sorted, each once; 0 stands for no gram.
    public int[] kept(int[] grams) {
        int[] kept = new int[grams.length];
        int many = 0;
        for (int gram : grams) {
            if (gram != 0 && (bits[gram >>> 6 & (bits.length - 1)] >>> gram & 1) != 0) {
                kept[many++] = gram;
            }
        }
        return Hashes.sorted(kept, many);
    }
}

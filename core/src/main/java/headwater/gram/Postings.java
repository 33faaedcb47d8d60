package headwater.gram;

/// From each gram of each text to the texts before it that carry the same gram, in primitive arrays.
///
/// Entries of one gram stand together and in the order of their texts, so that what lies before an entry is what
/// came before it. Made by one stable radix sort; about 12 bytes an entry are kept.
public final class Postings {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private final int[] starts;
    private final int[] ranks;
    private final int[] texts;

    /// Where the run of this gram begins; in the first entry of a run, minus its length.
    private final int[] runs;

    /// @param chosen the grams of each text, each once
    public static Postings of(int[][] chosen) {
        long all = 0;
        for (int[] grams : chosen) {
            all += grams.length;
        }
        if (all > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 grams in one index: " + all);
        }
        return new Postings(chosen, (int) all);
    }

    private Postings(int[][] chosen, int all) {
        starts = new int[chosen.length + 1];
        long[] entries = new long[all];
        int[] owners = new int[all];
        int at = 0;
        for (int text = 0; text < chosen.length; text++) {
            for (int gram : chosen[text]) {
                entries[at] = (long) gram << Integer.SIZE | at;
                owners[at++] = text;
            }
            starts[text + 1] = at;
        }
        entries = sorted(entries);
        ranks = new int[all];
        runs = new int[all];
        texts = new int[all];
        int run = 0;
        for (int rank = 0; rank < all; rank++) {
            int entry = (int) entries[rank];
            ranks[entry] = rank;
            texts[rank] = owners[entry];
            if (rank > 0 && entries[rank - 1] >>> Integer.SIZE != entries[rank] >>> Integer.SIZE) {
                runs[run] = run - rank;
                run = rank;
            }
            runs[rank] = run;
        }
        if (all > 0) {
            runs[run] = run - all;
        }
    }

    /// By the gram in the upper half; those of one gram keep their order.
    private static long[] sorted(long[] entries) {
        long[] from = entries;
        long[] to = new long[entries.length];
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += BITS) {
            int[] next = new int[BUCKETS + 1];
            for (long entry : from) {
                next[(int) (entry >>> shift) & (BUCKETS - 1)]++;
            }
            int sum = 0;
            for (int i = 0; i < BUCKETS; i++) {
                int many = next[i];
                next[i] = sum;
                sum += many;
            }
            for (long entry : from) {
                to[next[(int) (entry >>> shift) & (BUCKETS - 1)]++] = entry;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /// The first entry of a text; its last comes before the first entry of the next text.
    public int firstEntry(int text) {
        return starts[text];
    }

    /// Where the texts that carry the gram of this entry begin.
    public int from(int entry) {
        int rank = ranks[entry];
        return runs[rank] < 0 ? rank : runs[rank];
    }

    /// Where the entry itself stands among them: all before it are earlier texts.
    public int to(int entry) {
        return ranks[entry];
    }

    /// How many texts carry the gram whose run begins there.
    public int carriers(int from) {
        return -runs[from];
    }

    public int text(int place) {
        return texts[place];
    }

    /// How many grams more than so many texts carry, and the most that carry one.
    public long[] commoner(int than) {
        long many = 0;
        long most = 0;
        for (int at = 0; at < runs.length; at -= runs[at]) {
            many += -runs[at] > than ? 1 : 0;
            most = Math.max(most, -runs[at]);
        }
        return new long[] {many, most};
    }
}

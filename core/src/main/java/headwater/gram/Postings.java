package headwater.gram;

import java.util.Arrays;

/// From each gram of each text to the texts before it that carry the same gram, in primitive arrays.
///
/// What an entry needs to know stands beside its neighbours of the same text, and only grams that two texts carry
/// lead to a list of texts. Made in parts, each by one stable radix sort, so that sorting takes little more memory
/// than what is kept: 6 bytes an entry, and 4 more for each that has company.
public final class Postings {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    /// So many entries are sorted at once, or a few more.
    private static final int PART = 1 << 22;

    /// Every part goes through all grams once.
    private static final int MOST_PARTS = 32;

    /// A gram leads back to so many of the earliest texts that carry it, and no further.
    public static final int MOST = 48;

    /// Steps of a power of two in which the carriers are kept.
    private static final int STEPS = 8;

    private static final double LOG_2 = Math.log(2);

    private final int[] starts;

    /// Where the texts that carry the gram of each entry begin.
    private final int[] from;

    /// How many of them come before it, up to [#MOST].
    private final byte[] before;

    /// How many there are, as a power of two in steps.
    private final byte[] rarity;

    private int[] texts;
    private int size;
    private long common;
    private long most;

    /// @param chosen the grams of each text, each once
    public static Postings of(int[][] chosen) {
        return of(chosen, PART);
    }

    static Postings of(int[][] chosen, int part) {
        long all = 0;
        for (int[] grams : chosen) {
            all += grams.length;
        }
        if (all > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 grams in one index: " + all);
        }
        return new Postings(chosen, (int) all, part);
    }

    private Postings(int[][] chosen, int all, int largest) {
        starts = new int[chosen.length + 1];
        for (int text = 0; text < chosen.length; text++) {
            starts[text + 1] = starts[text] + chosen[text].length;
        }
        from = new int[all];
        before = new byte[all];
        rarity = new byte[all];
        texts = new int[Math.max(16, all / 4)];
        int bits = 0;
        while (all >>> bits > Math.max(largest, all / MOST_PARTS)) {
            bits++;
        }
        for (int part = 0; part < 1 << bits; part++) {
            addPart(chosen, part, bits, Math.min(all, Math.max(largest, all >>> bits)));
        }
        texts = Arrays.copyOf(texts, size);
    }

    /// All entries whose grams begin with the same bits.
    private void addPart(int[][] chosen, int part, int bits, int expected) {
        Part entries = new Part(expected + 1);
        for (int text = 0; text < chosen.length; text++) {
            int[] grams = chosen[text];
            for (int i = 0; i < grams.length; i++) {
                if (bits == 0 || grams[i] >>> (Integer.SIZE - bits) == part) {
                    entries.add(grams[i], text, starts[text] + i);
                }
            }
        }
        entries.sort();
        for (int run = 0, end; run < entries.size; run = end) {
            end = entries.endOfRun(run);
            if (end > run + 1) {
                addRun(entries, run, end);
            }
        }
    }

    private void addRun(Part entries, int run, int end) {
        int carriers = end - run;
        common += carriers > MOST ? 1 : 0;
        most = Math.max(most, carriers);
        byte steps = (byte) Math.round(STEPS * Math.log(carriers) / LOG_2);
        for (int i = run; i < end; i++) {
            int entry = entries.entry(i);
            from[entry] = size;
            before[entry] = (byte) Math.min(MOST, i - run);
            rarity[entry] = steps;
        }
        int listed = Math.min(carriers, MOST);
        if (size + listed > texts.length) {
            texts = Arrays.copyOf(texts, texts.length + texts.length / 2 + MOST);
        }
        for (int i = run; i < run + listed; i++) {
            texts[size++] = entries.text(i);
        }
    }

    /// Entries that are sorted together.
    private static final class Part {

        /// The gram in the upper half, the place of the entry in the other arrays in the lower.
        private long[] grams;

        private int[] texts;
        private int[] entries;
        private int size;

        Part(int expected) {
            this.grams = new long[expected];
            this.texts = new int[expected];
            this.entries = new int[expected];
        }

        void add(int gram, int text, int entry) {
            if (size == grams.length) {
                grams = Arrays.copyOf(grams, size + size / 2 + 1);
                texts = Arrays.copyOf(texts, grams.length);
                entries = Arrays.copyOf(entries, grams.length);
            }
            grams[size] = (long) gram << Integer.SIZE | size;
            texts[size] = text;
            entries[size++] = entry;
        }

        /// By the gram; those of one gram keep their order.
        void sort() {
            long[] to = new long[size];
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
        }

        int endOfRun(int run) {
            long gram = grams[run] >>> Integer.SIZE;
            int end = run + 1;
            while (end < size && grams[end] >>> Integer.SIZE == gram) {
                end++;
            }
            return end;
        }

        int text(int i) {
            return texts[(int) grams[i]];
        }

        int entry(int i) {
            return entries[(int) grams[i]];
        }
    }

    /// The first entry of a text; its last comes before the first entry of the next text.
    public int firstEntry(int text) {
        return starts[text];
    }

    /// Where the texts that carry the gram of this entry begin; the earliest [#MOST] of them stand there.
    public int from(int entry) {
        return from[entry];
    }

    /// How many of these are earlier than the text of the entry, up to [#MOST].
    public int before(int entry) {
        return before[entry];
    }

    /// How many texts carry its gram, as a power of two, to an eighth.
    public float rarity(int entry) {
        return steps(entry) / (float) STEPS;
    }

    /// The same in steps, for sorting.
    int steps(int entry) {
        return rarity[entry] & 0xFF;
    }

    public int text(int place) {
        return texts[place];
    }

    /// How many grams more than [#MOST] texts carry, and the most that carry one.
    public long[] commoner() {
        return new long[] {common, most};
    }
}

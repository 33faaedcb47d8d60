package headwater.gram;

import headwater.room.IntRows;
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

    private static final int NEAR = 32;

    /// So many texts are on one page.
    private static final int PAGE = 1 << 16;

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

    /// While the lists are made, the text of every so manieth entry.
    private int[] near;

    /// The lists of texts in pages that none of them crosses: one array would be copied whenever it grows.
    private int[][] pages = new int[0][];

    private int size;
    private long common;
    private long most;

    /// @param chosen the grams of each text, each once
    public static Postings of(IntRows chosen) {
        return of(chosen, PART);
    }

    static Postings of(IntRows chosen, int part) {
        long all = chosen.total();
        if (all > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 grams in one index: " + all);
        }
        return new Postings(chosen, (int) all, part);
    }

    private Postings(IntRows chosen, int all, int largest) {
        starts = new int[chosen.size() + 1];
        int longest = 0;
        for (int text = 0; text < chosen.size(); text++) {
            starts[text + 1] = starts[text] + chosen.length(text);
            longest = Math.max(longest, chosen.length(text));
        }
        near = near(starts);
        from = new int[all];
        before = new byte[all];
        rarity = new byte[all];
        int bits = 0;
        while (all >>> bits > Math.max(largest, all / MOST_PARTS)) {
            bits++;
        }
        Part entries = new Part(Math.min(all, Math.max(largest, all >>> bits)) + 1);
        for (int part = 0; part < 1 << bits; part++) {
            addPart(chosen, longest, part, bits, entries);
        }
        near = new int[0];
    }

    /// All entries whose grams begin with the same bits.
    private void addPart(IntRows chosen, int longest, int part, int bits, Part entries) {
        entries.clear();
        int[] grams = new int[longest];
        for (int text = 0; text < chosen.size(); text++) {
            int many = chosen.get(text, grams);
            for (int i = 0; i < many; i++) {
                if (bits == 0 || grams[i] >>> (Integer.SIZE - bits) == part) {
                    entries.add(grams[i], starts[text] + i);
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
        int listed = Math.min(carriers, MOST);
        int start = startOfList(listed);
        for (int i = run; i < end; i++) {
            int entry = entries.entry(i);
            from[entry] = start;
            before[entry] = (byte) Math.min(MOST, i - run);
            rarity[entry] = steps;
        }
        for (int i = 0; i < listed; i++) {
            pages[start / PAGE][start % PAGE + i] = textOf(entries.entry(run + i));
        }
        size = start + listed;
    }

    /// Where so many texts fit on the page that is open, or else on the next.
    private int startOfList(int listed) {
        int start = size % PAGE + listed <= PAGE ? size : Math.multiplyExact(size / PAGE + 1, PAGE);
        int page = start / PAGE;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1);
            pages[page] = new int[PAGE];
        }
        return start;
    }

    private int textOf(int entry) {
        int text = near[entry / NEAR];
        while (starts[text + 1] <= entry) {
            text++;
        }
        return text;
    }

    /// Of every so manieth entry the text.
    private static int[] near(int[] starts) {
        int[] near = new int[starts[starts.length - 1] / NEAR + 1];
        int next = 0;
        for (int text = 0; text + 1 < starts.length; text++) {
            for (; next < near.length && next * NEAR < starts[text + 1]; next++) {
                near[next] = text;
            }
        }
        return near;
    }

    /// Entries that are sorted together.
    private static final class Part {

        /// The gram in the upper half, the entry in the lower.
        private long[] grams;

        private long[] spare;
        private int size;

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
        return pages[place / PAGE][place % PAGE];
    }

    /// How many grams more than [#MOST] texts carry, and the most that carry one.
    public long[] commoner() {
        return new long[] {common, most};
    }
}

package headwater.gram;

import headwater.room.IntLists;
import headwater.room.IntRows;
import headwater.room.Room;

/// From each gram of each text to the texts before it that carry the same gram.
///
/// Only grams that two texts carry are kept: of each text a row with 8 bytes for each, beside its neighbours of the
/// same text, and of each gram a list of texts. Made in parts, each by one stable radix sort, so that little more than
/// what is sorted at once lies on the heap; all else in the room that is given.
public final class Postings {

    /// So many entries are sorted at once, or a few more.
    private static final int PART = 1 << 22;

    /// Every part goes through all grams once.
    private static final int MOST_PARTS = 32;

    private static final int NEAR = 32;

    /// A gram leads back to so many of the earliest texts that carry it, and no further.
    public static final int MOST = 48;

    private static final double LOG_2 = Math.log(2);

    private final IntRows rows;
    private final IntLists lists;
    private long common;
    private long most;

    /// @param chosen the grams of each text, each once, and behind them as many places at which they stand, in order
    public static Postings placed(IntRows chosen, Room room) {
        return of(chosen, true, PART, room);
    }

    /// @param chosen the grams of each text, each once
    public static Postings of(IntRows chosen, Room room) {
        return of(chosen, false, PART, room);
    }

    static Postings of(IntRows chosen, boolean placed, int part, Room room) {
        long all = chosen.total() / (placed ? 2 : 1);
        if (all > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 grams in one index: " + all);
        }
        return new Postings(chosen, placed, (int) all, part, room);
    }

    private Postings(IntRows chosen, boolean placed, int all, int largest, Room room) {
        lists = new IntLists(room);
        int[] starts = new int[chosen.size() + 1];
        int longest = 0;
        for (int text = 0; text < chosen.size(); text++) {
            int many = chosen.length(text) / (placed ? 2 : 1);
            starts[text + 1] = starts[text] + many;
            longest = Math.max(longest, many);
        }
        int bits = 0;
        while (all >>> bits > Math.max(largest, all / MOST_PARTS)) {
            bits++;
        }
        Company company = new Company(all, room);
        Texts texts = new Texts(starts);
        Part entries = new Part(Math.min(all, Math.max(largest, all >>> bits)) + 1);
        int[] grams = new int[2 * longest];
        for (int part = 0; part < 1 << bits; part++) {
            entries.clear();
            for (int text = 0; text < chosen.size(); text++) {
                chosen.get(text, grams);
                for (int entry = starts[text], i = 0; entry < starts[text + 1]; entry++, i++) {
                    if (bits == 0 || grams[i] >>> (Integer.SIZE - bits) == part) {
                        entries.add(grams[i], entry);
                    }
                }
            }
            entries.sort();
            keep(entries, texts, company);
        }
        rows = company.rows(starts, chosen, placed, longest);
    }

    /// Keeps the entries of a part whose grams two texts carry at least.
    private void keep(Part entries, Texts texts, Company company) {
        int[] list = new int[MOST];
        for (int run = 0, end; run < entries.size(); run = end) {
            end = entries.endOfRun(run);
            int carriers = end - run;
            if (carriers == 1) {
                continue;
            }
            common += carriers > MOST ? 1 : 0;
            most = Math.max(most, carriers);
            int listed = Math.min(carriers, MOST);
            for (int i = 0; i < listed; i++) {
                list[i] = texts.of(entries.entry(run + i));
            }
            int from = lists.add(list, listed);
            int steps = (int) Math.round(Entries.STEPS * Math.log(carriers) / LOG_2);
            for (int i = run; i < end; i++) {
                company.add(entries.entry(i), from, Math.min(MOST, i - run), steps);
            }
        }
    }

    /// Of each entry the text.
    private static final class Texts {

        private final int[] starts;

        /// Of every so manieth entry the text.
        private final int[] near;

        Texts(int[] starts) {
            this.starts = starts;
            this.near = new int[starts[starts.length - 1] / NEAR + 1];
            int next = 0;
            for (int text = 0; text + 1 < starts.length; text++) {
                for (; next < near.length && next * NEAR < starts[text + 1]; next++) {
                    near[next] = text;
                }
            }
        }

        int of(int entry) {
            int text = near[entry / NEAR];
            while (starts[text + 1] <= entry) {
                text++;
            }
            return text;
        }
    }

    /// Reads the entries of a text.
    public void read(int text, Entries into) {
        into.read(rows, text);
    }

    /// The texts before its own to which an entry of a text leads, in the beginning of an array that holds [#MOST].
    void texts(Entries entries, int i, int[] into) {
        lists.get(entries.from(i), entries.before(i), into);
    }

    /// How many grams more than [#MOST] texts carry, and the most that carry one.
    public long[] commoner() {
        return new long[] {common, most};
    }
}

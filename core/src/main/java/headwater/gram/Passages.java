package headwater.gram;

import java.util.Arrays;

/// Whether grams that two texts share stand close together in both of them and in one order, as those of a passage do.
///
/// Works on what the postings know, without either text; one for each thread.
public final class Passages {

    private final Postings postings;
    private final Candidates worths;

    /// So many units may lie between two grams of a passage.
    private final int near;

    /// By so many more may the way from one gram to the next be longer in one text than in the other.
    private final int slack;

    /// The text with which others are compared, and how others are read.
    private final Entries entries = new Entries();

    private final Entries others = new Entries();

    /// Its entries plus one, by open addressing over where their lists begin; 0 is an empty place.
    private int[] table = new int[1 << 8];

    /// Of the shared grams so far, in the order of the other text: the places, and the worth of the passage they end.
    private int[] a = new int[1 << 6];

    private int[] b = new int[1 << 6];
    private float[] worth = new float[1 << 6];
    private int shared;

    public Passages(Postings postings, Candidates worths, int near, int slack) {
        this.postings = postings;
        this.worths = worths;
        this.near = near;
        this.slack = slack;
    }

    /// Takes another text, with which others are to be compared.
    public void take(int text) {
        postings.read(text, entries);
        int capacity = Math.max(1 << 8, Integer.highestOneBit(entries.size() + 1) * 4);
        if (table.length < capacity) {
            table = new int[capacity];
        } else {
            Arrays.fill(table, 0);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.steps(i) > 0) {
                table[slot(entries.from(i))] = i + 1;
            }
        }
    }

    /// True if those grams of some passage are worth so much together that the taken text and another share.
    public boolean reach(int other, float least) {
        postings.read(other, others);
        shared = 0;
        for (int i = 0; i < others.size(); i++) {
            int entry = others.steps(i) > 0 ? table[slot(others.from(i))] - 1 : -1;
            if (entry >= 0 && extended(others.place(i), entries.place(entry), worths.worth(others.rarity(i))) >= least) {
                return true;
            }
        }
        return false;
    }

    /// Adds a shared gram to the best passage that it can go on, and answers what that is worth now.
    private float extended(int atA, int atB, float own) {
        float best = 0;
        for (int i = shared - 1; i >= 0 && atA - a[i] <= near + slack; i--) {
            int stepA = atA - a[i];
            int stepB = atB - b[i];
            boolean goesOn = stepB > 0 && stepB <= near + slack && Math.abs(stepA - stepB) <= slack;
            best = goesOn ? Math.max(best, worth[i]) : best;
        }
        if (shared == a.length) {
            a = Arrays.copyOf(a, 2 * shared);
            b = Arrays.copyOf(b, 2 * shared);
            worth = Arrays.copyOf(worth, 2 * shared);
        }
        a[shared] = atA;
        b[shared] = atB;
        worth[shared] = best + own;
        return worth[shared++];
    }

    private int slot(int from) {
        int slot = (from * 0x9E3779B1) >>> 8 & (table.length - 1);
        while (table[slot] != 0 && entries.from(table[slot] - 1) != from) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}

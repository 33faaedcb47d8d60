package headwater.gram;

import java.util.Arrays;

/// What two texts share, at a glance: runs found from the grams by which both are found, and grown over small
/// differences to both sides.
///
/// Much quicker than an alignment of the two, which it serves to spare: it gives no less of any run that holds a gram
/// by which both are found. A text is taken first, then any number of others are looked at; one for each thread.
public final class SharedRuns {

    /// So many units may differ between two equal parts of one run, and so much must be equal behind them.
    private static final int WIDEST_GAP = 8;

    private static final int SHORTEST_RESUMED = 6;

    private final Postings postings;

    /// From this weight on a run counts as a long one.
    private final int many;

    private final Entries entries = new Entries();
    private final Entries others = new Entries();
    private char[] b = new char[0];
    private char[] a = new char[0];

    /// Of the taken text its entries plus one, by open addressing over where their lists begin; 0 is an empty place.
    private int[] table = new int[1 << 8];

    private int longest;
    private int total;
    private int longRuns;
    private int inLongRuns;

    /// How far the part that was grown last reaches in each text.
    private int endA;

    private int endB;

    public SharedRuns(Postings postings, int many) {
        this.postings = postings;
        this.many = many;
    }

    /// @param units the text, with which others are to be compared
    public void take(int text, char[] units) {
        b = units;
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

    /// Looks at another text beside the taken one.
    public void look(int other, char[] units) {
        a = units;
        longest = 0;
        total = 0;
        longRuns = 0;
        inLongRuns = 0;
        postings.read(other, others);
        int covered = 0;
        for (int i = 0; i < others.size(); i++) {
            int place = others.place(i);
            int entry = place >= covered && others.steps(i) > 0 ? table[slot(others.from(i))] - 1 : -1;
            if (entry >= 0) {
                int weight = grown(place, entries.place(entry), 1);
                covered = endA;
                add(weight + grown(place - 1, entries.place(entry) - 1, -1));
            }
        }
    }

    private void add(int weight) {
        longest = Math.max(longest, weight);
        total += weight;
        longRuns += weight >= many ? 1 : 0;
        inLongRuns += weight >= many ? weight : 0;
    }

    /// The weight of the longest run; what differs in it does not count.
    public int longest() {
        return longest;
    }

    /// The weight of all runs.
    public int total() {
        return total;
    }

    /// How many long runs there are.
    public int longRuns() {
        return longRuns;
    }

    /// The weight of the long ones.
    public int inLongRuns() {
        return inLongRuns;
    }

    /// What is equal from two places on, step by step to one side, over small gaps.
    private int grown(int i, int j, int step) {
        int weight = 0;
        endA = i;
        endB = j;
        do {
            weight += run(endA, endB, step, Integer.MAX_VALUE);
        } while (resumes(step));
        return weight;
    }

    /// The weight of what is equal; goes no further than a weight that is enough, and leaves off behind it.
    private int run(int i, int j, int step, int enough) {
        int weight = 0;
        while (i >= 0 && j >= 0 && i < a.length && j < b.length && a[i] == b[j] && weight < enough) {
            weight += Weights.of(a[i]);
            i += step;
            j += step;
        }
        endA = i;
        endB = j;
        return weight;
    }

    /// Steps over a gap behind which the two are equal again, or stays; equal steps come first.
    private boolean resumes(int step) {
        int i = endA;
        int j = endB;
        for (int sum = 1; sum <= WIDEST_GAP; sum++) {
            for (int half = 0; half <= sum; half++) {
                int stepA = (sum + (half % 2 == 0 ? half : -half - 1)) / 2;
                int stepB = sum - stepA;
                if (stepA >= 0 && stepB >= 0 && resumes(i + step * stepA, j + step * stepB, step, sum)) {
                    endA = i + step * stepA;
                    endB = j + step * stepB;
                    return true;
                }
            }
        }
        endA = i;
        endB = j;
        return false;
    }

    private boolean resumes(int i, int j, int step, int sum) {
        int weight = run(i, j, step, SHORTEST_RESUMED);
        boolean toTheEnd = sum <= 2 && (step > 0 ? endA == a.length && endB == b.length : endA < 0 && endB < 0);
        return weight >= SHORTEST_RESUMED || (weight > 0 && toTheEnd);
    }

    private int slot(int from) {
        int slot = (from * 0x9E3779B1) >>> 8 & (table.length - 1);
        while (table[slot] != 0 && entries.from(table[slot] - 1) != from) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}

package headwater.gram;

import java.util.Arrays;
import java.util.BitSet;

/// The texts before a given one that share grams with it: which, how many grams, and how much those are worth.
///
/// A table in primitive arrays that is emptied and filled again for each text; one for each thread.
public final class Candidates {

    private final Postings postings;

    private static final double LOG_2 = Math.log(2);

    /// Sums of a few hundred shares of one.
    private static final float ROUNDING = 1e-3f;

    /// A gram that more texts carry is worth less; as a power of two.
    private final float common;

    private int[] slots = new int[1 << 8];
    private int[] texts = new int[1 << 6];
    private int[] counts = new int[1 << 6];
    private float[] scores = new float[1 << 6];
    private float[] logs = new float[1 << 6];
    private float[] together = new float[1 << 6];
    private float[] runs = new float[1 << 6];

    /// The place of the gram that was found last.
    private int[] last = new int[1 << 6];

    /// Where in `slots` each stands.
    private int[] places = new int[1 << 6];

    private int size;

    /// Those of the text that is looked up.
    private final Entries entries = new Entries();

    /// The texts to which one of them leads.
    private final int[] found = new int[Postings.MOST];

    private long[] sorted = new long[1 << 6];
    private int many;

    public Candidates(Postings postings, int common) {
        this.postings = postings;
        this.common = (float) (Math.log(common) / LOG_2);
        Arrays.fill(slots, -1);
    }

    /// Forgets what it holds and looks up another text.
    ///
    /// The rarest grams come first. Once what is left is worth less than is asked for, no text is new any more, and
    /// where none was found, the common grams are not looked at.
    ///
    /// @param least what shared grams must be worth together
    public void lookUp(int text, float least) {
        clear();
        postings.read(text, entries);
        float left = order();
        for (int i = 0; i < many && (size > 0 || left >= least - ROUNDING); i++) {
            int entry = (int) sorted[i];
            float rarity = entries.rarity(entry);
            float worth = worth(rarity);
            boolean mayBeNew = left >= least - ROUNDING;
            postings.texts(entries, entry, found);
            for (int j = 0; j < entries.before(entry); j++) {
                add(found[j], worth, rarity, mayBeNew);
            }
            left -= worth;
        }
    }

    /// The same for a long text, of which it matters what stands close together: its grams in the order of the text.
    ///
    /// @param near so many units are close
    public void lookUp(int text, int near) {
        clear();
        postings.read(text, entries);
        for (int entry = 0; entry < entries.size(); entry++) {
            if (entries.before(entry) == 0) {
                continue;
            }
            float rarity = entries.rarity(entry);
            float worth = worth(rarity);
            int at = entries.place(entry);
            postings.texts(entries, entry, found);
            for (int j = 0; j < entries.before(entry); j++) {
                int other = add(found[j], worth, rarity, true);
                runs[other] = at - last[other] > near ? worth : runs[other] + worth;
                last[other] = at;
                together[other] = Math.max(together[other], runs[other]);
            }
        }
    }

    /// Those among some of the texts, whatever their grams are worth.
    public void lookUp(int text, BitSet among) {
        clear();
        postings.read(text, entries);
        for (int entry = 0; entry < entries.size(); entry++) {
            float rarity = entries.rarity(entry);
            int before = entries.before(entry);
            if (before > 0) {
                postings.texts(entries, entry, found);
            }
            for (int j = 0; j < before; j++) {
                if (among.get(found[j])) {
                    add(found[j], worth(rarity), rarity, true);
                }
            }
        }
    }

    /// The entries that lead to others, the rarest first, and what they are worth together.
    private float order() {
        many = 0;
        if (sorted.length < entries.size()) {
            sorted = new long[2 * entries.size()];
        }
        float worth = 0;
        for (int entry = 0; entry < entries.size(); entry++) {
            if (entries.before(entry) > 0) {
                worth += worth(entries.rarity(entry));
                sorted[many++] = (long) entries.steps(entry) << Integer.SIZE | entry;
            }
        }
        Arrays.sort(sorted, 0, many);
        return worth;
    }

    /// How many texts were found.
    public int size() {
        return size;
    }

    public int text(int i) {
        return texts[i];
    }

    /// How many grams are shared.
    public int count(int i) {
        return counts[i];
    }

    /// What they are worth together; a gram that few texts carry is worth 1.
    public float score(int i) {
        return scores[i];
    }

    /// What those are worth together of which each stands close to the next, where they are worth most; only of a text
    /// that was looked up with the places of its grams.
    public float together(int i) {
        return together[i];
    }

    /// How many texts carry a shared gram, on the geometric mean.
    public double carriers(int i) {
        return Math.pow(2, logs[i] / counts[i]);
    }

    /// A gram of a formula that half the texts use says little; one that a few dozen share says all it can.
    private float worth(float rarity) {
        return rarity <= common ? 1f : 1 / (1 + 2 * (rarity - common));
    }

    /// @return its number among the candidates, or -1 if it is none
    private int add(int text, float worth, float rarity, boolean mayBeNew) {
        int slot = slot(text);
        int i = slots[slot];
        if (i < 0 && !mayBeNew) {
            return i;
        }
        if (i < 0) {
            i = size++;
            slots[slot] = i;
            if (i == texts.length) {
                lengthen();
            }
            places[i] = slot;
            texts[i] = text;
            counts[i] = 0;
            scores[i] = 0;
            logs[i] = 0;
            together[i] = 0;
            runs[i] = 0;
            last[i] = 0;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        counts[i]++;
        scores[i] += worth;
        logs[i] += rarity;
        return i;
    }

    private void lengthen() {
        texts = Arrays.copyOf(texts, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        scores = Arrays.copyOf(scores, 2 * size);
        logs = Arrays.copyOf(logs, 2 * size);
        together = Arrays.copyOf(together, 2 * size);
        runs = Arrays.copyOf(runs, 2 * size);
        last = Arrays.copyOf(last, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
    }

    private int slot(int text) {
        int slot = (text * 0x9E3779B1) >>> 1 & (slots.length - 1);
        while (slots[slot] >= 0 && texts[slots[slot]] != text) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            places[i] = slot(texts[i]);
            slots[places[i]] = i;
        }
    }

    private void clear() {
        if (size * 8 > slots.length) {
            Arrays.fill(slots, -1);
        } else {
            for (int i = 0; i < size; i++) {
                slots[places[i]] = -1;
            }
        }
        size = 0;
    }
}

package headwater.gram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

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

    /// The entries of the text that is looked up.
    private int[] entries = new int[1 << 6];

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
        float left = order(text, postings::steps);
        for (int i = 0; i < many && (size > 0 || left >= least - ROUNDING); i++) {
            int entry = entries[i];
            float rarity = postings.rarity(entry);
            float worth = worth(rarity);
            boolean mayBeNew = left >= least - ROUNDING;
            int from = postings.from(entry);
            for (int place = from; place < from + postings.before(entry); place++) {
                add(postings.text(place), worth, rarity, mayBeNew);
            }
            left -= worth;
        }
    }

    /// The same for a long text, of which it matters what stands close together: its grams in the order of the text.
    ///
    /// @param places where each gram stands, in the order of its entries among the postings
    /// @param near so many units are close
    public void lookUp(int text, int[] places, int near) {
        clear();
        int first = postings.firstEntry(text);
        order(text, entry -> places[entry - first]);
        for (int i = 0; i < many; i++) {
            int entry = entries[i];
            float rarity = postings.rarity(entry);
            float worth = worth(rarity);
            int at = places[entry - first];
            int from = postings.from(entry);
            for (int place = from; place < from + postings.before(entry); place++) {
                int found = add(postings.text(place), worth, rarity, true);
                runs[found] = at - last[found] > near ? worth : runs[found] + worth;
                last[found] = at;
                together[found] = Math.max(together[found], runs[found]);
            }
        }
    }

    /// Those among some of the texts, whatever their grams are worth.
    public void lookUp(int text, BitSet among) {
        clear();
        order(text, postings::steps);
        for (int i = 0; i < many; i++) {
            float rarity = postings.rarity(entries[i]);
            int from = postings.from(entries[i]);
            for (int place = from; place < from + postings.before(entries[i]); place++) {
                if (among.get(postings.text(place))) {
                    add(postings.text(place), worth(rarity), rarity, true);
                }
            }
        }
    }

    /// The entries of a text that lead to others, in the order of a key, and what they are worth together.
    private float order(int text, IntUnaryOperator key) {
        many = 0;
        int end = postings.firstEntry(text + 1);
        if (entries.length < end - postings.firstEntry(text)) {
            entries = new int[2 * (end - postings.firstEntry(text))];
            sorted = new long[entries.length];
        }
        float worth = 0;
        for (int entry = postings.firstEntry(text); entry < end; entry++) {
            if (postings.before(entry) > 0) {
                float rarity = postings.rarity(entry);
                worth += worth(rarity);
                sorted[many++] = (long) key.applyAsInt(entry) << Integer.SIZE | entry;
            }
        }
        Arrays.sort(sorted, 0, many);
        for (int i = 0; i < many; i++) {
            entries[i] = (int) sorted[i];
        }
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

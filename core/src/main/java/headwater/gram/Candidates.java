package headwater.gram;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The texts before a given one that share grams with it: which, how many grams, and how much those are worth.
///
/// A table in primitive arrays that is emptied and filled again for each text; one for each thread.
public final class Candidates {

    private final Postings postings;

    private static final double LOG_2 = Math.log(2);

    /// A gram that more texts carry is worth less; as a power of two.
    private final float common;

    private int[] slots = new int[1 << 8];
    private int[] texts = new int[1 << 6];
    private int[] counts = new int[1 << 6];
    private float[] scores = new float[1 << 6];
    private float[] logs = new float[1 << 6];

    /// Where in `slots` each stands.
    private int[] places = new int[1 << 6];

    private int size;

    public Candidates(Postings postings, int common) {
        this.postings = postings;
        this.common = (float) (Math.log(common) / LOG_2);
        Arrays.fill(slots, -1);
    }

    /// Forgets what it holds and looks up another text.
    public void lookUp(int text) {
        lookUp(text, null);
    }

    /// The same among some of the texts only.
    ///
    /// @param among all if null
    public void lookUp(int text, @Nullable BitSet among) {
        clear();
        int end = postings.firstEntry(text + 1);
        for (int entry = postings.firstEntry(text); entry < end; entry++) {
            int before = postings.before(entry);
            if (before > 0) {
                float rarity = postings.rarity(entry);
                lookUp(postings.from(entry), before, worth(rarity), rarity, among);
            }
        }
    }

    private void lookUp(int from, int many, float worth, float rarity, @Nullable BitSet among) {
        for (int place = from; place < from + many; place++) {
            int text = postings.text(place);
            if (among == null || among.get(text)) {
                add(text, worth, rarity);
            }
        }
    }

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

    /// How many texts carry a shared gram, on the geometric mean.
    public double carriers(int i) {
        return Math.pow(2, logs[i] / counts[i]);
    }

    /// A gram of a formula that half the texts use says little; one that a few dozen share says all it can.
    private float worth(float rarity) {
        return rarity <= common ? 1f : 1 / (1 + 2 * (rarity - common));
    }

    private void add(int text, float worth, float rarity) {
        int slot = slot(text);
        int i = slots[slot];
        if (i < 0) {
            i = size++;
            slots[slot] = i;
            if (i == texts.length) {
                texts = Arrays.copyOf(texts, 2 * i);
                counts = Arrays.copyOf(counts, 2 * i);
                scores = Arrays.copyOf(scores, 2 * i);
                logs = Arrays.copyOf(logs, 2 * i);
                places = Arrays.copyOf(places, 2 * i);
            }
            places[i] = slot;
            texts[i] = text;
            counts[i] = 0;
            scores[i] = 0;
            logs[i] = 0;
            if (size * 2 > slots.length) {
                grow();
            }
        }
        counts[i]++;
        scores[i] += worth;
        logs[i] += rarity;
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

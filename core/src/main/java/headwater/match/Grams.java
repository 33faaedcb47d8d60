package headwater.match;

import java.util.Arrays;

/// From a gram to the first few texts that carry it, in the order they were added, in primitive arrays.
final class Grams {

    private final int most;
    private int[] keys = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private int[] tails = new int[1 << 12];
    private int[] carriers = new int[1 << 12];
    private int size;
    private int[] texts = new int[1 << 12];
    private int[] nexts = new int[1 << 12];
    private int entries;

    Grams(int most) {
        this.most = most;
    }

    void add(int text, int[] grams) {
        for (int gram : grams) {
            if (size * 2 >= keys.length) {
                grow();
            }
            int slot = slot(gram);
            if (keys[slot] == 0) {
                keys[slot] = gram;
                heads[slot] = -1;
                tails[slot] = -1;
                size++;
            }
            if (carriers[slot]++ < most) {
                append(slot, text);
            }
        }
    }

    /// How many texts carry it, also those that are not kept.
    int carriers(int gram) {
        return carriers[slot(gram)];
    }

    /// The first entry, or -1.
    int first(int gram) {
        int slot = slot(gram);
        return keys[slot] == 0 ? -1 : heads[slot];
    }

    int next(int entry) {
        return nexts[entry];
    }

    int text(int entry) {
        return texts[entry];
    }

    int over(int limit) {
        return (int) Arrays.stream(carriers).filter(many -> many > limit).count();
    }

    int largest() {
        return Arrays.stream(carriers).max().orElse(0);
    }

    private void append(int slot, int text) {
        if (entries == texts.length) {
            texts = Arrays.copyOf(texts, entries * 2);
            nexts = Arrays.copyOf(nexts, entries * 2);
        }
        texts[entries] = text;
        nexts[entries] = -1;
        if (tails[slot] >= 0) {
            nexts[tails[slot]] = entries;
        } else {
            heads[slot] = entries;
        }
        tails[slot] = entries++;
    }

    private int slot(int gram) {
        int slot = ((gram * 0x9E3779B1) >>> 1) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != gram) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldTails = tails;
        int[] oldCarriers = carriers;
        keys = new int[oldKeys.length * 2];
        heads = new int[keys.length];
        tails = new int[keys.length];
        carriers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                tails[slot] = oldTails[i];
                carriers[slot] = oldCarriers[i];
            }
        }
    }
}

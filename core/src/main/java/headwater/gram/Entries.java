package headwater.gram;

import headwater.room.IntRows;
import java.util.Arrays;

/// The grams of one text that other texts carry too, in the order in which they were given; read again for each text.
public final class Entries {

    /// Steps of a power of two in which the carriers are kept.
    static final int STEPS = 8;

    /// The widest step from one place to the next in one entry; after a wider one stands an entry that leads nowhere.
    private static final int WIDEST = 0xFFFF;

    /// Two numbers for each entry.
    private int[] row = new int[1 << 7];

    private int[] places = new int[1 << 6];
    private int size;

    /// Writes a row of them.
    static final class Writer {

        private int[] row = new int[1 << 6];
        private int size;
        private int last;

        /// @param from where the list of the texts that carry the gram begins
        /// @param before how many of them come before the text of the entry
        /// @param steps how many there are, as a power of two in steps of an eighth
        void add(int from, int before, int steps, int place) {
            for (; place - last > WIDEST; last += WIDEST) {
                put(0, WIDEST << Short.SIZE);
            }
            put(from, (place - last) << Short.SIZE | steps << Byte.SIZE | before);
            last = place;
        }

        private void put(int from, int rest) {
            if (size == row.length) {
                row = Arrays.copyOf(row, 2 * size);
            }
            row[size++] = from;
            row[size++] = rest;
        }

        int[] row() {
            return Arrays.copyOf(row, size);
        }
    }

    void read(IntRows rows, int text) {
        int length = rows.length(text);
        if (length > row.length) {
            row = new int[2 * length];
            places = new int[length];
        }
        size = rows.get(text, row) / 2;
        int place = 0;
        for (int i = 0; i < size; i++) {
            place += row[2 * i + 1] >>> Short.SIZE;
            places[i] = place;
        }
    }

    public int size() {
        return size;
    }

    /// Where the list of the texts that carry its gram begins: two entries of one gram have the same.
    int from(int i) {
        return row[2 * i];
    }

    /// How many of these are earlier than the text of the entry, up to [Postings#MOST].
    int before(int i) {
        return row[2 * i + 1] & 0xFF;
    }

    /// How many texts carry its gram, as a power of two, to an eighth.
    public float rarity(int i) {
        return steps(i) / (float) STEPS;
    }

    /// The same in steps, for sorting; 0 for an entry that leads nowhere.
    int steps(int i) {
        return row[2 * i + 1] >>> Byte.SIZE & 0xFF;
    }

    /// Where in the text it stands; where no places were given, 0.
    public int place(int i) {
        return places[i];
    }
}

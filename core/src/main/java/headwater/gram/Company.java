package headwater.gram;

import headwater.room.IntRows;
import headwater.room.Room;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is known of the entries whose grams other texts carry too, taken in the order of the grams and given back in
/// the order of the entries.
///
/// Kept by ranges of entries, each added to at its end, and put into place range by range, so that nothing is written
/// or read at random but within one range.
final class Company {

    /// So many entries are put into place at once: their number within the range takes 18 bits.
    private static final int RANGE_BITS = 18;

    private static final int RANGE = 1 << RANGE_BITS;
    private static final int PAGE = 1 << 10;

    private static final int RARITY_AT = Integer.SIZE;
    private static final int BEFORE_AT = RARITY_AT + Byte.SIZE;
    private static final int ENTRY_AT = Long.SIZE - RANGE_BITS;

    private final Room room;
    private final List<Range> ranges = new ArrayList<>();

    Company(int entries, Room room) {
        this.room = room;
        for (int i = 0; i <= entries >>> RANGE_BITS; i++) {
            ranges.add(new Range());
        }
    }

    /// @param from where the list of the texts begins that carry its gram
    /// @param before below 64
    /// @param rarity above 0
    void add(int entry, int from, int before, int rarity) {
        ranges.get(entry >>> RANGE_BITS)
                .add((long) (entry & RANGE - 1) << ENTRY_AT
                        | (long) before << BEFORE_AT
                        | (long) rarity << RARITY_AT
                        | from);
    }

    private final class Range {

        private final List<MemorySegment> pages = new ArrayList<>();
        private long[] open = new long[0];
        private int size;

        void add(long entry) {
            open = open.length == 0 ? new long[PAGE] : open;
            open[size++] = entry;
            if (size == PAGE) {
                MemorySegment page = room.of(PAGE * Long.BYTES);
                MemorySegment.copy(open, 0, page, ValueLayout.JAVA_LONG_UNALIGNED, 0, PAGE);
                pages.add(page);
                size = 0;
            }
        }

        /// Puts each into its place in an array, of which the range begins at `at`.
        void place(long[] into, int at) {
            place(open, size, into, at);
            for (MemorySegment page : pages) {
                MemorySegment.copy(page, ValueLayout.JAVA_LONG_UNALIGNED, 0, open, 0, PAGE);
                place(open, PAGE, into, at);
            }
        }

        private static void place(long[] entries, int many, long[] into, int at) {
            for (int i = 0; i < many; i++) {
                into[at + (int) (entries[i] >>> ENTRY_AT)] = entries[i];
            }
        }
    }

    /// Of each text the row that [Entries] reads.
    ///
    /// @param starts the first entry of each text, and at last how many entries there are
    /// @param chosen the grams of each text, and where `placed` as many places behind them
    IntRows rows(int[] starts, IntRows chosen, boolean placed, int longest) {
        Placed entries = new Placed(longest);
        int[] own = new int[2 * longest];
        return IntRows.inOrder(
                chosen.size(),
                text -> {
                    int many = starts[text + 1] - starts[text];
                    if (placed) {
                        chosen.get(text, own);
                    }
                    return entries.row(starts[text], many, own);
                },
                room);
    }

    /// The entries in their order, of a range or two at a time.
    private final class Placed {

        private final long[] entries;
        private final int[] row;

        /// The entry at the first place.
        private int first;

        /// The range that follows those that are in place.
        private int next;

        Placed(int longest) {
            this.entries = new long[RANGE + longest];
            this.row = new int[2 * longest];
        }

        int[] row(int start, int many, int[] own) {
            while (next < ranges.size() && (long) start + many > (long) next << RANGE_BITS) {
                goOn(start);
            }
            Entries.Writer writer = new Entries.Writer();
            for (int i = 0; i < many; i++) {
                long entry = entries[start - first + i];
                if (entry != 0) {
                    writer.add(
                            (int) entry,
                            (int) (entry >>> BEFORE_AT) & 63,
                            (int) (entry >>> RARITY_AT) & 255,
                            own[many + i]);
                }
            }
            return writer.row();
        }

        /// Forgets the entries before one and puts the next range into place.
        private void goOn(int start) {
            int end = next << RANGE_BITS;
            int kept = end - start;
            System.arraycopy(entries, start - first, entries, 0, kept);
            Arrays.fill(entries, kept, entries.length, 0);
            first = start;
            ranges.get(next).place(entries, kept);
            ranges.set(next++, new Range());
        }
    }
}

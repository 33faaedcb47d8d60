package headwater.gram;

/// On how many different items a line stands, counted up to a few, in primitive arrays.
public final class ItemsByLine {

    private final int few;
    private long[] lines = new long[1 << 10];
    private long[] items;
    private byte[] counts = new byte[1 << 10];
    private int size;

    /// @param few counted up to so many
    public ItemsByLine(int few) {
        this.few = few;
        this.items = new long[lines.length * few];
    }

    public void add(long line, long item) {
        if (2 * size > lines.length) {
            grow();
        }
        int slot = slot(line);
        if (counts[slot] == 0) {
            lines[slot] = line;
            size++;
        }
        int from = slot * few;
        for (int i = from; i < from + counts[slot]; i++) {
            if (items[i] == item) {
                return;
            }
        }
        if (counts[slot] < few) {
            items[from + counts[slot]++] = item;
        }
    }

    /// True if it stands on that many items or more.
    public boolean reaches(long line) {
        return counts[slot(line)] == few;
    }

    private int slot(long line) {
        int slot = (int) Hashes.mixed(line) & (lines.length - 1);
        while (counts[slot] > 0 && lines[slot] != line) {
            slot = (slot + 1) & (lines.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldLines = lines;
        long[] oldItems = items;
        byte[] oldCounts = counts;
        lines = new long[2 * oldLines.length];
        items = new long[lines.length * few];
        counts = new byte[lines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldLines[i]);
                lines[slot] = oldLines[i];
                counts[slot] = oldCounts[i];
                System.arraycopy(oldItems, i * few, items, slot * few, few);
            }
        }
    }
}

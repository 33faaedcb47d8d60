package headwater.room;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Some rows after each other, filled by one thread and then moved into a room as a whole.
final class Block {

    /// So few that a block of long texts stays below 2^31 bytes.
    static final int ROWS = 256;

    private MemorySegment bytes = MemorySegment.ofArray(new byte[1 << 10]);
    private int[] starts = new int[ROWS + 1];
    private int rows;

    /// Fills one block with the rows from one number to another.
    @FunctionalInterface
    interface Filler {
        Block fill(int from, int to);
    }

    /// The blocks of so many rows, each by any thread.
    static Block[] all(int rows, Room room, Filler filler) {
        return IntStream.range(0, many(rows))
                .parallel()
                .mapToObj(block -> filler.fill(block * ROWS, Math.min(rows, (block + 1) * ROWS))
                        .moved(room))
                .toArray(Block[]::new);
    }

    static int many(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    static int of(int row) {
        return row / ROWS;
    }

    static int within(int row) {
        return row % ROWS;
    }

    boolean isFull() {
        return rows == ROWS;
    }

    MemorySegment bytes() {
        return bytes;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    /// One byte, and what follows it in the same row.
    void add(byte first, byte[] rest) {
        int at = enlarged(1L + rest.length);
        bytes.set(ValueLayout.JAVA_BYTE, at, first);
        MemorySegment.copy(rest, 0, bytes, ValueLayout.JAVA_BYTE, at + 1L, rest.length);
    }

    void add(byte first, char[] rest) {
        int at = enlarged(1L + (long) rest.length * Character.BYTES);
        bytes.set(ValueLayout.JAVA_BYTE, at, first);
        MemorySegment.copy(rest, 0, bytes, ValueLayout.JAVA_CHAR_UNALIGNED, at + 1L, rest.length);
    }

    void add(int[] values) {
        int at = enlarged((long) values.length * Integer.BYTES);
        MemorySegment.copy(values, 0, bytes, ValueLayout.JAVA_INT_UNALIGNED, at, values.length);
    }

    /// @return where the new row begins
    private int enlarged(long by) {
        int at = starts[rows];
        long end = at + by;
        if (end > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 bytes in " + ROWS + " texts");
        }
        if (end > bytes.byteSize()) {
            long larger = Math.min(Integer.MAX_VALUE - 8, Math.max(end, 2 * bytes.byteSize()));
            MemorySegment to = MemorySegment.ofArray(new byte[(int) larger]);
            MemorySegment.copy(bytes, 0, to, 0, at);
            bytes = to;
        }
        starts[++rows] = (int) end;
        return at;
    }

    /// Without what it has to spare.
    Block moved(Room room) {
        MemorySegment to = room.of(starts[rows]);
        MemorySegment.copy(bytes, 0, to, 0, starts[rows]);
        bytes = to;
        starts = Arrays.copyOf(starts, rows + 1);
        return this;
    }
}

package headwater.room;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntFunction;

/// Rows of numbers, each of its own length.
public final class IntRows {

    private final Block[] blocks;
    private final int size;

    private IntRows(Block[] blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    /// @param row the row of each number; asked once for each, by any thread
    public static IntRows of(int size, IntFunction<int[]> row, Room room) {
        return new IntRows(
                Block.all(size, room, (from, to) -> {
                    Block block = new Block();
                    for (int i = from; i < to; i++) {
                        block.add(row.apply(i));
                    }
                    return block;
                }),
                size);
    }

    /// The same in the order of their numbers, by this thread.
    public static IntRows inOrder(int size, IntFunction<int[]> row, Room room) {
        Block[] blocks = new Block[Block.many(size)];
        Block block = new Block();
        for (int i = 0; i < size; i++) {
            block.add(row.apply(i));
            if (block.isFull() || i == size - 1) {
                blocks[Block.of(i)] = block.moved(room);
                block = new Block();
            }
        }
        return new IntRows(blocks, size);
    }

    /// Rows that lie on the heap already.
    public static IntRows of(int[]... rows) {
        return of(rows.length, i -> rows[i], Room.heap());
    }

    public int size() {
        return size;
    }

    public int length(int row) {
        Block block = blocks[Block.of(row)];
        return (block.end(Block.within(row)) - block.start(Block.within(row))) / Integer.BYTES;
    }

    /// How many numbers there are in all.
    public long total() {
        long total = 0;
        for (int row = 0; row < size; row++) {
            total += length(row);
        }
        return total;
    }

    /// A row as an array of the caller's own.
    public int[] get(int row) {
        int[] values = new int[length(row)];
        Block block = blocks[Block.of(row)];
        MemorySegment.copy(
                block.bytes(),
                ValueLayout.JAVA_INT_UNALIGNED,
                block.start(Block.within(row)),
                values,
                0,
                values.length);
        return values;
    }

    /// A row in the beginning of an array that is long enough; answers how long the row is.
    public int get(int row, int[] into) {
        Block block = blocks[Block.of(row)];
        int start = block.start(Block.within(row));
        int many = (block.end(Block.within(row)) - start) / Integer.BYTES;
        MemorySegment.copy(block.bytes(), ValueLayout.JAVA_INT_UNALIGNED, start, into, 0, many);
        return many;
    }

    /// Puts other numbers in the place of those of a row; only one thread may ask for one row.
    public void set(int row, int[] values) {
        if (values.length != length(row)) {
            throw new IllegalArgumentException(values.length + " numbers for a row of " + length(row));
        }
        Block block = blocks[Block.of(row)];
        MemorySegment.copy(
                values,
                0,
                block.bytes(),
                ValueLayout.JAVA_INT_UNALIGNED,
                block.start(Block.within(row)),
                values.length);
    }
}

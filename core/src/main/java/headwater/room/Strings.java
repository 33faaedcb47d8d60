package headwater.room;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Texts by their number, one byte for a character where all of a text fit, else two; nothing is lost, not even half a
/// surrogate.
///
/// One thread may add; once nobody does, any thread may read.
public final class Strings {

    private static final byte NARROW = 1;
    private static final byte WIDE = 2;

    private final Room room;

    /// The last may still be open, and then lies on the heap.
    private Block[] blocks;

    private int size;

    public Strings(Room room) {
        this.room = room;
        this.blocks = new Block[1];
    }

    private Strings(Room room, Block[] blocks, int size) {
        this.room = room;
        this.blocks = blocks;
        this.size = size;
    }

    /// @param text the text of each number; asked once for each, by any thread
    public static Strings of(int size, IntFunction<char[]> text, Room room) {
        Block[] blocks = Block.all(size, room, (from, to) -> {
            Block block = new Block();
            for (int row = from; row < to; row++) {
                add(block, text.apply(row));
            }
            return block;
        });
        return new Strings(room, blocks, size);
    }

    public void add(String text) {
        int block = Block.of(size);
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * block);
        }
        if (Block.within(size) == 0) {
            blocks[block] = new Block();
        }
        add(blocks[block], text.toCharArray());
        if (blocks[block].isFull()) {
            blocks[block].moved(room);
        }
        size++;
    }

    private static void add(Block block, char[] chars) {
        if (isNarrow(chars)) {
            byte[] narrow = new byte[chars.length];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (byte) chars[i];
            }
            block.add(NARROW, narrow);
        } else {
            block.add(WIDE, chars);
        }
    }

    private static boolean isNarrow(char[] chars) {
        int all = 0;
        for (char each : chars) {
            all |= each;
        }
        return all <= 0xFF;
    }

    public int size() {
        return size;
    }

    public String get(int number) {
        Block block = blocks[Block.of(number)];
        int row = Block.within(number);
        return isWide(block, row)
                ? new String(wide(block, row))
                : new String(narrow(block, row), StandardCharsets.ISO_8859_1);
    }

    /// The same as an array of the caller's own.
    public char[] chars(int number) {
        Block block = blocks[Block.of(number)];
        int row = Block.within(number);
        if (isWide(block, row)) {
            return wide(block, row);
        }
        byte[] narrow = narrow(block, row);
        char[] chars = new char[narrow.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (narrow[i] & 0xFF);
        }
        return chars;
    }

    /// How many characters it has.
    public int length(int number) {
        Block block = blocks[Block.of(number)];
        int row = Block.within(number);
        int bytes = block.end(row) - block.start(row) - 1;
        return isWide(block, row) ? bytes / Character.BYTES : bytes;
    }

    private static boolean isWide(Block block, int row) {
        return block.bytes().get(ValueLayout.JAVA_BYTE, block.start(row)) == WIDE;
    }

    private static byte[] narrow(Block block, int row) {
        byte[] narrow = new byte[block.end(row) - block.start(row) - 1];
        MemorySegment.copy(block.bytes(), ValueLayout.JAVA_BYTE, block.start(row) + 1L, narrow, 0, narrow.length);
        return narrow;
    }

    private static char[] wide(Block block, int row) {
        char[] wide = new char[(block.end(row) - block.start(row) - 1) / Character.BYTES];
        MemorySegment.copy(block.bytes(), ValueLayout.JAVA_CHAR_UNALIGNED, block.start(row) + 1L, wide, 0, wide.length);
        return wide;
    }
}

package headwater.room;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Short lists of numbers, one behind the other in pages that none of them crosses, so that nothing is copied when
/// there are more of them.
///
/// One thread may add; once nobody does, any thread may read.
public final class IntLists {

    /// So many numbers are on one page, and no list is longer.
    public static final int PAGE = 1 << 16;

    private final Room room;
    private MemorySegment[] pages = new MemorySegment[0];
    private int size;

    public IntLists(Room room) {
        this.room = room;
    }

    /// Adds the first of some numbers as a list, and answers where it begins.
    public int add(int[] values, int many) {
        int start = size % PAGE + many <= PAGE ? size : Math.multiplyExact(size / PAGE + 1, PAGE);
        int page = start / PAGE;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1);
            pages[page] = room.of(PAGE * Integer.BYTES);
        }
        MemorySegment.copy(values, 0, pages[page], ValueLayout.JAVA_INT_UNALIGNED, bytes(start), many);
        size = Math.addExact(start, many);
        return start;
    }

    /// So many numbers from a place on, which must be of one list, into the beginning of an array.
    public void get(int start, int many, int[] into) {
        MemorySegment.copy(pages[start / PAGE], ValueLayout.JAVA_INT_UNALIGNED, bytes(start), into, 0, many);
    }

    private static long bytes(int start) {
        return (long) (start % PAGE) * Integer.BYTES;
    }
}

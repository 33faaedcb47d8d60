package headwater.room;

import java.lang.foreign.MemorySegment;

/// Memory for what is kept of many texts: the heap of this process, or what the program gives, such as a mapped file.
///
/// The core has no disk, so where the memory lies is for the program to say. Any thread may ask.
@FunctionalInterface
public interface Room {

    /// So many bytes that nobody else has; they last as long as the room does.
    MemorySegment of(int bytes);

    /// The heap.
    static Room heap() {
        return bytes -> MemorySegment.ofArray(new byte[bytes]);
    }
}

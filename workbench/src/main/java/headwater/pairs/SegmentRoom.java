package headwater.pairs;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.room.Room;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Room in a file that is mapped into memory and is gone once the room is closed: the heap holds none of it, and the
/// system keeps in memory what is in use. What is little stays on the heap, and no file is made.
final class SegmentRoom implements Room, AutoCloseable {

    /// So much stays on the heap.
    static final long LITTLE = 64L << 20;

    /// So much of the file is mapped at once.
    static final int SEGMENT = 64 << 20;

    private final Path file;
    private final long little;
    private final int segment;
    private final Arena arena = Arena.ofShared();
    private long onHeap;
    private @Nullable FileChannel channel;
    private MemorySegment open = MemorySegment.NULL;
    private long used;
    private long mapped;

    /// @param file none yet
    SegmentRoom(Path file) {
        this(file, LITTLE, SEGMENT);
    }

    SegmentRoom(Path file, long little, int segment) {
        this.file = file;
        this.little = little;
        this.segment = segment;
    }

    @Override
    public synchronized MemorySegment of(int bytes) {
        if (onHeap + bytes <= little) {
            onHeap += bytes;
            return Room.heap().of(bytes);
        }
        if (used + bytes > open.byteSize()) {
            open = mapped(Math.max(segment, bytes));
            used = 0;
        }
        MemorySegment given = open.asSlice(used, bytes);
        used += bytes;
        return given;
    }

    /// Written before it is mapped, so that a full disk is told as such and stops no other work.
    private MemorySegment mapped(long bytes) {
        try {
            FileChannel to = channel();
            ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
            for (long at = mapped; at < mapped + bytes; at += zeros.limit()) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), mapped + bytes - at));
                while (zeros.hasRemaining()) {
                    to.write(zeros, at + zeros.position());
                }
            }
            MemorySegment next = to.map(FileChannel.MapMode.READ_WRITE, mapped, bytes, arena);
            mapped += bytes;
            return next;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FileChannel channel() throws IOException {
        FileChannel known = channel;
        if (known == null) {
            known = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            channel = known;
        }
        return known;
    }

    private ProblemException unusable(IOException e) {
        return Problem.UNREADABLE_FILE.at(
                file.toString(), "cannot hold what does not fit into memory: " + e.getMessage());
    }

    @Override
    public void close() {
        arena.close();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }
}

package headwater.importing;

/// How much has been unpacked from one file, and how deep: zips hold zips, and some hold themselves.
///
/// What is inside shares the total with what it is in, so that many small bombs cost no more than one.
final class Unpacking {

    /// A zip in a zip in a zip is somebody's export; beyond that nobody packs for a reader.
    static final int DEEPEST = 3;

    /// All that is unpacked from one zip, counted each time it is read.
    static final long MOST = 8L << 30;

    /// What is held in memory at one time, all levels together.
    static final int MOST_HELD = 256 << 20;

    private final long most;
    private final long[] total;
    private final int depth;
    private final int held;

    private Unpacking(long most, long[] total, int depth, int held) {
        this.most = most;
        this.total = total;
        this.depth = depth;
        this.held = held;
    }

    static Unpacking upTo(long most) {
        return new Unpacking(most, new long[1], 0, 0);
    }

    /// One level further in, while that many bytes are held.
    Unpacking inside(int bytes) {
        return new Unpacking(most, total, depth + 1, held + bytes);
    }

    boolean isOutermost() {
        return depth == 0;
    }

    boolean isTooDeep() {
        return depth >= DEEPEST;
    }

    /// How many bytes may still be held.
    int room() {
        return MOST_HELD - held;
    }

    /// Counts bytes that were unpacked.
    ///
    /// @return whether there may be more
    boolean take(long bytes) {
        total[0] += bytes;
        return total[0] <= most;
    }
}

package headwater.importing;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Compressed bytes while they expand: stops at a limit instead of filling the memory, and at a break instead of
/// losing what came before it. Whoever reads sees an ordinary end; [#trouble] says why it came.
final class Expanding extends InputStream {

    /// Beyond this, only what is packed no tighter than text is taken for more than a trick.
    static final long LARGE = 4L << 30;

    /// A ratio that no text reaches: 64 MiB may be any ratio, after that the compressed side must keep up.
    static final long RATIO = 200;

    /// What even repetitive tables do not reach over gigabytes. Below it there is no limit, as nothing is held.
    static final long LARGE_RATIO = 100;

    private static final long FREE = 64L << 20;

    private static final int BUFFER = 1 << 16;

    /// As a power of two: the format allows more, and no dump is known that uses it.
    private static final int WIDEST = 31;

    /// What the zstd library says of data that ends early.
    private static final String CUT = "Truncated source";

    /// What ended the stream early.
    enum Trouble {
        TRUNCATED,
        CORRUPT,
        TOO_LARGE
    }

    private final Counting compressed;
    private final InputStream expanded;
    private final Unpacking unpacking;
    private long produced;
    private @Nullable Trouble trouble;

    private Expanding(Counting compressed, InputStream expanded, Unpacking unpacking) {
        this.compressed = compressed;
        this.expanded = expanded;
        this.unpacking = unpacking;
    }

    /// True if the bytes begin as gzip or zstd do.
    static boolean isPacked(byte[] head) {
        return isGzip(head) || isZstd(head);
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    /// RFC 8878, 3.1: a frame, or one to be passed over before it.
    private static boolean isZstd(byte[] head) {
        return head.length > 3
                && ((head[0] == 0x28 && (head[1] & 0xff) == 0xb5 && head[2] == 0x2f && (head[3] & 0xff) == 0xfd)
                        || ((head[0] & 0xf0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18));
    }

    /// @param in compressed, as [#isPacked] recognises it
    /// @param unpacking what else is unpacked from the same file, if this is inside one
    static Expanding of(InputStream in, Unpacking unpacking) throws IOException {
        Counting counting = new Counting(new BufferedInputStream(in, BUFFER));
        counting.mark(4);
        byte[] head = counting.readNBytes(4);
        counting.reset();
        return new Expanding(
                counting, isGzip(head) ? new GZIPInputStream(counting, BUFFER) : zstd(counting), unpacking);
    }

    /// Dumps of whole platforms are packed with distances of up to 2 GiB, which are kept outside the heap.
    private static InputStream zstd(InputStream in) throws IOException {
        return new ZstdInputStream(in).setLongMax(WIDEST);
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (trouble != null) {
            return -1;
        }
        try {
            int read = expanded.read(into, offset, length);
            produced += Math.max(read, 0);
            boolean spent = !unpacking.isOutermost() && !unpacking.take(Math.max(read, 0));
            if (spent || isTooTight(produced, compressed.count)) {
                trouble = Trouble.TOO_LARGE;
                return -1;
            }
            return read;
        } catch (EOFException end) {
            trouble = Trouble.TRUNCATED;
            return -1;
        } catch (ZipException | ZstdIOException broken) {
            trouble = CUT.equals(broken.getMessage()) ? Trouble.TRUNCATED : Trouble.CORRUPT;
            return -1;
        }
    }

    static boolean isTooTight(long expanded, long packed) {
        return expanded > FREE && expanded / (expanded > LARGE ? LARGE_RATIO : RATIO) > packed;
    }

    @Override
    public void close() throws IOException {
        expanded.close();
    }

    private static final class Counting extends InputStream {
        private final InputStream in;
        private long count;
        private long marked;

        private Counting(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public boolean markSupported() {
            return true;
        }

        @Override
        public synchronized void mark(int limit) {
            in.mark(limit);
            marked = count;
        }

        @Override
        public synchronized void reset() throws IOException {
            in.reset();
            count = marked;
        }

        /// A gzip of many members, as web archives are, goes on only if there seems to be more.
        @Override
        public int available() throws IOException {
            return Math.max(in.available(), 1);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package headwater.job;

import headwater.running.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file so large that a person wonders how far it has come; told of in mebibytes as they pass.
final class Watched extends FilterInputStream {

    /// Smaller files are done before anyone looks.
    private static final long LARGE = 2L << 20;

    private static final int MEBI = 20;

    private final Progress progress;
    private final String what;
    private final long size;
    private long passed;

    private Watched(InputStream in, String what, long size, Progress progress) {
        super(in);
        this.progress = progress;
        this.what = what + ", MiB";
        this.size = size;
    }

    /// @param what is done with which file
    static InputStream of(InputStream in, String what, long size, Progress progress) {
        return size < LARGE ? in : new Watched(in, what, size, progress);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        pass(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        pass(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        pass(skipped);
        return skipped;
    }

    private void pass(long bytes) {
        long before = passed >> MEBI;
        passed += bytes;
        if (passed >> MEBI > before) {
            progress.stage(what, passed >> MEBI, size >> MEBI);
        }
    }
}

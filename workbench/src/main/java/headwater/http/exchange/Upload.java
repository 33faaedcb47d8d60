package headwater.http.exchange;

import headwater.running.Arrivals;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file that was sent, kept in a folder of its own until it has been read.
public final class Upload implements AutoCloseable {

    private final Path folder;
    private final Path file;
    private final List<Path> made = new ArrayList<>();

    private Upload(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /// @param name as the sender calls it; only its last part is taken
    public static Upload of(String name, InputStream bytes) throws IOException {
        String safe = Asked.fileName(name);
        Path folder = Files.createTempDirectory("headwater-import-");
        Upload upload = new Upload(folder, folder.resolve(safe));
        upload.made.add(upload.file);
        try (InputStream body = bytes) {
            Files.copy(new Limited(body, safe), upload.file);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    public Path file() {
        return file;
    }

    /// Where the mapping that was sent with it stands; empty if none was.
    public String mapping(InputStream text) throws IOException {
        byte[] bytes = text.readAllBytes();
        if (bytes.length == 0) {
            return "";
        }
        Path map = Files.createTempFile(folder, "columns", ".map");
        made.add(map);
        Files.write(map, bytes);
        return map.toString();
    }

    @Override
    public void close() throws IOException {
        for (Path each : made.reversed()) {
            Files.deleteIfExists(each);
        }
        Files.deleteIfExists(folder);
    }

    /// Refuses what turns out larger than anything that is taken.
    private static final class Limited extends FilterInputStream {
        private final String name;
        private long passed;

        Limited(InputStream in, String name) {
            super(in);
            this.name = name;
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

        private void pass(long bytes) {
            passed += bytes;
            Arrivals.refuseBeyond(name, passed);
        }
    }
}

package headwater.importing;

import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The files inside a zip, each read like a file of its own, one in memory at a time.
final class ZipEntries {

    private ZipEntries() {}

    static Stream<Imported> read(Source source, Unpacking unpacking) throws IOException {
        ZipInputStream zip = new ZipInputStream(source.open());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new Entries(source, zip, unpacking), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .flatMap(each -> each)
                .onClose(() -> close(zip));
    }

    private static void close(ZipInputStream zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Entries implements Iterator<Stream<Imported>> {
        private final Source outer;
        private final ZipInputStream zip;
        private final Unpacking unpacking;
        private @Nullable Stream<Imported> next;
        private boolean done;

        private Entries(Source outer, ZipInputStream zip, Unpacking unpacking) {
            this.outer = outer;
            this.zip = zip;
            this.unpacking = unpacking;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !done) {
                try {
                    next = advance();
                } catch (IOException | IllegalArgumentException e) {
                    done = true;
                    next = Stream.of(Reading.broken(outer, e));
                }
                done |= next == null;
            }
            return next != null;
        }

        private @Nullable Stream<Imported> advance() throws IOException {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                return null;
            }
            String name = outer.name() + "!" + entry.getName();
            int room = unpacking.room();
            byte[] bytes = zip.readNBytes(room + 1);
            if (!unpacking.take(bytes.length) || (bytes.length > room && !passOver())) {
                done = true;
                return rejected(name, "the zip expands too far; nothing from here on is read, unpack it first");
            }
            return bytes.length > room
                    ? rejected(name, "an entry of more than " + (room >> 20) + " MiB; unpack the zip first")
                    : Reading.read(InMemory.inside(outer, name, bytes), null, unpacking.inside(bytes.length));
        }

        /// Runs through the rest of an entry that is not kept.
        ///
        /// @return whether there may be more after it
        private boolean passOver() throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                if (!unpacking.take(read)) {
                    return false;
                }
            }
            return true;
        }

        private static Stream<Imported> rejected(String name, String why) {
            return Stream.of(new Imported.Rejected(name, Problem.TOO_LARGE, why));
        }

        @Override
        public Stream<Imported> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Stream<Imported> result = java.util.Objects.requireNonNull(next);
            next = null;
            return result;
        }
    }
}

package headwater.conformance;

import headwater.job.Jobs;
import headwater.running.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the program writes for the bundled case, written once for all tests of this package.
public final class Published {

    public static final String CASE = "canada-2021";

    private static final Path FOLDER = made();

    private Published() {}

    /// A file or folder of what `demo` writes.
    public static Path file(String name) {
        return FOLDER.resolve("out").resolve(name);
    }

    /// The jobs of the home that holds the case.
    public static Jobs jobs() {
        return new Jobs(FOLDER.resolve("home"), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("headwater-published");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                    .demo(Path.of("../samples"), folder.resolve("out"), Progress.SILENT);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

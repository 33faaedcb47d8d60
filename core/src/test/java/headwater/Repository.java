package headwater;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The checkout that the tests run in, and the real data beside it where there is any.
public final class Repository {

    private Repository() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "not inside the repository: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    /// A folder of the shared data, or nothing where this machine has none.
    public static Optional<Path> data(String name) {
        Path folder = root().resolve("../shared/data").resolve(name).normalize();
        if (Files.exists(folder)) {
            return Optional.of(folder);
        }
        System.out.println("skipped: no data (" + name + ")");
        return Optional.empty();
    }

    public static String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files below a folder with one of these endings, sorted.
    public static List<Path> files(String folder, String... endings) {
        Path start = root().resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile)
                    .filter(each -> Stream.of(endings).anyMatch(each.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

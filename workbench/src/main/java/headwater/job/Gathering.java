package headwater.job;

import headwater.importing.value.Secrets;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.screenshot.Screenshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the files behind the paths a person gave, with the mapping that lies beside each.
final class Gathering {

    private static final String SIDECAR = ".mapping";

    private final List<FileSource> sources = new ArrayList<>();
    private final List<ImportResult.Rejection> refused = new ArrayList<>();
    private final List<String> mapping;
    private final Instant now;

    private Gathering(List<String> mapping, Instant now) {
        this.mapping = mapping;
        this.now = now;
    }

    /// @param mapping for tables that have none beside them; may be empty
    static Gathering of(List<Path> paths, List<String> mapping, Instant now) {
        Gathering gathering = new Gathering(mapping, now);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Problem.UNREADABLE_FILE.at(Names.plain(path.toString()), "there is no such file or folder");
            }
            gathering.add(path);
        }
        return gathering;
    }

    /// In the order of their names, so that the same folder is always read in the same order.
    List<FileSource> sources() {
        return sources;
    }

    /// What was found and cannot be handed over, such as a link that leads elsewhere.
    List<ImportResult.Rejection> refused() {
        return refused;
    }

    private void add(Path given) {
        Path top = given.toAbsolutePath().normalize();
        Path base = top.getParent() == null ? top : top.getParent();
        try (Stream<Path> walk = Files.walk(top)) {
            walk.filter(path -> !Files.isDirectory(path))
                    .sorted()
                    .forEach(path -> addFile(base, path, path.equals(top)));
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(given.toString()), "cannot be listed: " + e.getMessage());
        }
    }

    private void addFile(Path base, Path path, boolean isNamed) {
        // A saved page is often named after its address, with whatever that carried.
        String name =
                Secrets.masked(Names.plain(base.relativize(path).toString().replace('\\', '/')));
        if (name.endsWith(SIDECAR) && (!isNamed || standsBesideItsTable(path))) {
            return;
        }
        if (!isNamed && Files.isSymbolicLink(path)) {
            refuse(name, Problem.UNREADABLE_FILE, "a link is not followed, as it may lead out of the folder");
            return;
        }
        if (!(isNamed ? Files.isRegularFile(path) : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
            refuse(name, Problem.UNREADABLE_FILE, "this is not a file with content");
            return;
        }
        try {
            Path sidecar = path.resolveSibling(path.getFileName() + SIDECAR);
            sources.add(new FileSource(path, name, now, Files.isRegularFile(sidecar) ? lines(sidecar) : mapping)
                    .with(Screenshots.beside(path)));
        } catch (IOException e) {
            refuse(name, Problem.UNREADABLE_FILE, "cannot be read: " + e.getMessage());
        }
    }

    /// A mapping goes with its table and is no material of its own, also where a shell lists both.
    private static boolean standsBesideItsTable(Path sidecar) {
        String name = sidecar.getFileName().toString();
        return Files.isRegularFile(sidecar.resolveSibling(name.substring(0, name.length() - SIDECAR.length())));
    }

    private void refuse(String name, Problem problem, String detail) {
        refused.add(new ImportResult.Rejection(name, problem.code(), detail));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(
                    Names.plain(file.toString()), "the mapping cannot be read as UTF-8 text: " + e.getMessage());
        }
    }
}

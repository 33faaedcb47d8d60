package headwater.running;

import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A folder of the home in which everything begins with the name of the program that it belongs to, so that it goes
/// with that program and no other takes it for left behind.
///
/// @param what what it holds, for who is told that it cannot be kept
record OwnFolder(Path path, Owner owner, String what) {

    OwnFolder(Path path, String what) {
        this(path.toAbsolutePath().normalize(), Owner.self(), what);
    }

    /// A new place in it.
    String open() {
        String id = owner.text() + "-" + UUID.randomUUID().toString().replace("-", "");
        try {
            Files.createDirectories(path.resolve(id));
            return id;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// None that is there for an id of no such form.
    Path place(String id) {
        return path.resolve(id.matches("[0-9a-f-]{10,80}") ? id : "none");
    }

    /// Removes what was left by programs that have ended.
    void sweep() {
        remove(each -> !each.isAlive());
    }

    /// Removes what this program still holds, as it is about to end.
    void close() {
        remove(owner::equals);
    }

    private void remove(Predicate<Owner> whose) {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> all = Files.list(path)) {
            for (Path each : all.toList()) {
                if (whose.test(owner(each.getFileName().toString()))) {
                    remove(each);
                }
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static Owner owner(String name) {
        int last = name.lastIndexOf('-');
        return Owner.read(last < 0 ? "" : name.substring(0, last));
    }

    /// Removes a file, or a folder with all in it.
    void remove(Path top) {
        try {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(top)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unavailable(e);
        }
    }

    RuntimeException unavailable(Exception e) {
        return Problem.STORE_UNAVAILABLE.at(
                what, "files cannot be kept for now: " + e.getClass().getSimpleName());
    }
}

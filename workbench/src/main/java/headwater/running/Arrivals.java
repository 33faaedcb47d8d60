package headwater.running;

import headwater.importing.value.Secrets;
import headwater.listing.Names;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Files that were sent and wait to be imported together, with the folders they stood in: a table beside its mapping
/// and
/// its pictures. They go when they are imported, when whoever sent them gives up, and when the program ends.
public final class Arrivals {

    /// No larger file is taken; larger ones are imported with the command, from where they are.
    public static final long LARGEST = 1L << 30;

    /// Nor more than this in one delivery.
    public static final long LARGEST_TOGETHER = 8L << 30;

    private static final int LONGEST_NAME = 200;

    private static final int DEEPEST = 32;

    private final Path folder;
    private final Owner owner = Owner.self();

    /// @param home the folder of the cases
    public Arrivals(Path home) {
        this.folder = home.toAbsolutePath().normalize().resolve("arriving");
    }

    /// One file that was sent.
    ///
    /// @param path its folders and its name as they will be told, with `/` between
    public record Arrived(String path, long bytes) {}

    /// A place for files that belong together.
    public String open() {
        String id = owner.text() + "-" + UUID.randomUUID().toString().replace("-", "");
        try {
            Files.createDirectories(folder.resolve(id));
            return id;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// Keeps a file until it is imported. A file sent again under its name takes its place.
    ///
    /// @param path as the sender calls it; what no folder may be called is replaced
    public Arrived put(String id, String path, InputStream bytes) {
        return put(id, path, bytes, LARGEST);
    }

    Arrived put(String id, String path, InputStream bytes, long largest) {
        Path place = place(id);
        String safe = safe(path);
        Path file = place.resolve(safe);
        long room = LARGEST_TOGETHER - size(id);
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(folder, ".", ".part");
            try (InputStream in = bytes;
                    OutputStream out = Files.newOutputStream(part)) {
                long copied = copy(in, out, Math.min(largest, room), safe);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return new Arrived(safe, copied);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(
                    safe, "it did not arrive whole, or a folder of its name is there: send it again");
        }
    }

    private static long copy(InputStream in, OutputStream out, long most, String name) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw tooLarge(name);
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private static RuntimeException tooLarge(String name) {
        return Problem.TOO_LARGE.at(
                name,
                "no file of more than " + (LARGEST >> 20) + " MiB is taken here, and no more than "
                        + (LARGEST_TOGETHER >> 20) + " MiB at once; import it with: headwater import CASE PATH");
    }

    /// Refuses what says beforehand that it is too large, so that nobody sends it for nothing.
    public static void refuseBeyond(String name, long length) {
        if (length > LARGEST) {
            throw tooLarge(Names.plain(name));
        }
    }

    /// What was sent, sorted by name.
    public List<Arrived> list(String id) {
        Path place = place(id);
        List<Arrived> arrived = new ArrayList<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                arrived.add(new Arrived(place.relativize(each).toString().replace('\\', '/'), Files.size(each)));
            }
            return arrived;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unavailable(e);
        }
    }

    private long size(String id) {
        return list(id).stream().mapToLong(Arrived::bytes).sum();
    }

    /// What to import: everything that stands at the top.
    public List<Path> top(String id) {
        try (Stream<Path> all = Files.list(place(id))) {
            List<Path> top = all.sorted().toList();
            if (top.isEmpty()) {
                throw Problem.EMPTY_INPUT.at("arrivals", "nothing has arrived yet: send files first");
            }
            return top;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /// One file that was sent.
    public Path file(String id, String path) {
        Path file = place(id).resolve(safe(path));
        if (!Files.isRegularFile(file)) {
            throw Problem.NO_SUCH_RESULT.at(safe(path), "no such file has arrived");
        }
        return file;
    }

    /// Removes what was sent.
    ///
    /// @param path one of the files, or empty for all of them
    public void drop(String id, String path) {
        remove(path.isEmpty() ? place(id) : file(id, path));
    }

    /// Removes what was left by programs that have ended.
    public void sweep() {
        remove(each -> !each.isAlive());
    }

    /// Removes what this program still holds, as it is about to end.
    public void close() {
        remove(owner::equals);
    }

    private void remove(Predicate<Owner> whose) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
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

    private static void remove(Path top) {
        try {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(top)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Path place(String id) {
        Path place = folder.resolve(id.matches("[0-9a-f-]{10,80}") ? id : "none");
        if (!Files.isDirectory(place)) {
            throw Problem.NO_SUCH_RESULT.at(
                    "arrivals", "there is no such delivery: it is imported, given up, or the program has ended since");
        }
        return place;
    }

    /// A path from outside without anything that leads elsewhere or that some system cannot call a file.
    static String safe(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/", -1)) {
            String plain = Secrets.masked(Names.plain(part))
                    .replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "_")
                    .strip();
            if (plain.isEmpty() || plain.equals(".")) {
                continue;
            }
            if (plain.startsWith("..") || plain.length() > LONGEST_NAME) {
                throw Problem.BAD_PARAMETER.at("path", "\"" + Names.plain(path) + "\" is no name for a file");
            }
            parts.add(plain);
        }
        if (parts.isEmpty() || parts.size() > DEEPEST) {
            throw Problem.BAD_PARAMETER.at("path", "\"" + Names.plain(path) + "\" is no name for a file");
        }
        return String.join("/", parts);
    }

    private static RuntimeException unavailable(Exception e) {
        return Problem.STORE_UNAVAILABLE.at(
                "arrivals", "files cannot be kept for now: " + e.getClass().getSimpleName());
    }
}

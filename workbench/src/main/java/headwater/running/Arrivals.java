package headwater.running;

import headwater.importing.value.Secrets;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Files that were sent and wait to be imported together, with the folders they stood in: a table beside its mapping
/// and its pictures. They go when they are imported, when whoever sent them gives up, and when the program ends.
public final class Arrivals {

    /// No larger file is taken; larger ones are imported with the command, from where they are.
    public static final long LARGEST = 1L << 30;

    /// Nor more than this in one delivery.
    public static final long LARGEST_TOGETHER = 8L << 30;

    /// What every system takes for one name, with a mapping's ending behind it, in bytes of UTF-8.
    private static final int LONGEST_NAME = 240;

    private static final int LONGEST_PATH = 2000;

    private static final int DEEPEST = 32;

    private static final String MAPPING = ".mapping";

    private final OwnFolder folder;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    /// @param home the folder of the cases
    public Arrivals(Path home) {
        this.folder = new OwnFolder(home.resolve("arriving"), "arrivals");
    }

    /// One file that was sent.
    ///
    /// @param path its folders and its name as they will be told, with `/` between
    public record Arrived(String path, long bytes) {}

    /// A place for files that belong together.
    public String open() {
        return folder.open();
    }

    /// Keeps a file until it is imported. A file sent again under its name takes its place.
    ///
    /// @param path as the sender calls it; what no folder may be called is replaced
    public Arrived put(String id, String path, InputStream bytes) {
        return put(id, path, bytes, LARGEST);
    }

    Arrived put(String id, String path, InputStream bytes, long largest) {
        Path place = place(id);
        String name = String.join("/", parts(path));
        String safe = safe(path);
        Path file = place.resolve(safe);
        Sent here = sent(id);
        here.refuse(safe, name, file);
        try {
            // Named for its owner, so that no other program of this home takes it for left behind.
            Path part = Files.createTempFile(folder.path(), folder.owner().text() + "-", ".part");
            try (InputStream in = bytes;
                    OutputStream out = Files.newOutputStream(part)) {
                long copied = copy(in, out, Math.min(largest, here.room(safe)), safe);
                here.keep(safe, name, part, file);
                return new Arrived(safe, copied);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(
                    safe, "it did not arrive whole, or a folder of its name is there: send it again");
        }
    }

    private Sent sent(String id) {
        return sent.computeIfAbsent(id, each -> new Sent(LARGEST_TOGETHER));
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

    static RuntimeException tooLarge(String name) {
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
        } catch (IOException | UncheckedIOException e) {
            throw folder.unavailable(e);
        }
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
            throw folder.unavailable(e);
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
        Path gone = path.isEmpty() ? place(id) : file(id, path);
        if (path.isEmpty()) {
            sent(id).refuseInUse();
            sent.remove(id);
        } else {
            sent(id).forget(safe(path));
        }
        folder.remove(gone);
    }

    /// Keeps these files as they are until they are released: nobody else reads, changes or gives them up.
    public void hold(String id) {
        place(id);
        sent(id).hold();
    }

    /// Whoever held these files has read them, or will not.
    ///
    /// @param isGone true if nobody needs them any more; what cannot be removed now goes when the program ends
    public void release(String id, boolean isGone) {
        sent(id).release();
        if (isGone) {
            sent.remove(id);
            try {
                folder.remove(folder.place(id));
            } catch (ProblemException e) {
                System.err.println("what was sent stays until the program ends: " + e.getMessage());
            }
        }
    }

    /// Removes what was left by programs that have ended.
    public void sweep() {
        folder.sweep();
    }

    /// Removes what this program still holds, as it is about to end.
    public void close() {
        folder.close();
    }

    private Path place(String id) {
        Path place = folder.place(id);
        if (!Files.isDirectory(place)) {
            throw Problem.NO_SUCH_RESULT.at(
                    "arrivals", "there is no such delivery: it is imported, given up, or the program has ended since");
        }
        return place;
    }

    /// A path from outside without anything that leads elsewhere or that some system cannot call a file.
    static String safe(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : parts(path)) {
            String plain = Secrets.masked(Names.plain(part))
                    .replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "_")
                    .strip();
            if (plain.isEmpty() || plain.equals(".")) {
                continue;
            }
            if (plain.startsWith("..")) {
                throw noName(path, "is no name for a file");
            }
            String bare = plain.endsWith(MAPPING) ? plain.substring(0, plain.length() - MAPPING.length()) : plain;
            if (bytes(bare) > LONGEST_NAME) {
                throw noName(path, "is too long: no name may have more than " + LONGEST_NAME + " bytes");
            }
            parts.add(plain);
        }
        if (parts.isEmpty()) {
            throw noName(path, "is no name for a file");
        }
        String safe = String.join("/", parts);
        if (parts.size() > DEEPEST || bytes(safe) > LONGEST_PATH) {
            throw noName(
                    path, "is too deep: no more than " + DEEPEST + " folders and " + LONGEST_PATH + " bytes are taken");
        }
        return safe;
    }

    private static List<String> parts(String path) {
        return Stream.of(path.replace('\\', '/').split("/", -1))
                .filter(each -> !each.isEmpty() && !each.equals("."))
                .toList();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static RuntimeException noName(String path, String why) {
        return Problem.BAD_PARAMETER.at("path", "\"" + Names.plain(path) + "\" " + why);
    }
}

package headwater.store;

import headwater.custody.Fault;
import headwater.custody.Sha256;
import headwater.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Original bytes, each file under the SHA-256 of its content, never changed. A hash for every mebibyte is kept
/// with them, so that damage can be placed and not only noticed.
final class Originals {

    static final int CHUNK = 1 << 20;

    private static final int HASH = 32;

    private static final String PENDING = ".new-";

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /// Copies these bytes to disk, under a name of their own until [#name]. The hashes of its mebibytes, in order.
    byte[] keep(String sha256, InputStream bytes, String name) throws IOException {
        Path temp = pending(sha256);
        boolean whole = false;
        try {
            ByteArrayOutputStream chunks = new ByteArrayOutputStream();
            MessageDigest digest = Sha256.start();
            try (FileChannel channel = FileChannel.open(temp, NEW);
                    OutputStream out = Channels.newOutputStream(channel)) {
                byte[] buffer = new byte[CHUNK];
                for (int n = bytes.readNBytes(buffer, 0, CHUNK); n > 0; n = bytes.readNBytes(buffer, 0, CHUNK)) {
                    out.write(buffer, 0, n);
                    digest.update(buffer, 0, n);
                    chunks.writeBytes(sha256(buffer, n));
                }
                channel.force(true);
            }
            if (!Sha256.end(digest).equals(sha256)) {
                throw Problem.UNREADABLE_FILE.at(name, "the file changed while it was being read");
            }
            Disk.sync(folder);
            whole = true;
            return chunks.toByteArray();
        } finally {
            if (!whole) {
                Files.deleteIfExists(temp);
            }
        }
    }

    private Path pending(String sha256) {
        return folder.resolve(PENDING + sha256);
    }

    /// Cleans up after transactions that came to nothing and processes that were killed: bytes with a row get their
    /// name, bytes without one go. Only the one who may write may do this.
    void settle(Predicate<String> isKept) throws IOException {
        for (Path each : pending()) {
            String sha256 = each.getFileName().toString().substring(PENDING.length());
            if (!sha256.matches("[0-9a-f]{64}") || !isKept.test(sha256)) {
                Files.delete(each);
                continue;
            }
            name(sha256);
        }
    }

    /// Gives bytes their name, once the transaction that kept them has ended well.
    void name(String sha256) throws IOException {
        Path inside = Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        try {
            Files.move(
                    pending(sha256), path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException namedByAnother) {
            if (!Files.exists(path(sha256))) {
                throw namedByAnother;
            }
        }
        Disk.sync(inside);
        Disk.sync(folder);
    }

    private List<Path> pending() throws IOException {
        try (Stream<Path> each = Files.list(folder)) {
            return each.filter(path -> path.getFileName().toString().startsWith(PENDING))
                    .sorted()
                    .toList();
        }
    }

    /// Where the bytes are: under their name, or still under that which they had until they were settled.
    Path find(String sha256) {
        Path named = path(sha256);
        return Files.exists(named) ? named : pending(sha256);
    }

    /// Everything in the folder that is no original of this case.
    List<Fault> strangers(Predicate<String> isKept) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> {
                        String name = path.getFileName().toString();
                        return !name.matches("[0-9a-f]{64}") || !path.equals(path(name)) || !isKept.test(name);
                    })
                    .sorted()
                    .map(path -> new Fault(path.toString(), 0, size(path), "the file is no part of the case"))
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw Problem.NO_SUCH_RESULT.at("original", "\"" + Disk.plain(sha256) + "\" is not a SHA-256");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// What is wrong with a kept file: nothing, or the first stretch that differs.
    List<Fault> check(String sha256, long size, byte[] chunks) throws IOException {
        Path file = path(sha256);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(new Fault(file.toString(), 0, size, "the file is missing"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK];
            long start = 0;
            for (int i = 0; i < chunks.length / HASH; i++) {
                int n = in.readNBytes(buffer, 0, CHUNK);
                if (!Arrays.equals(sha256(buffer, n), Arrays.copyOfRange(chunks, i * HASH, (i + 1) * HASH))) {
                    return List.of(new Fault(
                            file.toString(),
                            start,
                            Math.max(start + n, Math.min(size, start + CHUNK)),
                            "the bytes are not those that were imported"));
                }
                start += n;
            }
            long found = Files.size(file);
            return found == size
                    ? List.of()
                    : List.of(new Fault(
                            file.toString(),
                            Math.min(found, size),
                            Math.max(found, size),
                            "the file has another length than kept"));
        }
    }

    private static byte[] sha256(byte[] bytes, int length) {
        MessageDigest digest = Sha256.start();
        digest.update(bytes, 0, length);
        return digest.digest();
    }
}

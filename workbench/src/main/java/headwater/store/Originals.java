package headwater.store;

import headwater.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Original bytes, each file under the SHA-256 of its content, never changed. A hash for every mebibyte is kept
/// with them, so that damage can be placed and not only noticed.
final class Originals {

    static final int CHUNK = 1 << 20;

    private static final int HASH = 32;

    private final Path folder;

    Originals(Path folder) {
        this.folder = folder;
    }

    /// Keeps a copy of these bytes, safely on disk when this returns. The hashes of its mebibytes, in order.
    byte[] keep(String sha256, InputStream bytes, String name) throws IOException {
        Path target = path(sha256);
        Path inside = Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        Path temp = Files.createTempFile(folder, ".new-", "");
        try {
            ByteArrayOutputStream chunks = new ByteArrayOutputStream();
            MessageDigest whole = sha256();
            try (FileChannel channel = FileChannel.open(temp, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                byte[] buffer = new byte[CHUNK];
                for (int n = bytes.readNBytes(buffer, 0, CHUNK); n > 0; n = bytes.readNBytes(buffer, 0, CHUNK)) {
                    out.write(buffer, 0, n);
                    whole.update(buffer, 0, n);
                    chunks.writeBytes(sha256(buffer, n));
                }
                channel.force(true);
            }
            if (!HexFormat.of().formatHex(whole.digest()).equals(sha256)) {
                throw Problem.UNREADABLE_FILE.at(name, "the file changed while it was being read");
            }
            Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(inside);
            Disk.sync(folder);
            return chunks.toByteArray();
        } finally {
            Files.deleteIfExists(temp);
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
        if (!Files.isRegularFile(file)) {
            return List.of(new Fault(file.toString(), 0, size, "the file is missing"));
        }
        if (Files.size(file) != size) {
            long at = Math.min(Files.size(file), size);
            return List.of(new Fault(
                    file.toString(), at, Math.max(Files.size(file), size), "the file has another length than kept"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK];
            long start = 0;
            for (int i = 0; i < chunks.length / HASH; i++) {
                int n = in.readNBytes(buffer, 0, CHUNK);
                if (!Arrays.equals(sha256(buffer, n), Arrays.copyOfRange(chunks, i * HASH, (i + 1) * HASH))) {
                    return List.of(
                            new Fault(file.toString(), start, start + n, "the bytes are not those that were imported"));
                }
                start += n;
            }
        }
        return List.of();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] sha256(byte[] bytes, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, 0, length);
        return digest.digest();
    }
}

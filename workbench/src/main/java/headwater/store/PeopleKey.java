package headwater.store;

import headwater.custody.Fault;
import headwater.custody.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// The key of a case's pseudonyms: a file of its own beside the database, for its owner alone, so that it can be
/// destroyed while everything else stays. Its SHA-256 stands behind it, so that a damaged key is noticed.
final class PeopleKey {

    static final String NAME = "people.key";

    private static final int BYTES = 32;

    private final Path file;

    PeopleKey(Path folder) {
        this.file = folder.resolve(NAME);
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /// The key, made on first use. Only the one who may write to the case may ask.
    byte[] key() throws IOException {
        if (!exists()) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            Path temp = file.resolveSibling(NAME + ".new");
            Files.deleteIfExists(temp);
            Files.createFile(temp);
            if (temp.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rw-------"));
            }
            write(temp, withHash(made));
            Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE);
            sync();
        }
        byte[] found = Files.readAllBytes(file);
        byte[] key = Arrays.copyOf(found, BYTES);
        if (!Arrays.equals(found, withHash(key))) {
            throw new IOException(NAME + " is damaged: its hash does not fit");
        }
        return key;
    }

    /// What is wrong with it, if there is one.
    Optional<Fault> fault() {
        try {
            if (exists()) {
                key();
            }
            return Optional.empty();
        } catch (IOException damaged) {
            return Optional.of(Fault.record(file.toString(), String.valueOf(damaged.getMessage())));
        }
    }

    private static byte[] withHash(byte[] key) {
        byte[] both = Arrays.copyOf(key, 2 * BYTES);
        System.arraycopy(Sha256.start().digest(key), 0, both, BYTES, BYTES);
        return both;
    }

    /// Destroys it: its bytes are written over before its name goes. A disk that keeps old blocks, a backup or a
    /// snapshot may still hold it; that is beyond a program.
    void destroy() throws IOException {
        if (exists()) {
            write(file, new byte[2 * BYTES]);
            Files.delete(file);
            sync();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void sync() {
        Path folder = file.getParent();
        if (folder != null) {
            Disk.sync(folder);
        }
    }
}

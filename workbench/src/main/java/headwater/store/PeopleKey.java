package headwater.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// The key of a case's pseudonyms: a file of its own beside the database, for its owner alone, so that it can be
/// destroyed while everything else stays.
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
            write(temp, made);
            Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE);
            sync();
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException(NAME + " is damaged: it has " + key.length + " bytes, not " + BYTES);
        }
        return key;
    }

    /// Destroys it: its bytes are written over before its name goes. A disk that keeps old blocks, a backup or a
    /// snapshot may still hold it; that is beyond a program.
    void destroy() throws IOException {
        if (exists()) {
            write(file, new byte[BYTES]);
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

package headwater.job;

import headwater.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Writes results into the files a person named: whole or not at all.
final class Delivery {

    private Delivery() {}

    static Path file(Path target, byte[] bytes) {
        try {
            Path absolute = target.toAbsolutePath().normalize();
            Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
            Files.createDirectories(folder);
            Path temp = Files.createTempFile(folder, ".headwater-", "");
            try {
                Files.write(temp, bytes);
                readable(temp);
                Files.move(temp, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temp);
            }
            return absolute;
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(target.toString(), "cannot be written: " + e.getMessage());
        }
    }

    /// Unpacks a package of ours into a folder.
    static List<Path> folder(Path target, byte[] zip) {
        Path top = target.toAbsolutePath().normalize();
        List<Path> written = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = top.resolve(entry.getName()).normalize();
                if (!file.startsWith(top)) {
                    throw new IllegalStateException("a package of ours leads out of its folder: " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    written.add(file(file, in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(target.toString(), "cannot be written: " + e.getMessage());
        }
        return written;
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /// A temporary file is for its owner alone; what a person asked for is for whom their folder is.
    private static void readable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}

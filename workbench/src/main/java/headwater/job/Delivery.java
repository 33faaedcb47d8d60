package headwater.job;

import headwater.opendata.DataPackage;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;

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

    /// Several files into a folder. All of them are made by then, so nothing but the disk can break it off.
    static List<Path> folder(Path target, SortedMap<String, byte[]> files) {
        Path top = target.toAbsolutePath().normalize();
        return files.entrySet().stream()
                .map(each -> file(top.resolve(each.getKey()), each.getValue()))
                .toList();
    }

    /// One file as it is, several as a package.
    static byte[] whole(SortedMap<String, byte[]> files) {
        return files.size() == 1 ? files.firstEntry().getValue() : DataPackage.zip(files);
    }

    /// A temporary file is for its owner alone; what a person asked for is for whom their folder is.
    private static void readable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}

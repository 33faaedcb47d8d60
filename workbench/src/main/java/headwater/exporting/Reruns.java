package headwater.exporting;

import headwater.assess.Progress;
import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.problem.Problem;
import headwater.rerun.Rerun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Works exported packages out again, without any case.
public final class Reruns {

    /// Of all files together: they are held in memory.
    private static final int LARGEST = 512 << 20;

    private final Tree tree;

    public Reruns(Tree tree) {
        this.tree = tree;
    }

    /// @param path a folder or ZIP file
    /// @param models the folder of the sentence model that the package names, or none
    public Rerun run(Path path, List<Path> models, Progress progress) {
        SortedMap<String, byte[]> files = files(path);
        if (models.isEmpty()) {
            return Rerun.of(files, List.of(), progress);
        }
        try (Engine.Running encoder = Engine.start(ModelFolder.of(models.getFirst()))) {
            return Rerun.of(files, List.of(encoder), progress);
        }
    }

    public String json(Rerun result) {
        return tree.of(result).toString() + "\n";
    }

    private static SortedMap<String, byte[]> files(Path path) {
        if (Files.isDirectory(path)) {
            return read(path, path);
        }
        if (!Files.isRegularFile(path)) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(path.toString()), "there is no such file or folder");
        }
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            return read(zip.getPath("/"), path);
        } catch (IOException | java.nio.file.ProviderNotFoundException e) {
            throw Problem.BROKEN_RECORD.at(
                    Names.plain(path.toString()), "it cannot be read as a ZIP file: " + e.getMessage());
        }
    }

    /// What a file unpacks to is not believed beforehand.
    ///
    /// @param left how many bytes the package may still have
    private static byte[] bytes(Path file, int left) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(left + 1);
            if (bytes.length > left) {
                throw Problem.TOO_LARGE.at(
                        Names.plain(file.getFileName().toString()),
                        "the package has more than " + (LARGEST >> 20) + " MiB up to this file");
            }
            return bytes;
        }
    }

    private static SortedMap<String, byte[]> read(Path folder, Path named) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> each = Files.list(folder)) {
            int left = LARGEST;
            for (Path file : each.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = bytes(file, left);
                left -= bytes.length;
                files.put(file.getFileName().toString(), bytes);
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(named.toString()), "cannot be read: " + e.getMessage());
        }
        return files;
    }
}

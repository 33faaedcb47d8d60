package headwater.store;

import headwater.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Column mappings that a case keeps under a name, one text file each, so that a person can read and mend them.
///
/// What an import used is kept with the import itself; changing a mapping here changes nothing that was imported.
public final class SavedMappings {

    private static final String ENDING = ".mapping";

    private final Path folder;

    SavedMappings(Path folder) {
        this.folder = folder;
    }

    /// Their names, sorted.
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(ENDING))
                    .map(each -> each.substring(0, each.length() - ENDING.length()))
                    .filter(Store::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "cannot be listed: " + e.getMessage());
        }
    }

    /// The text of the one with this name, if there is one.
    public Optional<String> find(String name) {
        if (!Store.isName(name) || !Files.isRegularFile(file(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the mapping cannot be read: " + e.getMessage());
        }
    }

    /// Keeps a mapping, in the place of an earlier one of that name.
    public void keep(String name, String text) {
        if (!Store.isName(name)) {
            throw Problem.BAD_PARAMETER.at(
                    "mapping name", "\"" + Disk.plain(name) + "\" is not a name: use letters, digits, dots and dashes");
        }
        try {
            Files.createDirectories(folder);
            Path temp = Files.createTempFile(folder, ".new-", "");
            Files.write(temp, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temp, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(folder);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the mapping cannot be kept: " + e.getMessage());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}

package headwater.store;

import headwater.custody.Fault;
import headwater.custody.Sha256;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a case keeps under names of people's own: column mappings and searches, one text file each, so that a person
/// can
/// read them. The custody log holds the digest of each, so a file that was changed by hand is named when the case is
/// verified.
///
/// What an import used is kept with the import itself; changing a mapping here changes nothing that was imported.
public final class SavedTexts {

    /// What is kept so.
    public enum Kind {
        MAPPING("mappings"),
        SEARCH("searches");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /// What keeping one is called in the custody log, and the ending of its file.
        public String act() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The name of the folder in which they lie.
        String folder() {
            return folder;
        }
    }

    private final Kind kind;
    private final Path folder;
    private final String ending;

    SavedTexts(Kind kind, Path inCase) {
        this.kind = kind;
        this.folder = inCase.resolve(kind.folder());
        this.ending = "." + kind.act();
    }

    /// Their names, sorted.
    public List<String> names() {
        return files().stream()
                .map(each -> each.getFileName().toString())
                .filter(each -> each.endsWith(ending))
                .map(each -> each.substring(0, each.length() - ending.length()))
                .filter(Store::isName)
                .toList();
    }

    /// The text of the one with this name, if there is one.
    public Optional<String> find(String name) {
        if (!Store.isName(name) || !Files.isRegularFile(file(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file(name)));
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the " + kind.act() + " cannot be read: " + e.getMessage());
        }
    }

    /// Keeps one, in the place of an earlier one of that name.
    public void keep(String name, String text) {
        if (!Store.isName(name)) {
            throw Problem.BAD_PARAMETER.at(
                    kind.act() + " name",
                    "\"" + Disk.plain(name) + "\" is not a name: use letters, digits, dots and dashes");
        }
        try {
            Files.createDirectories(folder);
            Path temp = Files.createTempFile(folder, ".new-", "");
            Files.write(temp, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temp, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(folder);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the " + kind.act() + " cannot be kept: " + e.getMessage());
        }
    }

    /// What differs from the custody log.
    ///
    /// @param logged name to the digest last logged for it
    List<Fault> faults(Map<String, String> logged) {
        List<Fault> faults = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (Path path : files()) {
            String file = path.getFileName().toString();
            String name = file.endsWith(ending) ? file.substring(0, file.length() - ending.length()) : "";
            String digest = logged.getOrDefault(name, "");
            found.add(name);
            if (digest.isEmpty()) {
                faults.add(Fault.record(path.toString(), "the file is no part of the case"));
            } else if (!digest.endsWith(digest(path))) {
                faults.add(Fault.record(path.toString(), "the " + kind.act() + " is not the one that was kept"));
            }
        }
        logged.keySet().stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> faults.add(Fault.record(file(name).toString(), "the " + kind.act() + " is missing")));
        return faults;
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return "unreadable";
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "cannot be listed: " + e.getMessage());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ending);
    }
}

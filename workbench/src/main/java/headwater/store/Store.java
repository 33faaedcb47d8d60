package headwater.store;

import headwater.custody.Actor;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The home folder of a person's cases, one folder a case.
///
/// A case is made under a hidden name and renamed when it is whole, and renamed before it is deleted, so that a
/// machine that stops half way leaves either a case or none. What a deletion left that was stopped half way goes when
/// the
/// cases are next opened.
public final class Store {

    /// Letters of any script, digits, and dots, dashes and underscores inside: safe as a folder's name and in an
    /// address on every system.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}])?");

    private static final String DELETED = ".deleted-";

    private final Path cases;
    private final Actor actor;

    private Store(Path cases, Actor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    /// The store in this home folder, used under the name of the account.
    public static Store at(Path home) {
        return at(home, Actor.of(""));
    }

    /// The store in this home folder; made on first use.
    ///
    /// @param actor who is named in the custody log
    public static Store at(Path home, Actor actor) {
        Path cases = home.toAbsolutePath().normalize().resolve("cases");
        try {
            Files.createDirectories(cases);
            endDeletions(cases);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(home.toString(), "the home folder cannot be made: " + e.getMessage());
        }
        return new Store(cases, actor);
    }

    /// Names of the cases, sorted.
    public List<String> list() {
        try (Stream<Path> each = Files.list(cases)) {
            return each.map(folder -> folder.getFileName().toString())
                    .filter(this::has)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(cases.toString(), "the cases cannot be listed: " + e.getMessage());
        }
    }

    /// Makes an empty case and opens it.
    public CaseStore create(String name, Instant now) {
        Path folder = folder(name);
        if (Files.exists(folder)) {
            throw Problem.CASE_EXISTS.at(name, "there is already a case of this name");
        }
        try {
            Path hidden = Files.createTempDirectory(cases, ".new-");
            try (CaseStore made = CaseStore.make(hidden, now, actor)) {
                made.log(now, "create", "", name);
            }
            Files.move(hidden, folder, StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(cases);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the case cannot be made: " + e.getMessage());
        }
        return open(name);
    }

    public CaseStore open(String name) {
        Path folder = folder(name);
        if (!Files.isRegularFile(folder.resolve(CaseStore.GIVEN))) {
            throw Problem.NO_SUCH_CASE.at(name, "there is no case of this name; `headwater case list` shows them");
        }
        return CaseStore.open(folder, actor);
    }

    public boolean has(String name) {
        return isName(name) && Files.isRegularFile(cases.resolve(name).resolve(CaseStore.GIVEN));
    }

    /// Deletes a case with its originals.
    public void delete(String name) {
        Path folder = folder(name);
        if (!Files.isDirectory(folder)) {
            throw Problem.NO_SUCH_CASE.at(name, "there is no case of this name; `headwater case list` shows them");
        }
        try {
            Path hidden = Files.createTempDirectory(cases, DELETED);
            Files.move(folder, hidden.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            deleteTree(hidden);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the case cannot be deleted: " + e.getMessage());
        }
    }

    /// Another program may be at the same; what cannot be removed now is tried again the next time.
    private static void endDeletions(Path cases) throws IOException {
        List<Path> left;
        try (Stream<Path> each = Files.list(cases)) {
            left = each.filter(folder -> folder.getFileName().toString().startsWith(DELETED))
                    .toList();
        }
        for (Path each : left) {
            try {
                deleteTree(each);
            } catch (IOException | UncheckedIOException held) {
                // As said above.
            }
        }
    }

    /// True if it may be the name of a case, and so of a file.
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private Path folder(String name) {
        if (!isName(name)) {
            throw Problem.BAD_PARAMETER.at(
                    "case name",
                    "\"" + Disk.plain(name)
                            + "\" is not a name: use up to 64 letters, digits, dots, dashes and underscores");
        }
        return cases.resolve(name);
    }

    static void deleteTree(Path top) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(top)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}

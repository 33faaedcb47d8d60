package headwater.job;

import headwater.custody.Sha256;
import headwater.importing.Preview;
import headwater.importing.Reading;
import headwater.listing.Listing;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.prose.Wording;
import headwater.running.Recognised;
import headwater.store.CaseStore;
import headwater.store.SavedTexts;
import headwater.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Column mappings of tables: what a table would give is shown before anything is imported, and a mapping that a
/// person has confirmed is kept for the next table of the same tool.
public final class Mappings {

    /// How many rows are shown unless a person asks for more.
    public static final int ROWS = 10;

    private static final int MOST_ROWS = 200;

    private final Store store;
    private final InstantSource clock;
    private final Wording english;

    Mappings(Store store, InstantSource clock, Wording english) {
        this.store = store;
        this.clock = clock;
        this.english = english;
    }

    /// A table to be looked at.
    ///
    /// @param caseName whose kept mappings are meant, or empty
    /// @param mapping a file, or the name of a kept mapping, or empty for the one beside the table
    public record Table(Path file, String caseName, String mapping, int rows) {
        public Table {
            if (rows < 1 || rows > MOST_ROWS) {
                throw Problem.BAD_PARAMETER.at("--rows", rows + " is not between 1 and " + MOST_ROWS);
            }
        }
    }

    /// What its columns are taken for and what its first rows would give.
    public Preview look(Table table) {
        List<FileSource> sources = Gathering.of(List.of(table.file()), lines(table), clock.instant())
                .sources();
        if (sources.size() != 1) {
            throw Problem.BAD_PARAMETER.at(Names.plain(table.file().toString()), "is not one file");
        }
        return Reading.preview(sources.getFirst(), table.rows());
    }

    private List<String> lines(Table table) {
        if (table.caseName().isEmpty()) {
            return table.mapping().isEmpty() ? List.of() : file(table.mapping());
        }
        try (CaseStore opened = store.open(table.caseName())) {
            return lines(opened, table.mapping());
        }
    }

    /// @param mapping a file or the name of a kept mapping; nothing if empty
    static List<String> lines(CaseStore opened, String mapping) {
        if (mapping.isEmpty()) {
            return List.of();
        }
        if (isFile(mapping)) {
            return file(mapping);
        }
        return opened.saved(SavedTexts.Kind.MAPPING)
                .find(mapping)
                .map(text -> text.lines().toList())
                .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                        "--map",
                        "\"" + Names.plain(mapping)
                                + "\" is neither a file nor one of the mappings kept with the case: "
                                + opened.saved(SavedTexts.Kind.MAPPING).names()));
    }

    /// The lines of a mapping in a file.
    static List<String> file(String mapping) {
        if (!isFile(mapping)) {
            throw Problem.BAD_PARAMETER.at("--map", "there is no file \"" + Names.plain(mapping) + "\"");
        }
        return Gathering.lines(Path.of(mapping));
    }

    private static boolean isFile(String mapping) {
        try {
            return Files.isRegularFile(Path.of(mapping));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /// Names of the mappings that a case keeps.
    public List<String> kept(String caseName) {
        try (CaseStore opened = store.open(caseName)) {
            return opened.saved(SavedTexts.Kind.MAPPING).names();
        }
    }

    /// The text of one of them.
    public String kept(String caseName, String name) {
        try (CaseStore opened = store.open(caseName)) {
            return opened.saved(SavedTexts.Kind.MAPPING)
                    .find(name)
                    .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(
                            Names.plain(name),
                            "the case keeps no mapping of this name, only "
                                    + opened.saved(SavedTexts.Kind.MAPPING).names()));
        }
    }

    /// Keeps a mapping with a case, guesses and all: a guess in it is refused when it is used.
    public void keep(String caseName, String name, String text) {
        try (CaseStore opened = store.open(caseName)) {
            opened.saved(SavedTexts.Kind.MAPPING).keep(name, text);
            opened.log(clock.instant(), SavedTexts.Kind.MAPPING.act(), Sha256.of(text), name);
        }
    }

    /// Writes the mapping of a preview into a file that is not there yet.
    public void save(Preview preview, Path file) {
        if (Files.exists(file)) {
            throw Problem.BAD_PARAMETER.at(
                    "--save", Names.plain(file.toString()) + " is there already; it may hold what a person confirmed");
        }
        try {
            Files.writeString(file, text(preview));
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(file.toString()), "cannot be written: " + e.getMessage());
        }
    }

    public String text(Preview preview) {
        return String.join("\n", preview.mapping()) + "\n";
    }

    public String json(Preview preview) {
        return json(preview, Locale.ENGLISH);
    }

    /// With its reasons and doubts in the words of one language, and with what a column may be taken for.
    public String json(Preview preview, Locale language) {
        Tree words = new Tree(Wording.of(language)::say);
        ObjectNode object = words.object(preview);
        return object.set("fields", words.of(Recognised.fields())).toString();
    }

    /// The columns as a table.
    public Listing columns(Preview preview) {
        return listing(
                List.of("column", "field", "standing", "reason"),
                preview.columns().stream()
                        .map(each -> List.of(
                                each.name(),
                                each.field(),
                                Tree.kebab(each.standing().name()),
                                english.say(each.reason())))
                        .toList());
    }

    /// The first rows as a table, one line a cell.
    public Listing rows(Preview preview) {
        List<List<String>> lines = new ArrayList<>();
        for (Preview.Row row : preview.rows()) {
            for (Preview.Cell cell : row.cells()) {
                lines.add(List.of(
                        String.valueOf(row.number()), cell.field(), cell.raw(), read(cell), doubts(cell.doubts())));
            }
            if (!row.fault().isEmpty()) {
                lines.add(List.of(String.valueOf(row.number()), "(row)", "", "rejected", row.fault()));
            }
        }
        return listing(List.of("row", "field", "cell", "read as", "to know"), lines);
    }

    /// What a person must still state.
    public List<String> open(Preview preview) {
        return preview.open().stream().map(english::say).toList();
    }

    private String doubts(List<Phrase> doubts) {
        return String.join("; ", doubts.stream().map(english::say).toList());
    }

    private static String read(Preview.Cell cell) {
        if (cell.time() instanceof Known.Value<When>(When when)) {
            return when.earliest() + (when.isExact() ? "" : " to " + when.latest()) + ", "
                    + Tree.kebab(when.precision().name()) + ", "
                    + Tree.kebab(when.zone().name())
                    + (when.zoneId().isEmpty() ? "" : " " + when.zoneId()) + ", "
                    + Tree.kebab(when.basis().name());
        }
        if (cell.count() instanceof Known.Value<Count>(Count count)) {
            String bounds = count.lower() < 0
                    ? ""
                    : count.upper() < 0
                            ? " " + count.lower() + " or more"
                            : count.lower() == count.upper()
                                    ? " " + count.lower()
                                    : " " + count.lower() + " to " + count.upper();
            return Tree.kebab(count.qualifier().name()) + bounds;
        }
        return cell.time().equals(Known.absent(Known.Why.UNREADABLE))
                        || cell.count().equals(Known.absent(Known.Why.UNREADABLE))
                ? "unreadable"
                : "";
    }

    private static Listing listing(List<String> head, List<List<String>> rows) {
        return new Listing(head, rows, List.of(), true);
    }
}

package headwater.review;

import headwater.custody.Sha256;
import headwater.importing.FormReader;
import headwater.importing.Importers;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.problem.Problem;
import headwater.running.Progress;
import headwater.screenshot.Screenshots;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a person writes down in a form: a table of one row, kept like any file that was handed over.
public final class Reviews {

    /// The most characters a field may hold.
    static final int LONGEST = 1_000_000;

    /// The field for the file of a screenshot, which the table only names.
    public static final String PICTURE = "picture";

    private static final FormReader REVIEW = Importers.review();

    private final Jobs jobs;

    public Reviews(Jobs jobs) {
        this.jobs = jobs;
    }

    /// What became of one record.
    ///
    /// @param observation its id, if it was kept
    /// @param isNew false if the same record was in the case already
    /// @param notes what an analyst should know of how it was read
    /// @param faults why it was not kept, by field
    public record Outcome(
            String observation, boolean isNew, List<Observation.Warning> notes, List<FormReader.Fault> faults) {
        public Outcome {
            notes = List.copyOf(notes);
            faults = List.copyOf(faults);
        }

        static Outcome faulty(List<FormReader.Fault> faults) {
            return new Outcome("", false, List.of(), faults);
        }
    }

    /// In the order in which a person fills them in.
    public List<FormReader.Field> fields() {
        return REVIEW.fields();
    }

    /// An empty table to be filled in.
    public String template() {
        return REVIEW.file(List.of());
    }

    /// Keeps one record, unless something is wrong with it.
    ///
    /// @param record by the name of the field; a field that there is not is the caller's mistake
    public Outcome keep(String caseName, Map<String, String> record) {
        return keep(caseName, record, new byte[0]);
    }

    /// @param picture the bytes of a screenshot; none if it is empty
    public Outcome keep(String caseName, Map<String, String> record, byte[] picture) {
        Map<String, String> cells = cells(record);
        List<FormReader.Fault> ofPicture = picture.length == 0 ? List.of() : named(cells, picture);
        boolean access = jobs.info(caseName).rules().accessStated();
        List<FormReader.Fault> faults = new ArrayList<>(tooLong(cells));
        faults.addAll(ofPicture);
        faults.addAll(REVIEW.faults(cells, access));
        return faults.isEmpty() ? imported(caseName, cells, picture) : Outcome.faulty(faults);
    }

    /// What this person may read next. Nobody is offered what they have read.
    public Queue queue(String caseName, String coder) {
        if (coder.isBlank()) {
            throw Problem.BAD_PARAMETER.at("coder", "name who is going to read: nobody is offered what they have read");
        }
        return Queue.of(jobs.observations(caseName), coder);
    }

    private static Map<String, String> cells(Map<String, String> record) {
        List<String> names =
                REVIEW.fields().stream().map(FormReader.Field::name).toList();
        Map<String, String> cells = new TreeMap<>();
        record.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw Problem.BAD_PARAMETER.at(name, "is no field of a manual review; there are " + names);
            }
            cells.put(name, value.replace("\r\n", "\n").replace('\r', '\n').strip());
        });
        return cells;
    }

    private static List<FormReader.Fault> tooLong(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(each -> each.getValue().length() > LONGEST)
                .map(each -> new FormReader.Fault(
                        each.getKey(),
                        "is longer than " + LONGEST + " characters",
                        Phrase.of("importing.review.too-long", LONGEST)))
                .toList();
    }

    /// The row names the picture by its content, so that the same one has the same name.
    private static List<FormReader.Fault> named(Map<String, String> cells, byte[] picture) {
        String sha256 = Sha256.of(picture);
        String extension = Screenshots.extension(picture);
        if (picture.length > Screenshots.LARGEST) {
            return List.of(fault(PICTURE, "importing.review.large-picture", (int) (Screenshots.LARGEST >> 20)));
        }
        if (extension.isEmpty()) {
            return List.of(fault(PICTURE, "importing.review.no-picture"));
        }
        String stated = cells.getOrDefault("screenshot_sha256", "");
        if (!stated.isEmpty() && !stated.equalsIgnoreCase(sha256)) {
            return List.of(fault("screenshot_sha256", "importing.review.other-picture", sha256));
        }
        if (!cells.getOrDefault("screenshot", "").isEmpty()) {
            return List.of(fault("screenshot", "importing.review.two-pictures"));
        }
        cells.put("screenshot_sha256", sha256);
        cells.put("screenshot", "screenshot-" + sha256.substring(0, 16) + "." + extension);
        return List.of();
    }

    private static FormReader.Fault fault(String field, String key, Serializable... args) {
        return new FormReader.Fault(field, key, Phrase.of(key, args));
    }

    /// The same words have the same name, so that a form sent twice is one file.
    private Outcome imported(String caseName, Map<String, String> cells, byte[] picture) {
        String table = REVIEW.file(List.of(cells));
        String name = "review-form-" + Sha256.of(table).substring(0, 16) + ".csv";
        try {
            Path folder = Files.createTempDirectory("headwater-review-");
            Path file = folder.resolve(name);
            Path beside = folder.resolve("screenshot");
            try {
                Files.writeString(file, table, StandardCharsets.UTF_8);
                if (picture.length > 0) {
                    beside = folder.resolve(cells.getOrDefault("screenshot", ""));
                    Files.write(beside, picture);
                }
                ImportResult result = jobs.importInto(caseName, ImportRequest.of(file), Progress.SILENT);
                List<FormReader.Fault> rejected = rejected(result);
                return rejected.isEmpty() ? kept(caseName, cells, result) : Outcome.faulty(rejected);
            } finally {
                Files.deleteIfExists(beside);
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(name, "the row cannot be written down: " + e.getMessage());
        }
    }

    /// What no field was found to be the cause of.
    private static List<FormReader.Fault> rejected(ImportResult result) {
        return result.files().stream()
                .flatMap(each -> each.rejected().stream())
                .map(each ->
                        new FormReader.Fault("", each.detail(), Phrase.of("importing.review.rejected", each.detail())))
                .toList();
    }

    private Outcome kept(String caseName, Map<String, String> cells, ImportResult result) {
        Observation kept = jobs.observation(caseName, REVIEW.id(cells)).observation();
        return new Outcome(kept.id(), result.accepted() > 0, kept.warnings(), List.of());
    }
}

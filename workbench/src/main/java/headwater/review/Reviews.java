package headwater.review;

import headwater.custody.Sha256;
import headwater.importing.FormReader;
import headwater.importing.Importers;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.job.Progress;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.problem.Problem;
import java.io.IOException;
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
        Map<String, String> cells = cells(record);
        boolean access = jobs.info(caseName).rules().accessStated();
        List<FormReader.Fault> faults = new ArrayList<>(tooLong(cells));
        faults.addAll(REVIEW.faults(cells, access));
        return faults.isEmpty() ? imported(caseName, cells) : Outcome.faulty(faults);
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

    /// The same words have the same name, so that a form sent twice is one file.
    private Outcome imported(String caseName, Map<String, String> cells) {
        String table = REVIEW.file(List.of(cells));
        String name = "review-form-" + Sha256.of(table).substring(0, 16) + ".csv";
        try {
            Path folder = Files.createTempDirectory("headwater-review-");
            Path file = folder.resolve(name);
            try {
                Files.writeString(file, table, StandardCharsets.UTF_8);
                ImportResult result = jobs.importInto(caseName, ImportRequest.of(file), Progress.SILENT);
                List<FormReader.Fault> rejected = rejected(result);
                return rejected.isEmpty() ? kept(caseName, cells, result) : Outcome.faulty(rejected);
            } finally {
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

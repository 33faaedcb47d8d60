package headwater.job;

import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.listing.Names;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.people.Withheld;
import headwater.problem.Problem;
import headwater.running.Progress;
import headwater.screenshot.Screenshots;
import headwater.store.CaseStore;
import headwater.store.Purge;
import headwater.store.Receipt;
import headwater.store.Refusal;
import headwater.store.Row;
import headwater.store.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Reads one file into a case, in one transaction: its records and its bytes are kept together or not at all.
final class Importing {

    /// What a case notes of the way a file was read, beside its mapping; no field of a mapping begins so.
    private static final String NOTE = "# ";

    private static final String ACCESS = NOTE + "access ";

    private static final String LEAKED = NOTE + "leaked";

    private final CaseStore store;
    private final ImportRequest request;
    private final Instant now;

    Importing(CaseStore store, ImportRequest request, Instant now) {
        this.store = store;
        this.request = request;
        this.now = now;
    }

    /// Pictures come last: those that a table named are kept with it already, and are no material of their own.
    ImportResult readAll(List<FileSource> sources, Progress progress) {
        List<ImportResult.FileResult> results = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<FileSource> pictures = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        for (FileSource source : sources) {
            if (isPicture(source)) {
                pictures.add(source);
            } else if (isRead(source, results, sources.size(), progress)) {
                named.addAll(source.screenshots().paths());
            } else {
                unread.add(source.name());
            }
        }
        for (FileSource source : pictures) {
            if (named.contains(source.path())) {
                results.add(named(source));
            } else if (!isRead(source, results, sources.size(), progress)) {
                unread.add(source.name());
            }
        }
        return new ImportResult(results, unread);
    }

    /// False if it was not read, or not to its end, as the job was asked to stop: then nothing of it is kept.
    private boolean isRead(FileSource source, List<ImportResult.FileResult> results, int all, Progress progress) {
        progress.stage("import", results.size(), all);
        if (progress.isStopped()) {
            return false;
        }
        try {
            results.add(read(source.watched(progress), progress));
            return true;
        } catch (CancellationException stopped) {
            return false;
        }
    }

    private static boolean isPicture(FileSource source) {
        try {
            return !Screenshots.extension(source.head()).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static ImportResult.FileResult named(FileSource picture) {
        return new ImportResult.FileResult(
                picture.name(),
                picture.sha256(),
                List.of(new ImportResult.Tally(ImportResult.SCREENSHOT, 0, 0)),
                List.of(),
                0,
                0,
                0,
                List.of());
    }

    ImportResult.FileResult read(FileSource source) {
        return read(source, Progress.SILENT);
    }

    private ImportResult.FileResult read(FileSource source, Progress progress) {
        // A copy without the mapping that its table was read with does not undo that reading.
        List<String> before = store.mappingOf(source.sha256());
        List<String> mapping = source.mapping().isEmpty() ? mapping(before) : source.mapping();
        Known<Capture.AccessBasis> basis = basis(before);
        boolean leaked = request.leaked() || before.contains(LEAKED);
        FileSource known =
                source.known(store.firstReceived(source.sha256(), now), mapping).on(basis);
        source.screenshots().kept(store.screenshotsOf(source.sha256()));
        List<File> done = new ArrayList<>();
        boolean late = leaked
                && !before.contains(LEAKED)
                && !store.namesOf(source.sha256()).isEmpty();
        Consumer<Writer> work = writer -> {
            if (late) {
                writer.log(
                        now,
                        Purge.WITHHOLD,
                        known.sha256(),
                        known.name() + ": marked as leaked after it was kept: its copy, words and names are removed");
            }
            List<String> way = new ArrayList<>(mapping);
            basis.stream().forEach(each -> way.add(ACCESS + each.code()));
            way.add(leaked ? LEAKED : NOTE + "persons " + Persons.way(store));
            Receipt receipt =
                    new Receipt(known.name(), known.sha256(), known.size(), String.join("\n", way), known::copied);
            File file =
                    new File(receipt, leaked ? Withheld::leaked : Persons.before(store), leaked, known.screenshots());
            done.add(file);
            file.begin(writer);
            Ahead.read(
                    () -> request.importer().isEmpty()
                            ? Reading.read(known)
                            : Reading.readAs(known, request.importer()),
                    each -> {
                        if (progress.isStopped()) {
                            throw new CancellationException(source.name());
                        }
                        file.add(writer, each);
                    });
            file.finish(writer);
        };
        if (late) {
            store.withhold(source.sha256(), work);
        } else {
            store.write(work);
        }
        return done.getLast().result();
    }

    /// A file as it was read before, or as it would be now.
    static FileSource source(CaseStore store, FileSource file) {
        List<String> before = store.mappingOf(file.sha256());
        return file.known(file.received(), mapping(before))
                .on(new Importing(store, ImportRequest.of(), file.received()).basis(before));
    }

    /// The mapping alone of what a case notes of the way a file was read.
    private static List<String> mapping(List<String> noted) {
        return noted.stream().filter(each -> !each.startsWith(NOTE)).toList();
    }

    /// What the import states, else what was stated when these bytes were read before, else what the case states.
    private Known<Capture.AccessBasis> basis(List<String> before) {
        if (request.basis().isKnown()) {
            return request.basis();
        }
        return before.stream()
                .filter(each -> each.startsWith(ACCESS))
                .map(each -> Capture.AccessBasis.read(each.substring(ACCESS.length())))
                .findFirst()
                .orElse(Persons.handling(store).access());
    }

    /// The counts of one file while it is read.
    private final class File {
        private final Map<String, int[]> formats = new TreeMap<>();
        private final List<ImportResult.Rejection> rejected = new ArrayList<>();
        private final Set<String> access = new TreeSet<>();
        private final Receipt receipt;
        private final UnaryOperator<Observation> people;
        private final boolean leaked;
        private final Screenshots screenshots;
        private final Set<String> pictures = new TreeSet<>();
        private int refused;
        private int noted;
        private int context;
        private long number;
        private boolean otherwise;
        private String placeName = "";

        File(Receipt receipt, UnaryOperator<Observation> people, boolean leaked, Screenshots screenshots) {
            this.receipt = receipt;
            this.people = people;
            this.leaked = leaked;
            this.screenshots = screenshots;
        }

        void begin(Writer writer) {
            otherwise = writer.readOtherwise(receipt);
            number = writer.begin(receipt, now);
            placeName = writer.placeName(receipt.sha256());
            writer.forgetRefusals(receipt.sha256());
        }

        void add(Writer writer, Imported imported) {
            switch (imported) {
                case Imported.Accepted(Observation observation) -> {
                    Row row = new Row(observation.id(), ObservationJson.write(people.apply(observation)));
                    access.add(observation.capture().collector().accessBasis().code());
                    boolean added = isAdded(writer, row, observation);
                    formats.computeIfAbsent(observation.capture().format(), format -> new int[2])[added ? 0 : 1]++;
                }
                case Imported.Noted(var entry)
                when leaked -> refuse(writer, receipt.name() + " " + entry.id(), Problem.NOT_PUBLIC, "");
                case Imported.Noted(var entry) -> {
                    context++;
                    noted += writer.note(new Row(entry.id(), ContextJson.write(entry)), number, now) ? 1 : 0;
                }
                case Imported.Rejected(String where, var problem, String detail) ->
                    refuse(writer, where, problem, detail);
            }
        }

        /// A reading that has its screenshot stands before one that has not, in whatever order they came.
        private boolean isAdded(Writer writer, Row row, Observation observation) {
            List<String> shown = Screenshots.of(observation);
            pictures.addAll(shown);
            if (otherwise) {
                return writer.replace(row, number, now);
            }
            boolean mayBeShown = !shown.isEmpty()
                    || observation.warnings().stream()
                            .anyMatch(each -> each.path().equals("screenshot"));
            List<String> before = mayBeShown
                    ? store.observation(row.id()).stream()
                            .flatMap(each -> Screenshots.of(ObservationJson.read(each.json())).stream())
                            .toList()
                    : List.of();
            if (shown.isEmpty() && !before.isEmpty()) {
                return false;
            }
            if (!shown.isEmpty() && before.isEmpty()) {
                return writer.replace(row, number, now);
            }
            return writer.add(row, number, now);
        }

        private void keepScreenshots(Writer writer) {
            for (Screenshots.Found each : screenshots.found(pictures)) {
                Receipt picture = new Receipt(
                        each.name(),
                        each.sha256(),
                        each.size(),
                        CaseStore.BESIDE + receipt.sha256(),
                        () -> Files.newInputStream(each.path()));
                writer.begin(picture, now);
                writer.keep(picture);
                writer.log(now, "import", each.sha256(), each.name() + ": a screenshot named by " + receipt.name());
            }
        }

        private void refuse(Writer writer, String where, Problem problem, String detail) {
            refused++;
            String told = leaked ? "not told, as the file is marked as leaked" : Names.plain(detail);
            String given = receipt.name();
            String place = where.startsWith(given) ? placeName + where.substring(given.length()) : where;
            writer.reject(receipt.sha256(), new Refusal(Names.plain(place), problem.name(), told));
            // All of them stand in the case; here only as many as anyone reads.
            if (rejected.size() < ImportResult.MOST_REJECTIONS) {
                rejected.add(new ImportResult.Rejection(Names.plain(where), problem.code(), told));
            }
        }

        void finish(Writer writer) {
            if (otherwise) {
                writer.drop(receipt, number, now);
            }
            // The bytes of a file that gave nothing are no evidence of anything, and may be gigabytes.
            if (!leaked && (!formats.isEmpty() || context > 0)) {
                writer.keep(receipt);
                keepScreenshots(writer);
            }
            writer.log(now, "import", receipt.sha256(), receipt.name() + ": " + counts());
        }

        private String counts() {
            int[] sums = new int[2];
            formats.values().forEach(each -> {
                sums[0] += each[0];
                sums[1] += each[1];
            });
            return "accepted " + sums[0] + ", repeated " + sums[1] + ", context " + noted + ", rejected "
                    + refused + (request.importer().isEmpty() ? "" : ", read as " + request.importer())
                    + (access.isEmpty() ? "" : ", on the basis " + String.join(", ", access))
                    + (leaked ? ", marked as leaked: hashes and a note are kept, and no copy" : "")
                    + (formats.isEmpty() && context == 0 ? "; no copy was kept, as it gave nothing" : "");
        }

        ImportResult.FileResult result() {
            List<ImportResult.Tally> tallies = formats.entrySet().stream()
                    .map(each -> new ImportResult.Tally(each.getKey(), each.getValue()[0], each.getValue()[1]))
                    .toList();
            return new ImportResult.FileResult(
                    receipt.name(),
                    receipt.sha256(),
                    tallies,
                    List.copyOf(access),
                    noted,
                    context - noted,
                    refused,
                    rejected);
        }
    }

    /// When the case lists other accounts, what names them is read again: the order in which files came changes
    /// nothing. After the key is gone, only a person's own import reads it again.
    static void again(CaseStore opened, Instant now) {
        if (!opened.hasPeopleKey()) {
            return;
        }
        List<String> files = Persons.filesWithPersons(opened);
        Importing importing = new Importing(opened, ImportRequest.of(), now);
        for (Receipt each : opened.receipts()) {
            if (files.contains(each.sha256())) {
                try {
                    importing.read(new FileSource(opened.originalFile(each.sha256()), each.name(), now, List.of()));
                } catch (IOException e) {
                    throw Problem.STORE_UNAVAILABLE.at(each.name(), "its original cannot be read: " + e.getMessage());
                }
            }
        }
    }
}

package headwater.job;

import headwater.assess.Material;
import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.json.ContextJson;
import headwater.model.Capture;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Row;
import headwater.store.Store;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Everything a person can do, over one home folder.
public final class Jobs {

    private final Store store;
    private final InstantSource clock;
    private final Tree tree = new Tree(Phrase::key);
    private final Listings listings = new Listings(tree);

    public Jobs(Path home, InstantSource clock) {
        this.store = Store.at(home);
        this.clock = clock;
    }

    /// @param question what the case asks, or empty
    /// @param purpose why it may be asked, or empty
    public CaseInfo createCase(String name, String question, String purpose) {
        Instant now = clock.instant();
        try (CaseStore made = store.create(name, now)) {
            if (!question.isBlank()) {
                Context asked = new Context.Question("question", question, purpose, "", "");
                made.write(writer -> writer.note(new Row(asked.id(), ContextJson.write(asked)), now));
            }
        }
        return info(name);
    }

    public List<CaseInfo> cases() {
        return store.list().stream().map(this::info).toList();
    }

    public Listing caseListing() {
        return listings.cases(cases());
    }

    public void deleteCase(String name) {
        store.delete(name);
    }

    public CaseInfo info(String name) {
        try (CaseStore opened = store.open(name)) {
            Material material = Loading.material(name, opened);
            Context.Question question = question(material);
            return new CaseInfo(
                    name,
                    question.question().equals("?") ? "" : question.question(),
                    question.notice(),
                    material.observations().size(),
                    material.context().size(),
                    material.rejected().size(),
                    false);
        }
    }

    /// Files, folders and archives into a case. The same bytes twice add nothing.
    public ImportResult importInto(String name, ImportRequest request, Progress progress) {
        Instant now = clock.instant();
        try (CaseStore opened = store.open(name)) {
            if (!request.importer().isEmpty()) {
                Importers.named(request.importer());
            }
            Gathering gathering = Gathering.of(request, now);
            Importing importing = new Importing(opened, request.importer(), now);
            List<ImportResult.FileResult> results = new ArrayList<>();
            for (FileSource source : gathering.sources()) {
                progress.stage("import", results.size(), gathering.sources().size());
                results.add(importing.read(source));
            }
            progress.stage("import", results.size(), gathering.sources().size());
            gathering
                    .refused()
                    .forEach(each ->
                            results.add(new ImportResult.FileResult(each.where(), "", List.of(), 0, List.of(each))));
            return new ImportResult(results);
        }
    }

    public Listing importers() {
        return listings.importers(Importers.all().stream().map(Importer::about).toList());
    }

    /// The results a person can ask for.
    public enum What {
        OBSERVATIONS,
        REJECTED,
        CHANNELS;

        /// Whether its JSON form is one document a line.
        public boolean isLines() {
            return this == OBSERVATIONS || this == REJECTED;
        }

        @Override
        public String toString() {
            return Tree.kebab(name());
        }
    }

    /// All observations of a case, sorted by id.
    public List<Observation> observations(String name) {
        try (CaseStore opened = store.open(name)) {
            return Loading.material(name, opened).observations();
        }
    }

    public ObservationView observation(String name, String id) {
        try (CaseStore opened = store.open(name)) {
            Observation found = Loading.material(name, opened).observations().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                            Problem.NO_SUCH_RESULT.at(Names.plain(id), "there is no such observation in " + name));
            String file = found.capture().digests().stream()
                    .filter(each -> each.algorithm().equals("sha256"))
                    .map(Capture.Digest::value)
                    .filter(each -> !opened.namesOf(each).isEmpty())
                    .findFirst()
                    .orElse("");
            return new ObservationView(found, "", opened.namesOf(file), file);
        }
    }

    /// The original bytes of a file that was imported.
    public InputStream original(String name, String sha256) {
        try (CaseStore opened = store.open(name)) {
            return opened.original(sha256);
        }
    }

    public Listing show(String name, What what) {
        try (CaseStore opened = store.open(name)) {
            Material material = Loading.material(name, opened);
            return switch (what) {
                case OBSERVATIONS -> Listings.observations(material.observations());
                case REJECTED -> listings.rejected(material.rejected());
                case CHANNELS -> listings.channels(material);
            };
        }
    }

    /// Checks a case against the hashes kept with it.
    public Verified verifyCase(String name) {
        try (CaseStore opened = store.open(name)) {
            return verified(name, opened);
        }
    }

    /// Checks a case, by its name or folder, against the hashes kept with it.
    public Verified verify(String path) {
        if (store.has(path)) {
            return verifyCase(path);
        }
        Path folder = Path.of(path);
        if (!Files.exists(folder)) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(path), "there is no such case, file or folder");
        }
        try (CaseStore opened = CaseStore.open(folder)) {
            return verified(path, opened);
        }
    }

    /// A result of these jobs as one JSON document.
    public String json(Record result) {
        return tree.of(result).toString();
    }

    private static Verified verified(String what, CaseStore opened) {
        return new Verified(
                what,
                opened.kept(),
                opened.verify().stream()
                        .map(each -> new Verified.Difference(each.where(), each.start(), each.end(), each.detail()))
                        .toList());
    }

    private static Context.Question question(Material material) {
        return material.context().stream()
                .filter(Context.Question.class::isInstance)
                .map(Context.Question.class::cast)
                .findFirst()
                .orElse(new Context.Question("question", "?", "", "", ""));
    }
}

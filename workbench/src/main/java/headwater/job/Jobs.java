package headwater.job;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.calibrate.OwnVerdicts;
import headwater.custody.Actor;
import headwater.exporting.ExportRequest;
import headwater.exporting.Reruns;
import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.judging.AnswerAgreement;
import headwater.judging.Judging;
import headwater.listing.Agreements;
import headwater.listing.CaptureHistory;
import headwater.listing.CaseInfo;
import headwater.listing.Judged;
import headwater.listing.ListTrail;
import headwater.listing.Listing;
import headwater.listing.Listings;
import headwater.listing.Names;
import headwater.listing.ObservationView;
import headwater.listing.Outcomes;
import headwater.listing.Tree;
import headwater.listing.What;
import headwater.looking.Looking;
import headwater.model.Capture;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.prose.Wording;
import headwater.ranking.Rankings;
import headwater.registering.Registering;
import headwater.report.Report;
import headwater.reporting.ReportRequest;
import headwater.river.River;
import headwater.running.Progress;
import headwater.running.Running;
import headwater.screenshot.Screenshots;
import headwater.searching.Searching;
import headwater.store.CaseStore;
import headwater.store.Store;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Normalised;
import headwater.writing.Writing;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything a person can do, over one home folder.
public final class Jobs {

    public static final long DEFAULT_SEED = 1;

    /// The second zone in tables and pictures: where the reference case and most of its readers are.
    public static final ZoneId LOCAL_ZONE = ZoneId.of("America/Toronto");

    private final Store store;
    private final InstantSource clock;
    private final Actor actor;
    private final Wording english = Wording.of(Locale.ENGLISH);
    private final Tree tree = new Tree(english::say);
    private final Listings listings = new Listings(tree);
    private final Loading.Materials materials = new Loading.Materials();
    private final Analyses analyses = new Analyses(materials);
    private final Running running;

    public Jobs(Path home, InstantSource clock) {
        this(home, clock, Actor.of(""));
    }

    /// @param actor who is named in the custody log of each case
    public Jobs(Path home, InstantSource clock, Actor actor) {
        this.store = Store.at(home, actor);
        this.clock = clock;
        this.actor = actor;
        this.running = new Running(home, clock);
    }

    /// Opens a case, and first does what its retention says if its time is up.
    private CaseStore open(String name) {
        CaseStore opened = store.open(name);
        if (Expiry.apply(opened, clock.instant())) {
            // What was made before may hold what the case may keep no longer.
            running.results().drop(name);
        }
        return opened;
    }

    /// @param question what the case asks, or empty
    /// @param purpose why it may be asked, or empty
    public CaseInfo createCase(String name, String question, String purpose) {
        return createCase(new CaseRequest(name, question, purpose, Map.of()));
    }

    public CaseInfo createCase(CaseRequest request) {
        Instant now = clock.instant();
        List<Context> entries = request.entries();
        try (CaseStore made = store.create(request.name(), now)) {
            made.write(writer -> entries.forEach(entry -> CaseRequest.note(writer, entry, now)));
        }
        return info(request.name());
    }

    /// Destroys the key of a case's pseudonyms, so that nobody can tie one to an account again but by reading an
    /// original. A later import makes a new key.
    public void forgetKey(String name) {
        try (CaseStore opened = open(name)) {
            if (!opened.hasPeopleKey()) {
                throw Problem.NO_SUCH_RESULT.at(name, "there is no key: none was made, or it is destroyed already");
            }
            opened.forgetPeopleKey();
            opened.log(clock.instant(), "forget-key", "", "the key of its pseudonyms is destroyed");
        }
    }

    public List<CaseInfo> cases() {
        return store.list().stream().map(this::info).toList();
    }

    public Listing caseListing() {
        return listings.cases(cases());
    }

    public void deleteCase(String name) {
        running.refuseWhileBusy(name);
        running.results().drop(name);
        store.delete(name);
    }

    public CaseInfo info(String name) {
        try (CaseStore opened = open(name)) {
            List<Context> context = Loading.context(opened);
            Context.Question question = Loading.question(context);
            return new CaseInfo(
                    name,
                    question.question().equals("?") ? "" : question.question(),
                    question.notice(),
                    opened.observationCount(),
                    context.size(),
                    opened.rejectedCount(),
                    Analyses.isDone(opened),
                    CaseInfo.Rules.of(Persons.handling(opened), opened.created()));
        }
    }

    /// Files, folders and archives into a case. The same bytes twice add nothing.
    public ImportResult importInto(String name, ImportRequest request, Progress progress) {
        Instant now = clock.instant();
        try (CaseStore opened = open(name)) {
            if (!request.importer().isEmpty()) {
                Importers.named(request.importer());
            }
            Expiry.refuseImports(name, opened);
            Gathering gathering = Gathering.of(request.paths(), Mappings.lines(opened, request.mapping()), now);
            Importing importing = new Importing(opened, request, now);
            String way = Persons.way(opened);
            ImportResult read = importing.readAll(gathering.sources(), progress);
            if (!way.equals(Persons.way(opened))) {
                Importing.again(opened, now);
            }
            progress.stage("import", read.files().size(), gathering.sources().size());
            return read.and(gathering.refused());
        }
    }

    /// Long jobs, which go on while somebody does something else.
    public Running running() {
        return running;
    }

    /// Column mappings of tables: shown, written to a file and kept with a case.
    public Mappings mappings() {
        return new Mappings(store, clock, english);
    }

    /// What people say of which observations carry one line.
    public Judging judging() {
        return new Judging(
                new Judging.Cases(this::open, materials::of, this::assessment, looking()::latest), clock, english::say);
    }

    /// What analysts write for the report.
    public Writing writing() {
        return new Writing(this::open, materials::of, looking()::latestIfAny, clock);
    }

    /// What people fix before they look.
    public Registering registering() {
        return new Registering(this::open, Loading.held(), clock);
    }

    /// Words of a case looked for.
    public Searching searching() {
        return new Searching(this::open, Loading::observation, clock, tree);
    }

    /// Exported packages worked out again.
    public Reruns reruns() {
        return new Reruns(tree);
    }

    public TextPairs pairs() {
        return new TextPairs(clock, english, tree);
    }

    public AccountPairs accountPairs() {
        return new AccountPairs(clock, tree);
    }

    /// Our own verdicts, scored on made data.
    public OwnVerdicts ownVerdicts() {
        return new OwnVerdicts(tree, english);
    }

    /// What counts as now.
    public Instant now() {
        return clock.instant();
    }

    public Listing importers() {
        return listings.importers(Importers.all().stream().map(Importer::about).toList());
    }

    /// Runs every stage. The same material, program and parameters are worked out once.
    ///
    /// @param asOf what counts as now, as an ISO 8601 instant; empty for when something was last imported
    public CaseInfo analyse(String name, String asOf, long seed, Progress progress) {
        return analyse(name, asOf, seed, List.of(), Foldings.ALL, progress);
    }

    /// @param models the folder of a sentence model to ask too, none or one
    /// @param foldings which differences of writing the comparison of texts overlooks
    public CaseInfo analyse(
            String name, String asOf, long seed, List<Path> models, Foldings foldings, Progress progress) {
        try (CaseStore opened = open(name)) {
            Analyses.Run run = Analyses.Run.of(Analyses.now(asOf, opened), seed, models, foldings);
            analyses.run(name, opened, run, clock.instant(), progress);
            opened.log(
                    clock.instant(), "analyse", opened.digest(), run.settings().toString());
        }
        return info(name);
    }

    /// The latest result, if it is of the material as it is.
    public Assessment assessment(String name) {
        try (CaseStore opened = open(name)) {
            return analyses.shown(name, opened);
        }
    }

    /// The latest result, also if something was said or added since.
    public Looking looking() {
        return new Looking(this::open, materials::of, analyses::latest);
    }

    /// Reports, open data and captured pages.
    public Making making() {
        return new Making(this::open, this::assessment, clock);
    }

    /// The report, for nobody who watches.
    public byte[] report(String name, ReportRequest request) {
        return making().report(name, request, Progress.SILENT);
    }

    /// Open data in one format, for nobody who watches.
    public byte[] export(String name, ExportRequest request) {
        return making().export(name, request, Progress.SILENT);
    }

    /// Refuses a case whose draft breaks a rule of wording, with every place.
    public void checkReady(String name) {
        try (CaseStore opened = open(name)) {
            outcomes(name, opened, "").checkReady(name);
        }
    }

    /// Chosen sections of the report as lines.
    public List<String> summary(String name, Locale language, List<String> sections) {
        Assessment assessment = assessment(name);
        return PlainReport.of(Report.of(assessment), words(assessment, language), sections);
    }

    /// The bundled case worked through.
    public Demo demo(Path samples, Path out, Progress progress) {
        return Demo.run(this, samples, out, progress);
    }

    static Wording words(Assessment assessment, Locale language) {
        return Wording.of(language).withLocalZone(assessment.settings().localZone());
    }

    /// True if there is a case of this name.
    public boolean has(String name) {
        return store.has(name);
    }

    /// @param of one narrative's id, or for captures one address; empty for all
    public Listing show(String name, What what, String of) {
        try (CaseStore opened = open(name)) {
            return switch (what) {
                case OBSERVATIONS ->
                    Listings.observations(materials.of(name, opened).observations());
                case REJECTED -> listings.rejected(materials.of(name, opened).rejected());
                case CUSTODY -> Listings.custody(opened.custody());
                case CAPTURES -> listings.captures(captures(opened, name, of));
                case JUDGEMENTS -> new Judged(tree, english::say).of(Analysis.standings(materials.of(name, opened)));
                case CHANNELS -> listings.channels(materials.of(name, opened));
                case SITES -> outcomes(name, opened, "").sites();
                case MATCHES -> outcomes(name, opened, of).matches();
                case NARRATIVES -> outcomes(name, opened, of).narratives();
                case TRACE -> outcomes(name, opened, of).trace();
                case DERIVATIONS -> outcomes(name, opened, of).derivations();
                case LANES -> outcomes(name, opened, of).lanes();
                case RIVER -> River.of(analyses.shown(name, opened), of).listing();
                case FINDINGS -> outcomes(name, opened, of).findings();
                case ACCUMULATION -> outcomes(name, opened, "").accumulation();
                case FAULTS -> outcomes(name, opened, "").faults();
                case AGREEMENT -> agreement(name, Locale.ENGLISH);
            };
        }
    }

    /// How far those who read by hand agree, and those who answered matches, in the words of one language.
    public Listing agreement(String name, Locale language) {
        AnswerAgreement answers = judging().agreement(name);
        return new Agreements(Wording.of(language), tree).of(assessment(name), answers, answers.table());
    }

    /// Every capture of one item, or of each item with several, and what changed between them.
    ///
    /// @param url an address or an item's id; empty for all
    public List<CaptureHistory> captures(String name, String url) {
        try (CaseStore opened = open(name)) {
            return captures(opened, name, url);
        }
    }

    private List<CaptureHistory> captures(CaseStore opened, String name, String url) {
        List<CaptureHistory> found =
                CaptureHistory.of(materials.of(name, opened).observations(), url);
        if (found.isEmpty() && !url.isEmpty()) {
            throw Problem.NO_SUCH_RESULT.at(Names.plain(url), "there is no capture of this address in " + name);
        }
        return found;
    }

    private Outcomes outcomes(String name, CaseStore opened, String narrative) {
        return new Outcomes(tree, english::say, analyses.shown(name, opened), narrative);
    }

    /// One topic over the ranked lists of a case, in the words of one language.
    ///
    /// @param from the beginning of the window that a "never" is about: a day in UTC, a time with its offset, or
    /// empty
    public Listing lists(String name, String topic, String from, String to, Locale language) {
        try (CaseStore opened = open(name)) {
            Rankings rankings = Rankings.of(materials.of(name, opened).observations());
            Wording wording = Wording.of(language).withLocalZone(LOCAL_ZONE);
            return new ListTrail(rankings, wording, tree).of(topic, from, to);
        }
    }

    /// All observations of a case, sorted by id.
    public List<Observation> observations(String name) {
        try (CaseStore opened = open(name)) {
            return materials.of(name, opened).observations();
        }
    }

    public ObservationView observation(String name, String id) {
        try (CaseStore opened = open(name)) {
            Observation found = opened.observation(id)
                    .map(Loading::observation)
                    .orElseThrow(() ->
                            Problem.NO_SUCH_RESULT.at(Names.plain(id), "there is no such observation in " + name));
            String file = found.capture().digests().stream()
                    .filter(each -> each.algorithm().equals("sha256"))
                    .map(Capture.Digest::value)
                    .filter(each -> !opened.namesOf(each).isEmpty())
                    .findFirst()
                    .orElse("");
            String words = Normalised.of(Document.of(found).text()).text();
            List<String> screenshots = Screenshots.of(found).stream()
                    .filter(each -> !opened.namesOf(each).isEmpty())
                    .toList();
            return new ObservationView(found, words, opened.namesOf(file), file, screenshots);
        }
    }

    /// The original bytes of a file that was imported.
    public InputStream original(String name, String sha256) {
        try (CaseStore opened = open(name)) {
            return opened.original(sha256);
        }
    }

    /// Seals a case as it is now.
    ///
    /// @param authority the address of a time stamping authority, which is sent a hash and nothing else; or empty
    public Verified.Sealed seal(String name, String authority) {
        try (CaseStore opened = open(name)) {
            return new Verified.Sealed(Keeping.seal(opened, authority, clock.instant()));
        }
    }

    /// Checks a case against the hashes kept with it.
    public Verified verifyCase(String name) {
        try (CaseStore opened = open(name)) {
            return Keeping.verify(name, opened, List.of());
        }
    }

    public Verified verify(String path) {
        return verify(path, List.of());
    }

    /// Checks a case, by its name or folder, or a package against the hashes kept with it.
    ///
    /// @param anchors certificates that a person believes, for time tokens
    public Verified verify(String path, List<X509Certificate> anchors) {
        if (!store.has(path)) {
            return Keeping.verify(path, actor, anchors);
        }
        try (CaseStore opened = open(path)) {
            return Keeping.verify(path, opened, anchors);
        }
    }

    /// A result of these jobs as one JSON document.
    public String json(Record result) {
        return tree.of(result).toString();
    }
}

package headwater.store;

import headwater.custody.Actor;
import headwater.custody.Entry;
import headwater.custody.Fault;
import headwater.custody.Sha256;
import headwater.problem.Problem;
import headwater.seal.TimeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// One case on disk: given records in `case.db`, derived ones in `derived.db`, original bytes in `originals`.
///
/// Deleting `derived.db` loses nothing that cannot be computed again.
public final class CaseStore implements AutoCloseable {

    static final String GIVEN = "case.db";

    static final String DERIVED = "derived.db";

    static final String ORIGINALS = "originals";

    static final String SEALS = "seals";

    /// Indexes of words, which follow from the observations.
    static final String SEARCH = "search";

    /// The way in which a screenshot was read, with the hash of the table that names it behind it.
    public static final String BESIDE = "# beside ";

    private final Path folder;
    private final Sql given;
    private final Originals originals;
    private final Derived derived;
    private final Actor actor;
    private final PeopleKey peopleKey;

    private CaseStore(Path folder, Instant now, Actor actor) throws IOException {
        this.folder = folder;
        this.actor = actor;
        this.peopleKey = new PeopleKey(folder);
        Path kept = Files.createDirectories(folder.resolve(ORIGINALS));
        this.originals = new Originals(kept);
        this.given = Sql.given(folder.resolve(GIVEN), now);
        this.derived = new Derived(Sql.derived(folder.resolve(DERIVED), now));
    }

    static CaseStore make(Path folder, Instant now, Actor actor) throws IOException {
        return new CaseStore(folder, now, actor);
    }

    /// Opens a case by its folder, wherever it lies: in a home, or sent by a colleague.
    public static CaseStore open(Path folder, Actor actor) {
        if (!holds(folder)) {
            throw Problem.NO_SUCH_CASE.at(folder.toString(), "there is no case in this folder");
        }
        try {
            return new CaseStore(folder, Instant.EPOCH, actor);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "cannot be opened: " + e.getMessage());
        }
    }

    /// True if a case lies in this folder.
    public static boolean holds(Path folder) {
        return Files.isRegularFile(folder.resolve(GIVEN));
    }

    /// Writes in one transaction: all of it is on disk when this returns, or nothing is. So are its entries in the
    /// custody log.
    public void write(Consumer<Writer> work) {
        List<String> kept = new ArrayList<>();
        given.transact(() -> {
            Writer writer = new Writer(given, originals);
            settle();
            work.accept(writer);
            writer.finish(actor);
            kept.addAll(writer.kept());
        });
        try {
            for (String sha256 : kept) {
                originals.name(sha256);
            }
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "an original cannot be named: " + e.getMessage());
        }
    }

    /// Adds an entry to the custody log for an act that changes no record.
    public void log(Instant at, String what, String input, String detail) {
        write(writer -> writer.log(at, what, input, detail));
    }

    /// The custody log, first entry first, in its canonical form.
    public List<String> custody() {
        return given.texts("SELECT line FROM custody ORDER BY number");
    }

    private void settle() {
        try {
            originals.settle(this::isKept);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "cannot be cleaned up: " + e.getMessage());
        }
    }

    private boolean isKept(String sha256) {
        return given.number("SELECT count(*) FROM original WHERE sha256 = ?", sha256) > 0;
    }

    /// All observations, sorted by id.
    public List<Row> observations() {
        return rows("SELECT id, json FROM observation ORDER BY id");
    }

    /// Each observation, sorted by id, without holding all of them.
    public void eachObservation(Consumer<Row> visitor) {
        given.each(
                row -> visitor.accept(new Row(row.getString(1), row.getString(2))),
                "SELECT id, json FROM observation ORDER BY id");
    }

    /// What changes when an observation comes, goes or changes, and with nothing else. Known without reading them.
    public String observationState() {
        return Sha256.of(String.join(
                        "", given.texts("SELECT count || ' ' || sum FROM tally WHERE name = 'observation'")))
                .substring(0, 32);
    }

    /// One observation, if the case holds it.
    public Optional<Row> observation(String id) {
        return given
                .all(
                        row -> new Row(row.getString(1), row.getString(2)),
                        "SELECT id, json FROM observation WHERE id = ?",
                        id)
                .stream()
                .findFirst();
    }

    /// How many observations it holds.
    public int observationCount() {
        return (int) given.number("SELECT count(*) FROM observation");
    }

    /// How many records could not be read.
    public int rejectedCount() {
        return (int) given.number("SELECT count(*) FROM rejected");
    }

    /// All context entries, sorted by id.
    public List<Row> context() {
        return rows("SELECT id, json FROM context ORDER BY id");
    }

    /// All judgements of people that were ever made, sorted by id.
    public List<Row> judgements() {
        return rows("SELECT id, json FROM judgement ORDER BY id");
    }

    /// What could not be read, sorted by place.
    public List<Refusal> rejected() {
        return given.all(
                row -> new Refusal(row.getString(1), row.getString(2), row.getString(3)),
                "SELECT place, problem, detail FROM rejected ORDER BY place, problem, detail");
    }

    /// When something was last handed over, or [Instant#EPOCH] if nothing was.
    public Instant lastReceived() {
        return given.texts("SELECT max(received) FROM import WHERE received IS NOT NULL HAVING count(*) > 0").stream()
                .map(Instant::parse)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /// One digest over everything given that the analysis reads: the same material, the same digest, in whatever
    /// order, whenever and under whatever names it was handed over. Read once for each state of the case.
    public String digest() {
        String state = state();
        Optional<String> known = derived.digest(state);
        if (known.isPresent()) {
            return known.get();
        }
        String read = readDigest();
        if (state.equals(state())) {
            derived.digest(state, read);
        }
        return read;
    }

    /// What changes with each record that comes, goes or changes, and with nothing else. Known without reading them; a
    /// record that was edited past the program is for [#verify] to find.
    public String state() {
        return Sha256.of(
                String.join("\n", given.texts("SELECT name || ' ' || count || ' ' || sum FROM tally ORDER BY name")));
    }

    private String readDigest() {
        var sha = Sha256.start();
        Sql.Visitor add = row -> {
            sha.update((row.getString(1) + Canonical.of(row.getString(2)) + "\n").getBytes(StandardCharsets.UTF_8));
        };
        given.each(add, "SELECT 'o', json FROM observation ORDER BY id");
        given.each(add, "SELECT 'c', json FROM context ORDER BY id");
        given.each(add, "SELECT 'j', json FROM judgement ORDER BY id");
        given.each(add, """
                SELECT 'r' || r.file || char(0) || CASE WHEN instr(r.place, n.name) = 1
                    THEN substr(r.place, length(n.name) + 1) ELSE r.place END, r.problem || char(0) || r.detail
                FROM rejected r LEFT JOIN (SELECT sha256, min(name) AS name FROM import GROUP BY sha256) n
                    ON n.sha256 = r.file
                ORDER BY 1, 2""");
        return Sha256.end(sha);
    }

    /// Names under which these bytes were handed over.
    public List<String> namesOf(String sha256) {
        return given.texts("SELECT DISTINCT name FROM import WHERE sha256 = ? ORDER BY name", sha256);
    }

    /// The screenshots that are kept with a table: the hash of each by the name that the table gives it.
    public Map<String, String> screenshotsOf(String table) {
        Map<String, String> hashes = new TreeMap<>();
        given.each(row -> hashes.put(row.getString(1), row.getString(2)), """
                SELECT i.name, i.sha256 FROM import i JOIN original o ON o.sha256 = i.sha256
                WHERE i.mapping = ? ORDER BY i.id""", BESIDE + table);
        return hashes;
    }

    /// When these bytes were first handed over, or else `now`.
    public Instant firstReceived(String sha256, Instant now) {
        return given.texts("SELECT received FROM import WHERE sha256 = ? ORDER BY received LIMIT 1", sha256).stream()
                .map(Instant::parse)
                .findFirst()
                .orElse(now);
    }

    /// The mapping with which these bytes were last read, as `key=value` lines; empty if there was none.
    public List<String> mappingOf(String sha256) {
        return given
                .texts("SELECT mapping FROM import WHERE sha256 = ? AND mapping <> '' ORDER BY id DESC LIMIT 1", sha256)
                .stream()
                .flatMap(String::lines)
                .toList();
    }

    /// The key of the case's pseudonyms, made on first use; to be asked for inside [#write].
    public byte[] peopleKey() {
        try {
            return peopleKey.key();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "the key of pseudonyms: " + e.getMessage());
        }
    }

    public boolean hasPeopleKey() {
        return peopleKey.exists();
    }

    /// Destroys the key of the case's pseudonyms.
    public void forgetPeopleKey() {
        try {
            peopleKey.destroy();
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(
                    folder.toString(), "the key of pseudonyms cannot be destroyed: " + e.getMessage());
        }
    }

    /// Takes out what may no longer be kept, and leaves no trace of it in any file of the case.
    public void purge(Purge.Order order) {
        new Purge(folder, given, derived, originals).run(order, this::write);
    }

    /// Takes out all that one file gave and its bytes, and reads it again in the same transaction, so that no file of
    /// the case holds a trace of what is not kept then.
    public void withhold(String sha256, Consumer<Writer> again) {
        new Purge(folder, given, derived, originals).file(sha256, again, this::write);
    }

    /// Ends a purge that a stopped machine left half done.
    public void settlePurge() {
        new Purge(folder, given, derived, originals).settle();
    }

    /// When the case was made: the time of the first entry of its custody log.
    public Instant created() {
        return given.texts("SELECT line FROM custody ORDER BY number LIMIT 1").stream()
                .map(line -> Entry.read(line).at())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /// When something was first done to it, by the custody log.
    public Optional<Instant> firstAct(String act) {
        return custody().stream()
                .map(Entry::read)
                .filter(entry -> entry.act().equals(act))
                .map(Entry::at)
                .findFirst();
    }

    /// The files that were imported and whose bytes are kept, with how they were last read.
    public List<Receipt> receipts() {
        return given.all(
                row -> {
                    String sha256 = row.getString(2);
                    return new Receipt(
                            row.getString(1), sha256, row.getLong(3), row.getString(4), () -> original(sha256));
                },
                """
                SELECT i.name, i.sha256, i.size, i.mapping FROM import i JOIN original o ON o.sha256 = i.sha256
                WHERE i.id = (SELECT max(j.id) FROM import j WHERE j.sha256 = i.sha256) ORDER BY i.name, i.sha256""");
    }

    /// Where the original bytes with this hash are.
    public Path originalFile(String sha256) {
        return originals.find(sha256);
    }

    /// The hash of the file each observation was read from.
    public void eachWithFile(BiConsumer<String, String> visitor) {
        given.each(
                row -> visitor.accept(row.getString(1), row.getString(2)),
                "SELECT i.sha256, o.json FROM observation o JOIN import i ON i.id = o.import ORDER BY o.id");
    }

    /// The original bytes with this hash.
    public InputStream original(String sha256) {
        Path file = originals.find(sha256);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            boolean was = !namesOf(sha256).isEmpty();
            throw Problem.NO_SUCH_RESULT.at(
                    sha256,
                    was
                            ? "the original is no longer kept in this case; the custody log says why"
                            : "no original with this hash is kept in this case");
        }
    }

    /// What is kept under names: column mappings or searches.
    public SavedTexts saved(SavedTexts.Kind kind) {
        return new SavedTexts(kind, folder);
    }

    /// Where indexes of its words lie, which may be deleted.
    public Path searchFolder() {
        return folder.resolve(SEARCH);
    }

    public Derived derived() {
        return derived;
    }

    public Path folder() {
        return folder;
    }

    /// Seals what the case holds now: a manifest of it, whose hash goes into the custody log.
    ///
    /// @param authority gives a time token over that hash, or nothing
    /// @return what was done, in one line
    public String seal(Instant at, Function<String, Optional<TimeToken>> authority) {
        Seals seals = seals();
        Seals.Seal seal = seals.write(at);
        Optional<TimeToken> token = authority.apply(seal.sha256());
        token.ifPresent(each -> seals.token(seal, each.bytes()));
        String detail = seal.name()
                + token.map(each -> ": time token, " + each.of(seal.sha256()).text(false))
                        .orElse("");
        log(at, Seals.ACT, seal.sha256(), detail);
        return "manifest " + seal.name() + ", sha256:" + seal.sha256()
                + token.map(each -> ", " + each.of(seal.sha256()).text(false)).orElse(", without a time token");
    }

    /// What each seal says.
    ///
    /// @param anchors certificates that a person believes
    public List<String> seals(List<X509Certificate> anchors) {
        return seals().words(anchors);
    }

    private Seals seals() {
        return new Seals(folder.resolve(SEALS), given);
    }

    /// Reads everything kept and says what is not as it was.
    public List<Fault> verify() {
        given.transact(() -> {
            // Something is read first, so that nobody else writes while what was left over is cleaned up.
            given.number("SELECT count(*) FROM custody");
            settle();
        });
        return new Verification(folder, given, originals).run();
    }

    /// How many originals, records and entries of the custody log [#verify] looks at.
    public long kept() {
        return given.number("""
                SELECT (SELECT count(*) FROM original) + (SELECT count(*) FROM observation)
                + (SELECT count(*) FROM context) + (SELECT count(*) FROM judgement)
                + (SELECT count(*) FROM custody)""");
    }

    private List<Row> rows(String sql) {
        return given.all(row -> new Row(row.getString(1), row.getString(2)), sql);
    }

    @Override
    public void close() {
        derived.close();
        given.close();
    }
}

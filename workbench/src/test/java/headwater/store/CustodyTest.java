package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.custody.Actor;
import headwater.custody.Entry;
import headwater.custody.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes a case behind the program's back, as a person with a database tool could, and asks what is noticed.
class CustodyTest {

    private static final Instant NOW = Instant.parse("2021-09-13T12:00:00Z");

    private static final Actor ANNA = new Actor("Anna", Actor.Basis.STATED, "headwater", "1");

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void aSmallCase() {
        try (CaseStore made = Store.at(home, ANNA).create("c", NOW)) {
            folder = made.folder();
            for (String each : List.of("one", "two", "three")) {
                Receipt receipt = StoreTest.receipt(each);
                made.write(writer -> {
                    long number = writer.begin(receipt, NOW);
                    writer.keep(receipt);
                    writer.add(new Row("o-" + each, "{\"id\":\"" + each + "\"}"), number, NOW);
                    writer.reject(receipt.sha256(), new Refusal(each + ":7", "BROKEN_RECORD", "cut"));
                    writer.log(NOW, "import", receipt.sha256(), each);
                });
            }
            assertEquals(List.of(), made.verify());
        }
    }

    @Test
    void everyActHasItsEntryWithItsAuthor() {
        try (CaseStore opened = CaseStore.open(folder, ANNA)) {
            List<Entry> entries = opened.custody().stream().map(Entry::read).toList();
            assertThat(entries).extracting(Entry::act).containsExactly("create", "import", "import", "import");
            assertThat(entries).extracting(each -> each.by().name()).containsOnly("Anna");
            assertEquals(
                    "sha256:" + StoreTest.receipt("three").sha256(),
                    entries.getLast().input());
        }
    }

    @Test
    void aChangeWithoutANamedActHasAnEntryAllTheSame() {
        try (CaseStore opened = CaseStore.open(folder, ANNA)) {
            opened.write(writer -> writer.note(new Row("q", "{}"), NOW));
            assertEquals("write", Entry.read(opened.custody().getLast()).act());
            assertEquals(List.of(), opened.verify());
        }
    }

    @Test
    void aTransactionThatFailsLeavesNoEntryAndNoCount() {
        try (CaseStore opened = CaseStore.open(folder, ANNA)) {
            try {
                opened.write(writer -> {
                    writer.note(new Row("q", "{}"), NOW);
                    writer.log(NOW, "note", "", "");
                    throw new IllegalStateException("stopped half way");
                });
            } catch (IllegalStateException stopped) {
                assertEquals(4, opened.custody().size());
            }
            opened.log(NOW, "report", "", "md");
            assertEquals(List.of(), opened.verify());
        }
    }

    @Test
    void aRemovedRecordIsNamedByItsTable() throws SQLException {
        tamper("DROP TRIGGER observation_removed", "DELETE FROM observation WHERE id = 'o-two'");
        assertThat(faults())
                .contains(Fault.record("observation", "1 fewer than the 3 that were written: records were removed"))
                .anyMatch(each -> each.detail().contains("the trigger observation_removed is missing"));
    }

    @Test
    void anAddedRecordIsNamedByItsTable() throws SQLException {
        tamper(
                "DROP TRIGGER observation_added",
                "INSERT INTO observation VALUES ('o-x', 1, '{}', '" + Writer.hash("{}") + "')");
        assertThat(faults()).extracting(Fault::where).contains("observation");
    }

    @Test
    void aRecordChangedWithItsHashIsNamedByItsTable() throws SQLException {
        tamper(
                "DROP TRIGGER observation_changed",
                "UPDATE observation SET json = '{}', sha256 = '" + Writer.hash("{}") + "' WHERE id = 'o-one'");
        assertThat(faults()).contains(Fault.record("observation", "not the 3 that were written: records were changed"));
    }

    @Test
    void aRefusalThatDisappearsIsNoticed() throws SQLException {
        tamper("DROP TRIGGER rejected_removed", "DELETE FROM rejected WHERE place = 'one:7'");
        assertThat(faults()).extracting(Fault::where).contains("rejected");
    }

    @Test
    void aToolThatDoesNotCountCannotChangeARecord() {
        try {
            tamper("DELETE FROM observation");
            throw new AssertionError("the record was removed");
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("tally");
        }
    }

    @Test
    void aRemovedEntryOfTheLogIsNamed() throws SQLException {
        tamper("DROP TRIGGER log_kept", "DELETE FROM custody WHERE number = 2");
        assertThat(faults()).contains(Fault.record("custody log entry 2", "the entry is missing"));
    }

    @Test
    void theLastEntryRemovedIsNamed() throws SQLException {
        tamper("DROP TRIGGER log_kept", "DELETE FROM custody WHERE number = 4");
        assertThat(faults()).extracting(Fault::where).contains("custody log entry 4");
    }

    @Test
    void anEntryRemovedWithItsCountIsNoticedByTheRecordsItLeavesBehind() throws SQLException {
        tamper(
                "DROP TRIGGER log_kept",
                "UPDATE tally SET count = 3, sum = (SELECT sha256 FROM custody WHERE number = 3) WHERE name = 'custody'",
                "DELETE FROM custody WHERE number = 4");
        assertThat(faults()).extracting(Fault::where).contains("tally");
    }

    @Test
    void aChangedEntryIsNamed() throws SQLException {
        tamper("DROP TRIGGER log_fixed", "UPDATE custody SET line = replace(line, 'Anna', 'Berta') WHERE number = 3");
        assertThat(faults()).extracting(Fault::where).contains("custody log entry 3");
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws SQLException {
        tamper(
                "DROP TRIGGER log_fixed",
                "UPDATE custody SET number = 9 WHERE number = 2",
                "UPDATE custody SET number = 2 WHERE number = 3",
                "UPDATE custody SET number = 3 WHERE number = 9");
        assertThat(faults()).extracting(Fault::where).contains("custody log entry 2");
    }

    @Test
    void anAddedEntryIsNamed() throws SQLException {
        Entry forged = new Entry(5, NOW, ANNA, "expire", "", "", "", Entry.NONE);
        tamper("INSERT INTO custody VALUES (5, '" + forged.line() + "', '" + forged.hash() + "')");
        assertThat(faults()).extracting(Fault::where).contains("custody log entry 5");
    }

    @Test
    void anAddedFileIsNamedWhateverItIsCalled() throws IOException {
        Path named = folder.resolve("originals/ab");
        Files.createDirectories(named);
        Files.writeString(folder.resolve("originals/note.txt"), "x");
        Files.writeString(named.resolve("ab".repeat(32)), "x");
        Files.writeString(folder.resolve("extra"), "x");
        assertThat(faults())
                .extracting(each -> folder.relativize(Path.of(each.where())).toString())
                .containsExactlyInAnyOrder("originals/note.txt", "originals/ab/" + "ab".repeat(32), "extra");
    }

    @Test
    void whatAKilledImportLeftIsNoPartOfTheCaseAndGoes() throws IOException {
        Path left = folder.resolve("originals/.new-" + "ab".repeat(32));
        Files.writeString(left, "half");
        assertEquals(List.of(), faults());
        assertThat(left).doesNotExist();
    }

    @Test
    void anOriginalThatWasNotYetNamedWhenTheProcessDiedIsNamedLater() throws IOException {
        String sha256 = StoreTest.receipt("two").sha256();
        Path named = folder.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
        Files.move(named, folder.resolve("originals/.new-" + sha256));
        try (CaseStore opened = CaseStore.open(folder, ANNA)) {
            assertEquals(
                    "two", new String(opened.original(sha256).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertEquals(List.of(), opened.verify());
        }
        assertThat(named).exists();
    }

    @Test
    void anOlderCaseIsChainedAndSaysSo() throws SQLException, IOException {
        Path older = Files.createDirectories(home.resolve("cases/older"));
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + older.resolve("case.db"));
                Statement statement = made.createStatement()) {
            for (String each : FIRST_FORM.split(";\n")) {
                statement.execute(each);
            }
        }
        try (CaseStore opened = Store.at(home, ANNA).open("older")) {
            List<Entry> entries = opened.custody().stream().map(Entry::read).toList();
            assertThat(entries).extracting(Entry::act).containsExactly("create", "import", "migrate");
            assertEquals(Actor.UNRECORDED, entries.getFirst().by());
            assertThat(entries.getLast().detail()).startsWith("2 entries from before this log was chained");
            assertEquals(List.of(), opened.verify());
            opened.log(NOW, "report", "", "md");
            assertEquals(List.of(), opened.verify());
        }
        assertEquals(4, reopened("older"));
    }

    private int reopened(String name) {
        try (CaseStore again = Store.at(home, ANNA).open(name)) {
            return again.custody().size();
        }
    }

    private static final String FIRST_FORM = """
            CREATE TABLE schema_version (version INTEGER NOT NULL, applied TEXT NOT NULL);
            INSERT INTO schema_version VALUES (1, '2021-01-01T00:00:00Z');
            CREATE TABLE original (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, chunks BLOB NOT NULL);
            CREATE TABLE import (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
                size INTEGER NOT NULL, mapping TEXT NOT NULL, received TEXT NOT NULL);
            CREATE INDEX import_file ON import (sha256);
            CREATE TABLE observation (id TEXT PRIMARY KEY, import INTEGER NOT NULL REFERENCES import (id),
                json TEXT NOT NULL, sha256 TEXT NOT NULL);
            CREATE TABLE context (id TEXT PRIMARY KEY, import INTEGER REFERENCES import (id),
                json TEXT NOT NULL, sha256 TEXT NOT NULL);
            INSERT INTO context VALUES ('q', NULL, '{}', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
            CREATE TABLE rejected (file TEXT NOT NULL, place TEXT NOT NULL, problem TEXT NOT NULL,
                detail TEXT NOT NULL, PRIMARY KEY (file, place, problem, detail));
            CREATE TABLE judgement (id TEXT PRIMARY KEY, json TEXT NOT NULL, made TEXT NOT NULL);
            CREATE TABLE replaced (kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, replaced TEXT NOT NULL);
            CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL);
            INSERT INTO log VALUES (1, '2021-01-01T00:00:00Z', 'create', 'older');
            INSERT INTO log VALUES (2, '2021-01-02T00:00:00Z', 'import', 'a.html');
            CREATE TRIGGER log_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
            CREATE TRIGGER past_kept BEFORE DELETE ON replaced BEGIN SELECT RAISE(ABORT, 'the past is kept'); END;
            CREATE TRIGGER past_fixed BEFORE UPDATE ON replaced BEGIN SELECT RAISE(ABORT, 'the past is kept'); END
            """;

    private List<Fault> faults() {
        try (CaseStore opened = CaseStore.open(folder, ANNA)) {
            return opened.verify();
        }
    }

    /// With a connection that knows nothing of Headwater.
    private void tamper(String... statements) throws SQLException {
        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                Statement statement = foreign.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}

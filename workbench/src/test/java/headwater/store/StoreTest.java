package headwater.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.custody.Fault;
import headwater.custody.Sha256;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Instant NOW = Instant.parse("2021-09-13T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void aNameThatCouldLeaveTheHomeIsRefused() {
        Store store = Store.at(home);
        for (String name : List.of("../out", "a/b", ".hidden", "", "a\u0000b", "-rf", "x".repeat(65))) {
            ProblemException refused = assertThrows(ProblemException.class, () -> store.create(name, NOW));
            assertEquals(Problem.BAD_PARAMETER, refused.problem(), name);
        }
    }

    @Test
    void aCaseIsListedUntilItIsDeleted() throws IOException {
        Store store = Store.at(home);
        store.create("élection-2021", NOW).close();
        assertEquals(List.of("élection-2021"), store.list());
        assertEquals(
                Problem.CASE_EXISTS,
                assertThrows(ProblemException.class, () -> store.create("élection-2021", NOW))
                        .problem());
        store.delete("élection-2021");
        assertEquals(List.of(), store.list());
        Files.createDirectories(home.resolve("cases/élection-2021/search"));
        assertEquals(List.of(), store.list(), "a folder without a case is none");
        assertEquals(
                Problem.NO_SUCH_CASE,
                assertThrows(ProblemException.class, () -> store.open("élection-2021"))
                        .problem());
    }

    @Test
    void aDeletionThatWasStoppedHalfWayIsEnded() throws IOException {
        Store store = Store.at(home);
        store.create("c", NOW).close();
        Path left = home.resolve("cases/.deleted-1");
        Files.createDirectories(left);
        Files.move(home.resolve("cases/c"), left.resolve("c"));
        assertEquals(List.of(), Store.at(home).list());
        assertFalse(Files.exists(left), "what was captured is gone");
    }

    @Test
    void aFileThatSomebodyElseReadsIsNotTakenForRewritten() {
        try (Sql one = Sql.given(home.resolve("case.db"), NOW);
                Sql other = Sql.given(home.resolve("case.db"), NOW)) {
            one.number("PRAGMA busy_timeout = 1");
            other.each(
                    row -> assertTrue(assertThrows(ProblemException.class, one::rewrite)
                            .detail()
                            .contains("is reading the case")),
                    "SELECT version FROM schema_version");
            one.rewrite();
        }
    }

    @Test
    void aPurgeThatStoppedAmongIndexesIsEnded() throws IOException {
        Path folder = home.resolve("cases/c");
        try (CaseStore opened = Store.at(home).create("c", NOW)) {
            Path left = Files.createDirectories(folder.resolve(Purge.GONE).resolve("1-before"));
            Path made = Files.createDirectories(opened.searchFolder().resolve(".new-1"));
            for (Path each : List.of(left, made)) {
                Files.writeString(each.resolve("terms"), "x");
            }
            Files.writeString(folder.resolve(Purge.MARK), "expire");
            opened.settlePurge();
            assertFalse(Files.exists(opened.searchFolder()));
            assertFalse(Files.exists(folder.resolve(Purge.GONE)));
            assertFalse(Files.exists(folder.resolve(Purge.MARK)));
        }
    }

    @Test
    void theSameRecordTwiceIsKeptOnce() {
        try (CaseStore opened = Store.at(home).create("c", NOW)) {
            opened.write(writer -> {
                long number = writer.begin(receipt(new byte[3]), NOW);
                assertTrue(writer.add(new Row("o-1", "{}"), number, NOW));
                assertFalse(writer.add(new Row("o-1", "{}"), number, NOW));
            });
            assertEquals(List.of(new Row("o-1", "{}")), opened.observations());
        }
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        try (CaseStore opened = Store.at(home).create("c", NOW)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> opened.write(writer -> {
                        writer.note(new Row("q", "{}"), NOW);
                        throw new IllegalStateException("stopped half way");
                    }));
            assertEquals(List.of(), opened.context());
        }
    }

    @Test
    void aFlippedByteIsPlacedToItsMebibyte() throws IOException {
        byte[] bytes = new byte[3 * Originals.CHUNK + 10];
        Arrays.fill(bytes, (byte) 7);
        Receipt receipt = receipt(bytes);
        Path kept;
        try (CaseStore opened = Store.at(home).create("c", NOW)) {
            opened.write(writer -> {
                writer.begin(receipt, NOW);
                writer.keep(receipt);
            });
            assertEquals(List.of(), opened.verify());
            kept = opened.folder()
                    .resolve("originals")
                    .resolve(receipt.sha256().substring(0, 2))
                    .resolve(receipt.sha256());
        }
        bytes[2 * Originals.CHUNK + 5] ^= 1;
        Files.write(kept, bytes);
        try (CaseStore opened = Store.at(home).open("c")) {
            assertEquals(
                    List.of(new Fault(
                            kept.toString(),
                            2 * Originals.CHUNK,
                            3 * Originals.CHUNK,
                            "the bytes are not those that were imported")),
                    opened.verify());
        }
    }

    @Test
    void anEditedRecordIsNoticed() {
        try (CaseStore opened = Store.at(home).create("c", NOW)) {
            opened.write(writer -> writer.note(new Row("q", "{\"a\":1}"), NOW));
            try (Sql sql = Sql.given(opened.folder().resolve(CaseStore.GIVEN), NOW)) {
                sql.run("UPDATE context SET json = '{\"a\":2}'");
            }
            assertEquals(
                    List.of(new Fault("context q", -1, -1, "the record is not the one that was kept")),
                    opened.verify());
        }
    }

    @Test
    void theDigestThatIsKeptIsThatOfTheRecords() throws IOException {
        Store store = Store.at(home);
        store.create("c", NOW).close();
        List<String> seen = new ArrayList<>();
        for (String json : List.of("{}", "{\"a\":1}", "{\"a\":2}", "{\"a\":1}")) {
            String kept;
            try (CaseStore opened = store.open("c")) {
                opened.write(writer -> writer.note(new Row("q", json), NOW));
                kept = opened.digest();
                assertEquals(kept, opened.digest());
                opened.log(NOW, "looked", "", "an entry of the log is no record");
                assertEquals(kept, opened.digest());
            }
            try (CaseStore opened = store.open("c")) {
                assertEquals(kept, opened.digest(), "kept for the next who opens it");
            }
            Files.delete(home.resolve("cases/c/derived.db"));
            try (CaseStore opened = store.open("c")) {
                assertEquals(kept, opened.digest(), "read anew");
            }
            seen.add(kept);
        }
        assertEquals(3, Set.copyOf(seen).size());
        assertEquals(seen.get(1), seen.get(3), "the same records again");
    }

    @Test
    void theLogOnlyGrows() {
        try (CaseStore opened = Store.at(home).create("c", NOW);
                Sql sql = Sql.given(opened.folder().resolve(CaseStore.GIVEN), NOW)) {
            assertThrows(ProblemException.class, () -> sql.run("DELETE FROM custody"));
            assertThrows(ProblemException.class, () -> sql.run("UPDATE custody SET line = 'x'"));
        }
    }

    @Test
    void derivedResultsMayBeDeletedAndTheCaseStillOpens() throws IOException {
        Store store = Store.at(home);
        Path folder;
        try (CaseStore opened = store.create("c", NOW)) {
            opened.derived().put("k", new byte[] {1}, NOW);
            assertEquals("k", opened.derived().latest().orElseThrow());
            folder = opened.folder();
        }
        Files.delete(folder.resolve("derived.db"));
        try (CaseStore opened = store.open("c")) {
            assertTrue(opened.derived().latest().isEmpty());
        }
    }

    @Test
    void anotherReadingOfTheSameBytesReplacesAndKeepsThePast() {
        try (CaseStore opened = Store.at(home).create("c", NOW)) {
            opened.write(writer -> {
                long number = writer.begin(receipt(new byte[3]), NOW);
                writer.add(new Row("o-1", "{\"a\":1}"), number, NOW);
                assertTrue(writer.replace(new Row("o-1", "{\"a\":2}"), number, NOW));
                assertFalse(writer.replace(new Row("o-1", "{\"a\":2}"), number, NOW));
            });
            assertEquals(List.of(new Row("o-1", "{\"a\":2}")), opened.observations());
            try (Sql sql = Sql.given(opened.folder().resolve(CaseStore.GIVEN), NOW)) {
                assertEquals(List.of("{\"a\":1}"), sql.texts("SELECT json FROM replaced"));
            }
        }
    }

    static Receipt receipt(byte[] bytes) {
        String sha = Sha256.of(bytes);
        return new Receipt("f.bin", sha, bytes.length, "", () -> new ByteArrayInputStream(bytes));
    }

    static Receipt receipt(String text) {
        return receipt(text.getBytes(StandardCharsets.UTF_8));
    }
}

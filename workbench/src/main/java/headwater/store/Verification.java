package headwater.store;

import headwater.custody.Chain;
import headwater.custody.Entry;
import headwater.custody.Fault;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Holds a case against itself: its files, its records, its custody log, and each of them against the others.
///
/// Bytes of the database that hold no record, such as free pages, are not looked at: SQLite reuses and rewrites them,
/// and nothing is read from them. Derived results are not looked at either, as they can be worked out again.
final class Verification {

    /// What lies in the folder of a case.
    private static final Set<String> PARTS = Set.of(
            CaseStore.GIVEN,
            CaseStore.GIVEN + "-wal",
            CaseStore.GIVEN + "-shm",
            CaseStore.GIVEN + "-journal",
            CaseStore.DERIVED,
            CaseStore.DERIVED + "-wal",
            CaseStore.DERIVED + "-shm",
            CaseStore.DERIVED + "-journal",
            CaseStore.ORIGINALS,
            CaseStore.SEALS,
            CaseStore.SEARCH,
            SavedTexts.Kind.MAPPING.folder(),
            SavedTexts.Kind.SEARCH.folder(),
            PeopleKey.NAME,
            PeopleKey.NAME + ".new",
            Purge.GONE,
            Purge.MARK);

    private final Path folder;
    private final Sql given;
    private final Originals originals;
    private final List<Fault> faults = new ArrayList<>();

    Verification(Path folder, Sql given, Originals originals) {
        this.folder = folder;
        this.given = given;
        this.originals = originals;
    }

    List<Fault> run() {
        String database = folder.resolve(CaseStore.GIVEN).toString();
        try {
            given.damage().forEach(line -> faults.add(Fault.record(database, line)));
            triggers(database);
            custody();
            records("observation");
            records("context");
        } catch (ProblemException damaged) {
            faults.add(Fault.record(database, "cannot be read to the end: " + damaged.detail()));
        }
        files();
        for (SavedTexts.Kind each : SavedTexts.Kind.values()) {
            saved(each);
        }
        new PeopleKey(folder).fault().ifPresent(faults::add);
        try {
            faults.addAll(new Seals(folder.resolve(CaseStore.SEALS), given).faults());
        } catch (ProblemException damaged) {
            faults.add(Fault.record(CaseStore.SEALS, "cannot be checked: " + damaged.detail()));
        }
        return List.copyOf(faults);
    }

    /// The triggers that keep the log and count the records are part of what is kept.
    private void triggers(String database) {
        Map<String, String> found = new TreeMap<>();
        given.each(
                row -> found.put(row.getString(1), row.getString(2)),
                "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')");
        Map<String, String> expected = Form.triggers();
        expected.forEach((name, sql) -> {
            if (!sql.equals(found.get(name))) {
                faults.add(Fault.record(
                        database, "the trigger " + name + (found.containsKey(name) ? " was changed" : " is missing")));
            }
        });
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> faults.add(Fault.record(database, "the trigger or view " + name + " was added")));
    }

    private void custody() {
        Chain chain = new Chain("custody log");
        given.each(
                row -> chain.next(row.getString(1), row.getString(2)),
                "SELECT line, sha256 FROM custody ORDER BY number");
        given.each(
                row -> chain.mustEnd(row.getLong(1), row.getString(2), "the case"),
                "SELECT count, sum FROM tally WHERE name = 'custody'");
        faults.addAll(chain.faults());
        Tally stated = Tally.read(given);
        Map<String, String> differences = Tally.count(given).differencesFrom(stated);
        differences.forEach((table, what) -> faults.add(Fault.record(table, what)));
        if (!stated.digest().equals(chain.records())) {
            faults.add(Fault.record(
                    "tally",
                    "the counts of records are not those of the last entry of the custody log"
                            + (differences.isEmpty() ? ": the log or the records were cut back or changed" : "")));
        }
    }

    private void records(String table) {
        given.each(
                row -> {
                    if (!Writer.hash(row.getString(2)).equals(row.getString(3))) {
                        faults.add(Fault.record(
                                table + " " + row.getString(1), "the record is not the one that was kept"));
                    }
                },
                "SELECT id, json, sha256 FROM " + table + " ORDER BY id");
    }

    private void files() {
        try {
            List<Fault> strangers = originals.strangers(
                    name -> given.number("SELECT count(*) FROM original WHERE sha256 = ?", name) > 0);
            given.each(
                    row -> check(row.getString(1), row.getLong(2), row.getString(3)),
                    "SELECT sha256, size, hex(chunks) FROM original ORDER BY sha256");
            faults.addAll(strangers);
            try (Stream<Path> each = Files.list(folder)) {
                each.filter(path -> !PARTS.contains(path.getFileName().toString()))
                        .sorted()
                        .forEach(path -> faults.add(
                                new Fault(path.toString(), 0, size(path), "the file is no part of the case")));
            }
        } catch (IOException | ProblemException e) {
            faults.add(Fault.record(folder.toString(), "cannot be read to the end: " + e.getMessage()));
        }
    }

    /// A kept mapping or search is the one that the custody log last names.
    private void saved(SavedTexts.Kind kind) {
        Map<String, String> logged = new TreeMap<>();
        try {
            given.each(
                    row -> {
                        Entry entry = Entry.read(row.getString(1));
                        if (entry.act().equals(kind.act())) {
                            logged.put(entry.detail(), entry.input());
                        }
                    },
                    "SELECT line FROM custody ORDER BY number");
            faults.addAll(new SavedTexts(kind, folder).faults(logged));
        } catch (ProblemException damaged) {
            faults.add(Fault.record(kind.folder(), "cannot be checked: " + damaged.detail()));
        }
    }

    private void check(String sha256, long size, String chunks) {
        try {
            faults.addAll(originals.check(sha256, size, HexFormat.of().parseHex(chunks)));
        } catch (IOException | ProblemException e) {
            faults.add(Fault.record("original " + sha256, "cannot be read: " + e.getMessage()));
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}

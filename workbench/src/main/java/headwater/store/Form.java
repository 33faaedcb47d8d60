package headwater.store;

import headwater.custody.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables of a case's given records, and how those of an older case become them.
final class Form {

    /// Raised with each change of the tables.
    static final int VERSION = 3;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL, applied TEXT NOT NULL)",
            "CREATE TABLE original (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, chunks BLOB NOT NULL)",
            """
            CREATE TABLE import (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
                size INTEGER NOT NULL, mapping TEXT NOT NULL, received TEXT NOT NULL)""",
            "CREATE INDEX import_file ON import (sha256)",
            """
            CREATE TABLE observation (id TEXT PRIMARY KEY, import INTEGER NOT NULL REFERENCES import (id),
                json TEXT NOT NULL, sha256 TEXT NOT NULL)""",
            """
            CREATE TABLE context (id TEXT PRIMARY KEY, import INTEGER REFERENCES import (id),
                json TEXT NOT NULL, sha256 TEXT NOT NULL)""",
            """
            CREATE TABLE rejected (file TEXT NOT NULL, place TEXT NOT NULL, problem TEXT NOT NULL,
                detail TEXT NOT NULL, PRIMARY KEY (file, place, problem, detail))""",
            "CREATE TABLE judgement (id TEXT PRIMARY KEY, json TEXT NOT NULL, made TEXT NOT NULL)",
            """
            CREATE TABLE replaced (kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
                replaced TEXT NOT NULL)""",
            "CREATE INDEX replaced_id ON replaced (kind, id)",
            "CREATE TRIGGER past_kept BEFORE DELETE ON replaced BEGIN SELECT RAISE(ABORT, 'the past is kept'); END",
            "CREATE TRIGGER past_fixed BEFORE UPDATE ON replaced BEGIN SELECT RAISE(ABORT, 'the past is kept'); END");

    private static final List<String> CUSTODY = List.of(
            "CREATE TABLE custody (number INTEGER PRIMARY KEY, line TEXT NOT NULL, sha256 TEXT NOT NULL)",
            "CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL, sum TEXT NOT NULL)",
            "CREATE TRIGGER log_kept BEFORE DELETE ON custody BEGIN SELECT RAISE(ABORT, 'the log only grows'); END",
            "CREATE TRIGGER log_fixed BEFORE UPDATE ON custody BEGIN SELECT RAISE(ABORT, 'the log only grows'); END");

    /// What people judged is added to and never changed: a withdrawal is a further judgement.
    private static final List<String> JUDGED = List.of(
            "CREATE TRIGGER judged_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements stay'); END",
            "CREATE TRIGGER judged_fixed BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements stay'); END");

    private Form() {}

    /// Makes the tables of a new case.
    static void make(Sql sql) {
        TABLES.forEach(sql::run);
        custody(sql);
        JUDGED.forEach(sql::run);
    }

    private static void custody(Sql sql) {
        CUSTODY.forEach(sql::run);
        Tally.triggers().values().forEach(sql::run);
    }

    /// The triggers a case must have, by their names, with what they are made by.
    static Map<String, String> triggers() {
        Map<String, String> triggers = new TreeMap<>(Tally.triggers());
        List<String> all = new ArrayList<>(TABLES);
        all.addAll(CUSTODY);
        all.addAll(JUDGED);
        all.stream()
                .filter(each -> each.startsWith("CREATE TRIGGER "))
                .forEach(each -> triggers.put(each.split(" ")[2], each));
        return triggers;
    }

    /// Brings an older case to this form, inside a transaction.
    static void migrate(Sql sql, long from, Instant now) {
        if (from == 1) {
            chainTheLog(sql, now);
        }
        JUDGED.forEach(sql::run);
        sql.run("INSERT INTO schema_version VALUES (?, ?)", VERSION, now.toString());
    }

    /// Entries of the first form had no author and no chain. They are chained as they stand, and the log says so.
    private static void chainTheLog(Sql sql, Instant now) {
        record Older(Instant at, String what, String detail) {}
        List<Older> entries = sql.all(
                row -> new Older(Instant.parse(row.getString(1)), row.getString(2), row.getString(3)),
                "SELECT at, what, detail FROM log ORDER BY id");
        sql.run("DROP TABLE log");
        custody(sql);
        CustodyLog log = new CustodyLog(sql);
        entries.forEach(
                each -> log.add(Actor.UNRECORDED, new CustodyLog.Act(each.at(), each.what(), "", each.detail()), ""));
        Tally tally = Tally.count(sql);
        tally.keep(sql);
        log.add(
                Actor.of(""),
                new CustodyLog.Act(
                        now,
                        "migrate",
                        "",
                        entries.size() + " entries from before this log was chained stand before this one as they were"
                                + " found; nothing shows whether they or the records were changed until now"),
                tally.digest());
    }
}

package headwater.store;

import headwater.custody.Actor;
import headwater.custody.Entry;
import java.time.Instant;

/// The custody log of a case as it is kept: it is added to, and never changed.
final class CustodyLog {

    private final Sql sql;

    CustodyLog(Sql sql) {
        this.sql = sql;
    }

    /// What was done.
    record Act(Instant at, String what, String input, String detail) {}

    private record Last(long number, String hash) {}

    /// Adds an entry inside a transaction.
    void add(Actor by, Act act, String records) {
        Last last = sql
                .all(
                        row -> new Last(row.getLong(1), row.getString(2)),
                        "SELECT number, sha256 FROM custody ORDER BY number DESC LIMIT 1")
                .stream()
                .findFirst()
                .orElse(new Last(0, Entry.NONE));
        long number = last.number + 1;
        Entry entry = new Entry(number, act.at, by, act.what, act.input, act.detail, records, last.hash);
        sql.run("INSERT INTO custody VALUES (?, ?, ?)", number, entry.line(), entry.hash());
        sql.run(
                "INSERT INTO tally VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET count = excluded.count, "
                        + "sum = excluded.sum",
                Tally.CUSTODY,
                number,
                entry.hash());
    }
}

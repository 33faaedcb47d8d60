package headwater.store;

import headwater.custody.Actor;
import headwater.custody.Sha256;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Adds given records inside one transaction. Nothing given is ever lost: a record that is replaced by a later
/// reading of the same bytes moves to the past and stays there.
public final class Writer {

    private final Sql sql;
    private final Originals originals;
    private final String before;
    private final List<CustodyLog.Act> acts = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    Writer(Sql sql, Originals originals) {
        this.sql = sql;
        this.originals = originals;
        sql.tally().restart(sql);
        this.before = sql.tally().digest();
    }

    /// Notes that a file was handed over; the number of this import.
    public long begin(Receipt receipt, Instant received) {
        List<Long> same = sql.all(
                row -> row.getLong(1),
                "SELECT id FROM import WHERE name = ? AND sha256 = ? AND mapping = ?",
                receipt.name(),
                receipt.sha256(),
                receipt.mapping());
        if (!same.isEmpty()) {
            return same.getFirst();
        }
        sql.run(
                "INSERT INTO import (name, sha256, size, mapping, received) VALUES (?, ?, ?, ?, ?)",
                receipt.name(),
                receipt.sha256(),
                receipt.size(),
                receipt.mapping(),
                received.toString());
        return sql.number("SELECT last_insert_rowid()");
    }

    /// True if these bytes were read before in another way, so that what they gave then is to be replaced.
    public boolean readOtherwise(Receipt receipt) {
        return sql.number(
                        "SELECT count(*) FROM import WHERE sha256 = ? AND mapping <> ?",
                        receipt.sha256(),
                        receipt.mapping())
                > 0;
    }

    /// Adds an observation; false if it is there already.
    public boolean add(Row observation, long importId) {
        return sql.run(
                        "INSERT OR IGNORE INTO observation (id, import, json, sha256) VALUES (?, ?, ?, ?)",
                        observation.id(),
                        importId,
                        observation.json(),
                        hash(observation.json()))
                == 1;
    }

    /// Adds an observation or puts it in the place of an earlier reading; false if it is there already.
    public boolean replace(Row observation, long importId, Instant now) {
        if (add(observation, importId)) {
            return true;
        }
        sql.run(
                "INSERT INTO replaced SELECT 'observation', id, json, ? FROM observation WHERE id = ? AND json <> ?",
                now.toString(),
                observation.id(),
                observation.json());
        return sql.run(
                        "UPDATE observation SET json = ?, sha256 = ?, import = ? WHERE id = ? AND json <> ?",
                        observation.json(),
                        hash(observation.json()),
                        importId,
                        observation.id(),
                        observation.json())
                == 1;
    }

    /// Adds a context entry or puts it in the place of the one with its id; false if it is there already.
    public boolean note(Row context, Instant now) {
        sql.run(
                "INSERT INTO replaced SELECT 'context', id, json, ? FROM context WHERE id = ? AND json <> ?",
                now.toString(),
                context.id(),
                context.json());
        return sql.run("""
                INSERT INTO context (id, json, sha256) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET json = excluded.json, sha256 = excluded.sha256
                WHERE json <> excluded.json""", context.id(), context.json(), hash(context.json())) == 1;
    }

    /// The refusals of the latest reading of a file take the place of those of an earlier one.
    public void reject(String sha256, List<Refusal> refusals) {
        sql.run("DELETE FROM rejected WHERE file = ?", sha256);
        for (Refusal each : refusals) {
            sql.run(
                    "INSERT OR IGNORE INTO rejected VALUES (?, ?, ?, ?)",
                    sha256,
                    each.where(),
                    each.problem(),
                    each.detail());
        }
    }

    /// Keeps the original bytes, once.
    public void keep(Receipt receipt) {
        if (sql.number("SELECT count(*) FROM original WHERE sha256 = ?", receipt.sha256()) > 0) {
            return;
        }
        try (InputStream bytes = receipt.bytes().open()) {
            byte[] chunks = originals.keep(receipt.sha256(), bytes, receipt.name());
            kept.add(receipt.sha256());
            sql.run("INSERT INTO original VALUES (?, ?, ?)", receipt.sha256(), receipt.size(), chunks);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(receipt.name(), "a copy cannot be kept: " + e.getMessage());
        }
    }

    /// Adds an entry to the custody log, written with what this transaction changes: every act on a case has one.
    ///
    /// @param what the act, such as `import`, `report`, `expire`
    /// @param input the SHA-256 of what went in or came out, as 64 digits, or empty if there is none
    /// @param detail what a reader of the log should know, in a few words
    public void log(Instant at, String what, String input, String detail) {
        acts.add(new CustodyLog.Act(at, what, input.isEmpty() ? "" : "sha256:" + input, detail));
    }

    /// Ends the transaction: the entries, each with the digest of what is there now.
    void finish(Actor by) {
        sql.tally().keep(sql);
        String records = sql.tally().digest();
        if (acts.isEmpty() && !records.equals(before)) {
            acts.add(new CustodyLog.Act(Instant.now(), "write", "", "records were changed without a named act"));
        }
        CustodyLog log = new CustodyLog(sql);
        acts.forEach(act -> log.add(by, act, records));
    }

    /// The originals that were kept in this transaction.
    List<String> kept() {
        return kept;
    }

    static String hash(String json) {
        return Sha256.of(json);
    }
}

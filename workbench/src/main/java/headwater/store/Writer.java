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

    /// True if what these bytes gave was read in another way, so that it is to be replaced.
    public boolean readOtherwise(Receipt receipt) {
        List<Long> others = sql.all(
                row -> row.getLong(1),
                "SELECT id FROM import WHERE sha256 = ? AND mapping <> ?",
                receipt.sha256(),
                receipt.mapping());
        return others.stream()
                .anyMatch(each -> sql.number("SELECT EXISTS (SELECT 1 FROM observation WHERE import = ?)", each) > 0);
    }

    /// Adds an observation; false if it is there already.
    ///
    /// Of two readings with one id the one stands whose text comes first in the alphabet, whenever it came:
    /// the same bytes under two names, or two files that tell the same differently. The other one moves to the
    /// past, unless it is the same but for the name of its file.
    public boolean add(Row observation, long importId, Instant now) {
        if (insert(observation, importId)) {
            return true;
        }
        Present present = present(observation.id());
        if (present.json.equals(observation.json())) {
            return false;
        }
        boolean isFirst = Canonical.isBefore(observation.json(), present.json);
        if (!present.file.equals(fileOf(importId))) {
            past(new Row(observation.id(), isFirst ? present.json : observation.json()), now);
        }
        if (isFirst) {
            update(observation, importId);
        }
        return false;
    }

    /// Adds an observation or puts it in the place of an earlier reading; false if it is there already.
    public boolean replace(Row observation, long importId, Instant now) {
        if (insert(observation, importId)) {
            return true;
        }
        Present present = present(observation.id());
        boolean isChanged = !present.json.equals(observation.json());
        if (isChanged) {
            past(new Row(observation.id(), present.json), now);
        }
        update(observation, importId);
        return isChanged;
    }

    /// What an earlier reading of a file gave and this one does not moves to the past.
    public void drop(Receipt receipt, long importId, Instant now) {
        sql.all(row -> new Row(row.getString(1), row.getString(2)), """
                        SELECT id, json FROM observation
                        WHERE import IN (SELECT id FROM import WHERE sha256 = ? AND id <> ?)""", receipt.sha256(), importId)
                .forEach(each -> {
                    past(each, now);
                    sql.run("DELETE FROM observation WHERE id = ?", each.id());
                });
    }

    private boolean insert(Row observation, long importId) {
        return sql.run(
                        "INSERT OR IGNORE INTO observation (id, import, json, sha256) VALUES (?, ?, ?, ?)",
                        observation.id(),
                        importId,
                        observation.json(),
                        hash(observation.json()))
                == 1;
    }

    private void update(Row observation, long importId) {
        sql.run(
                "UPDATE observation SET json = ?, sha256 = ?, import = ? WHERE id = ?",
                observation.json(),
                hash(observation.json()),
                importId,
                observation.id());
    }

    private void past(Row observation, Instant now) {
        sql.run("""
                INSERT INTO replaced SELECT 'observation', ?1, ?2, ?3
                WHERE NOT EXISTS (SELECT 1 FROM replaced WHERE kind = 'observation' AND id = ?1 AND json = ?2)""", observation.id(), observation.json(), now.toString());
    }

    private record Present(String json, String file) {}

    private Present present(String id) {
        return sql.all(
                        row -> new Present(row.getString(1), row.getString(2)),
                        "SELECT o.json, i.sha256 FROM observation o JOIN import i ON i.id = o.import WHERE o.id = ?",
                        id)
                .getFirst();
    }

    private String fileOf(long importId) {
        return sql.texts("SELECT sha256 FROM import WHERE id = ?", importId).getFirst();
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

    /// Adds a context entry that a file holds. Of two files that say different things under one id the one stands
    /// whose name comes last, as when a folder is read in order; a file of the same name is a later state of it.
    public boolean note(Row context, long importId, Instant now) {
        long later = sql.number("""
                SELECT count(*) FROM context c JOIN import i ON i.id = c.import
                WHERE c.id = ? AND i.name > (SELECT name FROM import WHERE id = ?)""", context.id(), importId);
        if (later > 0) {
            return false;
        }
        boolean isChanged = note(context, now);
        sql.run("UPDATE context SET import = ?1 WHERE id = ?2 AND import IS NOT ?1", importId, context.id());
        return isChanged;
    }

    /// Adds a judgement of a person; false if it is there already. None is ever changed or taken away.
    public boolean judge(Row judgement, Instant made) {
        return sql.run(
                        "INSERT OR IGNORE INTO judgement VALUES (?, ?, ?)",
                        judgement.id(),
                        judgement.json(),
                        made.toString())
                == 1;
    }

    /// Forgets what could not be read of a file, as it is being read again.
    public void forgetRefusals(String sha256) {
        sql.run("DELETE FROM rejected WHERE file = ?", sha256);
    }

    /// Keeps what could not be read of a file.
    public void reject(String sha256, Refusal refusal) {
        sql.run(
                "INSERT OR IGNORE INTO rejected VALUES (?, ?, ?, ?)",
                sha256,
                refusal.where(),
                refusal.problem(),
                refusal.detail());
    }

    /// The name of a file by which its places are written: of all under which its bytes were handed over, the one that
    /// comes first in the alphabet.
    public String placeName(String sha256) {
        return sql.texts("SELECT min(name) FROM import WHERE sha256 = ?", sha256)
                .getFirst();
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

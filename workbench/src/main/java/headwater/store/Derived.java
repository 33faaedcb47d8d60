package headwater.store;

import headwater.custody.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Results of runs, each under the key of its inputs, method, version, parameters and seed. A result is never
/// edited: another input has another key.
public final class Derived implements AutoCloseable {

    /// Before the state of a case, as the key of its digest.
    private static final String DIGEST = "digest of ";

    private final Sql sql;

    Derived(Sql sql) {
        this.sql = sql;
    }

    /// Keeps a result and makes it the one that is shown.
    public void put(String key, byte[] payload, Instant made) {
        sql.transact(() -> {
            sql.run("INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?)", key, made.toString(), hash(payload), payload);
            show(key);
        });
    }

    /// Makes a kept result the one that is shown.
    public void show(String key) {
        sql.run("INSERT INTO latest VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET key = excluded.key", key);
    }

    /// The result under this key; none if there is none or if it is damaged, as it can be computed again.
    public Optional<byte[]> find(String key) {
        List<byte[]> found = sql.all(
                row -> hash(row.getBytes(1)).equals(row.getString(2)) ? row.getBytes(1) : new byte[0],
                "SELECT payload, sha256 FROM result WHERE key = ?",
                key);
        return found.stream().filter(payload -> payload.length > 0).findFirst();
    }

    /// The digest of the material of a case in this state, if it was read before.
    Optional<String> digest(String state) {
        return find(DIGEST + state).map(payload -> new String(payload, StandardCharsets.US_ASCII));
    }

    void digest(String state, String digest) {
        byte[] payload = digest.getBytes(StandardCharsets.US_ASCII);
        sql.transact(() -> {
            sql.run("DELETE FROM result WHERE key LIKE ?", DIGEST + "%");
            sql.run(
                    "INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?)",
                    DIGEST + state,
                    Instant.EPOCH.toString(),
                    hash(payload),
                    payload);
        });
    }

    /// Forgets every result: each can be computed again.
    void empty() {
        sql.transact(() -> {
            sql.run("DELETE FROM latest");
            sql.run("DELETE FROM result");
        });
        sql.rewrite();
    }

    /// The key of the result that is shown.
    public Optional<String> latest() {
        return sql.texts("SELECT key FROM latest").stream().findFirst();
    }

    private static String hash(byte[] payload) {
        return Sha256.of(payload);
    }

    @Override
    public void close() {
        sql.close();
    }
}

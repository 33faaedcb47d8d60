package headwater.store;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// One SQLite file: opening it so that an acknowledged transaction survives a kill, and running statements.
final class Sql implements AutoCloseable {

    /// Raised with each change of the tables.
    static final int VERSION = 1;

    private static final List<String> GIVEN_TABLES = List.of(
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
            "CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL)",
            "CREATE TRIGGER log_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END",
            "CREATE TRIGGER log_fixed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END",
            "CREATE TRIGGER past_kept BEFORE DELETE ON replaced BEGIN SELECT RAISE(ABORT, 'the past is kept'); END",
            "CREATE TRIGGER past_fixed BEFORE UPDATE ON replaced BEGIN SELECT RAISE(ABORT, 'the past is kept'); END");

    private static final List<String> DERIVED_TABLES = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL, applied TEXT NOT NULL)",
            """
            CREATE TABLE result (key TEXT PRIMARY KEY, made TEXT NOT NULL, sha256 TEXT NOT NULL,
                payload BLOB NOT NULL)""",
            "CREATE TABLE latest (one INTEGER PRIMARY KEY CHECK (one = 1), key TEXT NOT NULL)");

    private final Connection connection;
    private final String where;

    private Sql(Connection connection, String where) {
        this.connection = connection;
        this.where = where;
    }

    static Sql given(Path file, Instant now) {
        return open(file, GIVEN_TABLES, now);
    }

    static Sql derived(Path file, Instant now) {
        return open(file, DERIVED_TABLES, now);
    }

    private static Sql open(Path file, List<String> tables, Instant now) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(20_000);
        config.enforceForeignKeys(true);
        try {
            Sql sql =
                    new Sql(DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()), file.toString());
            sql.prepare(tables, now);
            return sql;
        } catch (SQLException e) {
            throw Problem.STORE_UNAVAILABLE.at(file.toString(), "cannot be opened: " + e.getMessage());
        }
    }

    private void prepare(List<String> tables, Instant now) {
        if (texts("SELECT name FROM sqlite_master WHERE name = 'schema_version'")
                .isEmpty()) {
            transact(() -> {
                // Asked again inside the transaction, as another process may have been quicker.
                if (texts("SELECT name FROM sqlite_master WHERE name = 'schema_version'")
                        .isEmpty()) {
                    tables.forEach(this::run);
                    run("INSERT INTO schema_version VALUES (?, ?)", VERSION, now.toString());
                }
            });
        }
        long version = number("SELECT max(version) FROM schema_version");
        if (version != VERSION) {
            throw Problem.STORE_UNAVAILABLE.at(
                    where, "was written by another version of Headwater: it has form " + version + ", not " + VERSION);
        }
    }

    /// Runs all of it or nothing; when this returns, it is on disk.
    void transact(Runnable work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (RuntimeException | SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /// Runs a statement; how many rows it changed.
    int run(String sql, Object... args) {
        try (PreparedStatement statement = statement(sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    <T> List<T> all(Reader<T> reader, String sql, Object... args) {
        try (PreparedStatement statement = statement(sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    List<String> texts(String sql, Object... args) {
        return all(rows -> rows.getString(1), sql, args);
    }

    long number(String sql, Object... args) {
        return all(rows -> rows.getLong(1), sql, args).getFirst();
    }

    /// What SQLite itself finds wrong with the file; empty if nothing.
    List<String> damage() {
        return texts("PRAGMA integrity_check").stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    private PreparedStatement statement(String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }

    private ProblemException unavailable(SQLException e) {
        return Problem.STORE_UNAVAILABLE.at(where, String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA optimize");
        } catch (SQLException ignored) {
            // Only advice to the planner; a store that is busy or full may still be closed.
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /// Makes a value of the row a result stands on.
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}

package headwater.store;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/// One SQLite file: opening it so that an acknowledged transaction survives a kill, and running statements.
final class Sql implements AutoCloseable {

    private static final int DERIVED_VERSION = 1;

    private static final List<String> DERIVED_TABLES = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL, applied TEXT NOT NULL)",
            """
            CREATE TABLE result (key TEXT PRIMARY KEY, made TEXT NOT NULL, sha256 TEXT NOT NULL,
                payload BLOB NOT NULL)""",
            "CREATE TABLE latest (one INTEGER PRIMARY KEY CHECK (one = 1), key TEXT NOT NULL)");

    /// Outside the heap, and taken only as it is needed.
    private static final int CACHE_KIB = 192 << 10;

    /// Of a new file. A record takes some three kilobytes, of which a page of four holds only one.
    private static final int PAGE_BYTES = 16 << 10;

    private final Connection connection;
    private final String where;
    private final Tally tally;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
    private boolean inTransaction;

    private Sql(Connection connection, String where) throws SQLException {
        this.connection = connection;
        this.where = where;
        this.tally = Tally.following(connection);
    }

    /// What the triggers have counted on this connection.
    Tally tally() {
        return tally;
    }

    /// Given records; an older form is brought to the present one.
    static Sql given(Path file, Instant now) {
        Sql sql = open(file);
        sql.prepare(() -> Form.make(sql), Form.VERSION, now);
        return sql;
    }

    static Sql derived(Path file, Instant now) {
        Sql sql = open(file);
        sql.prepare(() -> DERIVED_TABLES.forEach(sql::run), DERIVED_VERSION, now);
        return sql;
    }

    private static Sql open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(20_000);
        // The ids of millions of records come in no order; pages of their index are not to be written for each.
        config.setCacheSize(-CACHE_KIB);
        config.enforceForeignKeys(true);
        String address = "jdbc:sqlite:" + file;
        try {
            if (Files.notExists(file)) {
                // The size of pages is fixed once the file has a log of writes, which the settings above give it.
                try (Connection first = DriverManager.getConnection(address);
                        Statement statement = first.createStatement()) {
                    statement.execute("PRAGMA page_size = " + PAGE_BYTES);
                    statement.execute("VACUUM");
                }
            }
            return new Sql(DriverManager.getConnection(address, config.toProperties()), file.toString());
        } catch (SQLException e) {
            throw Problem.STORE_UNAVAILABLE.at(file.toString(), "cannot be opened: " + e.getMessage());
        }
    }

    private void prepare(Runnable make, int version, Instant now) {
        if (texts("SELECT name FROM sqlite_master WHERE name = 'schema_version'")
                .isEmpty()) {
            transact(() -> {
                // Asked again inside the transaction, as another process may have been quicker.
                if (texts("SELECT name FROM sqlite_master WHERE name = 'schema_version'")
                        .isEmpty()) {
                    make.run();
                    run("INSERT INTO schema_version VALUES (?, ?)", version, now.toString());
                }
            });
        }
        if (form() > 0 && form() < version && version == Form.VERSION) {
            transact(() -> {
                if (form() < version) {
                    Form.migrate(this, form(), Instant.now());
                }
            });
        }
        if (form() != version) {
            throw Problem.STORE_UNAVAILABLE.at(
                    where, "was written by another version of Headwater: it has form " + form() + ", not " + version);
        }
    }

    private long form() {
        return number("SELECT max(version) FROM schema_version");
    }

    /// Runs all of it or nothing; when this returns, it is on disk.
    void transact(Runnable work) {
        try {
            connection.setAutoCommit(false);
            inTransaction = true;
            try {
                work.run();
                forgetPrepared();
                connection.commit();
            } catch (RuntimeException | SQLException e) {
                forgetPrepared();
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private void forgetPrepared() throws SQLException {
        inTransaction = false;
        for (PreparedStatement each : prepared.values()) {
            each.close();
        }
        prepared.clear();
    }

    /// Runs a statement; how many rows it changed. Inside a transaction it is prepared once, however often it runs.
    int run(String sql, Object... args) {
        try {
            if (inTransaction) {
                PreparedStatement statement = prepared.get(sql);
                if (statement == null) {
                    statement = connection.prepareStatement(sql);
                    prepared.put(sql, statement);
                }
                return bound(statement, args).executeUpdate();
            }
            try (PreparedStatement statement = statement(sql, args)) {
                return statement.executeUpdate();
            }
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

    /// Hands over row after row, however many there are.
    void each(Visitor visitor, String sql, Object... args) {
        try (PreparedStatement statement = statement(sql, args);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
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

    /// Writes the file anew, so that no page of it and no log of writes holds what was deleted.
    void rewrite() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            emptyLog(statement);
            statement.execute("VACUUM");
            emptyLog(statement);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /// SQLite says only in a row that a reader kept it from it.
    private void emptyLog(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (row.next() && row.getInt("busy") != 0) {
                throw Problem.STORE_UNAVAILABLE.at(
                        where,
                        "its log of writes still holds what was deleted, because something else is reading the case; "
                                + "it is emptied when the case is opened again");
            }
        }
    }

    /// What SQLite itself finds wrong with the file; empty if nothing.
    List<String> damage() {
        return texts("PRAGMA integrity_check").stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    private PreparedStatement statement(String sql, Object... args) throws SQLException {
        return bound(connection.prepareStatement(sql), args);
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... args) throws SQLException {
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

    /// Looks at the row a result stands on.
    @FunctionalInterface
    interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }
}

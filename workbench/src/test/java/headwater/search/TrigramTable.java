package headwater.search;

import headwater.model.Observation;
import headwater.search.Asked.Need;
import headwater.search.Asked.Words;
import headwater.search.Units.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same words in SQLite's FTS5 with its trigram tokenizer: folded as the index folds them, a space beside each word
/// and none between characters, so that both must find the same. A search of fewer than three characters is a walk over
/// all rows, as FTS5 documents it.
final class TrigramTable implements AutoCloseable {

    private final Connection connection;
    private final Path file;

    TrigramTable(Path file) throws SQLException {
        this.file = file;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement make = connection.createStatement()) {
            make.execute("PRAGMA journal_mode = OFF");
            make.execute("PRAGMA synchronous = OFF");
            make.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, language, platform, channel, month)");
            make.execute("CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'trigram case_sensitive 1')");
        }
    }

    void fill(MadeItems items, int size) throws SQLException {
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        try (PreparedStatement item = connection.prepareStatement("INSERT INTO item VALUES (?, ?, ?, ?, ?)");
                PreparedStatement words =
                        connection.prepareStatement("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)")) {
            for (int i = 0; i < size; i++) {
                Observation each = items.item(i);
                item.setInt(1, i);
                item.setString(2, each.item().body().language().orElse(""));
                item.setString(3, each.channel().platform());
                item.setString(4, each.channel().key());
                item.setString(5, Stored.month(each.item().published()));
                item.execute();
                words.setInt(1, i);
                words.setString(2, spaced(each.item().body().title().orElse("")));
                words.setString(3, spaced(each.item().body().text().orElse("")));
                words.execute();
            }
        }
        connection.commit();
        try (Statement merge = connection.createStatement()) {
            merge.execute("INSERT INTO words (words) VALUES ('optimize')");
        }
        connection.commit();
        System.out.printf(
                Locale.ROOT,
                "  FTS5 made in %.0f s, %,d MiB with its copy of the words%n",
                (System.nanoTime() - start) / 1e9,
                file.toFile().length() >> 20);
    }

    private static String spaced(String text) {
        return spaced(Units.of(text, Writing.FOLDED));
    }

    private static String spaced(List<Unit> units) {
        StringBuilder spaced = new StringBuilder();
        for (Unit each : units) {
            if (!each.isCharacter() && (spaced.isEmpty() || spaced.charAt(spaced.length() - 1) != ' ')) {
                spaced.append(' ');
            }
            spaced.append(each.text());
            if (!each.isCharacter()) {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }

    /// Times those queries that are words alone, each once: all counted, the first twenty by rank, counts of four
    /// facets.
    void times(String name, Map<String, Long> expected) throws SQLException {
        List<Double> indexed = new ArrayList<>();
        List<Double> walked = new ArrayList<>();
        int other = 0;
        for (Map.Entry<String, Long> each : expected.entrySet()) {
            Asked asked = QueryReader.read(Search.of(each.getKey()));
            List<Need> needs = asked.needs();
            if (!asked.window().isAlways()
                    || needs.size() != 1
                    || needs.getFirst().any().size() != 1
                    || !(needs.getFirst().any().getFirst() instanceof Words words)
                    || words.field() != Field.ANYWHERE
                    || words.isStart()) {
                continue;
            }
            String wanted = spaced(words.units());
            boolean isShort = wanted.codePointCount(0, wanted.length()) < 3;
            long start = System.nanoTime();
            long total = isShort ? walk(wanted) : ask(wanted);
            double time = (System.nanoTime() - start) / 1e6;
            (isShort ? walked : indexed).add(time);
            other += total == each.getValue() ? 0 : 1;
            if (name.equals("listed")) {
                System.out.printf(Locale.ROOT, "    %-40s %,9d found %8.1f ms%n", each.getKey(), total, time);
            }
        }
        System.out.println("  FTS5, " + name + ": " + SearchRun.percentiles(indexed)
                + (walked.isEmpty() ? "" : "; under three characters: " + SearchRun.percentiles(walked)) + "; "
                + other + " found another number");
    }

    private long ask(String wanted) throws SQLException {
        String phrase = "\"" + wanted + "\"";
        long total = number("SELECT count(*) FROM words WHERE words MATCH ?", phrase);
        rows("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20", phrase);
        for (String facet : List.of("language", "platform", "channel", "month")) {
            rows(
                    "SELECT " + facet
                            + ", count(*) FROM item WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?) "
                            + "GROUP BY 1",
                    phrase);
        }
        return total;
    }

    private long walk(String wanted) throws SQLException {
        String like = "%" + wanted + "%";
        String where = " FROM words WHERE text LIKE ?1 OR title LIKE ?1";
        long total = number("SELECT count(*)" + where, like);
        rows("SELECT rowid" + where + " LIMIT 20", like);
        for (String facet : List.of("language", "platform", "channel", "month")) {
            rows("SELECT " + facet + ", count(*) FROM item WHERE id IN (SELECT rowid" + where + ") GROUP BY 1", like);
        }
        return total;
    }

    private long number(String sql, String argument) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(sql)) {
            asked.setString(1, argument);
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void rows(String sql, String argument) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(sql)) {
            asked.setString(1, argument);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

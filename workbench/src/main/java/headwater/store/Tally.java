package headwater.store;

import headwater.custody.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.Function;

/// How many records each table of given records has, and the sum of their digests: what an entry of the custody log
/// says of the state after an act, without reading everything again.
///
/// The sum is that of the rows' digests as numbers of 2048 bits (additive hashing; Bellare and Micciancio, 1997), so
/// that it does not depend on the order, and a row that goes can be taken off. Triggers keep it, so that no statement
/// changes a row past it; a tool that does not know the function they call cannot change one at all.
final class Tally {

    static final String CUSTODY = "custody";

    /// The tables and what of a row counts. Long texts count by the digest that stands beside them.
    private static final Map<String, List<String>> COVERED = covered();

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(2048);

    private record Sum(long count, BigInteger sum) {
        Sum plus(int sign, BigInteger digest) {
            return new Sum(count + sign, (sign > 0 ? sum.add(digest) : sum.subtract(digest)).mod(MODULUS));
        }
    }

    private static final Sum NOTHING = new Sum(0, BigInteger.ZERO);

    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private Tally() {
        COVERED.keySet().forEach(table -> sums.put(table, NOTHING));
    }

    private static Map<String, List<String>> covered() {
        Map<String, List<String>> covered = new LinkedHashMap<>();
        covered.put("original", List.of("sha256", "size", "hex(chunks)"));
        covered.put("import", List.of("id", "name", "sha256", "size", "mapping", "received"));
        covered.put("observation", List.of("id", "import", "sha256"));
        covered.put("context", List.of("id", "import", "sha256"));
        covered.put("rejected", List.of("file", "place", "problem", "detail"));
        covered.put("judgement", List.of("id", "json", "made"));
        covered.put("replaced", List.of("kind", "id", "json", "replaced"));
        return covered;
    }

    /// A tally that follows what this connection writes.
    static Tally following(Connection connection) throws SQLException {
        Tally tally = new Tally();
        Function.create(connection, "tally", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                List<String> values = new ArrayList<>();
                for (int i = 2; i < args(); i++) {
                    String value = value_text(i);
                    values.add(value == null ? "" : value);
                }
                tally.change(value_text(0), value_int(1), values);
                result(0);
            }
        });
        return tally;
    }

    /// The statements that make the triggers, by their names.
    static Map<String, String> triggers() {
        Map<String, String> triggers = new LinkedHashMap<>();
        COVERED.forEach((table, columns) -> {
            String more = call(table, 1, "NEW.", columns);
            String less = call(table, -1, "OLD.", columns);
            triggers.put(table + "_added", trigger(table, "added", "INSERT", more));
            triggers.put(table + "_removed", trigger(table, "removed", "DELETE", less));
            triggers.put(table + "_changed", trigger(table, "changed", "UPDATE", less + more));
        });
        return triggers;
    }

    private static String trigger(String table, String what, String on, String calls) {
        return "CREATE TRIGGER " + table + "_" + what + " AFTER " + on + " ON " + table + " BEGIN " + calls + "END";
    }

    private static String call(String table, int sign, String row, List<String> columns) {
        List<String> values = columns.stream()
                .map(each -> each.startsWith("hex(") ? "hex(" + row + each.substring(4) : row + each)
                .toList();
        return "SELECT tally('" + table + "', " + sign + ", " + String.join(", ", values) + "); ";
    }

    private void change(String table, int sign, List<String> values) {
        sums.put(table, sums.getOrDefault(table, NOTHING).plus(sign, digest(table, values)));
    }

    /// As it was when something was last written.
    static Tally read(Sql sql) {
        Tally tally = new Tally();
        tally.restart(sql);
        return tally;
    }

    void restart(Sql sql) {
        COVERED.keySet().forEach(table -> sums.put(table, NOTHING));
        sql.each(
                row -> {
                    if (COVERED.containsKey(row.getString(1))) {
                        sums.put(row.getString(1), new Sum(row.getLong(2), number(row.getString(3))));
                    }
                },
                "SELECT name, count, sum FROM tally");
    }

    /// Worked out from the rows as they are.
    static Tally count(Sql sql) {
        Tally tally = new Tally();
        COVERED.forEach((table, columns) -> sql.each(
                row -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        String value = row.getString(i);
                        values.add(value == null ? "" : value);
                    }
                    tally.change(table, 1, values);
                },
                "SELECT " + String.join(", ", columns) + " FROM " + table));
        return tally;
    }

    void keep(Sql sql) {
        sums.forEach((table, sum) -> sql.run(
                "INSERT INTO tally VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET count = excluded.count, "
                        + "sum = excluded.sum WHERE sum <> excluded.sum OR count <> excluded.count",
                table,
                sum.count,
                sum.sum.toString(16)));
    }

    /// One digest over all of it, as an entry of the custody log states it.
    String digest() {
        StringBuilder text = new StringBuilder();
        sums.forEach((table, sum) -> text.append(table)
                .append(' ')
                .append(sum.count)
                .append(' ')
                .append(sum.sum.toString(16))
                .append('\n'));
        return Sha256.of(text.toString());
    }

    /// What is other than `known`, one line a table.
    Map<String, String> differencesFrom(Tally known) {
        Map<String, String> differences = new LinkedHashMap<>();
        sums.forEach((table, sum) -> {
            Sum kept = known.sums.getOrDefault(table, NOTHING);
            if (sum.count != kept.count) {
                long more = sum.count - kept.count;
                differences.put(
                        table,
                        Math.abs(more) + (more > 0 ? " more" : " fewer") + " than the " + kept.count
                                + " that were written: records were " + (more > 0 ? "added" : "removed"));
            } else if (!sum.sum.equals(kept.sum)) {
                differences.put(table, "not the " + kept.count + " that were written: records were changed");
            }
        });
        return differences;
    }

    private static BigInteger number(String hex) {
        try {
            return new BigInteger(hex, 16);
        } catch (NumberFormatException damaged) {
            return BigInteger.ONE.negate();
        }
    }

    /// Each value with its length before it, so that no two rows are written alike.
    private static BigInteger digest(String table, List<String> values) {
        StringBuilder text = new StringBuilder(table);
        values.forEach(
                value -> text.append('|').append(value.length()).append(':').append(value));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] wide = new byte[4 * 64];
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-512");
            for (int i = 0; i < 4; i++) {
                sha.update((byte) i);
                System.arraycopy(sha.digest(bytes), 0, wide, 64 * i, 64);
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-512", impossible);
        }
        return new BigInteger(1, wide);
    }
}

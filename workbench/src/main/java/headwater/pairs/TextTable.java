package headwater.pairs;

import headwater.importing.Source;
import headwater.importing.table.TableRows;
import headwater.importing.value.Clock;
import headwater.importing.value.Rows;
import headwater.match.TextReuse;
import headwater.model.Known;
import headwater.model.When;
import headwater.problem.Problem;
import headwater.room.Room;
import headwater.room.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The texts of a table with the columns `id` and `text` and, if present, `lang`, `time` and `account`, kept by columns
/// and not as objects, so that millions of them fit.
final class TextTable implements TextReuse.Table {

    private static final Clock CLOCK = Clock.of(When.Basis.PLATFORM_TEXT);

    private final Source source;
    private final Ids ids;
    private final Strings texts;

    /// Each stands once in memory, however many rows state it.
    private final Map<String, String> known = new HashMap<>();

    private String[] languages = new String[16];
    private String[] accounts = new String[16];
    private long[] orders = new long[16];
    private final List<PairResult.Rejected> rejected = new ArrayList<>();
    private long rows;
    private long empty;
    private long unreadableTimes;

    private TextTable(Source source, Room room) {
        this.source = source;
        this.ids = new Ids(room);
        this.texts = new Strings(room);
    }

    /// @param room where the texts are kept
    static TextTable of(Source source, Room room) {
        if (source.size() == 0) {
            throw Problem.EMPTY_INPUT.at(source.name(), "the file has no bytes");
        }
        TextTable table = new TextTable(source, room);
        Rows.Table read = TableRows.of(source);
        try (Stream<Rows.Row> rows = read.rows()) {
            table.expect(read.header());
            rows.forEach(table::add);
        }
        return table;
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public String id(int number) {
        return ids.get(number);
    }

    @Override
    public String language(int number) {
        return languages[number];
    }

    @Override
    public String text(int number) {
        return texts.get(number);
    }

    @Override
    public long order(int number) {
        return orders[number];
    }

    @Override
    public String account(int number) {
        return accounts[number];
    }

    /// The same of a row by its id.
    long order(String id) {
        return orders[ids.find(id)];
    }

    List<PairResult.Rejected> rejected() {
        return rejected;
    }

    long rows() {
        return rows;
    }

    long empty() {
        return empty;
    }

    long unreadableTimes() {
        return unreadableTimes;
    }

    /// @param header empty where each row names its own columns
    private void expect(List<String> header) {
        for (String column : List.of("id", "text")) {
            if (!header.isEmpty() && !header.contains(column)) {
                throw Problem.NEEDS_MAPPING.at(
                        source.name(), "the table has no column \"" + column + "\"; it has " + header);
            }
        }
    }

    private void add(Rows.Row row) {
        rows++;
        Rows.Fault fault = row.refusal();
        String id = row.cell("id").strip();
        if (fault != null) {
            reject(row, fault.problem(), fault.detail());
        } else if (id.isEmpty()) {
            reject(row, Problem.BROKEN_RECORD, "the row has no id");
        } else if (!row.cells().containsKey("text")) {
            reject(row, Problem.BROKEN_RECORD, "the row has no text");
        } else if (!ids.add(id, !row.cell("text").isBlank())) {
            reject(row, Problem.BROKEN_RECORD, "the id \"" + id + "\" stands in an earlier row too");
        } else if (row.cell("text").isBlank()) {
            empty++;
        } else {
            keep(row);
        }
    }

    private void keep(Rows.Row row) {
        int number = texts.size();
        if (number == orders.length) {
            languages = Arrays.copyOf(languages, number + number / 2);
            accounts = Arrays.copyOf(accounts, languages.length);
            orders = Arrays.copyOf(orders, languages.length);
        }
        texts.add(row.cell("text"));
        languages[number] = once(language(row));
        accounts[number] = once(row.cell("account").strip());
        orders[number] = order(row);
    }

    private String once(String value) {
        return known.computeIfAbsent(value, key -> key);
    }

    private static String language(Rows.Row row) {
        String stated = row.cell("lang").strip().replace('_', '-');
        return stated.isEmpty() ? "und" : stated;
    }

    private long order(Rows.Row row) {
        Known<When> time = CLOCK.read(row.cell("time"));
        if (!time.isKnown()) {
            unreadableTimes += row.cell("time").isBlank() ? 0 : 1;
            return UNTIMED;
        }
        return time.get().earliest().toEpochMilli();
    }

    private void reject(Rows.Row row, Problem problem, String detail) {
        String where = source.name() + (row.number() == 0 ? "" : " row " + row.number());
        rejected.add(new PairResult.Rejected(where, problem, detail));
    }
}

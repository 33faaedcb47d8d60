package headwater.pairs;

import headwater.importing.Source;
import headwater.importing.table.TableRows;
import headwater.importing.value.Clock;
import headwater.importing.value.Rows;
import headwater.match.TextReuse;
import headwater.model.Known;
import headwater.model.When;
import headwater.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The texts of a table with the columns `id` and `text` and, if present, `lang`, `time` and `account`.
final class TextTable {

    private static final Clock CLOCK = Clock.of(When.Basis.PLATFORM_TEXT);

    private final Source source;
    private final List<TextReuse.Text> texts = new ArrayList<>();
    private final List<PairResult.Rejected> rejected = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long rows;
    private long empty;
    private long unreadableTimes;

    private TextTable(Source source) {
        this.source = source;
    }

    static TextTable of(Source source) {
        if (source.size() == 0) {
            throw Problem.EMPTY_INPUT.at(source.name(), "the file has no bytes");
        }
        TextTable table = new TextTable(source);
        Rows.Table read = TableRows.of(source);
        try (Stream<Rows.Row> rows = read.rows()) {
            table.expect(read.header());
            rows.forEach(table::add);
        }
        return table;
    }

    List<TextReuse.Text> texts() {
        return texts;
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
        } else if (!ids.add(id)) {
            reject(row, Problem.BROKEN_RECORD, "the id \"" + id + "\" stands in an earlier row too");
        } else if (row.cell("text").isBlank()) {
            empty++;
        } else {
            texts.add(new TextReuse.Text(
                    id,
                    language(row),
                    row.cell("text"),
                    order(row),
                    row.cell("account").strip()));
        }
    }

    private static String language(Rows.Row row) {
        String stated = row.cell("lang").strip().replace('_', '-');
        return stated.isEmpty() ? "und" : stated;
    }

    private long order(Rows.Row row) {
        Known<When> time = CLOCK.read(row.cell("time"));
        if (!time.isKnown()) {
            unreadableTimes += row.cell("time").isBlank() ? 0 : 1;
            return TextReuse.Text.UNTIMED;
        }
        return time.get().earliest().toEpochMilli();
    }

    private void reject(Rows.Row row, Problem problem, String detail) {
        String where = source.name() + (row.number() == 0 ? "" : " row " + row.number());
        rejected.add(new PairResult.Rejected(where, problem, detail));
    }
}

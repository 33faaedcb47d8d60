package headwater.importing.table;

import headwater.importing.value.Rows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The first rows of a table and its columns, from which a guess is made. The rest of the table is not read.
record Sample(List<String> columns, List<Rows.Row> rows) {

    /// Enough to tell a day from a month and a count from an id.
    static final int SIZE = 200;

    Sample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Sample of(Rows.Table table) {
        try (Stream<Rows.Row> rows = table.rows()) {
            List<Rows.Row> first = rows.limit(SIZE).toList();
            Set<String> columns = new LinkedHashSet<>(table.header());
            if (table.header().isEmpty()) {
                first.forEach(row -> columns.addAll(row.cells().keySet()));
            }
            return new Sample(List.copyOf(columns), first);
        }
    }
}

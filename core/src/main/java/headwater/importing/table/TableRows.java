package headwater.importing.table;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.Unpacked;
import headwater.importing.value.Rows;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rows of any table as they stand, for those who ask for columns of their own and make no observations of them.
public final class TableRows {

    private TableRows() {}

    /// With gzip or zstd taken off first. Where the packed data ends early, the last row is a fault that says so.
    public static Rows.Table of(Source source) {
        return of(source, "");
    }

    /// @param sheet which sheet of a workbook; the first if empty
    public static Rows.Table of(Source source, String sheet) {
        try {
            Unpacked inner = Unpacked.of(source);
            Rows.Table table = TableFile.table(
                    inner, inner.head(), Mapping.of(sheet.isEmpty() ? List.of() : List.of("sheet=" + sheet)));
            Stream<Rows.Row> rows = Stream.concat(
                            table.rows(),
                            Stream.of(inner)
                                    .flatMap(each -> each.verdict().stream())
                                    .map(TableRows::fault))
                    .onClose(table.rows()::close);
            return new Rows.Table(table.header(), rows, table.warnings());
        } catch (IOException | UncheckedIOException e) {
            throw Problem.UNREADABLE_FILE.at(source.name(), "cannot be read: " + e.getMessage());
        }
    }

    private static Rows.Row fault(Imported.Rejected rejected) {
        return new Rows.Row(0, Map.of(), new Rows.Fault(rejected.problem(), rejected.detail()));
    }
}

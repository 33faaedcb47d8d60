package headwater.importing.table;

import headwater.importing.FormReader;
import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Rows;
import headwater.model.About;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people read by hand: one row a look at one item by one coder, in a table with a header of its own.
///
/// It needs no mapping, because its columns have their names from us. Two coders who looked at one item gave two
/// observations of it, and neither is the right one.
public final class ReviewFile implements FormReader {

    /// Columns by which such a table is known.
    private static final List<String> MARKS = List.of("coder", "seen", "seen_zone");

    @Override
    public About about() {
        return new About("importing", "manual-review", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String first = Decoding.headText(head)
                .lines()
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        return isHeader(first.stripLeading().startsWith("{") ? names(first) : columns(first));
    }

    @Override
    public boolean readsAccess() {
        return true;
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        byte[] head = source.head();
        Rows.Table table = TableFile.table(source, head, Mapping.of(List.of()));
        if (!table.header().isEmpty() && !isHeader(table.header())) {
            table.rows().close();
            return Stream.of(new Imported.Rejected(
                    source.name() + " table",
                    Problem.NEEDS_MAPPING,
                    "a manual review has the columns " + MARKS + "; this table has " + table.header()));
        }
        return rows(source, TableFile.form(head), table);
    }

    @Override
    public List<Field> fields() {
        return ReviewColumn.ALL.stream()
                .map(each -> new Field(each.name(), each.sort(), each.codes()))
                .toList();
    }

    @Override
    public List<Fault> faults(Map<String, String> cells, boolean access) {
        return ReviewFault.of(cells, access);
    }

    @Override
    public String id(Map<String, String> cells) {
        return ReviewRow.id(cells);
    }

    @Override
    public String file(List<Map<String, String>> records) {
        List<String> names = ReviewColumn.ALL.stream().map(ReviewColumn::name).toList();
        return Stream.concat(
                        Stream.of(String.join(",", names)),
                        records.stream()
                                .map(cells -> names.stream()
                                        .map(each -> quoted(cells.getOrDefault(each, "")))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"';
    }

    static Stream<Imported> rows(Source source, String form, Rows.Table table) {
        ReviewRow reader = new ReviewRow(source, form, table.warnings());
        return table.rows().map(reader::read);
    }

    static boolean isHeader(List<String> columns) {
        return columns.containsAll(MARKS);
    }

    private static List<String> columns(String line) {
        return Stream.of(line.split(Pattern.quote(String.valueOf(Rows.separator(line))), -1))
                .map(each -> each.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    /// Of a line of JSON; one cut short has none.
    private static List<String> names(String line) {
        try {
            JsonNode first = JsonMapper.shared().readTree(line);
            return first.isObject() ? List.copyOf(first.propertyNames()) : List.of();
        } catch (JacksonException cut) {
            return List.of();
        }
    }
}

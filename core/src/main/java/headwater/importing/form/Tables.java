package headwater.importing.form;

import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.importing.value.Rows;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables that forms describe: with a header, with a few lines above it, or with none at all.
///
/// A table without a header is known by the number of its columns and the shape of some of them, so that another table
/// of as many columns is not taken for it.
record Tables(List<Form> forms) {

    /// How far down a header may stand.
    private static final int DEEPEST = 20;

    /// How many lines are tried, so that a ragged one at the top does not hide what the file is.
    private static final int TRIED = 5;

    Tables {
        forms = List.copyOf(forms);
    }

    /// Whether a form is of tables at all; `in table,messages[]` is of both.
    static boolean has(Form form) {
        return form.settings("in").anyMatch("table"::equals) || form.has("columns");
    }

    boolean recognises(byte[] head) {
        List<String> lines = lines(head);
        return bare(lines).isPresent() || headerLine(lines) >= 0;
    }

    Rows.Table read(Source source, Decoding decoding) throws IOException {
        List<String> lines = lines(source.head());
        Optional<Form> bare = bare(lines);
        if (bare.isPresent()) {
            List<String> columns = bare.get().settings("columns").toList();
            Stream<Rows.Row> rows = Lines.of(decoding.reader(source))
                    .filter(line -> line.tooLong() || !line.text().isBlank())
                    .map(line -> row(line, columns));
            return new Rows.Table(columns, rows, decoding.warnings());
        }
        int above = Math.max(headerLine(lines), 0);
        Source whole = decoding.charset().name().startsWith("UTF-16") ? source : LoneReturns.of(source);
        Rows.Table table = Rows.delimited(whole, decoding, above);
        if (above == 0) {
            return table;
        }
        List<Observation.Warning> warnings = new ArrayList<>(table.warnings());
        warnings.add(new Observation.Warning(
                "lines-above-header", "lines 1 to " + above, "they describe the export and are no rows of it"));
        return new Rows.Table(table.header(), table.rows(), warnings);
    }

    private static List<String> lines(byte[] head) {
        return Decoding.headText(head).lines().limit(DEEPEST + 1L).toList();
    }

    /// How many lines stand above the header, or -1 if there is none that a form knows.
    private int headerLine(List<String> lines) {
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            List<String> header = header(lines.get(i));
            boolean top = first;
            if (forms.stream()
                    .filter(each -> Tables.has(each) && !each.has("columns"))
                    .filter(each -> top || each.has("preamble"))
                    .anyMatch(each -> hasColumns(each, header))) {
                return top ? 0 : i;
            }
            first &= lines.get(i).isBlank();
        }
        return -1;
    }

    private static List<String> header(String line) {
        String separator = String.valueOf(Rows.separator(line));
        return Stream.of(line.split(Pattern.quote(separator), -1))
                .map(each -> each.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static boolean hasColumns(Form form, List<String> header) {
        return form.settings("needs").map(each -> each.replaceAll("[=?].*", "")).allMatch(header::contains);
    }

    private Optional<Form> bare(List<String> lines) {
        return forms.stream()
                .filter(form -> form.has("columns"))
                .filter(form -> lines.stream().limit(TRIED).anyMatch(line -> isRow(line, form)))
                .findFirst();
    }

    private static boolean isRow(String line, Form form) {
        List<String> columns = form.settings("columns").toList();
        String[] cells = line.split("\t", -1);
        return cells.length == columns.size()
                && form.starting("shape.").stream()
                        .allMatch(each -> cells[columns.indexOf(each.substring("shape.".length()))].matches(
                                form.setting(each, "")));
    }

    private static Rows.Row row(Lines.Line line, List<String> columns) {
        if (line.tooLong()) {
            return broken(line, Problem.TOO_LARGE, "the line is longer than any record");
        }
        String[] cells = line.text().split("\t", -1);
        if (cells.length != columns.size()) {
            return broken(
                    line,
                    Problem.BROKEN_RECORD,
                    "the row has " + cells.length + " cells where such a table has " + columns.size());
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return new Rows.Row(line.number(), row, null);
    }

    private static Rows.Row broken(Lines.Line line, Problem problem, String detail) {
        return new Rows.Row(line.number(), Map.of(), new Rows.Fault(problem, detail));
    }
}

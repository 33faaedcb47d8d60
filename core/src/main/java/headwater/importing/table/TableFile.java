package headwater.importing.table;

import headwater.importing.Imported;
import headwater.importing.Preview;
import headwater.importing.Source;
import headwater.importing.TableReader;
import headwater.importing.value.Decoding;
import headwater.importing.value.Rows;
import headwater.model.About;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Any table with a mapping that says what its columns are: each row one observation, or rejected with its number.
public final class TableFile implements TableReader {

    private static final int COLUMNS_NAMED = 12;

    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\uFFFD]");

    private static final int LONGEST_NAME = 80;

    /// Whose first line is the head of a table, even where its names are questions, as forms write them.
    private static final Pattern TABLE_NAME =
            Pattern.compile(".*\\.(?:csv|tsv|tab)(?:\\.(?:gz|zst))?", Pattern.CASE_INSENSITIVE);

    /// A file of prose, or a line of it: no head of a table, whatever commas it has.
    private static final Pattern PROSE_FILE = Pattern.compile(".*\\.(?:md|markdown|rst)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile(".*[.。!！?？:：…]\\s*", Pattern.DOTALL);

    @Override
    public About about() {
        return new About("importing", "table", 1, List.of(new About.Parameter("mapping", "")));
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        if (isWorkbook(head)) {
            return true;
        }
        String text = Decoding.headText(head).stripLeading();
        if (text.startsWith("{")) {
            return isJsonLines(text);
        }
        if (text.isEmpty()
                || text.startsWith("<")
                || text.startsWith("[")
                || BINARY.matcher(text.substring(0, Math.min(text.length(), 4096)))
                        .find()) {
            return false;
        }
        List<String> lines =
                text.lines().filter(each -> !each.isBlank()).limit(2).toList();
        boolean isProse = PROSE_FILE.matcher(name).matches()
                || (!TABLE_NAME.matcher(name).matches()
                        && SENTENCE.matcher(lines.getFirst()).matches());
        return !isProse && isHeader(lines.getFirst());
    }

    @Override
    public List<String> fields() {
        return Mapping.columns();
    }

    @Override
    public boolean readsAccess() {
        return true;
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Mapping mapping = Mapping.of(source.mapping());
        List<String> refusals = mapping.refusals();
        if (!refusals.isEmpty()) {
            return Stream.of(rejected(source, "mapping", Problem.NEEDS_MAPPING, String.join("; ", refusals)));
        }
        byte[] head = source.head();
        Rows.Table table = table(source, head, mapping);
        if (mapping.fields().isEmpty()) {
            // A workbook shows its columns only when it is open.
            return ReviewFile.isHeader(table.header())
                    ? ReviewFile.rows(source, form(head), table)
                    : needsMapping(source, table);
        }
        List<String> missing = table.header().isEmpty() ? List.of() : mapping.missing(table.header());
        if (!missing.isEmpty()) {
            table.rows().close();
            return Stream.of(rejected(
                    source,
                    "mapping",
                    Problem.NEEDS_MAPPING,
                    "the table has no such columns: " + missing + "; it has " + table.header()));
        }
        TableRow reader = new TableRow(source, mapping, form(head), table.warnings());
        return table.rows().map(reader::read);
    }

    static Rows.Table table(Source source, byte[] head, Mapping mapping) throws IOException {
        if (isWorkbook(head)) {
            return Rows.workbook(source, mapping.setting("sheet"));
        }
        Decoding decoding = Decoding.of(source);
        return form(head).equals("ndjson") ? Rows.jsonLines(source, decoding) : Rows.delimited(source, decoding);
    }

    static String form(byte[] head) {
        if (isWorkbook(head)) {
            return "xlsx";
        }
        return Decoding.headText(head).stripLeading().startsWith("{") ? "ndjson" : "csv";
    }

    private static Stream<Imported> needsMapping(Source source, Rows.Table table) {
        Sample sample = Sample.of(table);
        String guess =
                Guess.of(sample.columns(), sample.rows(), Mapping.of(List.of())).text();
        return Stream.of(rejected(
                source,
                "table",
                Problem.NEEDS_MAPPING,
                "nothing says what its columns mean: " + named(sample.columns())
                        + (guess.isEmpty() ? "" : ". A guess, to be checked: " + guess)
                        + ". See what each row would give: headwater mapping TABLE"));
    }

    @Override
    public Preview preview(Source source, int rows) throws IOException {
        Mapping mapping = Mapping.of(source.mapping());
        byte[] head = source.head();
        Rows.Table table = table(source, head, mapping);
        return new Looking(source, form(head), mapping, table.warnings()).at(Sample.of(table), rows);
    }

    /// Enough of them to know the table again.
    private static String named(List<String> header) {
        return header.size() <= COLUMNS_NAMED
                ? header.toString()
                : header.subList(0, COLUMNS_NAMED) + " and " + (header.size() - COLUMNS_NAMED) + " more";
    }

    private static boolean isWorkbook(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return start.startsWith("PK\u0003\u0004")
                && (start.contains("[Content_Types].xml")
                        || start.contains("xl/workbook")
                        || start.contains("xl/worksheets"));
    }

    private static boolean isJsonLines(String text) {
        String first = text.lines().findFirst().orElse("");
        try {
            return JsonMapper.shared().readTree(first).isObject();
        } catch (JacksonException unreadable) {
            return first.length() == text.length() && text.length() > 32_000;
        }
    }

    /// Names of columns are short and at least two; a sentence with a comma in it is mostly longer.
    private static boolean isHeader(String line) {
        List<String> names = List.of(line.split(Pattern.quote(String.valueOf(Rows.separator(line))), -1));
        return names.size() >= 2
                && names.stream().allMatch(each -> each.length() <= LONGEST_NAME)
                && names.stream().filter(String::isBlank).count() <= names.size() / 4;
    }

    private static Imported.Rejected rejected(Source source, String where, Problem problem, String detail) {
        return new Imported.Rejected(source.name() + " " + where, problem, detail);
    }
}

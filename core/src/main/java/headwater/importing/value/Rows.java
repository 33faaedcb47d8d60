package headwater.importing.value;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import headwater.importing.Source;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a table of any kind: delimited text or one JSON object a line ([SheetRows] for workbooks).
public final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    /// One row by column name.
    ///
    /// @param number the line or sheet row a person would go to
    /// @param fault why it is no row, or null; the cells are then what could be read
    public record Row(
            long number,
            Map<String, String> cells,
            @Nullable Fault fault) {
        static Row of(long number, Map<String, String> cells) {
            return new Row(number, cells, null);
        }

        static Row broken(long number, Problem problem, String detail) {
            return new Row(number, Map.of(), new Fault(problem, detail));
        }

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /// Why it cannot be taken as words: its fault, or that they hold zero bytes; null if it can.
        public @Nullable Fault refusal() {
            if (fault != null) {
                return fault;
            }
            return cells.values().stream().anyMatch(each -> each.indexOf('\0') >= 0) ? ZERO_BYTES : null;
        }
    }

    public record Fault(Problem problem, String detail) {}

    private static final Fault ZERO_BYTES =
            new Fault(Problem.BROKEN_RECORD, "the row holds zero bytes, so it is no text");

    /// A table being read.
    ///
    /// @param header empty where each row names its own columns
    public record Table(List<String> header, Stream<Row> rows, List<Observation.Warning> warnings) {}

    /// Delimited text. A row with too many or too few cells is told, not padded.
    public static Table delimited(Source source, Decoding decoding) throws IOException {
        return delimited(source, decoding, 0);
    }

    /// @param above how many lines stand above the header and are no part of the table
    public static Table delimited(Source source, Decoding decoding, int above) throws IOException {
        char separator;
        try (Stream<Lines.Line> lines = Lines.of(decoding.reader(source))) {
            separator = separator(lines.skip(above)
                    .map(Lines.Line::text)
                    .filter(each -> !each.isBlank())
                    .findFirst()
                    .orElse(""));
        }
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(Lines.LIMIT)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(below(decoding.reader(source), above));
        Iterator<CsvRecord> records = reader.iterator();
        List<Observation.Warning> warnings = new ArrayList<>(decoding.warnings());
        List<String> header;
        try {
            header = records.hasNext() ? names(records.next().getFields(), warnings) : List.of();
        } catch (CsvParseException | UncheckedIOException tooLong) {
            reader.close();
            return new Table(List.of(), Stream.of(tooLong(above + 1L)), warnings);
        }
        Stream<Row> rows = stream(new Delimited(records, header, above)).onClose(() -> close(reader));
        return new Table(header, rows, warnings);
    }

    private static Reader below(Reader reader, int above) throws IOException {
        BufferedReader buffered = new BufferedReader(reader, 1 << 16);
        for (int left = above; left > 0; ) {
            int character = buffered.read();
            left -= character == '\n' || character < 0 ? 1 : 0;
        }
        return buffered;
    }

    /// The separator that stands most often in the header outside quotes.
    public static char separator(String headerLine) {
        String bare = headerLine.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';', '|'}) {
            long count = bare.chars().filter(each -> each == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// Column names as written; a name that occurs again becomes `name#2`, so that no column hides another.
    static List<String> names(List<String> header, List<Observation.Warning> warnings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String each : header) {
            String name = each.strip().isEmpty() ? "column" + (names.size() + 1) : each.strip();
            int count = seen.merge(name, 1, Integer::sum);
            if (count > 1) {
                warnings.add(new Observation.Warning(
                        "duplicate-header", name, "the column occurs again and is called " + name + "#" + count));
            }
            names.add(count == 1 ? name : name + "#" + count);
        }
        return List.copyOf(names);
    }

    /// One sheet of a workbook: the one of that name, or the first.
    public static Table workbook(Source source, String sheetName) throws IOException {
        return SheetRows.read(source, sheetName);
    }

    /// One JSON object a line; a nested field is named by its path, such as `author.name`.
    public static Table jsonLines(Source source, Decoding decoding) throws IOException {
        Stream<Row> rows = Lines.of(decoding.reader(source))
                .filter(line -> line.tooLong() || !line.text().isBlank())
                .map(Rows::jsonRow);
        return new Table(List.of(), rows, decoding.warnings());
    }

    private static Row jsonRow(Lines.Line line) {
        if (line.tooLong()) {
            return tooLong(line.number());
        }
        try {
            JsonNode tree = JSON.readTree(line.text());
            if (!tree.isObject()) {
                return Row.broken(line.number(), Problem.BROKEN_RECORD, "the line is no JSON object");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            flatten(tree, "", cells);
            return Row.of(line.number(), cells);
        } catch (JacksonException unreadable) {
            return Row.broken(
                    line.number(), Problem.BROKEN_RECORD, "the line is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static void flatten(JsonNode node, String path, Map<String, String> cells) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(
                            each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(), cells));
        } else if (node.isArray()) {
            if (node.values().stream().allMatch(JsonNode::isValueNode)) {
                cells.put(
                        path,
                        String.join(
                                "\n",
                                node.values().stream().map(JsonNode::asString).toList()));
            } else {
                for (int i = 0; i < node.size(); i++) {
                    flatten(node.get(i), path + "." + i, cells);
                }
            }
        } else if (!node.isNull()) {
            cells.put(path, node.asString());
        }
    }

    static Row tooLong(long number) {
        return Row.broken(
                number,
                Problem.TOO_LARGE,
                "the record is longer than " + (Lines.LIMIT >> 20)
                        + " million characters, so it is no record of a table");
    }

    static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Walks delimited records; a record too long for the buffer ends the walk, because the rest has no beginning.
    private static final class Delimited implements Iterator<Row> {

        private final Iterator<CsvRecord> records;
        private final List<String> header;
        private final int above;
        private long line;
        private boolean ended;

        Delimited(Iterator<CsvRecord> records, List<String> header, int above) {
            this.records = records;
            this.header = header;
            this.above = above;
            this.line = above + 1L;
        }

        @Override
        public boolean hasNext() {
            try {
                return !ended && records.hasNext();
            } catch (CsvParseException | UncheckedIOException tooLong) {
                return true;
            }
        }

        @Override
        public Row next() {
            try {
                CsvRecord record = records.next();
                line = above + record.getStartingLineNumber();
                return row(record);
            } catch (CsvParseException | UncheckedIOException tooLong) {
                ended = true;
                return Rows.tooLong(line + 1);
            }
        }

        private Row row(CsvRecord record) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                cells.put(header.get(i), record.getField(i));
            }
            if (record.getFieldCount() == header.size()) {
                return Row.of(line, cells);
            }
            String detail = "the row has " + record.getFieldCount() + " cells where the header has " + header.size();
            return new Row(line, cells, new Fault(Problem.BROKEN_RECORD, detail));
        }
    }
}

package headwater.importing.value;

import headwater.importing.Source;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The rows of one sheet of a workbook, with its cells as a person sees them.
///
/// A formula is never computed: its stored result is taken. A date cell is a clock time without a zone. A number
/// of more than 15 digits was rounded by the program that wrote the workbook, which is told, because ids suffer from
/// it.
final class SheetRows {

    /// A workbook that expands to more is no table.
    private static final long LARGEST = 512L << 20;

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[yd]|h:mm|年|月|日");

    private static final int DIGITS = 15;

    private SheetRows() {}

    static Rows.Table read(Source source, String sheetName) throws IOException {
        if (expandsTooFar(source)) {
            return failed(Problem.TOO_LARGE, "the workbook expands to more than " + (LARGEST >> 20) + " MiB");
        }
        ReadableWorkbook workbook;
        InputStream in = source.open();
        try {
            workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
        } catch (IOException | RuntimeException broken) {
            in.close();
            return failed(Problem.BROKEN_RECORD, "the workbook cannot be opened: " + broken.getMessage());
        }
        Optional<Sheet> sheet = sheetName.isEmpty() ? workbook.getSheets().findFirst() : workbook.findSheet(sheetName);
        if (sheet.isEmpty()) {
            workbook.close();
            return failed(Problem.NEEDS_MAPPING, "the workbook has no sheet \"" + sheetName + "\"");
        }
        try {
            return rows(workbook, sheet.get());
        } catch (RuntimeException broken) {
            workbook.close();
            return failed(Problem.BROKEN_RECORD, "the sheet cannot be read: " + broken.getMessage());
        }
    }

    private static Rows.Table rows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        List<Observation.Warning> warnings = new ArrayList<>();
        long others = workbook.getSheets().count() - 1;
        if (others > 0) {
            warnings.add(new Observation.Warning(
                    "other-sheets", sheet.getName(), others + " other sheets were not read; name one with sheet="));
        }
        Stream<Row> stream = sheet.openStream();
        Iterator<Row> rows = stream.iterator();
        List<String> header = List.of();
        while (rows.hasNext() && header.isEmpty()) {
            Row row = rows.next();
            if (row.getFirstNonEmptyCell().isPresent()) {
                header = Rows.names(cells(row, row.getCellCount()), warnings);
            }
        }
        List<String> columns = header;
        return new Rows.Table(
                columns,
                Rows.stream(rows)
                        .filter(row -> row.getFirstNonEmptyCell().isPresent())
                        .map(row -> row(row, columns))
                        .onClose(() -> close(stream, workbook)),
                warnings);
    }

    private static Rows.Row row(Row row, List<String> header) {
        List<String> values = cells(row, Math.max(header.size(), row.getCellCount()));
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), values.get(i));
        }
        boolean ragged = values.stream().skip(header.size()).anyMatch(each -> !each.isBlank());
        return ragged
                ? new Rows.Row(
                        row.getRowNum(),
                        cells,
                        new Rows.Fault(Problem.BROKEN_RECORD, "the row has cells beyond the last column of the header"))
                : Rows.Row.of(row.getRowNum(), cells);
    }

    private static List<String> cells(Row row, int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(row.getOptionalCell(i).map(SheetRows::text).orElse(""));
        }
        return values;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || (cell.getType() == CellType.FORMULA && isNumber(cell))) {
            return number(cell);
        }
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case BOOLEAN, STRING, NUMBER, FORMULA -> {
                String raw = cell.getText();
                yield raw == null ? "" : raw;
            }
        };
    }

    private static boolean isNumber(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getValue() instanceof BigDecimal || (raw != null && raw.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?"));
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        String raw = cell.getRawValue();
        if (format != null && DATE_FORMAT.matcher(format).find() && cell.getType() == CellType.NUMBER) {
            String date = cell.asDate().toString();
            return date.endsWith("T00:00") && !format.contains("h") ? date.substring(0, 10) : date;
        }
        return raw == null ? "" : plain(new BigDecimal(raw));
    }

    /// A number of more digits than a workbook keeps stays in the form that shows it: `1.23456789012346E+18`.
    private static String plain(BigDecimal number) {
        boolean rounded = number.precision() - number.scale() > DIGITS;
        return rounded
                ? number.round(new MathContext(DIGITS)).stripTrailingZeros().toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean expandsTooFar(Source source) throws IOException {
        long expanded = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            while (zip.getNextEntry() != null) {
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    expanded += n;
                    if (expanded > LARGEST) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Rows.Table failed(Problem problem, String detail) {
        return new Rows.Table(List.of(), Stream.of(Rows.Row.broken(0, problem, detail)), List.of());
    }

    private static void close(Stream<Row> rows, ReadableWorkbook workbook) {
        rows.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

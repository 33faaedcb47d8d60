package headwater.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV that a spreadsheet may open: a cell that would start a formula gets an apostrophe before it (OWASP, CSV
/// injection). The one place for every CSV that holds captured or given words; the dictionary or page of each
/// says so.
public final class Cells {

    private Cells() {}

    static byte[] csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(Cells::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Numbers keep their sign: a minus before digits is no formula.
    public static String safe(String cell) {
        if (cell.isEmpty() || cell.matches("-?\\d+(\\.\\d+)?")) {
            return cell;
        }
        return "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /// The cell as it was before [#safe].
    public static String bare(String cell) {
        return cell.startsWith("'") && !safe(cell.substring(1)).equals(cell.substring(1)) ? cell.substring(1) : cell;
    }
}

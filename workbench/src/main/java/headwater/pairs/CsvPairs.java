package headwater.pairs;

import de.siegmar.fastcsv.writer.CsvWriter;
import headwater.match.Match;
import headwater.opendata.Cells;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/// One line for each aligned passage of each pair; a pair of several passages has several lines. What a
/// spreadsheet would take for a formula has an apostrophe before it ([Cells]).
final class CsvPairs implements PairWriter {

    static final List<String> COLUMNS = List.of("a", "b", "kind", "score", "a_start", "a_end", "b_start", "b_end");

    private final CsvWriter out;

    CsvPairs(Writer writer) {
        out = CsvWriter.builder().build(writer);
        out.writeRecord(COLUMNS);
    }

    @Override
    public void write(Pair pair) {
        String score = String.format(Locale.ROOT, "%.4f", pair.score());
        for (Match.Passage each : pair.passages()) {
            out.writeRecord(
                    Cells.safe(pair.a()),
                    Cells.safe(pair.b()),
                    pair.kind(),
                    score,
                    Integer.toString(each.aStart()),
                    Integer.toString(each.aEnd()),
                    Integer.toString(each.bStart()),
                    Integer.toString(each.bEnd()));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package headwater.sharing;

import de.siegmar.fastcsv.writer.CsvWriter;
import headwater.opendata.Cells;
import headwater.synchrony.CoShares;
import headwater.synchrony.PairAnswer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line for each pair. Accounts are named as they are in the table, so that the two can be joined; but what
/// a spreadsheet would take for a formula has an apostrophe before it ([Cells]).
final class CsvEdges implements EdgeWriter {

    static final List<String> COLUMNS = List.of("account_a", "account_b", "weight", "p_value", "q_value", "flagged");

    private final CsvWriter out;

    CsvEdges(Writer writer) {
        out = CsvWriter.builder().build(writer);
        out.writeRecord(COLUMNS);
    }

    @Override
    public void write(CoShares.Edge edge, @Nullable PairAnswer tested) {
        out.writeRecord(
                Cells.safe(edge.a()),
                Cells.safe(edge.b()),
                Integer.toString(edge.weight()),
                tested == null ? "" : EdgeWriter.probability(tested.p()),
                tested == null ? "" : EdgeWriter.probability(tested.q()),
                Boolean.toString(EdgeWriter.isFlagged(tested)));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package headwater.accumulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.accumulation.Incident.Level;
import headwater.accumulation.Incident.Origin;
import headwater.accumulation.Incident.Scope;
import headwater.accumulation.Incident.Severity;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Incidents as a table, one a row; several ridings or pieces of evidence in one cell are parted by `|`.
///
/// Columns: `id`, `probability`, `ability_low`, `ability_high`, `credibility_low`, `credibility_high`, `ridings`,
/// `least_reach`, `most_reach`, `actor`, `evidence`, `lineage`.
public final class Register {

    private Register() {}

    public static List<Incident> read(InputStream in) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(Register::incident).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Incident incident(NamedCsvRecord row) {
        try {
            return new Incident(
                    row.getField("id"),
                    Double.parseDouble(row.getField("probability")),
                    new Severity(level(row, "ability"), level(row, "credibility")),
                    new Scope(
                            several(row, "ridings"),
                            Long.parseLong(row.getField("least_reach")),
                            Long.parseLong(row.getField("most_reach"))),
                    new Origin(row.getField("actor"), several(row, "evidence"), row.getField("lineage")));
        } catch (IllegalArgumentException | java.util.NoSuchElementException broken) {
            throw Problem.BROKEN_RECORD.at("line " + row.getStartingLineNumber(), String.valueOf(broken.getMessage()));
        }
    }

    private static Level level(NamedCsvRecord row, String name) {
        return new Level(Integer.parseInt(row.getField(name + "_low")), Integer.parseInt(row.getField(name + "_high")));
    }

    private static List<String> several(NamedCsvRecord row, String name) {
        return Stream.of(row.getField(name).split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}

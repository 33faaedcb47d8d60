package headwater.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Word lists that ship with the program, with the columns `kind`, `term` and `source`.
final class ListedWords {

    private ListedWords() {}

    /// One word of a list.
    ///
    /// @param kind what it is listed as
    record Row(String kind, String term) {}

    static List<Row> rows(String file) {
        try (InputStream in = ListedWords.class.getResourceAsStream(file)) {
            Objects.requireNonNull(in, file + " is not on the class path");
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .map(row -> new Row(row.getField("kind"), row.getField("term")))
                        .toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

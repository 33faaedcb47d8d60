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
import java.util.function.Function;

/// Word lists that ship with the program, with the columns `kind`, `term` and `source`.
final class ListedWords {

    private ListedWords() {}

    /// One word of a list.
    ///
    /// @param kind what it is listed as
    record Row(String kind, String term) {}

    /// What stands before and after a name that is credited, and what the name is to be like.
    ///
    /// @param lead how one of the words before the name has to begin, or empty
    record Context(String id, String before, String after, String name, String lead) {}

    static List<Row> rows(String file) {
        return read(file, row -> new Row(row.getField("kind"), row.getField("term")));
    }

    static List<Context> contexts(String file) {
        return read(
                file,
                row -> new Context(
                        row.getField("id"),
                        row.getField("before"),
                        row.getField("after"),
                        row.getField("name"),
                        row.getField("lead")));
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> one) {
        try (InputStream in = ListedWords.class.getResourceAsStream(file)) {
            Objects.requireNonNull(in, file + " is not on the class path");
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().map(one).toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package headwater.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words from which the surroundings of a credited name are put together: a word list that ships with the program,
/// `credit-words.csv`.
///
/// A pattern refers to a list by its kind in braces, as does a list to those above it.
final class CreditWords {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)}");

    private static final Map<String, String> LISTS = lists();

    private CreditWords() {}

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        rows("/headwater/text/credit-words.csv")
                .forEach(row -> lists.merge(row.kind(), fill(row.term(), lists), (one, other) -> one + "|" + other));
        return lists;
    }

    /// A pattern with the words in the place of their kinds.
    static String fill(String pattern) {
        return fill(pattern, LISTS);
    }

    private static String fill(String pattern, Map<String, String> lists) {
        return SLOT.matcher(pattern).replaceAll(slot -> {
            String words = lists.get(slot.group(1));
            if (words == null) {
                throw new IllegalArgumentException("no list of words is called " + slot.group(1));
            }
            return Matcher.quoteReplacement("(?:" + words + ")");
        });
    }

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
        try (InputStream in = CreditWords.class.getResourceAsStream(file)) {
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

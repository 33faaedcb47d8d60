package headwater.alternatives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.model.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The words that stand for probabilities, from one table. A report uses one table and prints its name, for "very
/// likely" is 80 to 95 per cent in one and 75 to 89 in another.
///
/// Sources: ICD 203 (US Office of the Director of National Intelligence, 2015), both rows; the chart of the
/// Communications Security Establishment and the Canadian Centre for Cyber Security. Nothing is 0 or 100 per cent:
/// beyond the first and last band their words still apply. How sure the basis is ([Confidence]) never stands
/// in one sentence with such a word.
///
/// @param table `icd-203-1`, `icd-203-2` or `canada`
/// @param version of that table
/// @param bands from the least to the most likely
public record Lexicon(String table, int version, List<Band> bands) {

    private static final List<Lexicon> ALL = load();

    /// One word and the percentages it stands for; the words themselves are in the catalogues.
    ///
    /// @param upper the end, which belongs to the next band where the two share it
    public record Band(String word, int lower, int upper) {
        public Band {
            if (lower < 1 || upper > 99 || lower >= upper) {
                throw new IllegalArgumentException("not a band: " + word + " " + lower + " to " + upper);
            }
        }
    }

    public Lexicon {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("a table without words: " + table);
        }
    }

    /// The table a report uses unless it is told otherwise.
    public static Lexicon standard() {
        return ALL.getFirst();
    }

    public static List<Lexicon> all() {
        return ALL;
    }

    /// The word for one probability.
    public Phrase word(double probability) {
        return phrase(bandOf(probability));
    }

    /// The word for an interval: one word, or two where it touches neighbouring bands, or "inconclusive" where it
    /// is wider (EFSA 2018 has such a term, ICD 203 has none).
    public Phrase word(double low, double high) {
        if (low > high) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
        int first = bandOf(low);
        int last = bandOf(high);
        if (first == last) {
            return phrase(first);
        }
        return hasWord(low, high)
                ? Phrase.of("alternatives.word.between", phrase(first), phrase(last))
                : Phrase.of("alternatives.word.inconclusive");
    }

    /// True if the interval lies in one band or in two neighbouring ones.
    public boolean hasWord(double low, double high) {
        return bandOf(high) - bandOf(low) <= 1;
    }

    /// The percentages the word for this probability stands for, such as "55 to 80 per cent".
    public Phrase range(double probability) {
        Band band = bands.get(bandOf(probability));
        return Phrase.of("alternatives.range", band.lower(), band.upper());
    }

    /// Names the table, for the foot of a report.
    public Phrase name() {
        return Phrase.of("alternatives.table." + table, version);
    }

    /// The table of this name.
    ///
    /// @throws IllegalArgumentException no such table
    public static Lexicon named(String table) {
        return ALL.stream()
                .filter(each -> each.table.equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table of words is called \"" + table + '"'));
    }

    /// Whether this word, as the table calls it, says a probability between these.
    public boolean says(String word, double low, double high) {
        return hasWord(low, high)
                && bands.subList(bandOf(low), bandOf(high) + 1).stream()
                        .anyMatch(band -> band.word().equals(word));
    }

    /// The place of its band, from 0 for the least likely.
    int bandOf(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + probability);
        }
        int band = 0;
        while (band + 1 < bands.size()
                && probability * 100 >= bands.get(band + 1).lower() - 1e-9) {
            band++;
        }
        return band;
    }

    private Phrase phrase(int band) {
        return Phrase.of("alternatives.word." + table + "." + bands.get(band).word());
    }

    private static List<Lexicon> load() {
        try (InputStream in = Lexicon.class.getResourceAsStream("/headwater/alternatives/lexicon.csv")) {
            Objects.requireNonNull(in, "lexicon.csv is not on the class path");
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                List<NamedCsvRecord> rows = csv.stream().toList();
                return rows.stream()
                        .map(row -> row.getField("table"))
                        .distinct()
                        .map(table -> of(table, rows))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon of(String table, List<NamedCsvRecord> rows) {
        List<NamedCsvRecord> own =
                rows.stream().filter(row -> row.getField("table").equals(table)).toList();
        List<Band> bands = own.stream()
                .map(row -> new Band(
                        row.getField("word"),
                        Integer.parseInt(row.getField("lower")),
                        Integer.parseInt(row.getField("upper"))))
                .toList();
        return new Lexicon(table, Integer.parseInt(own.getFirst().getField("version")), bands);
    }
}

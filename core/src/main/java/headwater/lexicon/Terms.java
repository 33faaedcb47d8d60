package headwater.lexicon;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A word list that ships with the program. Each row says where it comes from; Chinese is listed in Simplified
/// characters and found in both scripts.
///
/// A hit is a hint for a person, never a finding: a list knows no irony, no negation and no quotation.
public final class Terms {

    /// One row.
    ///
    /// @param value the level, the concept or the scope, or empty
    public record Term(String language, String folded, String value) {}

    /// One place where a term stands.
    public record Hit(Term term, int start, int end) {
        public int level() {
            return Integer.parseInt(term.value());
        }
    }

    private final List<Term> terms;

    /// Whether a term may go on to the right, as `retaliat` does.
    private final boolean stems;

    private Terms(List<Term> terms, boolean stems) {
        this.terms = terms;
        this.stems = stems;
    }

    /// The hits in one language, in the order of the text; of overlapping ones the longest.
    public List<Hit> in(String text, String language) {
        String folded = Plain.of(text);
        List<Hit> hits = new ArrayList<>();
        for (Term term : terms) {
            if (!term.language().equals(language)) {
                continue;
            }
            for (int at = folded.indexOf(term.folded()); at >= 0; at = folded.indexOf(term.folded(), at + 1)) {
                int end = at + term.folded().length();
                if (Mentions.isWord(folded, at, end, stems) && !isMonth(text, at, term)) {
                    hits.add(new Hit(term, at, stems ? Mentions.endOfWord(folded, end) : end));
                }
            }
        }
        return longest(hits);
    }

    /// Without those that lie in a longer one: of all that begin no later, the one that ends last is the longest that
    /// can hold a hit.
    private static List<Hit> longest(List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        List<Hit> kept = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (Hit hit : hits) {
            boolean isInside = hit.end() < end || (hit.end() == end && hit.start() > start);
            if (!isInside) {
                kept.add(hit);
                start = hit.start();
                end = hit.end();
            }
        }
        kept.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
        return List.copyOf(kept);
    }

    /// "May" with a capital is taken for the month.
    private static boolean isMonth(String text, int at, Term term) {
        return term.folded().equals("may") && text.charAt(at) == 'M';
    }

    /// Reads a list from the class path.
    ///
    /// @param file such as `/headwater/delta/modality.csv`, with the columns `language` and `term`
    /// @param valueColumn the column of the values, or empty
    /// @param stems whether a term may go on to the right
    public static Terms of(String file, String valueColumn, boolean stems) {
        try (InputStream in = Terms.class.getResourceAsStream(file)) {
            Objects.requireNonNull(in, file + " is not on the class path");
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                List<Term> terms = rows.stream()
                        .map(row -> new Term(
                                row.getField("language"),
                                Plain.of(row.getField("term")),
                                valueColumn.isEmpty() ? "" : row.getField(valueColumn)))
                        .toList();
                return new Terms(terms, stems);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

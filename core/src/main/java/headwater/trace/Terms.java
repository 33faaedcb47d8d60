package headwater.trace;

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
final class Terms {

    static final Terms MODALITY = load("modality.csv", "level", false);
    static final Terms SUBJECTS = load("subjects.csv", "concept", true);
    static final Terms ADDRESSEES = load("addressees.csv", "", true);
    static final Terms EVALUATIONS = load("evaluations.csv", "", true);
    static final Terms GENERIC_CREDITS = load("generic-credits.csv", "scope", false);
    static final Terms SLIPS = load("slips.csv", "", false);

    /// One row.
    ///
    /// @param value the level, the concept or the scope, or empty
    record Term(String language, String folded, String value) {}

    /// One place where a term stands.
    record Hit(Term term, int start, int end) {
        int level() {
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
    List<Hit> in(String text, String language) {
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
        hits.removeIf(each -> hits.stream()
                .anyMatch(other -> other.start() <= each.start()
                        && other.end() >= each.end()
                        && other.end() - other.start() > each.end() - each.start()));
        hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
        return List.copyOf(hits);
    }

    /// "May" with a capital is taken for the month.
    private static boolean isMonth(String text, int at, Term term) {
        return term.folded().equals("may") && text.charAt(at) == 'M';
    }

    private static Terms load(String file, String valueColumn, boolean stems) {
        try (InputStream in = Terms.class.getResourceAsStream("/headwater/trace/" + file)) {
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

package headwater.accumulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.model.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// One reading of when exceptional circumstances are reached. The words are published; the numbers in which a
/// machine can read them are ours, and no panel has agreed to them.
///
/// @param id its words stand in the catalogues
/// @param incidents how many real ones, at least
/// @param ability the least level on that consideration, over all that count
/// @param credibility the same
/// @param needs whether one consideration is enough
/// @param probability an incident less probable than this does not count
/// @param source where the words are published
/// @param standing `read` if we have read the source, `to-confirm` if its text is to be checked before anybody
///   quotes it
public record Threshold(
        String id,
        int incidents,
        int ability,
        int credibility,
        Needs needs,
        double probability,
        String source,
        String standing)
        implements Serializable {

    /// Raised when a row changes.
    public static final int VERSION = 1;

    private static final List<Threshold> ALL = load();

    /// Which considerations must reach their level.
    public enum Needs {
        EITHER,
        BOTH
    }

    public Threshold {
        Objects.requireNonNull(needs, "needs");
        if (incidents < 1 || ability < 1 || credibility < 1 || source.isBlank() || standing.isBlank()) {
            throw new IllegalArgumentException("not a threshold: " + id);
        }
    }

    public static List<Threshold> all() {
        return ALL;
    }

    /// Whether we have read the words that it reads.
    public boolean isRead() {
        return standing.equals("read");
    }

    public Phrase phrase() {
        return Phrase.of("accumulation.threshold." + id);
    }

    boolean counts(double chance) {
        return chance >= probability;
    }

    /// Why it cannot be met by these, whatever is true; nothing if it can.
    public List<Phrase> barred(List<Incident> counted) {
        List<Incident> sure =
                counted.stream().filter(each -> counts(each.chances().high())).toList();
        if (counted.size() >= incidents && sure.isEmpty()) {
            return List.of(Phrase.of("accumulation.barred.unsure", probability));
        }
        return sure.size() < incidents
                ? List.of(Phrase.of("accumulation.barred.few", sure.size(), incidents))
                : List.of();
    }

    boolean isMet(int real, int abilityReached, int credibilityReached) {
        boolean isAbility = abilityReached >= ability;
        boolean isCredibility = credibilityReached >= credibility;
        return real >= incidents && (needs == Needs.BOTH ? isAbility && isCredibility : isAbility || isCredibility);
    }

    private static List<Threshold> load() {
        try (InputStream in = Threshold.class.getResourceAsStream("/headwater/accumulation/thresholds.csv")) {
            Objects.requireNonNull(in, "thresholds.csv is not on the class path");
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().map(Threshold::of).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Threshold of(NamedCsvRecord row) {
        return new Threshold(
                row.getField("id"),
                Integer.parseInt(row.getField("incidents")),
                Integer.parseInt(row.getField("ability")),
                Integer.parseInt(row.getField("credibility")),
                Needs.valueOf(row.getField("needs")),
                Double.parseDouble(row.getField("probability")),
                row.getField("source"),
                row.getField("standing"));
    }
}

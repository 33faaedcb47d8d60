package headwater.coordination;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.model.Finding;
import headwater.model.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// What one platform lets somebody outside it see, and what it does not, so that a test that needs more
/// refuses by itself and says why.
///
/// A row is a statement with a date: platforms change what they show, in both directions.
///
/// @param code the kind of evidence, as the code that is given where it is missing
/// @param basis `page-source`, `platform-display`, `case-record` or `general-knowledge`; the last is to be
///   confirmed before anybody quotes it
/// @param asOf the month for which it was true, such as `2021-09`
/// @param note why, in English, for the reference
public record PlatformEvidence(
        String platform, Finding.Code code, Shown shown, String basis, String asOf, String note) {

    /// Raised when a row changes; stored with each finding through the version of its test.
    public static final int VERSION = 1;

    private static final List<PlatformEvidence> ALL = load();

    /// How much of it an outsider sees.
    public enum Shown {
        YES,
        PARTLY,
        NO
    }

    public PlatformEvidence {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(shown, "shown");
        if (!asOf.matches("\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException("not a month: \"" + asOf + "\" for " + platform);
        }
        if (basis.isBlank() || note.isBlank()) {
            throw new IllegalArgumentException("a row needs a basis and a note: " + platform + ", " + code);
        }
    }

    /// The whole table, by platform and code.
    public static List<PlatformEvidence> all() {
        return ALL;
    }

    /// What is missing on these platforms of the wanted kinds. A platform without a row is opaque until somebody
    /// has looked.
    public static List<Finding.Missing> missing(Collection<String> platforms, Collection<Finding.Code> wanted) {
        return new TreeSet<>(platforms)
                .stream()
                        .flatMap(platform -> missing(platform, wanted).stream())
                        .toList();
    }

    private static List<Finding.Missing> missing(String platform, Collection<Finding.Code> wanted) {
        List<PlatformEvidence> rows =
                ALL.stream().filter(row -> row.platform().equals(platform)).toList();
        if (rows.isEmpty()) {
            return List.of(new Finding.Missing(
                    Finding.Code.PLATFORM_OPAQUE, platform, Phrase.of("coordination.platform.unknown", platform)));
        }
        return rows.stream()
                .filter(row -> row.shown() != Shown.YES && wanted.contains(row.code()))
                .map(PlatformEvidence::missing)
                .toList();
    }

    /// What to call a platform in a sentence; its code where it has no name in the catalogues.
    static Serializable name(String platform) {
        boolean named = ALL.stream().anyMatch(row -> row.platform().equals(platform));
        return named ? Phrase.of("coordination.name." + platform) : platform;
    }

    private Finding.Missing missing() {
        String name = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String how = shown == Shown.PARTLY ? "partly" : "none";
        return new Finding.Missing(
                code,
                platform,
                Phrase.of(
                        "coordination.platform." + name + "." + how,
                        name(platform),
                        asOf,
                        Phrase.of("coordination.basis." + basis)));
    }

    private static List<PlatformEvidence> load() {
        try (InputStream in = PlatformEvidence.class.getResourceAsStream("/headwater/coordination/platforms.csv")) {
            Objects.requireNonNull(in, "platforms.csv is not on the class path");
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream()
                        .map(row -> new PlatformEvidence(
                                row.getField("platform"),
                                Finding.Code.valueOf(row.getField("code")),
                                Shown.valueOf(row.getField("shown")),
                                row.getField("basis"),
                                row.getField("as_of"),
                                row.getField("note")))
                        .sorted(Comparator.comparing(PlatformEvidence::platform).thenComparing(PlatformEvidence::code))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

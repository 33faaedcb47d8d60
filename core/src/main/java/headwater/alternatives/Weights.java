package headwater.alternatives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.alternatives.Evidence.Grade;
import headwater.alternatives.Evidence.LogRatio;
import headwater.alternatives.Evidence.Scale;
import headwater.alternatives.Evidence.Silent;
import headwater.alternatives.Evidence.Speaking;
import headwater.credit.CreditGiven;
import headwater.model.Finding;
import headwater.model.Phrase;
import headwater.trace.Derivation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How much each answer of each test speaks for each alternative, from a table with a version; why is in the
/// catalogues.
///
/// Nobody has measured these ratios on labelled cases: they are assumptions with wide intervals, none beyond ten to
/// one. A refusal to answer weighs nothing, and neither does a test that is not in the table.
public final class Weights {

    /// Tests that have a name here and no weight: nobody has said how much they tell apart.
    private static final Set<String> UNWEIGHED =
            Set.of("burst-scan", "cross-platform-influence", "rank-path", "counters", "poll-effect");

    /// Raised when a ratio changes.
    public static final int VERSION = 1;

    private static final String COPYING = "copying";
    private static final int FEWEST_COPIES = 2;

    private static final Set<Derivation.Manner> COPIES = Set.of(
            Derivation.Manner.VERBATIM_COPY,
            Derivation.Manner.NEAR_VERBATIM_COPY,
            Derivation.Manner.PARTIAL_COPY,
            Derivation.Manner.HEADLINE_REUSE);

    /// These ask what a narrative did, not how it came about.
    private static final Set<String> OF_EFFECTS = Set.of("poll-effect");

    private static final List<Weight> ALL = load();

    private Weights() {}

    /// One row of the table.
    record Weight(
            String row, String answer, String group, Grade grade, Scale scale, Hypothesis hypothesis, LogRatio ratio) {}

    static List<Weight> all() {
        return ALL;
    }

    /// The findings of a narrative and how it was credited, as rows in that order.
    public static List<Evidence> rows(List<Finding> findings, List<Derivation> derivations) {
        List<Evidence> rows = new ArrayList<>();
        rows.add(copying(derivations));
        findings.stream().filter(each -> !OF_EFFECTS.contains(test(each))).forEach(each -> rows.add(row(each)));
        return rows;
    }

    private static String test(Finding finding) {
        return finding.method().test().replaceFirst("/.*", "");
    }

    private static Evidence row(Finding finding) {
        String test = test(finding);
        return switch (finding) {
            case Finding.Supported supported -> row(test, "supported");
            case Finding.NotIndicated not -> row(test, "not-indicated");
            case Finding.Undetermined undetermined -> silent(test, "undetermined");
        };
    }

    private static Evidence row(String row, String answer) {
        return row(row, answer, Phrase.of("alternatives.answer." + answer));
    }

    private static Evidence row(String row, String answer, Phrase said) {
        List<Weight> weights = ALL.stream()
                .filter(each -> each.row().equals(row) && each.answer().equals(answer))
                .toList();
        if (weights.isEmpty()) {
            return new Silent(row, row, label(row, said), Phrase.of("alternatives.silent.unweighed"));
        }
        Map<Hypothesis, LogRatio> ratios = new EnumMap<>(Hypothesis.class);
        weights.forEach(each -> ratios.put(each.hypothesis(), each.ratio()));
        Weight first = weights.getFirst();
        return new Speaking(
                row,
                first.group(),
                label(row, said),
                Phrase.of("alternatives.basis." + row + "." + answer),
                first.grade(),
                first.scale(),
                ratios);
    }

    private static Evidence silent(String row, String answer) {
        String group = ALL.stream()
                .filter(each -> each.row().equals(row))
                .map(Weight::group)
                .findFirst()
                .orElse(row);
        String why = isWeighed(row) ? "undetermined" : "unweighed";
        return new Silent(
                row,
                group,
                label(row, Phrase.of("alternatives.answer." + answer)),
                Phrase.of("alternatives.silent." + why));
    }

    private static Phrase label(String row, Phrase answer) {
        boolean isNamed = isWeighed(row) || UNWEIGHED.contains(row);
        Phrase name = isNamed ? Phrase.of("alternatives.row." + row) : Phrase.of("alternatives.row.other", row);
        return Phrase.of("alternatives.row", name, answer);
    }

    private static boolean isWeighed(String row) {
        return ALL.stream().anyMatch(each -> each.row().equals(row));
    }

    /// Whether at least half of the copies credit nobody. Translations and new frames are no copies, and what
    /// cannot be determined is not counted.
    private static Evidence copying(List<Derivation> derivations) {
        List<CreditGiven.Status> copies = derivations.stream()
                .filter(each -> COPIES.contains(each.manner()))
                .map(each -> each.credit().status())
                .filter(each -> each != CreditGiven.Status.NOT_DETERMINABLE)
                .toList();
        int uncredited = Collections.frequency(copies, CreditGiven.Status.NOT_CREDITED);
        if (copies.size() < FEWEST_COPIES) {
            return silent(COPYING, "undetermined");
        }
        String answer = 2 * uncredited >= copies.size() ? "uncredited" : "credited";
        return row(COPYING, answer, Phrase.of("alternatives.answer.copies", uncredited, copies.size()));
    }

    private static List<Weight> load() {
        try (InputStream in = Weights.class.getResourceAsStream("/headwater/alternatives/weights.csv")) {
            Objects.requireNonNull(in, "weights.csv is not on the class path");
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().map(Weights::weight).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Weight weight(NamedCsvRecord row) {
        return new Weight(
                row.getField("row"),
                row.getField("answer"),
                row.getField("group"),
                new Grade(row.getField("source").charAt(0), Integer.parseInt(row.getField("information"))),
                Scale.valueOf(row.getField("scale").toUpperCase(Locale.ROOT)),
                Hypothesis.valueOf(
                        row.getField("alternative").toUpperCase(Locale.ROOT).replace('-', '_')),
                LogRatio.of(
                        Double.parseDouble(row.getField("low")),
                        Double.parseDouble(row.getField("middle")),
                        Double.parseDouble(row.getField("high"))));
    }
}

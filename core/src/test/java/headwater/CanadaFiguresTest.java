package headwater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.opendata.DataPackage;
import headwater.opendata.Imprint;
import headwater.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every number that the report says stands in the package: in `figures.csv` with its sentence, and in the results it
/// was taken from.
class CanadaFiguresTest {

    /// Phrases whose numbers are counted when they are said, with what is counted: it stands in the package, the count
    /// does not.
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("report.issue.hours-between", "from times in context.ndjson to times in earliest.csv"),
            Map.entry("match.mostly", "letters and shares of the passages whose places stand in matches.csv"),
            Map.entry("match.passages", "letters of the passages whose places stand in matches.csv"),
            Map.entry("match.title", "letters of a title in observations.ndjson"),
            Map.entry(
                    "report.alternatives.apart", "products of weights that findings and credits in the tables call up"),
            Map.entry(
                    "report.alternatives.between",
                    "products of weights that findings and credits in the tables call up"),
            Map.entry("report.alternatives.times", "weights that findings and credits in the tables call up"),
            Map.entry("report.imported.counts", "warnings on the lines of observations.ndjson"),
            Map.entry("report.judgements.likelihood", "bounds of a word in the lexicon that the report names"),
            Map.entry("imported/report.number", "observations by format in observations.ndjson"),
            Map.entry(
                    "issue/report.number",
                    "days between the two dates of a row, which are of earlier cases and not of this one"));

    private static Map<String, byte[]> files;

    private static List<NamedCsvRecord> figures;

    @BeforeAll
    static void write() {
        CanadaCase canada = CanadaCase.shared();
        files = new DataPackage().files(Report.of(canada.assessment), canada.assessment, Imprint.PLAIN);
        figures = CsvReader.builder().ofNamedCsvRecord(text("figures.csv")).stream()
                .toList();
    }

    private static String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void everyNumberOfTheReportIsFoundInTheResults() {
        Set<Long> known = thousandths();
        TreeMap<String, List<String>> missing = new TreeMap<>();
        for (NamedCsvRecord each : figures) {
            double value = Double.parseDouble(each.getField("value"));
            if (!known.contains(Math.round(1000 * value)) && !COUNTED.containsKey(place(each))) {
                missing.computeIfAbsent(each.getField("phrase"), none -> new ArrayList<>())
                        .add(each.getField("value") + ": " + each.getField("said_en"));
            }
        }
        assertEquals(new TreeMap<>(), missing);
        assertThat(figures).hasSizeGreaterThan(100);
        assertThat(figures)
                .extracting(CanadaFiguresTest::place)
                .as("an exception that is none any more")
                .containsAll(COUNTED.keySet());
    }

    /// A bare number in a cell is told by its section.
    private static String place(NamedCsvRecord figure) {
        String phrase = figure.getField("phrase");
        return phrase.equals("report.number") ? figure.getField("section") + "/" + phrase : phrase;
    }

    /// What stands as a number in a table or tree, to the third place; the figures themselves left out.
    private static Set<Long> thousandths() {
        Set<Long> known = new TreeSet<>();
        files.keySet().stream()
                .filter(each -> each.endsWith(".csv") && !each.equals("figures.csv"))
                .flatMap(each -> CsvReader.builder().ofCsvRecord(text(each)).stream())
                .flatMap(each -> each.getFields().stream())
                .filter(each -> each.matches("-?\\d{1,15}(\\.\\d+)?"))
                .forEach(each -> known.add(Math.round(1000 * Double.parseDouble(each))));
        numbers(JsonMapper.shared().readTree(text("case.json")), known);
        return known;
    }

    private static void numbers(JsonNode node, Set<Long> known) {
        if (node.isNumber()) {
            known.add(Math.round(1000 * node.asDouble()));
        }
        node.forEach(each -> numbers(each, known));
    }
}

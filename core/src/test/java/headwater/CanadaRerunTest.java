package headwater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.assess.Program;
import headwater.assess.Progress;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.opendata.DataPackage;
import headwater.opendata.Imprint;
import headwater.problem.ProblemException;
import headwater.report.Report;
import headwater.rerun.Rerun;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The package of the bundled case, worked out again from what it holds alone.
class CanadaRerunTest {

    private static CanadaCase canada;
    private static Map<String, byte[]> held;

    @BeforeAll
    static void write() {
        canada = CanadaCase.shared();
        held = files(Imprint.PLAIN);
    }

    private static Map<String, byte[]> files(Imprint imprint) {
        return new DataPackage().files(Report.of(canada.assessment), canada.assessment, imprint);
    }

    private static Rerun rerun(Map<String, byte[]> files) {
        return Rerun.of(files, List.of(), Progress.NONE);
    }

    private static Map<String, byte[]> with(String file, UnaryOperator<String> change) {
        Map<String, byte[]> changed = new TreeMap<>(held);
        String before = text(held, file);
        String after = change.apply(before);
        assertTrue(!before.equals(after), "nothing was changed in " + file);
        changed.put(file, after.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void everyValueIsFoundAgain() {
        Rerun rerun = rerun(held);

        assertEquals(List.of(), rerun.differences());
        assertEquals(Map.of(), rerun.notCompared());
        assertThat(rerun.compared()).containsKeys("figures.csv", "derivations.csv", "case.json", "graph.graphml");
        assertThat(rerun.values()).isGreaterThan(10_000);
    }

    @Test
    void oneChangedValueIsNamedWithItsPlaceAndBothValues() {
        String row = text(held, "derivations.csv").lines().skip(1).findFirst().orElseThrow();
        String credit = row.split(",")[4];
        Map<String, byte[]> changed =
                with("derivations.csv", csv -> csv.replace(row, row.replace("," + credit + ",", ",generic,")));

        assertEquals(
                List.of(new Rerun.Difference("derivations.csv", "2", "credit", "generic", credit)),
                rerun(changed).differences());
    }

    @Test
    void aNumberChangedInTheTreeIsNamedByItsPointer() {
        Map<String, byte[]> changed =
                with("case.json", json -> json.replaceFirst("\"best_position\" : 1,", "\"best_position\" : 7,"));
        List<Rerun.Difference> differences = rerun(changed).differences();

        assertEquals(1, differences.size());
        assertThat(differences.getFirst().row()).matches("/rankings/\\d+/best_position");
        assertEquals("7", differences.getFirst().held());
        assertEquals("1", differences.getFirst().fresh());
    }

    @Test
    void whatFollowsFromAChangedTextNoLongerAgrees() {
        Observation changed = canada.material.observations().stream()
                .filter(each ->
                        each.item().body().text() instanceof Known.Value<String>(String words) && words.contains("31"))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> files = with(
                DataPackage.OBSERVATIONS,
                lines -> lines.lines()
                        .map(each -> each.contains(changed.id()) ? each.replace("31", "13") : each)
                        .reduce("", (a, b) -> a + b + "\n"));

        assertThat(rerun(files).differences())
                .extracting(Rerun.Difference::file)
                .contains("matches.csv", "case.json");
    }

    @Test
    void aMissingFileOfTheDescriptorIsADifference() {
        Map<String, byte[]> files = new TreeMap<>(held);
        files.remove("reach.csv");

        assertThat(rerun(files).differences())
                .extracting(Rerun.Difference::file)
                .containsExactly("reach.csv");
    }

    @Test
    void withoutTextsWhatNeedsNoWordsIsFoundAgainAndTheRestIsNamed() {
        Map<String, byte[]> files = files(new Imprint(List.of(), "", Imprint.Texts.WITHOUT));
        Rerun rerun = rerun(files);

        assertEquals(List.of(), rerun.differences());
        assertThat(rerun.compared().keySet())
                .containsExactlyInAnyOrder(
                        "channels.csv",
                        "events.csv",
                        "outlet-claims.csv",
                        "outlet-links.csv",
                        "outlets.csv",
                        "rankings.csv",
                        "rejected.csv");
        assertThat(rerun.notCompared()).containsKeys("matches.csv", "figures.csv", "case.json");
        canada.material.observations().stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST)
                .flatMap(each -> each.item().body().text().stream())
                .filter(each -> each.length() > 60)
                .map(each -> each.substring(20, 50))
                .filter(each -> !each.contains("\n") && !each.contains("\"") && !each.contains("\\"))
                .forEach(each ->
                        assertThat(text(files, DataPackage.OBSERVATIONS)).doesNotContain(each));
        assertThat(text(files, DataPackage.OBSERVATIONS)).contains("text-left-out", "UTF-16 units, sha256:");
    }

    @Test
    void aDescriptorThatDeniesTheTextsHidesNothing() {
        Map<String, byte[]> files =
                with(DataPackage.DESCRIPTOR, json -> json.replace("\"texts\" : \"with\"", "\"texts\" : \"without\""));

        assertEquals(Map.of(), rerun(files).notCompared());
    }

    @Test
    void aModelThatTheRunHadNotIsRefusedAndAMissingOneIsAskedFor() {
        Map<String, byte[]> files = with(
                DataPackage.DESCRIPTOR,
                json -> json.replace(
                        "\"models\" : [ ]",
                        "\"models\" : [ {\"name\": \"m\", \"sha256\": \"" + "0".repeat(64) + "\"} ]"));
        ProblemException refused = assertThrows(ProblemException.class, () -> rerun(files));

        assertThat(refused.detail()).contains("sha256:000000");
    }

    @Test
    void whatIsNoPackageSaysWhatIsWrong() {
        assertThat(assertThrows(ProblemException.class, () -> rerun(Map.of())).where())
                .isEqualTo("datapackage.json");
        Map<String, byte[]> broken = with(DataPackage.OBSERVATIONS, lines -> "{\n" + lines);
        assertThat(assertThrows(ProblemException.class, () -> rerun(broken)).where())
                .isEqualTo("observations.ndjson line 1");
        Map<String, byte[]> unset = with(DataPackage.DESCRIPTOR, json -> json.replace("America/Toronto", "Nowhere"));
        assertThat(assertThrows(ProblemException.class, () -> rerun(unset)).where())
                .isEqualTo("datapackage.json");
    }

    @Test
    void everyFileIsOnThePageOfTheFormat() {
        assertThat(Repository.read("docs/reference/formats/data-package.md"))
                .contains(held.keySet().stream().map(each -> "`" + each + "`").toList());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Repository.read("pom.xml"))
                .contains("<artifactId>headwater</artifactId>\n  <version>" + Program.VERSION + "<");
    }
}

package headwater.importing.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// The real lists: every row and every object is an entry, is counted, or is rejected with its reason.
class PublishedListsTest {

    private static final Optional<Path> META = Repository.data("meta-threat-indicators");

    private static final Optional<Path> VIGINUM = Repository.data("viginum-indicators");

    @Test
    void everyRowPutTogetherIsAnEntry() {
        assumeTrue(META.isPresent());
        List<Imported> read =
                Given.file(META.get().resolve("cib-indicators.csv")).read();
        assertEquals(8622, entries(read).size());
        assertEquals(List.of(), rejected(read));
        assertEquals(
                0,
                entries(read).stream()
                        .flatMap(each -> each.assets().stream())
                        .filter(each ->
                                each.value().contains("[.]") || each.value().contains("hxxp"))
                        .count());
        assertEquals(
                54,
                entries(read).stream().map(Context.Listed::network).distinct().count());
        assertEquals(
                313,
                entries(read).stream()
                        .filter(each -> each.claim().startsWith("domain_name;"))
                        .filter(each -> each.assets().size() == 1)
                        .count());
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfEveryNetworkIsAnEntryOrABlankRow() {
        return tables(META)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Imported> read = Given.file(file).read();
                    assertEquals(
                            rows(file),
                            entries(read).size()
                                    + list(read).parts().stream()
                                            .filter(each -> each.use() == Context.Use.NOTHING)
                                            .mapToInt(Context.Part::count)
                                            .sum());
                    assertEquals(List.of(), rejected(read));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyDomainOfAnAgencyIsAnEntryWithADomain() {
        return tables(VIGINUM)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Imported> read = Given.file(file).read();
                    assertEquals(rows(file), entries(read).size());
                    assertTrue(entries(read).stream()
                            .allMatch(each -> each.assets().getFirst().kind() == Context.AssetKind.DOMAIN));
                    assertEquals(List.of(), rejected(read));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyObjectOfABundleIsAnEntryOrCounted() {
        return VIGINUM.stream()
                .flatMap(folder -> files(folder, ".json"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Imported> read = Given.file(file).read();
                    int objects = JsonMapper.shared()
                            .readTree(Files.readAllBytes(file))
                            .path("objects")
                            .size();
                    assertEquals(
                            objects,
                            list(read).parts().stream()
                                    .mapToInt(Context.Part::count)
                                    .sum());
                    assertEquals(List.of(), rejected(read));
                    assertTrue(list(read).publication().marking().contains("TLP:CLEAR"));
                }));
    }

    @Test
    void anAccountOfOneCampaignInABundleAboutAnotherKeepsItsOwn() {
        assumeTrue(VIGINUM.isPresent());
        Context.Listed account = portal("x:lauram162726");
        assertEquals("RRN", account.network());
        assertTrue(account.claim().contains("uses ← campaign RRN"), account.claim());
        assertEquals("VIGINUM", account.publication().publisher());
    }

    @Test
    void aSiteThatOthersAmplifyIsNotSaidToAmplify() {
        assumeTrue(VIGINUM.isPresent());
        assertEquals("", portal("pravda-de.com").network());
        assertTrue(portal("pravda-de.com").claim().contains("amplifies ← channel (94)"));
    }

    private static Context.Listed portal(String asset) {
        return files(VIGINUM.orElseThrow(), ".json")
                .filter(each -> each.toString().contains("Portal Kombat A"))
                .flatMap(each -> entries(Given.file(each).read()).stream())
                .filter(each ->
                        each.assets().stream().anyMatch(any -> any.value().equals(asset)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> tables(Optional<Path> folder) {
        return folder.stream()
                .flatMap(each -> files(each, ".csv"))
                .filter(each -> !each.getFileName().toString().matches("cib-indicators.csv|.*Killchain-TTPs.csv"));
    }

    private static Stream<Path> files(Path folder, String ending) {
        return Repository.files(folder.toString(), ending).stream();
    }

    private static long rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(file)) {
            return reader.stream().count() - 1;
        }
    }

    private static List<Context.Listed> entries(List<Imported> read) {
        return read.stream()
                .filter(each -> each instanceof Imported.Noted(Context.Listed _))
                .map(each -> (Context.Listed) ((Imported.Noted) each).context())
                .toList();
    }

    private static Context.PublishedList list(List<Imported> read) {
        return (Context.PublishedList) ((Imported.Noted) read.getLast()).context();
    }

    private static List<Imported> rejected(List<Imported> read) {
        return read.stream().filter(Imported.Rejected.class::isInstance).toList();
    }
}

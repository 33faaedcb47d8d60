package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.custody.Sha256;
import headwater.exporting.ExportRequest;
import headwater.opendata.Imprint;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the package against RO-Crate 1.1: <https://www.researchobject.org/ro-crate/1.1/>.
class RoCrateTest {

    @TempDir
    static Path folder;

    private static final Map<String, JsonNode> ENTITIES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Imprint imprint = new Imprint(List.of("Ada Writer", "Bo Reader"), "A Centre", Imprint.Texts.WITH);
        Published.jobs()
                .making()
                .export(Published.CASE, new ExportRequest("data-package", "", imprint), folder, Progress.SILENT);
        JsonNode root = JsonMapper.shared().readTree(folder.resolve("ro-crate-metadata.json"));
        assertEquals(
                "https://w3id.org/ro/crate/1.1/context",
                root.path("@context").path(0).asString(""));
        root.path("@graph")
                .forEach(each -> assertTrue(
                        ENTITIES.put(each.path("@id").asString(""), each) == null, "an entity twice: " + each));
    }

    private static JsonNode entity(String id) {
        JsonNode entity = ENTITIES.get(id);
        assertThat(entity).as(id).isNotNull();
        return entity;
    }

    @Test
    void whatTheSpecificationDemandsIsThere() {
        JsonNode itself = entity("ro-crate-metadata.json");
        assertEquals("CreativeWork", itself.path("@type").asString(""));
        assertEquals("./", itself.path("about").path("@id").asString(""));
        assertEquals(
                "https://w3id.org/ro/crate/1.1",
                itself.path("conformsTo").path("@id").asString(""));
        JsonNode dataset = entity("./");
        assertEquals("Dataset", dataset.path("@type").asString(""));
        for (String each : List.of("name", "description", "datePublished")) {
            assertThat(dataset.path(each).asString("")).as(each).isNotBlank();
        }
        entity(dataset.path("license").path("@id").asString(""));
        ENTITIES.values().forEach(RoCrateTest::pointsAtEntities);
    }

    /// Every reference leads to an entity of the graph.
    private static void pointsAtEntities(JsonNode entity) {
        entity.properties()
                .forEach(field -> field.getValue().findValues("@id").forEach(id -> {
                    if (!field.getKey().equals("@id") && !field.getKey().equals("conformsTo")) {
                        entity(id.asString(""));
                    }
                }));
    }

    @Test
    void everyFileHasItsDigestSizeAndForm() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        for (JsonNode each : entity("./").path("hasPart")) {
            String name = each.path("@id").asString("");
            JsonNode file = entity(name);
            described.add(name);
            assertEquals("File", file.path("@type").asString(""));
            assertThat(file.path("encodingFormat").asString("")).as(name).contains("/");
            if (!name.equals("datapackage.json")) {
                byte[] bytes = Files.readAllBytes(folder.resolve(name));
                assertEquals(
                        String.valueOf(bytes.length), file.path("contentSize").asString(""), name);
                assertEquals(Sha256.of(bytes), file.path("sha256").asString(""), name);
            }
        }
        assertThat(described).contains("observations.ndjson", "case.json", "figures.csv", "CITATION.txt");
    }

    @Test
    void theActionNamesProgramParametersGivenAndMade() {
        JsonNode action = entity("#analysis");
        assertEquals("CreateAction", action.path("@type").asString(""));
        JsonNode program = entity(action.path("instrument").path("@id").asString(""));
        assertEquals("SoftwareApplication", program.path("@type").asString(""));
        assertThat(program.path("version").asString("")).matches("\\d+\\.\\d+\\.\\d+");
        List<String> object = action.path("object").findValuesAsString("@id");
        assertThat(object).contains("observations.ndjson", "context.ndjson", "#seed", "#as-of");
        assertEquals("1", entity("#seed").path("value").asString(""));
        assertThat(action.path("result").findValuesAsString("@id"))
                .contains("matches.csv", "case.json")
                .doesNotContain("observations.ndjson");
    }

    @Test
    void whoMadeItIsCitedAsGiven() throws IOException {
        assertEquals("Ada Writer", entity("#author-1").path("name").asString(""));
        assertEquals("A Centre", entity("#publisher").path("name").asString(""));
        assertThat(Files.readString(folder.resolve("CITATION.txt")))
                .startsWith("Ada Writer, Bo Reader. canada-2021: ")
                .contains("Headwater 0.1.0. A Centre.");
    }

    /// One file is in no crate: the digest of the descriptor, which lists the crate's own digest.
    @Test
    void anotherProgramReadsItWithoutAFaultAndSeesWhatIsMissing(@TempDir Path broken) throws Exception {
        assertThat(NodeReader.said("ro-crate", "rocrate.js", folder))
                .containsExactly(
                        "warning: Path in crate directory does not have a corresponding Data Entity in the crate"
                                + " datapackage-digest.json",
                        "in order: 9",
                        "a crate: true");

        String metadata = Files.readString(folder.resolve("ro-crate-metadata.json"));
        Files.writeString(
                broken.resolve("ro-crate-metadata.json"),
                metadata.replace("\"datePublished\"", "\"dateWritten\"").replace("\"license\"", "\"terms\""));
        assertThat(NodeReader.said("ro-crate", "rocrate.js", broken))
                .contains("error: Missing required property: datePublished", "not met: Has a license", "a crate: false")
                .anyMatch(each -> each.contains("local file path or directory that does not exist"));
    }
}

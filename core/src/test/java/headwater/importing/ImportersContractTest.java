package headwater.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwater.Repository;
import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What every importer promises, tried on the fixtures under `headwater/importing`; its README says how they are laid
/// out. `-Dfixtures.write=true` writes the expected side, to be read before it is kept.
class ImportersContractTest {

    private static final String FOLDER = "core/src/test/resources/headwater/importing";

    /// These take what is left of their kind, so they may recognise the others' too, and are asked after them.
    private static final Set<String> ANY = Set.of("html", "table");

    @TestFactory
    Stream<DynamicTest> everyInputGivesWhatIsExpected() {
        return onEachInput(input -> assertEquals(expected(input), lines(given(input))));
    }

    @TestFactory
    Stream<DynamicTest> readingTwiceGivesTheSame() {
        return onEachInput(input -> assertEquals(lines(given(input)), lines(given(input))));
    }

    @TestFactory
    Stream<DynamicTest> everyInputIsRecognisedByItsOwnImporterAndNoOther() {
        return onEachInput(input -> {
            byte[] head = given(input).head();
            List<String> by = Importers.all().stream()
                    .filter(each -> each.recognises(name(input), head))
                    .map(each -> each.about().id())
                    .toList();
            String own = own(input);
            assertTrue(by.contains(own), own + " is not among " + by);
            assertEquals(
                    List.of(own),
                    by.stream()
                            .filter(each -> each.equals(own) || !ANY.contains(each))
                            .toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> acceptedAndRejectedAreTogetherAllRecords() {
        return inputs().stream()
                .filter(input -> Files.exists(sibling(input, ".records")))
                .map(input -> test(
                        input,
                        () -> assertEquals(
                                Integer.parseInt(Files.readString(sibling(input, ".records"))
                                        .strip()),
                                given(input).read().size())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsAcceptedIsValidAgainstThePublishedSchema() throws IOException {
        Optional<Path> file = Repository.data("../domain/observation.schema.json");
        assumeTrue(file.isPresent());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file.get()));
        return onEachInput(input -> given(input)
                .accepted()
                .forEach(each -> assertEquals(
                        List.of(), schema.validate(ObservationJson.write(each), InputFormat.JSON), each.id())));
    }

    @TestFactory
    Stream<DynamicTest> noTwoObservationsOfAFileShareAnId() {
        return onEachInput(input -> {
            Set<String> seen = new HashSet<>();
            given(input).accepted().forEach(each -> assertTrue(seen.add(each.id()), each.id()));
        });
    }

    @TestFactory
    Stream<DynamicTest> aFileThatBreaksOffIsReadOrRejectedAndNeverThrows() {
        return onEachInput(input -> {
            byte[] whole = Files.readAllBytes(input);
            for (int part = 1; part < 16; part++) {
                byte[] cut = Arrays.copyOf(whole, whole.length * part / 16);
                assertFalse(new Given(name(input), cut, mapping(input)).read().isEmpty(), part + "/16");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyImporterHasFixturesAndItsPage() {
        return Importers.all().stream()
                .map(importer -> importer.about().id())
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    assertTrue(inputs().stream().anyMatch(input -> own(input).equals(id)), id + " has no fixture");
                    String page = Repository.read("docs/reference/importers/" + id + ".md");
                    assertTrue(
                            page.startsWith("# " + id + ": "),
                            page.lines().findFirst().orElse(""));
                    assertTrue(page.contains("cannot tell"), "the page does not say what it cannot tell");
                }));
    }

    @Test
    void everyFixtureAndEveryPageIsOfAnImporter() {
        List<String> ids =
                Importers.all().stream().map(each -> each.about().id()).toList();
        List<String> strays = new ArrayList<>();
        inputs().stream()
                .map(ImportersContractTest::own)
                .filter(each -> !ids.contains(each))
                .forEach(strays::add);
        Repository.files("docs/reference/importers", ".md").stream()
                .map(page -> page.getFileName().toString().replace(".md", ""))
                .filter(each -> !each.equals("README") && !ids.contains(each))
                .forEach(strays::add);
        assertEquals(List.of(), strays);
    }

    @Test
    void noImporterTakesEmptyOrRandomBytes() {
        byte[] noise = new byte[4096];
        new Random(3).nextBytes(noise);
        for (Importer importer : Importers.all()) {
            for (byte[] bytes :
                    List.of(new byte[0], new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, new byte[4096], noise)) {
                assertFalse(
                        importer.recognises("x", bytes), importer.about().id() + " takes " + bytes.length + " bytes");
            }
        }
    }

    // ---- fixtures

    private interface OnInput {
        void check(Path input) throws IOException;
    }

    private static Stream<DynamicTest> onEachInput(OnInput check) {
        return inputs().stream().map(input -> test(input, () -> check.check(input)));
    }

    private static DynamicTest test(Path input, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(own(input) + "/" + name(input), check);
    }

    private static List<Path> inputs() {
        return Repository.files(FOLDER, ".input");
    }

    private static String own(Path input) {
        return input.getName(input.getNameCount() - 2).toString();
    }

    private static String name(Path input) {
        String file = input.getFileName().toString();
        return file.substring(0, file.length() - ".input".length());
    }

    private static Path sibling(Path input, String ending) {
        return input.resolveSibling(name(input) + ending);
    }

    private static Given given(Path input) {
        try {
            return new Given(name(input), Files.readAllBytes(input), mapping(input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> mapping(Path input) throws IOException {
        Path mapping = sibling(input, ".mapping");
        return Files.exists(mapping) ? Files.readAllLines(mapping) : List.of();
    }

    private static String lines(Given given) {
        return given.read().stream().map(ImportersContractTest::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Imported imported) {
        return switch (imported) {
            case Imported.Accepted(Observation observation) -> "accepted " + ObservationJson.write(observation);
            case Imported.Noted(Context context) -> "noted " + ContextJson.write(context);
            case Imported.Rejected(String where, Problem problem, String detail) ->
                "rejected " + where + " " + problem.code() + " " + detail;
        };
    }

    private static String expected(Path input) throws IOException {
        Path expected = sibling(input, ".expected");
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(expected, lines(given(input)));
        }
        assertTrue(Files.exists(expected), "no " + expected.getFileName() + "; -Dfixtures.write=true writes it");
        return Files.readString(expected);
    }
}

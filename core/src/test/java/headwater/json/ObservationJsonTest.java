package headwater.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import headwater.Repository;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObservationJsonTest {

    private static Stream<Observation> random(int count) {
        RandomRecords records = new RandomRecords(7);
        return Stream.generate(() -> records.next(Observation.class)).limit(count);
    }

    @Test
    void everyFieldComesBack() {
        random(2_000).forEach(each -> assertEquals(each, ObservationJson.read(ObservationJson.write(each))));
    }

    @Test
    void anObservationIsOneLine() {
        random(200).forEach(each -> assertFalse(ObservationJson.write(each).contains("\n")));
    }

    @Test
    void whatWeWroteLeavesNothingUnmapped() {
        random(500)
                .forEach(each -> assertEquals(List.of(), ObservationJson.unmapped(ObservationJson.write(each), each)));
    }

    @Test
    void whatWeWriteIsValidAgainstThePublishedSchema() throws IOException {
        Optional<Path> file = Repository.data("../domain/observation.schema.json");
        assumeTrue(file.isPresent());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file.get()));
        random(2_000).forEach(each -> {
            String json = ObservationJson.write(each);
            List<Error> errors = schema.validate(json, InputFormat.JSON);
            assertTrue(errors.isEmpty(), () -> errors + "\n" + json);
        });
    }

    @Test
    void twoIdsOfOneKindBothComeBack() {
        Channel channel = Channel.site(
                "a.example",
                headwater.model.Known.notStated(),
                List.of(new Channel.OtherId("analytics:ga", "UA-1"), new Channel.OtherId("analytics:ga", "UA-2")));
        Observation some = random(1).findFirst().orElseThrow();
        Observation observation = new Observation(
                some.id(),
                some.capture(),
                channel,
                some.item(),
                some.relations(),
                some.credit(),
                some.counts(),
                some.warnings());
        assertTrue(ObservationJson.write(observation).contains("\"analytics:ga#2\":\"UA-2\""));
        assertEquals(
                channel,
                ObservationJson.read(ObservationJson.write(observation)).channel());
    }

    @Test
    void aFloorHasNoValueAndNoUpperBound() {
        Observation some = random(1).findFirst().orElseThrow();
        Observation capped = new Observation(
                some.id(),
                some.capture(),
                some.channel(),
                some.item(),
                List.<Relation>of(),
                some.credit(),
                List.of(Count.moreThan(Count.Name.READS, 100_000, "10万+")),
                List.of());
        assertTrue(
                ObservationJson.write(capped)
                        .contains(
                                "\"metrics\":[{\"name\":\"reads\",\"value\":null,\"lower\":100001,\"raw\":\"10万+\",\"qualifier\":\"at-least\""));
    }

    @Test
    void withoutAnAccessBasisItIsNotPublic() {
        String json = ObservationJson.write(random(1).findFirst().orElseThrow()).replace("access_basis", "x");
        assertEquals(
                Problem.NOT_PUBLIC,
                assertThrows(ProblemException.class, () -> ObservationJson.read(json))
                        .problem());
    }

    @Test
    void aBrokenFieldIsNamed() {
        String json = ObservationJson.write(random(1).findFirst().orElseThrow())
                .replaceFirst("\"availability\":\"[a-z-]+\"", "\"availability\":\"perhaps\"");
        ProblemException thrown = assertThrows(ProblemException.class, () -> ObservationJson.read(json));
        assertEquals("availability: \"perhaps\" is none of its values", thrown.getMessage());
    }

    @Test
    void aForeignFieldIsReportedWithItsPath() {
        Observation some = random(1).findFirst().orElseThrow();
        String json = ObservationJson.write(some).replaceFirst("\"item\":\\{", "\"item\":{\"place\":\"Ottawa\",");
        assertEquals(
                List.of("/item/place"),
                ObservationJson.unmapped(json, some).stream()
                        .map(Observation.Warning::path)
                        .toList());
    }

    @Test
    void textThatIsNoJsonIsABrokenRecord() {
        for (String text : List.of("", "[]", "null", "{", "{\"id\":1}", "\u0000")) {
            assertThrows(ProblemException.class, () -> ObservationJson.read(text), text);
        }
    }

    @Test
    void publishedExampleIsRefusedForItsMissingBasisOnly() throws IOException {
        Optional<Path> file = Repository.data("../domain/observation-example.json");
        assumeTrue(file.isPresent());
        String json = Files.readString(file.get())
                .replace("\"sha256:0\"", "\"o-0000000000000000\"")
                .replace(
                        "\"format\":\"wechat-html\"", "\"format\":\"wechat-html\",\"access_basis\":\"public-account\"");
        Observation read = ObservationJson.read(json);
        assertEquals("MzI2NDk5NzA0Mw==", read.channel().nativeId().orElse(""));
        assertEquals(
                Capture.AccessBasis.PUBLIC_ACCOUNT, read.capture().collector().accessBasis());
        assertFalse(ObservationJson.unmapped(json, read).isEmpty());
    }
}

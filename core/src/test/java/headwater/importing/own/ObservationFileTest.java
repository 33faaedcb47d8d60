package headwater.importing.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.importing.Given;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObservationFileTest {

    private static List<Observation> some() {
        return Given.text(
                        "p.csv",
                        "url,title\nhttps://a.example/1,甲\nhttps://a.example/2,乙\n",
                        "url=url",
                        "title=title",
                        "access_basis=const:open-web")
                .accepted();
    }

    private static String lines(List<Observation> observations) {
        return observations.stream()
                .map(each -> ObservationJson.write(each) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void whatWasExportedComesBack() {
        assertEquals(some(), Given.text("export.ndjson", lines(some())).accepted());
    }

    @Test
    void aForeignFieldIsTold() {
        String line = lines(some()).replaceFirst("\"item\":\\{", "\"item\":{\"place\":\"Ottawa\",");
        assertEquals(
                "/item/place",
                Given.text("x.ndjson", line)
                        .accepted()
                        .getFirst()
                        .warnings()
                        .getLast()
                        .path());
    }

    @Test
    void aLineWithoutABasisIsNotPublic() {
        Given given = Given.text("x.ndjson", lines(some()).replaceFirst("access_basis", "other"));
        assertEquals(1, given.accepted().size());
        assertEquals(Problem.NOT_PUBLIC, given.rejected().getFirst().problem());
        assertEquals("x.ndjson line 1", given.rejected().getFirst().where());
    }
}

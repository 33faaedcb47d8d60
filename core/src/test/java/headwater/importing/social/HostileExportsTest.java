package headwater.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.importing.Importers;
import headwater.importing.Reading;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileExportsTest {

    private static final String FIXTURES = "core/src/test/resources/headwater/importing";

    private static String tiktok(String id, String more) {
        return "{\"timestamp_collected\":1632996000000,\"source_platform\":\"tiktok.com\",\"user_agent\":\"SECRET\","
                + "\"source_platform_url\":\"https://www.tiktok.com/explore?odinId=SECRET\",\"source_url\":\"https://x/?device_id=SECRET\","
                + "\"data\":{\"id\":\"" + id + "\",\"desc\":\"late\",\"createTime\":1631154480" + more + "}}\n";
    }

    private static List<Imported> read(String name, String text) {
        return Given.text(name, text).read();
    }

    /// The fixtures write SECRET wherever a tool keeps what names its operator.
    @Test
    void noSecretOfAnOperatorReachesAnObservation() {
        int seen = 0;
        for (Path input : Repository.files(FIXTURES, ".input")) {
            Given given = Given.file(input);
            for (Observation each : given.accepted()) {
                assertFalse(ObservationJson.write(each).contains("SECRET"), input + " " + each.id());
                seen++;
            }
            given.rejected().forEach(each -> assertFalse(each.detail().contains("SECRET"), input + " " + each));
        }
        assertTrue(seen > 60, seen + " observations");
    }

    @Test
    void noValueOfTheRealCollectorsReachesAnObservation() {
        Repository.data("samples/zeeschuimer")
                .ifPresent(folder -> Repository.files(
                                Repository.root().relativize(folder).toString(), ".ndjson")
                        .forEach(file -> Given.file(file).accepted().forEach(each -> {
                            String json = ObservationJson.write(each);
                            for (String secret :
                                    List.of("device_id=", "odinId", "tz_name", "WebIdLastTime", "features=%7B")) {
                                assertFalse(json.contains(secret), each.id() + " " + secret);
                            }
                        })));
    }

    @Test
    void theOwnersPartsOfATelegramExportAreNotEvenRejectedByName() {
        List<Imported> read = Given.file(Repository.root().resolve(FIXTURES + "/telegram/full-export.json.input"))
                .read();
        assertEquals(4, read.size());
        assertEquals(
                2,
                read.stream().filter(each -> each instanceof Imported.Accepted).count());
        assertFalse(read.toString().contains("SECRET"));
    }

    @Test
    void aBrokenLineCostsNoOther() {
        List<Imported> read = read("a.ndjson", tiktok("1", "") + "{\"data\":\n" + tiktok("2", ""));
        assertEquals(3, read.size());
        assertEquals(Problem.BROKEN_RECORD, ((Imported.Rejected) read.get(1)).problem());
    }

    @Test
    void deepNestingIsRejectedAndReadingGoesOn() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        List<Imported> read = read("a.ndjson", tiktok("1", ",\"x\":" + deep) + tiktok("2", ""));
        assertEquals(2, read.size());
        assertTrue(read.get(0) instanceof Imported.Rejected, read.get(0).toString());
        assertTrue(read.get(1) instanceof Imported.Accepted);
    }

    @Test
    void aTimeThatIsNoneRejectsTheRecord() {
        String line = tiktok("1", "").replace("1631154480", "\"soon\"");
        assertTrue(read("a.ndjson", line).getFirst() instanceof Imported.Rejected);
    }

    @Test
    void objectsWhereTextsAreExpectedAreNoTexts() {
        String line = tiktok("1", ",\"author\":[[1]],\"statsV2\":{\"playCount\":{\"a\":1}},\"textExtra\":{\"b\":[]}");
        Observation read = ((Imported.Accepted) read("a.ndjson", line).getFirst()).observation();
        assertFalse(read.channel().handle().isKnown());
    }

    @Test
    void aCountThatIsNoneIsToldAndNotGuessed() {
        String line = tiktok("1", ",\"stats\":{\"playCount\":-3,\"diggCount\":\"many\"}");
        Observation read = ((Imported.Accepted) read("a.ndjson", line).getFirst()).observation();
        assertEquals(
                2,
                read.warnings().stream()
                        .filter(each -> each.code().equals("count-unreadable"))
                        .count());
    }

    @Test
    void aDocumentThatBreaksOffKeepsWhatCameBefore() {
        String list =
                "{\"status_code\":0,\n\"aweme_list\":[{\"aweme_id\":\"1\",\"create_time\":1631154480,\"author\":{\"uid\":\"2\"}},\n{\"aweme_id\":";
        List<Imported> read = read("list.json", list);
        assertEquals(2, read.size());
        assertTrue(read.get(0) instanceof Imported.Accepted, read.get(0).toString());
    }

    @Test
    void oneItemCollectedTwiceIsTwoObservations() {
        List<Observation> read =
                Given.text("a.ndjson", tiktok("1", "") + tiktok("1", "")).accepted();
        assertEquals(2, read.stream().map(Observation::id).distinct().count());
        assertEquals(1, read.stream().map(Observation::itemKey).distinct().count());
    }

    @Test
    void everyTableOfFieldsLoads() {
        assertTrue(Importers.all().stream()
                .map(each -> each.about().id())
                .toList()
                .containsAll(List.of("zeeschuimer", "4cat", "x-api", "telegram", "reddit")));
    }

    @Test
    void aLongExportIsReadWithoutBeingHeld() {
        String line = tiktok("7005754802726502477", "");
        Given many = Given.text("many.ndjson", line.repeat(3_000));
        try (Stream<Imported> read = Reading.read(many)) {
            assertEquals(3, read.limit(3).count());
        }
    }
}

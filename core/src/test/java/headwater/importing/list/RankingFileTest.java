package headwater.importing.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingFileTest {

    private static final String SNAPSHOT =
            "{\"board\":\"toutiao-search\",\"captured_at\":\"2021-09-09T08:31:42+08:00\",\"titles\":[\"甲\",\"乙\\n丙\",\"\"]}\n";

    @Test
    void aSnapshotIsAListOfItsTitlesInOrder() {
        Observation list = Given.text("x.jsonl", SNAPSHOT).accepted().getFirst();
        assertEquals(Item.Kind.LIST, list.item().kind());
        assertEquals("toutiao:toutiao-search", list.channel().key());
        assertEquals("甲\n乙 丙", list.item().body().text().orElse(""));
        assertEquals(
                Instant.parse("2021-09-09T00:31:42Z"), list.capture().captured().earliest());
        assertEquals("+08:00", list.capture().captured().zoneId());
        assertEquals("x.jsonl#1", list.capture().locator());
        assertEquals(
                "not used, with how often: {entries without a title=1}",
                list.warnings().getFirst().detail());
    }

    @Test
    void boardWithoutANameIsCalledAfterTheFile() {
        String line = "{\"captured_at\":\"2021-09-01T08:12:24+08:00\",\"items\":[[\"甲\",3261415],[\"乙\",5]]}\n";
        Observation list = Given.text("a/hourly-2021-09-jackylee1-weibo.jsonl", line)
                .accepted()
                .getFirst();
        assertEquals("weibo:jackylee1-weibo", list.channel().key());
        assertEquals("甲\n乙", list.item().body().text().orElse(""));
    }

    @Test
    void crawlersOfOneListStayApart() {
        String csv = """
                captured_at,crawler,board,rank,title
                2021-09-01T08:00:00Z,one,weibo,2,乙
                2021-09-01T08:00:00Z,one,weibo,1,甲
                2021-09-01T08:00:00Z,two,weibo,,丙
                """;
        List<Observation> lists = Given.text("x.csv", csv).accepted();
        assertEquals(
                List.of("weibo:one/weibo", "weibo:two/weibo"),
                lists.stream().map(each -> each.channel().key()).toList());
        assertEquals("甲\n乙", lists.getFirst().item().body().text().orElse(""));
        assertEquals("no-rank", lists.getLast().warnings().getFirst().code());
    }

    @Test
    void theUnionOfADayHasNoHourAndNoRank() {
        Observation list = Given.text(
                        "zhihu-2021-07-13.json", "[{\"url\":\"u\",\"title\":\"甲\"}]", "captured.zone=Asia/Shanghai")
                .accepted()
                .getFirst();
        assertEquals("ranking:day-union", list.capture().format());
        assertEquals(When.Precision.DAY, list.capture().captured().precision());
        assertEquals(
                Instant.parse("2021-07-12T16:00:00Z"), list.capture().captured().earliest());
        assertEquals("zhihu:zhihu", list.channel().key());
    }

    @Test
    void aDayWithoutAZoneIsADaySomewhere() {
        Observation list = Given.text("weibo/2021-07-13.json", "[{\"url\":\"u\",\"title\":\"甲\"}]")
                .accepted()
                .getFirst();
        assertEquals(
                Instant.parse("2021-07-12T10:00:00Z"), list.capture().captured().earliest());
        assertEquals("zone-not-stated", list.warnings().getLast().code());
        assertEquals("weibo:weibo", list.channel().key());
    }

    @Test
    void anEmptyListIsNoEvidence() {
        Observation list = Given.text("2021-09-24.json", "[]").accepted().getFirst();
        assertEquals(Item.Completeness.NONE, list.item().body().completeness());
        assertTrue(list.warnings().stream().anyMatch(each -> each.code().equals("empty-list")));
    }

    @Test
    void aFirstSightingIsBoundedByTheCrawlsTheTableShows() {
        String csv = """
                platform_board,title,first_seen,last_seen,best_list_position,snapshots
                toutiao-search,甲,2021-09-09T07:08:04+08:00,2021-09-09T09:00:00+08:00,1,3
                toutiao-search,乙,2021-09-09T08:31:42+08:00,2021-09-09T23:08:00+08:00,8,9
                """;
        List<Observation> topics = Given.text("first.csv", csv).accepted();
        When first = topics.getLast().item().published().get();
        assertEquals(Instant.parse("2021-09-08T23:08:04Z"), first.earliest());
        assertEquals(Instant.parse("2021-09-09T00:31:42Z"), first.latest());
        assertEquals(
                When.Precision.UNKNOWN,
                topics.getFirst().item().published().get().precision());
    }

    @Test
    void aBrokenLineCostsNoOther() {
        Given given = Given.text(
                "x.jsonl",
                SNAPSHOT + "{\"captured_at\":\n" + SNAPSHOT.replace("2021-09-09T08:31:42+08:00", "soon") + SNAPSHOT);
        assertEquals(2, given.accepted().size());
        assertEquals(
                List.of("x.jsonl line 2", "x.jsonl line 3"),
                given.rejected().stream().map(Imported.Rejected::where).toList());
        assertEquals(Problem.BROKEN_RECORD, given.rejected().getFirst().problem());
    }

    @Test
    void sameBytesUnderAnotherNameHaveTheSameId() {
        assertEquals(
                Given.text("x.jsonl", SNAPSHOT).accepted().getFirst().id(),
                Given.text("y/z.jsonl", SNAPSHOT).accepted().getFirst().id());
    }

    @Test
    void aMonthOfThreeCrawlersIsReadInSeconds() {
        Optional<Path> folder = Repository.data("hot-search-cn");
        assumeTrue(folder.isPresent());
        List<Observation> lists = assertTimeout(
                Duration.ofSeconds(20),
                () -> Stream.of("trending-in-one", "xiadd-weibo", "jackylee1-weibo")
                        .flatMap(each ->
                                Given.file(folder.get().resolve("hourly-2021-09-" + each + ".jsonl.gz"))
                                        .read()
                                        .stream())
                        .map(each -> ((Imported.Accepted) each).observation())
                        .toList());
        assertEquals(2338 + 661 + 2281, lists.size());
        assertEquals(
                7, lists.stream().map(each -> each.channel().key()).distinct().count());
    }

    @Test
    void realFilesOfOtherCrawlersAreRecognised() {
        Optional<Path> folder = Repository.data("samples");
        assumeTrue(folder.isPresent());
        assertEquals(
                List.of("toutiao:toutiao-search", "weibo:weibo-search", "zhihu:zhihu-questions"),
                Stream.of("toutiao-search", "weibo-search", "zhihu-questions")
                        .map(each -> Given.file(folder.get().resolve("trending-multi/" + each + "-2021-07-13.json")))
                        .map(each -> each.accepted().getFirst().channel().key())
                        .toList());
        assertTrue(Given.file(folder.get().resolve("weibo-hot-search/2021-09-09.json"))
                .accepted()
                .getFirst()
                .item()
                .body()
                .text()
                .isKnown());
    }

    @Test
    void realTablesOfFirstSightingsAreRead() {
        Optional<Path> folder = Repository.data("hot-search-cn");
        assumeTrue(folder.isPresent());
        assertEquals(
                13_793,
                Given.file(folder.get().resolve("first-seen-2021-09-trending-in-one.csv.gz"))
                        .accepted()
                        .size());
        assertEquals(
                7_530,
                Given.file(folder.get().resolve("first-seen-2021-09-xiadd-weibo.csv.gz"))
                        .accepted()
                        .size());
    }

    @Test
    void aListThatOnlyItsPageNamesIsThatPages() {
        String line = "{\"captured_at\": \"2026-08-12T21:00:00+08:00\", \"count\": 2, "
                + "\"source_url\": \"https://s.weibo.example/top/summary?cate=realtimehot\", "
                + "\"topics\": [{\"rank\": 1, \"title\": \"甲\"}, {\"rank\": 2, \"title\": \"乙\"}]}";
        Observation list = Given.text("hotlists.jsonl", line).accepted().getFirst();
        assertEquals("weibo:s.weibo.example/top/summary", list.channel().key());
        assertEquals("甲\n乙", list.item().body().text().get());
    }
}

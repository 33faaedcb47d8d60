package headwater.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.When;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingsTest {

    private static final String TOPIC = "加拿大反对党竞选纲领31次提中国";

    private static Rankings rankings(String... lines) {
        return Rankings.of(Given.text("x.jsonl", String.join("\n", lines)).accepted());
    }

    private static String crawl(String time, String titles) {
        return "{\"board\":\"weibo\",\"captured_at\":\"2021-09-09T" + time + "Z\",\"titles\":[" + titles + "]}";
    }

    @Test
    void firstSeenLiesBetweenTheCrawlWithoutItAndTheOneWithIt() {
        Appearance b = rankings(
                        crawl("07:00:00", "\"a\""), crawl("08:00:00", "\"a\",\"b\""), crawl("09:00:00", "\"b\""))
                .appearances()
                .getLast();
        assertEquals(Instant.parse("2021-09-09T07:00:00Z"), b.firstSeen().earliest());
        assertEquals(Instant.parse("2021-09-09T08:00:00Z"), b.firstSeen().latest());
        assertEquals(Instant.parse("2021-09-09T09:00:00Z"), b.lastSeen());
        assertEquals(1, b.bestPosition());
        assertEquals(2, b.crawls());
    }

    @Test
    void theFirstCrawlOfAllBoundsNothingFromBelow() {
        Appearance a = rankings(crawl("07:00:00", "\"a\"")).appearances().getFirst();
        assertEquals(When.Precision.UNKNOWN, a.firstSeen().precision());
    }

    @Test
    void aFailedCrawlIsNotACrawlWithoutTheTopic() {
        Appearance b = rankings(crawl("07:00:00", "\"a\""), crawl("07:30:00", ""), crawl("08:00:00", "\"b\""))
                .appearances()
                .getLast();
        assertEquals(Instant.parse("2021-09-09T07:00:00Z"), b.firstSeen().earliest());
    }

    @Test
    void orderOfTheInputDoesNotMatter() {
        assertEquals(
                rankings(crawl("07:00:00", "\"a\""), crawl("08:00:00", "\"b\"")).appearances(),
                rankings(crawl("08:00:00", "\"b\""), crawl("07:00:00", "\"a\"")).appearances());
    }

    @Test
    void neverCountsTheCrawlsAndTheLongestGap() {
        List<Absence> absences = rankings(crawl("07:00:00", "\"a\""), crawl("10:00:00", "\"b\""))
                .absences(List.of("c"), Instant.parse("2021-09-09T06:00:00Z"), Instant.parse("2021-09-09T11:00:00Z"));
        assertEquals(2, absences.getFirst().crawls());
        assertEquals(Duration.ofHours(3), absences.getFirst().longestGap());
    }

    @Test
    void aTitleThatContainsThePhraseIsNoAbsence() {
        assertEquals(
                List.of(),
                rankings(crawl("07:00:00", "\"#加拿大３１次提 中国#\""))
                        .absences(
                                List.of("31次提中国"),
                                Instant.parse("2021-09-09T06:00:00Z"),
                                Instant.parse("2021-09-09T11:00:00Z")));
    }

    @Test
    void aWindowNobodyCrawledSaysNothing() {
        Absence absence = rankings(crawl("07:00:00", "\"a\""))
                .absences(List.of("a"), Instant.parse("2021-09-10T00:00:00Z"), Instant.parse("2021-09-11T00:00:00Z"))
                .getFirst();
        assertEquals(0, absence.crawls());
        assertEquals(Duration.ofDays(1), absence.longestGap());
    }

    @Test
    void aTopicIsATitleOnlyPostWithItsBracket() {
        Observation b = rankings(crawl("07:00:00", "\"a\""), crawl("08:00:00", "\"a\",\"b\""))
                .topics()
                .getLast();
        assertEquals(Item.Kind.POST, b.item().kind());
        assertEquals(Item.Completeness.TITLE_ONLY, b.item().body().completeness());
        assertEquals(When.Precision.RELATIVE, b.item().published().get().precision());
        assertEquals("x.jsonl#2 position 2", b.capture().locator());
        assertEquals(2, b.counts().getFirst().lower());
    }

    private static Rankings september() {
        Optional<Path> folder = Repository.data("hot-search-cn");
        assumeTrue(folder.isPresent());
        return Rankings.of(Stream.of("trending-in-one", "xiadd-weibo", "jackylee1-weibo")
                .flatMap(each ->
                        Given.file(folder.get().resolve("hourly-2021-09-" + each + ".jsonl.gz")).accepted().stream())
                .toList());
    }

    @Test
    void theTopicWasFirstSeenOnToutiaoInItsBracketAndNeverElsewhere() {
        Rankings september = september();
        List<Appearance> found = september.appearances().stream()
                .filter(each -> each.topic().contains(TOPIC))
                .toList();
        assertEquals(
                List.of("toutiao:toutiao-search"),
                found.stream().map(Appearance::board).toList());
        assertEquals(
                Instant.parse("2021-09-08T23:08:04Z"),
                found.getFirst().firstSeen().earliest());
        assertEquals(
                Instant.parse("2021-09-09T00:31:42Z"),
                found.getFirst().firstSeen().latest());
        assertEquals("+08:00", found.getFirst().firstSeen().zoneId());
        assertEquals(8, found.getFirst().bestPosition());

        List<Absence> never = september.absences(
                List.of(TOPIC), Instant.parse("2021-09-07T16:00:00Z"), Instant.parse("2021-09-13T15:59:59Z"));
        never.forEach(each -> System.out.println(
                each.board() + ": never in " + each.crawls() + " crawls, longest gap " + each.longestGap()));
        assertEquals(
                List.of(
                        "weibo:jackylee1-weibo",
                        "weibo:weibo-search",
                        "weibo:xiadd-weibo",
                        "zhihu:zhihu-questions",
                        "zhihu:zhihu-search",
                        "zhihu:zhihu-video"),
                never.stream().map(Absence::board).toList());
    }

    @Test
    void aMonthOfTopicsIsWorkedThroughInSeconds() {
        Rankings september = september();
        long start = System.nanoTime();
        List<Observation> topics = september.topics();
        assertTrue(topics.size() > 20_000, "topics: " + topics.size());
        assertEquals(
                topics.size(), topics.stream().map(Observation::id).distinct().count());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(20)) < 0);
    }

    @Test
    void aPhraseOfNothingButSignsIsInNoTitle() {
        assertEquals(List.of(), rankings(crawl("07:00:00", "\"a\"")).appearances(" # "));
    }
}

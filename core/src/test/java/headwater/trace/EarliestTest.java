package headwater.trace;

import static headwater.descent.Times.day;
import static headwater.descent.Times.minute;
import static headwater.trace.Samples.earliest;
import static headwater.trace.Samples.gazette;
import static headwater.trace.Samples.naiveDay;
import static headwater.trace.Samples.paper;
import static headwater.trace.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Context;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarliestTest {

    private static final Observation PAPER =
            paper("a").at(naiveDay("2021-09-08")).item();

    private static final Observation GAZETTE =
            gazette("b").at(minute("2021-09-09T10:28", "Asia/Shanghai")).item();

    private static final Observation COPY = new Samples.Draft("c", "blog.example")
            .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
            .at(minute("2021-09-09T18:40", "America/Toronto"))
            .item();

    private static Context.Watched watched(String language, int watched, int outOf) {
        return new Context.Watched("w-" + language, language, "*", watched, outOf, "counted by hand");
    }

    private static List<String> keys(Earliest earliest) {
        return earliest.reasons().stream().map(Phrase::key).toList();
    }

    @Test
    void itemThatCreditsAnotherIsNotTheFirstEvenIfItsTimeAllowsIt() {
        Earliest all = earliest(trace(PAPER, GAZETTE, COPY), "*", "*");
        assertEquals(List.of(PAPER.id()), all.candidates());
        assertThat(all.reasons())
                .contains(Phrase.of(
                        "trace.earliest.credits", "World Gazette", "The Ottawa Paper", Samples.GAZETTE_TITLE));
    }

    @Test
    void itemThatHintsAtASourceIsNotTheFirst() {
        Observation comment = new Samples.Draft("d", "gazette.example")
                .text("en", "Posturing", "By a Canadian newspaper’s count the platform names China 31 times.")
                .at(naiveDay("2021-09-08"))
                .item();
        Earliest all = earliest(trace(PAPER, comment), "*", "*");
        assertEquals(List.of(PAPER.id()), all.candidates());
        assertThat(keys(all)).contains("trace.earliest.credits-other");
    }

    @Test
    void bothScriptsOfChineseAreOneLanguage() {
        Observation hant = new Samples.Draft("d", "echo.example")
                .text("zh-Hant", "加拿大某黨競選綱領31次提中國", "投票臨近，渥太華出現怪異的一幕。")
                .at(minute("2021-09-10T09:00", "Asia/Hong_Kong"))
                .item();
        Trace trace = trace(GAZETTE, hant);
        assertThat(trace.earliest())
                .filteredOn(each -> each.language().startsWith("zh"))
                .hasSize(1);
        assertEquals(List.of(GAZETTE.id()), earliest(trace, "zh", "*").candidates());
    }

    @Test
    void overlappingDaysLeaveSeveralCandidates() {
        Observation one = paper("1").at(day("2021-09-08", "America/Toronto")).item();
        Observation two = new Samples.Draft("2", "echo.example")
                .text("en", Samples.PAPER_TITLE, Samples.PAPER_TEXT)
                .at(day("2021-09-08", "America/Toronto"))
                .item();
        Earliest all = earliest(trace(one, two), "*", "*");
        assertEquals(List.of(one.id(), two.id()), all.candidates());
        assertEquals(Phrase.of("trace.earliest.several", 2), all.reasons().getFirst());
    }

    @Test
    void datesWithoutAZoneTwoDaysApartAreInOrderButNeighboursAreNot() {
        Observation sixth = paper("1").at(naiveDay("2021-09-06")).item();
        Observation eighth = new Samples.Draft("2", "echo.example")
                .text("en", Samples.PAPER_TITLE, Samples.PAPER_TEXT)
                .at(naiveDay("2021-09-08"))
                .item();
        Earliest all = earliest(trace(sixth, eighth), "*", "*");
        assertEquals(List.of(sixth.id()), all.candidates());
        assertThat(keys(all)).contains("trace.earliest.hardly-after");
        Observation seventh = new Samples.Draft("2", "echo.example")
                .text("en", Samples.PAPER_TITLE, Samples.PAPER_TEXT)
                .at(naiveDay("2021-09-07"))
                .item();
        assertThat(earliest(trace(sixth, seventh), "*", "*").candidates()).hasSize(2);
    }

    @Test
    void naiveTimeIsNotEarlierThanAnHourItCouldBeAnywhereAround() {
        Observation naive = paper("1")
                .at(When.naive(
                        LocalDateTime.parse("2021-09-09T01:00"),
                        When.Precision.MINUTE,
                        When.Basis.PLATFORM_TEXT,
                        "2021-09-09 01:00"))
                .item();
        Observation later = new Samples.Draft("2", "echo.example")
                .text("en", Samples.PAPER_TITLE, Samples.PAPER_TEXT)
                .at(minute("2021-09-09T08:00", "America/Toronto"))
                .item();
        assertThat(earliest(trace(naive, later), "*", "*").candidates()).hasSize(2);
    }

    @Test
    void itemWithoutTimeOrWithOnlyAMonthIsAGapAndNeverFirst() {
        Observation untimed = paper("1").item();
        Observation month = new Samples.Draft("2", "echo.example")
                .text("en", Samples.PAPER_TITLE, Samples.PAPER_TEXT)
                .at(When.local(
                        LocalDateTime.parse("2021-09-01T00:00"),
                        ZoneId.of("Asia/Shanghai"),
                        When.Precision.MONTH,
                        When.Zone.ASSUMED,
                        When.Basis.PLATFORM_TEXT,
                        "2021年9月"))
                .item();
        Earliest all = earliest(trace(untimed, month, GAZETTE), "*", "*");
        assertEquals(List.of(GAZETTE.id()), all.candidates());
        assertThat(all.reasons()).contains(Phrase.of("trace.earliest.unplaced", 2));
    }

    @Test
    void beijingMorningIsTheDayBeforeInOttawa() {
        Earliest chinese = earliest(trace(GAZETTE, COPY), "zh", "*");
        Phrase zones = chinese.reasons().stream()
                .filter(each -> each.key().equals("trace.earliest.zones"))
                .findFirst()
                .orElseThrow();
        assertEquals("Asia/Shanghai", ((When) zones.args().get(0)).zoneId());
        assertEquals("America/Toronto", ((When) zones.args().get(1)).zoneId());
    }

    @Test
    void dayIsNotReadInAnotherZone() {
        Observation dayOnly =
                gazette("b").at(day("2021-09-09", "Asia/Shanghai")).item();
        assertThat(keys(earliest(trace(dayOnly, COPY), "zh", "*"))).doesNotContain("trace.earliest.zones");
    }

    @Test
    void listSeenBeforeTheStatedTimeIsSaidAndNotTakenForTheFirst() {
        Observation topic = new Samples.Draft("1", "list.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, "")
                .captured(Item.Completeness.TITLE_ONLY, Item.Kind.POST)
                .at(When.bracket(
                        Instant.parse("2021-09-08T23:08:04Z"), Instant.parse("2021-09-09T00:31:42Z"), "+08:00", "x"))
                .item();
        Earliest chinese = earliest(trace(topic, GAZETTE, COPY), "zh", "*");
        assertEquals(List.of(GAZETTE.id()), chinese.candidates());
        assertThat(keys(chinese)).contains("trace.earliest.list");
    }

    @Test
    void sizeUnknownGivesNoProbability() {
        Earliest unstated = earliest(trace(GAZETTE, COPY), "zh", "*");
        assertEquals(Known.absent(Known.Why.NOT_STATED), unstated.first());
        assertThat(unstated.reasons()).contains(Phrase.of("trace.earliest.of-observed", 2));
        Earliest noSize = earliest(trace(List.of(watched("zh", 12, -1)), GAZETTE, COPY), "zh", "*");
        assertEquals(Known.absent(Known.Why.NOT_STATED), noSize.first());
        assertThat(noSize.reasons()).contains(Phrase.of("trace.earliest.of-watched", 12, "counted by hand"));
    }

    @Test
    void watchedShareIsTheProbabilityToFirstOrder() {
        Earliest chinese = earliest(trace(List.of(watched("zh", 70, 100)), GAZETTE, COPY), "zh", "*");
        assertThat(chinese.first().get()).isBetween(0.6, 0.72);
        assertThat(keys(chinese)).contains("trace.earliest.first");
    }

    @Test
    void watchingEverythingIsNotCertainty() {
        Earliest chinese = earliest(trace(List.of(watched("zh", 2, 2)), GAZETTE, COPY), "zh", "*");
        assertThat(chinese.first().get()).isBetween(0.9, 0.99);
    }

    /// Five copies within an hour, and one whose stated time lies half a day before them.
    @Test
    void timeThatLiesAZoneBeforeAllOthersIsSaid() {
        Observation[] items = new Observation[6];
        for (int i = 0; i < 6; i++) {
            items[i] = new Samples.Draft("" + i, "copy" + i + ".example")
                    .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                    .at(minute(i == 0 ? "2021-09-09T06:31" : "2021-09-09T18:" + (10 + 7 * i), "Asia/Shanghai"))
                    .item();
        }
        Earliest all = earliest(trace(List.of(watched("zh", 6, 6)), items), "zh", "*");
        assertEquals(List.of(items[0].id()), all.candidates());
        Phrase slipped = all.reasons().stream()
                .filter(each -> each.key().equals("trace.earliest.slipped"))
                .findFirst()
                .orElseThrow();
        assertThat((Double) slipped.args().get(2)).isGreaterThan(0.6);
        assertThat(all.first().get()).isLessThan(0.4);
    }

    @Test
    void orderlyTimesRaiseNoDoubt() {
        assertThat(keys(earliest(trace(PAPER, GAZETTE, COPY), "*", "*"))).doesNotContain("trace.earliest.slipped");
    }
}

package headwater.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Context.Searched;
import headwater.timing.SearchGaps.Gap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchGapsTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Test
    void whereNoSearchIsStatedAllOfTimeIsUnknown() {
        assertEquals(List.of(new Gap(Instant.MIN, Instant.MAX)), SearchGaps.of(List.of(), Set.of("weibo")));
        assertEquals(
                List.of(new Gap(Instant.MIN, Instant.MAX)),
                SearchGaps.of(List.of(searched("wechat", "2021-09-08", "2021-09-09")), Set.of("weibo")));
    }

    @Test
    void aSearchEndsWithItsLastDayInItsZone() {
        assertEquals(
                List.of(
                        new Gap(Instant.MIN, Instant.parse("2021-09-07T16:00:00Z")),
                        new Gap(Instant.parse("2021-09-09T16:00:00Z"), Instant.MAX)),
                SearchGaps.of(List.of(searched("*", "2021-09-08", "2021-09-09")), Set.of("weibo")));
    }

    @Test
    void searchesThatFollowEachOtherLeaveNoGapBetweenThem() {
        List<Searched> searched = List.of(
                searched("weibo", "2021-09-10", "2021-09-11"),
                searched("weibo", "2021-09-08", "2021-09-09"),
                searched("weibo", "2021-09-14", "2021-09-14"));
        assertEquals(
                new Gap(Instant.parse("2021-09-11T16:00:00Z"), Instant.parse("2021-09-13T16:00:00Z")),
                SearchGaps.of(searched, Set.of("weibo")).get(1));
        assertEquals(3, SearchGaps.of(searched, Set.of("weibo")).size());
    }

    @Test
    void aLaneOfTwoPlatformsHasAGapOnlyWhereNeitherWasSearched() {
        List<Searched> searched =
                List.of(searched("weibo", "2021-09-08", "2021-09-09"), searched("wechat", "2021-09-10", "2021-09-10"));
        assertEquals(2, SearchGaps.of(searched, Set.of("weibo", "wechat")).size());
    }

    private static Searched searched(String platform, String from, String to) {
        return new Searched(
                "s-" + platform + from, platform, LocalDate.parse(from), LocalDate.parse(to), BEIJING, "by words");
    }
}

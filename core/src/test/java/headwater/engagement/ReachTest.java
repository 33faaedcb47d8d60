package headwater.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void twoFloorsAreAtLeastTheirSumAndNeverMeetAnExactNumber() {
        assertThat(Reach.of(List.of(
                        item("a", Count.moreThan(Count.Name.READS, 100_000, "10万+")),
                        item("b", Count.moreThan(Count.Name.READS, 100_000, "100,000+")),
                        item("c", Count.exact(Count.Name.READS, 8_643, "8643")))))
                .containsExactly(new Reach(Count.Name.READS, 8_643, 1, 200_002, 2, 0));
    }

    @Test
    void unknownIsNotZero() {
        assertThat(Reach.of(List.of(
                        item("a", Count.absent(Count.Name.PLAYS, Count.Qualifier.HIDDEN)),
                        item("b", Count.exact(Count.Name.PLAYS, 0, "0")),
                        item("c"))))
                .containsExactly(new Reach(Count.Name.PLAYS, 0, 1, 0, 0, 2));
    }

    @Test
    void twoCapturesOfOneItemAreCountedOnce() {
        assertThat(Reach.of(List.of(
                        item("a", Count.exact(Count.Name.LIKES, 5, "5")),
                        item("a", Count.exact(Count.Name.LIKES, 9, "9")))))
                .containsExactly(new Reach(Count.Name.LIKES, 9, 1, 0, 0, 0));
    }

    @Test
    void aRoundedNumberIsAFloorAndARankIsNoReach() {
        assertThat(Reach.of(List.of(item(
                        "a",
                        Count.between(Count.Name.VIEWS, 12_000, 12_999, "1.2万"),
                        Count.exact(Count.Name.RANK, 3, "3")))))
                .containsExactly(new Reach(Count.Name.VIEWS, 0, 0, 12_000, 1, 0));
    }

    @Test
    void chineseUnitsAndCapsAreAtLeastTheirSum() {
        assertThat(Reach.of(List.of(
                        item("a", Count.between(Count.Name.READS, 250_000_000, 259_999_999, "2.5亿")),
                        item("b", Count.moreThan(Count.Name.READS, 1_000_000, "100万+")),
                        item("c", Count.moreThan(Count.Name.READS, 100_000, "100000+")),
                        item("d", Count.absent(Count.Name.READS, Count.Qualifier.NOT_COLLECTED)))))
                .containsExactly(new Reach(Count.Name.READS, 0, 0, 251_100_002, 3, 1));
    }

    @Test
    void anEstimateBoundsNothing() {
        Count about = new Count(
                Count.Name.VIEWS,
                Count.Qualifier.ESTIMATED,
                5_000,
                5_000,
                "about 5,000",
                Count.Scope.ITEM,
                Known.notStated());
        assertThat(Reach.of(List.of(item("a", about), item("b", Count.exact(Count.Name.VIEWS, 7, "7")))))
                .containsExactly(new Reach(Count.Name.VIEWS, 7, 1, 0, 0, 1));
    }

    @Test
    void estimatedAudiencesOverlapAndAreNotSummed() {
        assertThat(Reach.of(List.of(item("a", Count.exact(Count.Name.REACH_ESTIMATED, 5_000, "5000")))))
                .isEmpty();
    }

    @Test
    void aSumNeverTurnsNegative() {
        Count huge = Count.exact(Count.Name.VIEWS, Long.MAX_VALUE - 1, "x");
        assertThat(Reach.of(List.of(item("a", huge), item("b", huge))))
                .containsExactly(new Reach(Count.Name.VIEWS, Long.MAX_VALUE, 2, 0, 0, 0));
    }

    @Test
    void onWechatAuthenticityIsUndeterminedAndSaysWhy() {
        Finding finding = AuthenticityTest.findings(
                        List.of(item("a", Count.moreThan(Count.Name.READS, 100_000, "10万+"))),
                        AuthenticityTest.Beside.NOTHING,
                        1)
                .getFirst();

        assertThat(((Finding.Undetermined) finding).missing())
                .extracting(Finding.Missing::code)
                .contains(
                        Code.NO_ACCOUNT_AGE,
                        Code.NO_ENGAGEMENT_LIST,
                        Code.CAPPED_COUNT,
                        Code.PLATFORM_OPAQUE,
                        Code.NO_BASELINE);
    }

    private static Observation item(String path, Count... counts) {
        String url = "https://mp.weixin.qq.com/s/" + path;
        When captured =
                When.at(Instant.parse("2021-09-13T14:00:00Z"), When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, "");
        return new Observation(
                "o-00000000" + path,
                new Capture(
                        captured,
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "csv",
                        "a.csv#1",
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                new Channel(
                        "wechat",
                        Known.of("x"),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of(url),
                        new Item.Body(
                                Known.notStated(),
                                Known.notStated(),
                                Known.notStated(),
                                Item.Completeness.NONE,
                                Known.notStated(),
                                Item.LanguageBasis.DECLARED),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(counts),
                List.of());
    }
}

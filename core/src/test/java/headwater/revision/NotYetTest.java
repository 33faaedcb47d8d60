package headwater.revision;

import static headwater.revision.Samples.at;
import static headwater.revision.Samples.list;
import static headwater.revision.Samples.notFound;
import static headwater.revision.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page states noon of the 8th.
class NotYetTest {

    private static final Observation PAGE = page("1", "2021-09-10T09:00:00Z", "The plank names the port.");

    private static final Observation OLDER = Samples.at(
            Samples.published(
                    Samples.capture(
                            "2", at("2021-09-10T09:00:00Z"), Item.Completeness.FULL, "Older", "Something else."),
                    Known.of(at("2021-09-07T12:00:00Z"))),
            "https://gazette.example/older");

    private static Known<NotYet> notYet(Observation... all) {
        return Histories.of(List.of(all)).of(PAGE).map(History::notYet).orElse(Known.notStated());
    }

    private static When dated(Observation... all) {
        return Histories.of(List.of(all)).dated(PAGE).item().published().get();
    }

    @Test
    void pageThatWasNotFoundAfterTheTimeItStatesIsTakenToBeOfTheTimeBetween() {
        Observation without = notFound("3", "2021-09-09T12:00:00Z");
        assertThat(notYet(PAGE, without).get().contradicts()).isTrue();
        assertEquals(without.id(), notYet(PAGE, without).get().observation());
        assertEquals(Instant.parse("2021-09-09T11:00:00Z"), dated(PAGE, without).earliest());
        assertEquals(Instant.parse("2021-09-10T09:00:00Z"), dated(PAGE, without).latest());
    }

    @Test
    void pageThatWasNotFoundBeforeTheTimeItStatesIsBelieved() {
        Observation without = notFound("3", "2021-09-08T12:30:00Z");
        assertThat(notYet(PAGE, without).get().contradicts()).isFalse();
        assertEquals(at("2021-09-08T12:00:00Z"), dated(PAGE, without));
    }

    @Test
    void pageThatWasNotFoundAfterItWasThereWasTakenDown() {
        assertThat(notYet(PAGE, notFound("3", "2021-09-11T12:00:00Z")).isKnown())
                .isFalse();
    }

    @Test
    void pageThatStatesNoTimeHasTheBoundsOfItsCaptures() {
        Observation untimed = Samples.published(PAGE, Known.notStated());
        Observation without = notFound("3", "2021-09-09T12:00:00Z");
        When when = Histories.of(List.of(untimed, without))
                .dated(untimed)
                .item()
                .published()
                .get();
        assertEquals(Instant.parse("2021-09-09T11:00:00Z"), when.earliest());
    }

    @Test
    void frontPageThatReachesFurtherBackAndDoesNotShowItContradictsIt() {
        Observation before = list("4", Samples.CHANNEL, "2021-09-09T12:00:00Z", "Older");
        Observation after = list("5", Samples.CHANNEL, "2021-09-09T18:00:00Z", "Headline", "Older");
        assertEquals(NotYet.How.LIST, notYet(PAGE, OLDER, before, after).get().how());
        assertEquals(
                Instant.parse("2021-09-09T11:00:00Z"),
                dated(PAGE, OLDER, before, after).earliest());
    }

    @Test
    void frontPageThatNeedNotReachSoFarBackSaysNothing() {
        assertThat(notYet(PAGE, list("4", Samples.CHANNEL, "2021-09-09T12:00:00Z", "Older"))
                        .isKnown())
                .isFalse();
    }

    @Test
    void frontPageThatShowedItBeforeSaysNothingWhereItNoLongerDoes() {
        Observation shown = list("4", Samples.CHANNEL, "2021-09-08T18:00:00Z", "Headline", "Older");
        Observation gone = list("5", Samples.CHANNEL, "2021-09-09T12:00:00Z", "Older");
        assertThat(notYet(PAGE, OLDER, shown, gone).isKnown()).isFalse();
    }

    @Test
    void listOfOthersSaysNothingOfWhenItWasPublished() {
        Observation hot = list("4", "hot.example", "2021-09-09T12:00:00Z", "Older");
        assertThat(notYet(PAGE, OLDER, hot).isKnown()).isFalse();
    }
}

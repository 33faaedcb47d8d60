package headwater.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Context.Event;
import headwater.model.Context.Preregistration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant MADE = Instant.parse("2021-08-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2021-08-02T12:00:00Z");
    private static final Event DEBATE = event("debate", "2021-09-08T22:00:00Z");
    private static final Event OTHER = event("other", "2021-09-20T22:00:00Z");
    private static final Event PAST = event("past", "2021-07-01T00:00:00Z");

    private static final Plan LIST = new Plan.EventList(List.of("debate"), 1, ZoneId.of("America/Toronto"));

    @Test
    void aListFixedBeforeAnyAnalysisCounts() {
        assertEquals(Plan.Standing.FIXED, made(LIST, Known.notStated()).standing(List.of(DEBATE)));
    }

    @Test
    void anEventMovedAfterwardsIsAnotherList() {
        Event moved = event("debate", "2021-09-09T22:00:00Z");
        assertEquals(Plan.Standing.CHANGED, made(LIST, Known.notStated()).standing(List.of(moved)));
    }

    @Test
    void anEventTakenAwayAfterwardsIsAnotherList() {
        assertEquals(Plan.Standing.CHANGED, made(LIST, Known.notStated()).standing(List.of(OTHER)));
    }

    @Test
    void anotherEventOfTheCaseChangesNothing() {
        assertEquals(Plan.Standing.FIXED, made(LIST, Known.notStated()).standing(List.of(OTHER, DEBATE)));
    }

    @Test
    void whatHadBeenAnalysedBeforeIsLateIfTheEventsArePast() {
        Plan past = new Plan.EventList(List.of("past"), 1, ZoneId.of("UTC"));
        assertEquals(
                Plan.Standing.LATE, made(past, Known.of(MADE.minusSeconds(1))).standing(List.of(PAST)));
    }

    @Test
    void eventsStillToComeCanBeFixedAtAnyTime() {
        assertEquals(
                Plan.Standing.FIXED, made(LIST, Known.of(MADE.minusSeconds(1))).standing(List.of(DEBATE)));
    }

    @Test
    void anAnalysisAfterwardsDoesNotMakeItLate() {
        Plan past = new Plan.EventList(List.of("past"), 1, ZoneId.of("UTC"));
        assertEquals(Plan.Standing.FIXED, made(past, Known.of(LATER)).standing(List.of(PAST)));
    }

    @Test
    void theDigestSaysHowLongTheWindowIs() {
        Plan longer = new Plan.EventList(List.of("debate"), 2, ZoneId.of("America/Toronto"));
        assertNotEquals(LIST.digest("q", List.of(DEBATE)), longer.digest("q", List.of(DEBATE)));
    }

    @Test
    void theOrderInWhichEventsAreNamedChangesNothing() {
        Plan one = new Plan.EventList(List.of("other", "debate"), 1, ZoneId.of("UTC"));
        Plan two = new Plan.EventList(List.of("debate", "other"), 1, ZoneId.of("UTC"));
        assertEquals(one.digest("q", List.of(DEBATE, OTHER)), two.digest("q", List.of(OTHER, DEBATE)));
    }

    @Test
    void anEventThatTheCaseDoesNotHaveCannotBeFixed() {
        assertThrows(IllegalArgumentException.class, () -> new Plan.Over(LIST, List.of(OTHER)));
    }

    private static Preregistration made(Plan plan, Known<Instant> analysed) {
        return Preregistration.of(
                "Did it rise?", "KL", MADE, analysed, new Plan.Over(plan, List.of(DEBATE, OTHER, PAST)));
    }

    private static Event event(String id, String time) {
        When when = When.at(Instant.parse(time), When.Zone.EXPLICIT_OFFSET, When.Basis.ANALYST_STATED, time);
        return new Event(id, "debate", List.of(id, id), when, false, "");
    }
}

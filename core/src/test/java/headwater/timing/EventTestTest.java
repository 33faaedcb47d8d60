package headwater.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.model.Context;
import headwater.model.Context.Event;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Plan;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventTestTest {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");
    private static final Instant FROM = Instant.parse("2021-08-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2021-09-30T00:00:00Z");

    private static final Event DEBATE = event("debate", "debate", "2021-09-08", false);
    private static final Event POLL = event("poll", "poll", "2021-09-10", false);
    private static final Event PLEDGE = event("pledge", "announcement", "2021-09-09", true);
    private static final Event CALL = event("call", "announcement", "2021-08-15", false);

    @Test
    void anEventOfTheSameDayHasNoCertainOrder() {
        assertThat(Events.near(day("2021-09-08"), List.of(DEBATE, CALL)))
                .containsExactly(new Nearby("debate", Duration.ZERO, false));
    }

    @Test
    void anEventTwoDaysLaterIsAfter() {
        assertThat(Events.near(day("2021-09-08"), List.of(POLL)))
                .containsExactly(new Nearby("poll", Duration.ofDays(2), true));
    }

    @Test
    void severalEventsMakeTheCoincidenceProveNothing() {
        Finding finding = coincidence(day("2021-09-08"), DEBATE, POLL);

        assertThat(codes(finding)).contains(Code.CONFOUNDED);
    }

    @Test
    void aCoincidenceWithOneEventIsStillOneMoment() {
        Finding finding = coincidence(day("2021-09-08"), DEBATE);

        assertThat(codes(finding))
                .contains(Code.TOO_FEW_ITEMS, Code.NO_BASELINE)
                .doesNotContain(Code.CONFOUNDED);
    }

    @Test
    void whereNoListedEventIsNearTheClaimIsNotIndicated() {
        assertThat(coincidence(day("2021-08-25"), DEBATE, CALL)).isInstanceOf(Finding.NotIndicated.class);
    }

    @Test
    void noEventsIsNoAnswer() {
        assertThat(codes(coincidence(day("2021-09-08")))).containsExactly(Code.NO_BASELINE);
    }

    @Test
    void aPollClaimIsRefusedAndNamesTheDebateAndTheConfounder() {
        Finding finding = EventTest.polls(day("2021-09-08"), List.of(POLL, DEBATE, PLEDGE, CALL), 1);

        assertThat(((Finding.Undetermined) finding).missing())
                .filteredOn(missing -> missing.code() == Code.CONFOUNDED)
                .extracting(missing -> missing.detail().args().getFirst())
                .containsExactly("debate", "pledge");
    }

    @Test
    void theShareOfMomentsAsCloseIsExact() {
        List<Event> events = List.of(DEBATE, PLEDGE, CALL);
        // 8 and 9 September with a day on either side are one stretch of four days, 15 August one of three.
        assertThat(EventTest.shareAsClose(Duration.ofDays(1), events, FROM, TO)).isCloseTo(7.0 / 60, within(1e-3));
    }

    @Test
    void theShareAgreesWithMomentsDrawnByLot() {
        List<Event> events = List.of(DEBATE, PLEDGE, CALL);
        Random random = new Random(7);
        int close = 0;
        for (int i = 0; i < 20_000; i++) {
            Instant moment =
                    FROM.plusSeconds(random.nextLong(Duration.between(FROM, TO).toSeconds()));
            When when = When.at(moment, When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, "");
            close += events.stream()
                            .anyMatch(event -> Events.gap(when, event.when()).compareTo(Duration.ofDays(2)) <= 0)
                    ? 1
                    : 0;
        }
        assertThat(EventTest.shareAsClose(Duration.ofDays(2), events, FROM, TO))
                .isCloseTo(close / 20_000.0, within(0.01));
    }

    private static Finding coincidence(When earliest, Context... context) {
        return EventTest.coincidence(
                new EventTest.Study(earliest, List.of(), FROM, TO), List.of(context), Plan.kept(List.of(context)), 1);
    }

    static Event event(String id, String kind, String day, boolean confounder) {
        return new Event(id, kind, List.of(id, id), day(day), confounder, "");
    }

    static When day(String date) {
        return When.local(
                LocalDate.parse(date).atStartOfDay(),
                OTTAWA,
                When.Precision.DAY,
                When.Zone.DECLARED_ZONE,
                When.Basis.ANALYST_STATED,
                date);
    }

    private static List<Code> codes(Finding finding) {
        return ((Finding.Undetermined) finding)
                .missing().stream().map(Finding.Missing::code).toList();
    }
}

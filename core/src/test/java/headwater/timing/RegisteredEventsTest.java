package headwater.timing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Chance;
import headwater.model.Context;
import headwater.model.Context.Event;
import headwater.model.Context.Preregistration;
import headwater.model.Context.Searched;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegisteredEventsTest {

    private static final LocalDate FROM = LocalDate.parse("2021-08-02");
    private static final Instant MADE = Instant.parse("2021-08-01T00:00:00Z");
    private static final Known<Instant> NEVER = Known.notStated();
    private static final Event DEBATE = EventTestTest.event("debate", "debate", "2021-09-08", false);
    private static final Event POLL = EventTestTest.event("poll", "poll", "2021-08-20", false);
    private static final Event SAME_DAY = EventTestTest.event("speech", "speech", "2021-09-08", false);
    private static final Searched SEARCHED = searched("2021-08-02", "2021-10-09");

    private static final int[] RISING = ordinary(DEBATE);
    private static final int[] ORDINARY = ordinary();

    @Test
    void aRisePlantedAtARegisteredEventIsBeyondChanceTiming() {
        Finding finding = finding(RISING, SEARCHED, DEBATE, fixed(NEVER, DEBATE));

        assertThat(finding).isInstanceOf(Finding.Supported.class);
        assertThat(finding.effect()).isInstanceOf(Effect.Interval.class);
        assertThat(((Effect.Interval) finding.effect()).low()).isGreaterThan(1);
        assertThat(keys(finding)).contains("timing.registered.beyond-chance");
        Chance chance = finding.method().chance().getFirst();
        assertThat(chance.seen())
                .as("above all other windows")
                .isGreaterThan(chance.bars().getLast().from());
        assertThat(chance.varied().stream().filter(Chance.Varied::isOwn)).hasSize(1);
        assertThat(chance.varied()).hasSizeGreaterThan(2);
    }

    @Test
    void ordinaryDaysBesideARegisteredEventAreCompatibleWithChance() {
        assertThat(finding(ORDINARY, SEARCHED, DEBATE, fixed(NEVER, DEBATE))).isInstanceOf(Finding.NotIndicated.class);
    }

    @Test
    void everyAnswerSaysHowOftenARandomBurstWouldCoincide() {
        for (Finding each : List.of(
                finding(RISING, SEARCHED, DEBATE, fixed(NEVER, DEBATE)),
                finding(ORDINARY, SEARCHED, DEBATE, fixed(NEVER, DEBATE)),
                finding(RISING, SEARCHED, DEBATE))) {
            assertThat(keys(each)).contains("timing.coincidence.random-burst");
        }
    }

    @Test
    void theSameRiseWithoutARegistrationIsUndetermined() {
        assertThat(codes(finding(RISING, SEARCHED, DEBATE))).contains(Code.NO_BASELINE);
    }

    @Test
    void aListFixedAfterTheAnalysisIsNotFixed() {
        Event past = EventTestTest.event("debate", "debate", "2021-07-08", false);
        Finding finding = finding(RISING, SEARCHED, past, DEBATE, fixed(Known.of(MADE.minusSeconds(1)), past));

        assertThat(details(finding)).contains("timing.missing.late");
    }

    @Test
    void anEventMovedAfterwardsIsNotFixed() {
        Event moved = EventTestTest.event("debate", "debate", "2021-09-09", false);
        Finding finding = finding(RISING, SEARCHED, moved, fixed(NEVER, DEBATE));

        assertThat(details(finding)).contains("timing.missing.changed");
    }

    @Test
    void withoutAStatementOfWhatWasSearchedNoDayIsZero() {
        assertThat(details(finding(RISING, DEBATE, fixed(NEVER, DEBATE)))).contains("timing.missing.searched");
    }

    @Test
    void anEventOnADayNobodyWatchedIsUndetermined() {
        Finding finding = finding(
                RISING,
                searched("2021-08-02", "2021-09-07"),
                searched("2021-09-09", "2021-10-09"),
                DEBATE,
                fixed(NEVER, DEBATE));

        assertThat(codes(finding)).contains(Code.CAPTURE_GAP);
    }

    @Test
    void fewerThanTwentyWindowsAreTooFew() {
        Finding finding = finding(RISING, searched("2021-08-28", "2021-09-15"), DEBATE, fixed(NEVER, DEBATE));

        assertThat(details(finding)).contains("timing.missing.windows");
    }

    @Test
    void aListTooLongForThePeriodIsUndeterminedAndSaysHowManyWindowsItNeeds() {
        Event[] many = new Event[5];
        for (int i = 0; i < many.length; i++) {
            many[i] = EventTestTest.event("e" + i, "x", "2021-08-0" + (4 + i), false);
        }
        List<Context> context = new ArrayList<>(List.of(many));
        context.add(SEARCHED);
        context.add(fixed(NEVER, many));
        Finding finding = finding(ORDINARY, context.toArray(Context[]::new));

        assertThat(((Finding.Undetermined) finding).missing())
                .extracting(missing -> missing.detail())
                .anySatisfy(detail -> {
                    assertThat(detail.key()).isEqualTo("timing.missing.reach");
                    assertThat(detail.args().getLast()).isEqualTo(99);
                });
    }

    @Test
    void anotherEventOfTheSameDayIsNamed() {
        Finding finding = finding(RISING, SEARCHED, DEBATE, SAME_DAY, fixed(NEVER, DEBATE));

        assertThat(keys(finding)).contains("timing.registered.rival");
    }

    @Test
    void anItemWhoseDayInBeijingIsOfTwoDaysHereIsLeftOut() {
        List<Observation> items = new ArrayList<>(Posts.daily(FROM, RISING));
        items.add(Posts.at(
                When.local(
                        LocalDate.parse("2021-09-01").atStartOfDay(),
                        ZoneId.of("Asia/Shanghai"),
                        When.Precision.DAY,
                        When.Zone.DECLARED_ZONE,
                        When.Basis.PLATFORM_TEXT,
                        "9月1日"),
                9_999));
        List<Context> context = List.of(SEARCHED, DEBATE, fixed(NEVER, DEBATE));
        Finding finding = EventTest.coincidence(study(items), context, Plan.kept(context), 1);

        assertThat(keys(finding)).contains("timing.series.left-out");
    }

    private static int[] ordinary(Event... rises) {
        SplittableRandom random = new SplittableRandom(5);
        int[] counts = random.ints(69, 2, 8).toArray();
        Arrays.stream(rises)
                .forEach(each -> counts[
                        (int) (each.when()
                                        .earliest()
                                        .atZone(ZoneId.of("UTC"))
                                        .toLocalDate()
                                        .toEpochDay()
                                - FROM.toEpochDay())] = 40);
        return counts;
    }

    private static Finding finding(int[] counts, Context... context) {
        return EventTest.coincidence(
                study(Posts.daily(FROM, counts)), List.of(context), Plan.kept(List.of(context)), 1);
    }

    private static EventTest.Study study(List<Observation> items) {
        return new EventTest.Study(
                EventTestTest.day("2021-09-08"),
                items,
                Instant.parse("2021-08-02T00:00:00Z"),
                Instant.parse("2021-10-10T00:00:00Z"));
    }

    private static Preregistration fixed(Known<Instant> analysed, Event... events) {
        Plan list = new Plan.EventList(Arrays.stream(events).map(Event::id).toList(), 0, ZoneId.of("America/Toronto"));
        return Preregistration.of("q", "KL", MADE, analysed, new Plan.Over(list, List.of(events)));
    }

    private static Searched searched(String from, String to) {
        return new Searched(
                from, "*", LocalDate.parse(from), LocalDate.parse(to), ZoneId.of("America/Toronto"), "words");
    }

    private static List<Code> codes(Finding finding) {
        return ((Finding.Undetermined) finding)
                .missing().stream().map(Finding.Missing::code).toList();
    }

    private static List<String> details(Finding finding) {
        return ((Finding.Undetermined) finding)
                .missing().stream().map(missing -> missing.detail().key()).toList();
    }

    private static List<String> keys(Finding finding) {
        List<Phrase> reasons = switch (finding) {
            case Finding.Supported supported -> supported.reasons();
            case Finding.NotIndicated not -> not.reasons();
            case Finding.Undetermined undetermined -> undetermined.reasons();
        };
        return reasons.stream().map(Phrase::key).toList();
    }
}

package headwater.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.accuracy.engagement.Shown;
import headwater.model.Count;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final int HOURS = 36;

    /// About a hundred likes an hour; from hour 18 to 19 `times` as many.
    private static Series series(String item, double times, int hours) {
        SplittableRandom random = new SplittableRandom(item.hashCode());
        List<Series.Reading> readings = new ArrayList<>();
        long count = 0;
        for (int hour = 0; hour <= hours; hour++) {
            readings.add(new Series.Reading(START.plus(Duration.ofHours(hour)), count));
            count += Math.round((100 + 10 * random.nextGaussian()) * (hour == 18 ? times : 1));
        }
        return new Series(item, "weibo", Count.Name.LIKES, readings, 0);
    }

    private static List<Series> quiet(int series) {
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            all.add(series("quiet" + i, 1, HOURS));
        }
        return all;
    }

    @Test
    void aStepAmongAHundredQuietCountersIsFoundInItsHour() {
        List<Series> all = quiet(120);
        all.add(series("bought", 3, HOURS));
        Steps.Found found = assertInstanceOf(
                Steps.Found.class, Steps.of(all).of(java.util.Set.of("bought")).getFirst());
        assertEquals(START.plus(Duration.ofHours(18)), found.from());
        assertEquals(START.plus(Duration.ofHours(19)), found.to());
        assertTrue(found.rise().expected() > 80 && found.rise().expected() < 120);
        assertTrue(found.rise().low() > 1 && found.rise().low() < 3);
        assertTrue(found.rise().high() > 3 && found.rise().high() < 12);
        assertEquals(
                1,
                Steps.of(all).all().stream()
                        .filter(Steps.Found.class::isInstance)
                        .count());
    }

    @Test
    void quietCountersOfHundredsSaySurelyThatThereWasNoStep() {
        assertTrue(Steps.of(quiet(120)).all().stream()
                .allMatch(each -> each instanceof Steps.Quiet quiet && quiet.power() >= Steps.POWER));
    }

    @Test
    void ninetyNineCountersAreTooFewToKnowWhatIsOrdinary() {
        assertTrue(Steps.of(quiet(99)).all().stream()
                .allMatch(each -> each instanceof Steps.NotCompared not && not.beside() == 98));
    }

    @Test
    void aCounterReadForHalfADayIsNotCompared() {
        List<Series> all = quiet(120);
        all.add(series("short", 3, 12));
        assertInstanceOf(
                Steps.NotCompared.class,
                Steps.of(all).of(java.util.Set.of("short")).getFirst());
    }

    @Test
    void aCounterThatStaysAtANewLevelHasNotStepped() {
        List<Series> all = quiet(120);
        List<Series.Reading> readings = new ArrayList<>();
        for (int hour = 0; hour <= HOURS; hour++) {
            readings.add(new Series.Reading(
                    START.plus(Duration.ofHours(hour)), 100L * hour + (hour > 18 ? 100L * (hour - 18) : 0)));
        }
        all.add(new Series("promoted", "weibo", Count.Name.LIKES, readings, 0));
        assertInstanceOf(
                Steps.Quiet.class,
                Steps.of(all).of(java.util.Set.of("promoted")).getFirst());
    }

    @Test
    void capturesOfOneItemAreItsReadings() {
        List<Series> series = Series.of(List.of(
                Shown.item("a", START, Count.exact(Count.Name.LIKES, 5, "5")),
                Shown.item("a", START.plusSeconds(3600), Count.exact(Count.Name.LIKES, 9, "9")),
                Shown.item("a", START.plusSeconds(7200), Count.moreThan(Count.Name.LIKES, 100_000, "10万+")),
                Shown.item("b", START, Count.exact(Count.Name.LIKES, 5, "5"))));
        assertEquals(
                List.of(new Series(
                        "weibo.example/a",
                        "weibo",
                        Count.Name.LIKES,
                        List.of(new Series.Reading(START, 5), new Series.Reading(START.plusSeconds(3600), 9)),
                        1)),
                series);
    }

    @Test
    void readingsOutOfOrderAreRefused() {
        Series.Reading one = new Series.Reading(START, 1);
        assertThrows(
                IllegalArgumentException.class, () -> new Series("a", "weibo", Count.Name.LIKES, List.of(one, one), 0));
    }

    @Test
    void aStepIsAnAnomalyOfCountersAndNeverAnAnswerAboutPeople() {
        List<Observation> captures = new ArrayList<>();
        List<Series> all = quiet(120);
        all.add(series("bought", 3, HOURS));
        for (Series each : all) {
            each.readings()
                    .forEach(reading -> captures.add(
                            Shown.item(each.item(), reading.at(), Count.exact(Count.Name.LIKES, reading.count(), ""))));
        }
        List<Finding> findings = AuthenticityTest.findings(
                captures.stream()
                        .filter(each -> each.itemKey().endsWith("/bought"))
                        .toList(),
                AuthenticityTest.Beside.of(captures),
                7);

        assertInstanceOf(Finding.Undetermined.class, findings.get(0));
        assertEquals(
                "engagement.authenticity.proposition",
                findings.get(0).proposition().key());
        assertInstanceOf(Finding.Supported.class, findings.get(1));
        assertEquals(Effect.none(Effect.Why.REFUSED), findings.get(0).effect());
        assertEquals(Effect.Unit.TIMES, ((Effect.Interval) findings.get(1).effect()).unit());

        List<Finding> others = AuthenticityTest.findings(
                captures.stream()
                        .filter(each -> each.itemKey().endsWith("/quiet7"))
                        .toList(),
                AuthenticityTest.Beside.of(captures),
                7);
        assertInstanceOf(Finding.NotIndicated.class, others.get(1));
        assertEquals(
                1.0 / 121,
                findings.get(1).method().chance().getFirst().beyond(),
                1e-9,
                "of all counters only itself rises so sharply");
        assertTrue(others.get(1).method().chance().getFirst().beyond() > 0.01);
        assertTrue(findings.get(0).method().chance().isEmpty());
        assertEquals(0, ((Effect.Interval) others.get(1).effect()).low());
        assertTrue(((Effect.Interval) others.get(1).effect()).high() > 0.5, "one counter excludes little");
    }

    @Test
    void twoReadingsAreAskedAboutAndNotAnswered() {
        List<Observation> twice = List.of(
                Shown.item("a", START, Count.exact(Count.Name.LIKES, 5, "5")),
                Shown.item("a", START.plusSeconds(3600), Count.exact(Count.Name.LIKES, 9_000, "9000")));
        List<Finding> findings = AuthenticityTest.findings(twice, AuthenticityTest.Beside.of(twice), 7);
        Finding.Undetermined counters = assertInstanceOf(Finding.Undetermined.class, findings.get(1));
        assertEquals(Code.NO_BASELINE, counters.missing().getFirst().code());
    }

    @Test
    void countersReadOnceAreNotAskedAbout() {
        List<Observation> once = List.of(Shown.item("a", Count.exact(Count.Name.LIKES, 5, "5")));
        assertEquals(
                1,
                AuthenticityTest.findings(once, AuthenticityTest.Beside.of(once), 7)
                        .size());
    }
}

package headwater.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZoneSlipsTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T09:00");

    private static When at(double hours, When.Precision precision, When.Zone zone) {
        LocalDateTime local = START.plusSeconds(Math.round(hours * 3600));
        return When.local(local, ZoneOffset.UTC, precision, zone, When.Basis.HTML_META, local.toString());
    }

    private static ZoneSlips stated(double... hours) {
        return of(When.Zone.DECLARED_ZONE, hours);
    }

    private static ZoneSlips of(When.Zone zone, double... hours) {
        return ZoneSlips.of(Arrays.stream(hours)
                .mapToObj(each -> at(each, When.Precision.SECOND, zone))
                .toList());
    }

    /// Ten reactions within five hours, and one that seems to come twelve hours before them all.
    @Test
    void plantedSlipIsTold() {
        ZoneSlips slips = stated(-10.5, 0.4, 0.9, 1.2, 1.5, 1.9, 2.4, 2.8, 3.3, 4.1, 5.2);
        assertThat(slips.wrong(0)).isGreaterThan(0.9);
        assertThat(slips.first(0)).isLessThan(0.1);
        assertThat(slips.first(1)).isGreaterThan(0.8);
        assertThat(IntStream.range(1, 11).mapToDouble(slips::wrong).max().orElseThrow())
                .isLessThan(0.2);
    }

    /// Seventeen hours are no slip of a zone: then it was early.
    @Test
    void whatIsEarlyByNoZoneIsFirst() {
        ZoneSlips slips = stated(-17, 0.4, 0.9, 1.2, 1.5, 1.9, 2.4, 2.8, 3.3, 4.1, 5.2);
        assertThat(slips.first(0)).isGreaterThan(0.95);
    }

    @Test
    void withoutDoubtOfZonesTheOrderOfTimesIsTheAnswer() {
        ZoneSlips slips = of(When.Zone.UTC_EPOCH, -10.5, 0.4, 0.9, 1.2, 1.5, 1.9, 2.4, 2.8, 3.3, 4.1, 5.2);
        assertEquals(1, slips.first(0), 1e-9);
        assertEquals(0, slips.first(1), 1e-9);
        assertEquals(0, slips.wrong(0), 1e-9);
    }

    @Test
    void orderlyStoryKeepsItsFirst() {
        ZoneSlips slips = stated(0, 2.2, 3.1, 3.7, 4.4, 5.1, 6.3, 7.7, 9.8, 14.1);
        assertThat(slips.first(0)).isBetween(0.7, 0.999);
        assertThat(slips.wrong(0)).isLessThan(0.4);
    }

    /// Of two nothing tells which slipped: a zone apart they are less sure than two hours more apart, and not turned
    /// around.
    @Test
    void ofTwoTheEarlierStaysTheLikelier() {
        double zoneApart = stated(0, 12.1).first(0);
        double more = stated(0, 14.5).first(0);
        assertThat(zoneApart).isBetween(0.6, 0.97);
        assertThat(more).isGreaterThan(zoneApart + 0.01);
    }

    @Test
    void oneItemIsFirst() {
        assertEquals(1, stated(3).first(0), 1e-9);
    }

    @Test
    void equalTimesShareTheChance() {
        ZoneSlips slips = stated(1, 1, 1, 1, 30);
        for (int item = 0; item < 4; item++) {
            assertEquals(0.25, slips.first(item), 0.01);
        }
    }

    @Test
    void daysShareTheChanceAndMayHideAnEarlierHour() {
        When day = at(0, When.Precision.DAY, When.Zone.UTC_EPOCH);
        ZoneSlips three = ZoneSlips.of(List.of(day, day, day));
        assertEquals(1.0 / 3, three.first(0), 1e-6);
        // The story may lie anywhere in the day, so an hour amid it is about as likely before as after.
        assertThat(exactBeside(day, -8.5)).isBetween(0.55, 1.0);
        assertThat(exactBeside(day, 2)).isBetween(0.35, 0.65);
        assertThat(exactBeside(day, 14)).isBetween(0.0, 0.4);
        assertThat(exactBeside(day, 16)).isLessThan(1e-6);
    }

    private static double exactBeside(When day, double hours) {
        return ZoneSlips.of(List.of(day, at(hours, When.Precision.SECOND, When.Zone.UTC_EPOCH)))
                .first(1);
    }

    @Test
    void chancesOfAllAreOne() {
        ZoneSlips slips = stated(-12.3, 0, 0.2, 0.2, 1.7, 30, 400);
        assertEquals(1, IntStream.range(0, 7).mapToDouble(slips::first).sum(), 1e-6);
    }

    @Test
    void orderOfItemsMakesNoDifference() {
        ZoneSlips one = stated(-10.5, 0.4, 0.9, 1.2, 5);
        ZoneSlips other = stated(5, 1.2, 0.9, 0.4, -10.5);
        for (int item = 0; item < 5; item++) {
            assertEquals(one.first(item), other.first(4 - item), 1e-9);
        }
    }

    /// Stories of another make: each item is taken from an earlier one, nights are quiet, one time in ten is off, and
    /// among the offsets are some that the model does not know.
    @Test
    void probabilityHoldsInStoriesOfAnotherMake() {
        SplittableRandom random = new SplittableRandom(20261129);
        double said = 0;
        double right = 0;
        double squares = 0;
        int worlds = 400;
        for (int world = 0; world < worlds; world++) {
            double[] truth = chain(random, 6 + random.nextInt(20));
            When[] shown = Arrays.stream(truth)
                    .map(each -> each + slip(random))
                    .mapToObj(each -> at(each, When.Precision.MINUTE, When.Zone.DECLARED_ZONE))
                    .toArray(When[]::new);
            ZoneSlips slips = ZoneSlips.of(List.of(shown));
            int front = IntStream.range(0, shown.length)
                    .reduce((a, b) -> shown[b].earliest().isBefore(shown[a].earliest()) ? b : a)
                    .orElseThrow();
            double is = truth[front] == Arrays.stream(truth).min().orElseThrow() ? 1 : 0;
            said += slips.first(front);
            right += is;
            squares += Math.pow(slips.first(front) - is, 2);
        }
        double frequency = right / worlds;
        System.out.printf(
                "another make: first %.3f, said %.3f, Brier %.3f, always saying how often %.3f%n",
                frequency, said / worlds, squares / worlds, frequency * (1 - frequency));
        assertEquals(frequency, said / worlds, 0.08);
        assertThat(squares / worlds).isLessThan(frequency * (1 - frequency) * 0.7);
    }

    private static double[] chain(SplittableRandom random, int items) {
        double[] times = new double[items];
        double[] delays = {0.2, 0.7, 1.5, 3, 5, 9, 20, 45};
        for (int i = 1; i < items; i++) {
            do {
                times[i] =
                        times[random.nextInt(i)] + delays[random.nextInt(delays.length)] * random.nextDouble(0.5, 1.5);
            } while ((times[i] + 9) % 24 > 16 && random.nextDouble() < 0.8);
        }
        return times;
    }

    private static double slip(SplittableRandom random) {
        double[] hours = {-13, -12, -8, -7, -5, -1, 1, 5, 5.5, 7, 8, 12};
        return random.nextDouble() < 0.1 ? hours[random.nextInt(hours.length)] : 0;
    }

    /// Ten thousand items of one story take seconds, and time grows with their number.
    @Test
    void tenThousandItemsTakeSeconds() {
        SplittableRandom random = new SplittableRandom(5);
        List<When> times = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            times.add(at(
                    3 * Math.exp(1.3 * random.nextGaussian()) + (random.nextDouble() < 0.05 ? -12 : 0),
                    When.Precision.SECOND,
                    When.Zone.DECLARED_ZONE));
        }
        Instant before = Instant.now();
        ZoneSlips slips = ZoneSlips.of(times);
        Duration took = Duration.between(before, Instant.now());
        System.out.println("10,000 items: " + took.toMillis() + " ms");
        assertTrue(took.toSeconds() < 30, took.toString());
        assertEquals(
                1, IntStream.range(0, times.size()).mapToDouble(slips::first).sum(), 1e-6);
        double early = IntStream.range(0, times.size())
                .filter(each ->
                        times.get(each).latest().isBefore(START.minusHours(1).toInstant(ZoneOffset.UTC)))
                .mapToDouble(slips::wrong)
                .min()
                .orElseThrow();
        assertThat(early).isGreaterThan(0.95);
    }
}

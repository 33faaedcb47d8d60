package headwater.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.engagement.Counters.Bounds;
import headwater.engagement.Counters.Counter;
import headwater.model.Count;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountersTest {

    private static final Bounds CAPPED = new Bounds(100_001, -1);

    private static Counters of(Bounds... bounds) {
        List<Counter> counters = new ArrayList<>();
        for (Bounds each : bounds) {
            counters.add(new Counter("item" + counters.size(), each));
        }
        return new Counters(Count.Name.READS, counters, 0);
    }

    private static Bounds exact(long count) {
        return new Bounds(count, count);
    }

    /// Capped counters, of which the readable ones are the lower quantiles of a log-normal law.
    private static Counters quantiles(int items, int capped) {
        Bounds[] bounds = new Bounds[items];
        for (int i = 0; i < items; i++) {
            double z = org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
                    .inverseCumulativeProbability((i + 0.5) / items);
            bounds[i] = i < items - capped ? exact((long) Math.exp(11 + z)) : CAPPED;
        }
        return of(bounds);
    }

    @Test
    void twoCappedCountersAreAtLeastTheirSumAndHaveNoTotal() {
        Total total = Total.of(of(CAPPED, CAPPED), 1);
        assertEquals(new Bounds(200_002, -1), total.sum());
        assertInstanceOf(Total.Undetermined.class, total.answer());
    }

    @Test
    void theMedianHoldsThoughTheLargestAreCapped() {
        assertEquals(exact(500), of(exact(10), exact(500), CAPPED).median());
        assertEquals(CAPPED, of(exact(10), CAPPED, CAPPED).median());
    }

    @Test
    void theMedianOfRoundedNumbersIsAnInterval() {
        assertEquals(
                new Bounds(12_000, 12_999),
                of(new Bounds(12_000, 12_999), exact(1), CAPPED).median());
    }

    @Test
    void twoCappedItemsShareTheFirstTwoPlaces() {
        Counters counters = of(CAPPED, exact(8_643), CAPPED);
        assertEquals(new Bounds(1, 2), counters.place("item0"));
        assertEquals(new Bounds(3, 3), counters.place("item1"));
    }

    @Test
    void withoutACapTheSumIsTheAnswer() {
        assertInstanceOf(
                Total.Counted.class,
                Total.of(of(exact(3), new Bounds(10, 19)), 1).answer());
        assertEquals(new Bounds(13, 22), of(exact(3), new Bounds(10, 19)).sum());
    }

    @Test
    void nineteenItemsAreTooFewForAnEstimateAndTwentyAreNot() {
        assertInstanceOf(Total.Undetermined.class, Total.of(quantiles(19, 6), 1).answer());
        assertInstanceOf(Total.Estimated.class, Total.of(quantiles(20, 7), 1).answer());
    }

    @Test
    void moreThanHalfCappedIsTooMuch() {
        assertInstanceOf(Total.Estimated.class, Total.of(quantiles(20, 10), 1).answer());
        assertInstanceOf(
                Total.Undetermined.class, Total.of(quantiles(20, 11), 1).answer());
    }

    @Test
    void theEstimateLiesAboveTheLowerBoundAndInsideItsInterval() {
        Total total = Total.of(quantiles(40, 14), 7);
        Total.Estimated answer = (Total.Estimated) total.answer();
        assertTrue(total.sum().low() <= answer.low());
        assertTrue(answer.low() < answer.middle() && answer.middle() < answer.high());
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        assertEquals(Total.of(quantiles(40, 14), 7), Total.of(quantiles(40, 14), 7));
    }

    @Test
    void countersThatAreNearlyEqualFollowNoLaw() {
        Bounds[] bounds = new Bounds[30];
        for (int i = 0; i < 30; i++) {
            bounds[i] = i < 20 ? exact(i % 2 == 0 ? 10 : 90_000 + i) : CAPPED;
        }
        Total.Undetermined answer = assertInstanceOf(
                Total.Undetermined.class, Total.of(of(bounds), 1).answer());
        assertEquals("engagement.total.law", answer.why().key());
    }
}

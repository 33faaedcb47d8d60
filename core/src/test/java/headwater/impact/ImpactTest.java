package headwater.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.accuracy.engagement.Shown;
import headwater.engagement.Counters.Bounds;
import headwater.impact.Rung.Level;
import headwater.impact.Rung.State;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final Context.Portion HALF = new Context.Portion(0.1, 0.5, "census");

    private static Impact of(List<Observation> items, Context... context) {
        return Impact.of(items, items, List.of(context), 7);
    }

    private static Observation read(String path, long reads) {
        return Shown.item(path, Count.exact(Count.Name.READS, reads, ""));
    }

    private static Rung rung(Impact impact, Level level) {
        return impact.ladder().stream()
                .filter(each -> each.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private static Context.Contest contest(long margin) {
        return new Context.Contest(
                "vote",
                List.of("the vote", "le vote"),
                HALF,
                Known.notStated(),
                margin,
                Known.of(new Context.Design(8, 100, 4)),
                "made up");
    }

    @Test
    void anAudienceLiesBetweenTheLargestCounterAndAllTogether() {
        assertEquals(
                new Bounds(700, 1_200),
                of(List.of(read("a", 700), read("b", 500))).audience().people());
    }

    @Test
    void aCappedCounterLeavesNoUpperBound() {
        Observation capped = Shown.item("b", Count.moreThan(Count.Name.READS, 100_000, "10万+"));
        assertEquals(
                new Bounds(100_001, -1),
                of(List.of(read("a", 700), capped)).audience().people());
    }

    @Test
    void withoutNumbersExposureIsUndeterminedAndNotZero() {
        Impact impact = of(List.of(Shown.item("a"), Shown.item("b")));
        assertEquals(State.UNDETERMINED, rung(impact, Level.EXPOSED).state());
        assertEquals(2, impact.audience().without());
    }

    @Test
    void aMillionReadsClimbNoFurtherThanExposure() {
        Impact impact = of(List.of(read("a", 1_000_000)));
        assertEquals(State.BOUNDED, rung(impact, Level.EXPOSED).state());
        assertEquals(State.UNDETERMINED, rung(impact, Level.ENGAGED).state());
        assertEquals(State.UNDETERMINED, rung(impact, Level.ATTITUDE).state());
        assertEquals(State.UNDETERMINED, rung(impact, Level.VOTE).state());
    }

    @Test
    void everyLevelHasItsRungFromTheBottomUp() {
        assertEquals(
                List.of(Level.values()),
                of(List.of(read("a", 1))).ladder().stream().map(Rung::level).toList());
    }

    @Test
    void twentyThousandReadersMoveAtMostTwentyToAThousandVotes() {
        Context.Contest all = new Context.Contest(
                "vote",
                List.of("the vote", "le vote"),
                new Context.Portion(0, 1, "everybody"),
                Known.of(new Context.Portion(0, 0.001, "a study")),
                -1,
                Known.notStated(),
                "made up");
        Audience audience = of(List.of(read("a", 20_000))).audience();
        assertEquals(new Moved(20_000, 20, 1_000, -1), Moved.of(audience, all).get());
        assertEquals(
                new Moved(10_000, 100, 500, 499),
                Moved.of(audience, contest(499)).get());
    }

    @Test
    void aMarginIsOnlySaidToBeSafeAboveTheStrainedBound() {
        Audience audience = of(List.of(read("a", 20_000))).audience();
        assertFalse(Moved.of(audience, contest(500)).get().isBelowMargin());
        assertTrue(Moved.of(audience, contest(501)).get().isBelowMargin());
        assertFalse(Moved.of(audience, contest(-1)).get().isBelowMargin());
    }

    @Test
    void withoutAnUpperBoundOfReadersNoVotesAreBounded() {
        Observation capped = Shown.item("b", Count.moreThan(Count.Name.READS, 100_000, "10万+"));
        Rung vote = rung(of(List.of(capped), contest(100)), Level.VOTE);
        assertEquals(State.UNDETERMINED, vote.state());
        assertEquals("impact.vote.unbounded", vote.said().getFirst().key());
    }

    @Test
    void theSmallestDetectableSwingStandsBesideTheBound() {
        List<Phrase> said =
                rung(of(List.of(read("a", 20_000)), contest(100)), Level.VOTE).said();
        Phrase detectable = said.stream()
                .filter(each -> each.key().equals("impact.vote.detectable"))
                .findFirst()
                .orElseThrow();
        assertEquals(8, detectable.args().getFirst());
    }

    @Test
    void eightDistrictsAgainstAHundredShowFourPoints() {
        assertEquals(6.6, Detectable.smallest(4, 3, 100), 0.05);
        assertEquals(5.1, Detectable.smallest(4, 5, 100), 0.05);
        assertEquals(4.1, Detectable.smallest(4, 8, 100), 0.05);
        assertEquals(3.3, Detectable.smallest(4, 13, 100), 0.05);
        assertEquals(2.3, Detectable.smallest(4, 30, 100), 0.05);
    }

    @Test
    void anEffectOfThatSizeIsSeenFourTimesInFive() {
        SplittableRandom random = new SplittableRandom(7);
        double error = 4 * Math.sqrt(1.0 / 8 + 1.0 / 100);
        double critical = TDistribution.of(106).inverseSurvivalProbability(0.025);
        int seen = 0;
        for (int i = 0; i < 20_000; i++) {
            double effect = Detectable.smallest(4, 8, 100) + error * random.nextGaussian();
            seen += effect > critical * error ? 1 : 0;
        }
        assertEquals(0.8, seen / 20_000.0, 0.015);
    }

    @Test
    void equivalenceIsSaidOnlyForABoundBeyondTheInterval() {
        Equivalence half = new Equivalence(0.5, 0.5, 100, 1.4);
        assertTrue(half.isSmaller());
        assertEquals(1.33, half.leastBound(), 0.005);
        assertFalse(new Equivalence(0.5, 0.5, 100, 1.3).isSmaller());
        assertThrows(IllegalArgumentException.class, () -> new Equivalence(0, 0, 100, 1));
    }

    @Test
    void tellingAboutItIsAskedAndNotCounted() {
        Breakout.Category asked = category(Context.Telling.ABOUT);
        assertEquals(
                "impact.breakout.about",
                assertInstanceOf(Breakout.Open.class, asked).why().key());
        assertInstanceOf(Breakout.Open.class, category(Context.Telling.ABOUT_NOT_COUNTED));
        assertInstanceOf(Breakout.Reached.class, category(Context.Telling.ABOUT_AND_COUNTED));
        assertInstanceOf(Breakout.Reached.class, category(Context.Telling.CARRIED));
    }

    private static Breakout.Category category(Context.Telling telling) {
        return of(List.of(read("a", 1)), uptake("https://weibo.example/a", telling))
                .breakout()
                .categories()
                .get(3);
    }

    private static Context.Uptake uptake(String url, Context.Telling telling) {
        Instant day = Instant.parse("2021-09-14T00:00:00Z");
        return new Context.Uptake(
                "u",
                Context.Taker.MAINSTREAM_MEDIA,
                telling,
                When.at(day, When.Zone.UTC_EPOCH, When.Basis.ANALYST_STATED, ""),
                List.of(url),
                "a paper",
                "its page");
    }

    @Test
    void anUptakeOfAnotherStoryReachesNothing() {
        Impact impact = of(List.of(read("a", 1)), uptake("https://weibo.example/other", Context.Telling.CARRIED));
        assertInstanceOf(Breakout.Open.class, impact.breakout().categories().get(3));
    }

    @Test
    void itemsWithoutATimeReachNoCategory() {
        assertEquals(0, of(List.of(read("a", 1))).breakout().highest());
    }
}

package headwater.accuracy.timing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import headwater.accuracy.Tally;
import headwater.control.Response;
import headwater.influence.Influence;
import headwater.model.Plan.Outcome;
import headwater.timing.Automaton;
import headwater.timing.BurstScan;
import headwater.timing.Series;
import headwater.timing.ShiftRank;
import headwater.twin.Reactions;
import headwater.twin.Storms;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How often the tests of timing find what is not there, and what is, in made data, against the scores kept in
/// `accuracy/timing.csv`. Many more are made with `-Dscores.all=true`.
class TimingScoresTest {

    private static final Kept KEPT = new Kept("timing.csv", "TimingScoresTest");

    private static final double LEVEL = 0.05;

    @Test
    void events() throws IOException {
        KEPT.hold("events", set -> events(set, 600));
    }

    @Test
    void bursts() throws IOException {
        KEPT.hold("bursts", set -> bursts(set, 8));
    }

    @Test
    void manyBursts() throws IOException {
        KEPT.hold("manyBursts", set -> {
            List<Score> scores = bursts(set, 100);
            assertAtLeast(scores, "no burst: none found", 0.94);
            return scores;
        });
    }

    @Test
    void controls() throws IOException {
        KEPT.hold("controls", TimingScoresTest::controls);
    }

    @Test
    void platforms() throws IOException {
        KEPT.hold("platforms", set -> platforms(set, 3));
    }

    @Test
    void manyPlatforms() throws IOException {
        KEPT.hold("manyPlatforms", set -> platforms(set, 30));
    }

    /// Five events without any effect in each series, and one with.
    private static List<Score> events(String set, int series) {
        Tally tally = new Tally();
        for (int i = 0; i < series; i++) {
            Storms storms = Storms.USUAL.get(i % Storms.USUAL.size());
            SplittableRandom random = new SplittableRandom(i);
            Series quiet = storms.quiet(70_000 + i);
            for (int j = 0; j < 5; j++) {
                int day = random.nextInt(quiet.days() - 1);
                tally.add("no effect: none found", ShiftRank.of(quiet, day, 1).p() > LEVEL);
            }
            int day = storms.plantedDay(80_000 + i);
            tally.add(
                    "six times the ordinary: found",
                    ShiftRank.of(storms.planted(80_000 + i, 6), day, 1).p() <= LEVEL);
        }
        List<Score> scores = tally.scores(set);
        assertAtLeast(scores, "no effect: none found", 0.94);
        return scores;
    }

    private static List<Score> bursts(String set, int each) {
        Tally tally = new Tally();
        for (Storms storms : Storms.USUAL) {
            for (int i = 0; i < each; i++) {
                Series quiet = storms.quiet(10_000 + i);
                tally.add("no burst: none found", BurstScan.of(quiet, i).p() > LEVEL);
                tally.add("no burst: none found by the automaton", Automaton.bursts(quiet) == 0);
                for (int times : new int[] {8, 16}) {
                    tally.add(
                            times + " times the ordinary: found",
                            BurstScan.of(storms.planted(20_000 + i, times), i).p() <= LEVEL);
                }
            }
        }
        return tally.scores(set);
    }

    /// Numbers of items by a negative binomial that the exact test knows nothing of.
    private static List<Score> controls(String set) {
        Tally tally = new Tally();
        for (int i = 0; i < 4_000; i++) {
            SplittableRandom random = new SplittableRandom(i);
            List<Integer> similar = Reactions.draw(19, 1, random);
            tally.add("same rate: none found", p(Reactions.draw(1, 1, random), similar) > LEVEL + 1e-9);
            tally.add(
                    "four times the rate in one story: found",
                    p(Reactions.draw(1, 4, random), similar) <= LEVEL + 1e-9);
            tally.add(
                    "four times the rate in five stories: found",
                    p(Reactions.draw(5, 4, random), similar) <= LEVEL + 1e-9);
            tally.add(
                    "ten times the rate in one story: found",
                    p(Reactions.draw(1, 10, random), similar) <= LEVEL + 1e-9);
            tally.add(
                    "ten times the rate in five stories: found",
                    p(Reactions.draw(5, 10, random), similar) <= LEVEL + 1e-9);
            oneOfTwelve(tally, random);
        }
        List<Score> scores = tally.scores(set);
        assertAtLeast(scores, "same rate: none found", 1 - 0.054);
        return scores;
    }

    /// Twelve stories that all draw a reaction with probability 0.15: the pattern of one that does is no selection.
    private static void oneOfTwelve(Tally tally, SplittableRandom random) {
        List<Integer> twelve = IntStream.range(0, 12)
                .map(_ -> random.nextDouble() < 0.15 ? 1 : 0)
                .boxed()
                .toList();
        int taken = twelve.stream().mapToInt(each -> each).sum();
        tally.add("one of twelve by chance", taken == 1);
        if (taken > 0) {
            tally.add("one of twelve by chance among those with any", taken == 1);
        }
    }

    private static double p(List<Integer> focal, List<Integer> similar) {
        return new Response(focal, similar).p(Outcome.ITEMS);
    }

    private static List<Score> platforms(String set, int each) {
        Tally tally = new Tally();
        double falsely = 0;
        double recovered = 0;
        int made = 0;
        for (double news : new double[] {2, 5}) {
            for (int i = 0; i < each; i++) {
                TwoPlatforms.Made apart = new TwoPlatforms(30, 1, news, 0, 10).make(30_000 + i);
                Influence none = Influence.of(apart.first(), apart.second(), i);
                falsely += none.corrected();
                tally.add("no influence: none found", none.corrected() < Influence.FLOOR);
                tally.add(
                        "no influence: none found with a constant background",
                        Influence.withConstantBackground(apart.first(), apart.second()) < Influence.FLOOR);
                TwoPlatforms.Made drawn = new TwoPlatforms(30, 1, news, 0.3, 10).make(40_000 + i);
                Influence some = Influence.of(drawn.first(), drawn.second(), i);
                recovered += some.corrected();
                tally.add("three in ten: found", some.corrected() >= Influence.FLOOR);
                made++;
            }
        }
        System.out.printf(
                "%s: left where there is none %.3f, where there are 0.3 %.3f%n", set, falsely / made, recovered / made);
        assertTrue(falsely / made <= 0.05, "left where there is none: " + falsely / made);
        assertTrue(recovered / made >= 0.15, "left where there are three in ten: " + recovered / made);
        return tally.scores(set);
    }

    private static void assertAtLeast(List<Score> scores, String measure, double least) {
        Score score = scores.stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst()
                .orElseThrow();
        assertTrue(score.reached() >= least * score.of(), score::toString);
    }
}

package headwater.accuracy.engagement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import headwater.engagement.Ratios;
import headwater.engagement.Steps;
import headwater.engagement.Total;
import headwater.impact.Equivalence;
import headwater.importing.Given;
import headwater.ranking.RankPaths;
import headwater.ranking.Rankings;
import headwater.twin.PolledPosts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Scores totals, steps, ways onto lists, audiences and equivalence on made counters, against those kept in
/// `accuracy/engagement.csv`. Generators are not the laws that the tests suppose.
class EngagementScoresTest {

    private static final Kept KEPT = new Kept("engagement.csv", "EngagementScoresTest");

    private static final long KEPT_STEPS = 177_000;

    private static final long STEPS_SEED = Long.getLong("steps.seed", KEPT_STEPS);

    private static final double CAPPED = 0.35;

    @Test
    void cappedTotals() throws IOException {
        KEPT.hold("cappedTotals", set -> {
            List<Score> scores = new ArrayList<>();
            for (int items : new int[] {20, 100}) {
                Totals totals = new Totals();
                for (int i = 0; i < 150; i++) {
                    totals.add(CappedCounters.logNormal(items, CAPPED, 1.2, 77_000 + i));
                }
                System.out.println(items + " counters: " + totals);
                assertTrue(totals.median() >= 1.0 && totals.median() <= 1.1, () -> "median ratio " + totals.median());
                assertTrue(totals.coverage() >= 0.86, () -> "covered " + totals.coverage());
                scores.addAll(totals.scores(set, items + " "));
            }
            return scores;
        });
    }

    /// Other spreads and shares of caps, and counters whose tail no log-normal law has.
    @Test
    void cappedTotalsMany() throws IOException {
        KEPT.hold("cappedTotalsMany", set -> {
            Totals all = new Totals();
            for (int items : new int[] {20, 50, 100}) {
                for (double spread : new double[] {0.8, 1.6}) {
                    for (double capped : new double[] {0.1, CAPPED}) {
                        Totals totals = new Totals();
                        for (int i = 0; i < 150; i++) {
                            CappedCounters.Told told = CappedCounters.logNormal(items, capped, spread, 177_000 + i);
                            totals.add(told);
                            all.add(told);
                        }
                        System.out.printf(
                                Locale.ROOT,
                                "%d counters, %.2f capped, spread %.1f: %s%n",
                                items,
                                capped,
                                spread,
                                totals);
                    }
                }
            }
            Totals heavy = new Totals();
            for (int i = 0; i < 150; i++) {
                heavy.add(CappedCounters.power(50, 0.2, 1.2, 177_000 + i));
            }
            System.out.println("heavier tail: " + heavy);
            assertTrue(all.coverage() >= 0.88, () -> "covered " + all.coverage());
            List<Score> scores = new ArrayList<>(all.scores(set, ""));
            scores.add(new Score(set, "heavier tail refused or covered", heavy.refusedOrCovered(), heavy.asked));
            return scores;
        });
    }

    @Test
    void steps() throws IOException {
        KEPT.hold("steps", set -> steps(set, 4, 77_000));
    }

    /// `-Dsteps.seed=…` makes other posts, which are printed and not kept.
    @Test
    void stepsMany() throws IOException {
        if (STEPS_SEED != KEPT_STEPS) {
            steps("stepsMany", 16, STEPS_SEED).forEach(System.out::println);
            return;
        }
        KEPT.hold("stepsMany", set -> {
            for (double unrest : new double[] {0.15, 0.25}) {
                for (double perHour : new double[] {30, 100, 400}) {
                    Bought bought = new Bought();
                    for (int i = 0; i < 3; i++) {
                        bought.add(new PolledPosts(
                                200, 0.05, new PolledPosts.Setting(perHour, unrest, 3, false), 177_000 + i));
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "unrest %.2f, %.0f an hour: found %d of %d, false %d%n",
                            unrest,
                            perHour,
                            bought.found,
                            bought.planted,
                            bought.wrong);
                }
            }
            return steps(set, 16, KEPT_STEPS);
        });
    }

    private static List<Score> steps(String set, int times, long seed) {
        Bought within = new Bought();
        Bought across = new Bought();
        Bought none = new Bought();
        for (int i = 0; i < times; i++) {
            within.add(new PolledPosts(200, 0.05, new PolledPosts.Setting(120, 0.15, 3, true), seed + i));
            across.add(new PolledPosts(200, 0.05, new PolledPosts.Setting(120, 0.15, 3, false), seed + i));
            none.add(new PolledPosts(200, 0, new PolledPosts.Setting(120, 0.15, 3, false), seed + 20_000 + i));
        }
        double power = (double) within.found / within.planted;
        double falseRate = (within.falseRate + across.falseRate) / (2 * times);
        int sure = within.missedAlthoughSure + across.missedAlthoughSure;
        System.out.printf(
                Locale.ROOT,
                "power %.3f, across two readings %.3f; false discovery rate %.3f; missed although sure %d of %d%n",
                power,
                (double) across.found / across.planted,
                falseRate,
                sure,
                within.planted + across.planted);
        assertTrue(power >= 0.8, () -> "power " + power);
        assertTrue(falseRate <= 0.05, () -> "false discovery rate " + falseRate);
        return List.of(
                new Score(set, "step between two readings found", within.found, within.planted),
                new Score(set, "step across a reading found", across.found, across.planted),
                new Score(
                        set,
                        "step found was planted",
                        within.found + across.found,
                        within.found + within.wrong + across.found + across.wrong),
                new Score(set, "series without a step has p above .01", none.asked - none.small, none.asked),
                new Score(set, "set without a step has no alarm", times - none.alarmed, times));
    }

    @Test
    void likes() throws IOException {
        KEPT.hold("likes", set -> {
            int found = 0;
            int wrong = 0;
            int small = 0;
            for (int i = 0; i < 6; i++) {
                Set<Integer> unusual = unusual(Ratios.of(LikedPosts.made(400, 20, 4, 77_000 + i)));
                found += (int) unusual.stream().filter(each -> each < 20).count();
                wrong += (int) unusual.stream().filter(each -> each >= 20).count();
                small += (int) Ratios.of(LikedPosts.made(400, 0, 1, 97_000 + i)).all().stream()
                        .filter(each -> each instanceof Ratios.Compared compared && compared.p() <= 0.05)
                        .count();
            }
            int null05 = small;
            assertTrue(null05 <= 0.05 * 2_400, () -> "p <= .05 of the null: " + null05);
            return List.of(
                    new Score(set, "likes bought fourfold found", found, 120),
                    new Score(set, "post found had bought likes", found, found + wrong),
                    new Score(set, "ordinary post has p above .05", 2_400 - small, 2_400));
        });
    }

    private static Set<Integer> unusual(Ratios ratios) {
        Set<Integer> found = new HashSet<>();
        for (Ratios.Ratio each : ratios.all()) {
            if (each instanceof Ratios.Compared compared && compared.q() <= Steps.RATE) {
                found.add(Integer.parseInt(each.shown().item().replaceAll("\\D+", "")));
            }
        }
        return found;
    }

    /// On ordinary days at most one entry in twenty is among the steepest twentieth: by construction over a
    /// month, and so it comes out.
    @Test
    void hotSearch() throws IOException {
        KEPT.hold("hotSearch", "hot-search-cn", (set, folder) -> {
            List<RankPaths.Path> all = Rankings.of(Given.file(folder.resolve("hourly-2021-09-jackylee1-weibo.jsonl.gz"))
                            .accepted())
                    .paths()
                    .all();
            List<RankPaths.Path> compared = all.stream()
                    .filter(each -> each.entry().isKnown() && each.others() >= RankPaths.LEAST_BESIDE)
                    .toList();
            int usual = (int) compared.stream()
                    .filter(each -> each.entry().get().asSteep() > 0.05)
                    .count();
            assertTrue(usual >= 0.95 * compared.size(), () -> "flagged " + (compared.size() - usual));
            return List.of(
                    new Score(set, "entry can be compared", compared.size(), all.size()),
                    new Score(set, "entry is not among the steepest twentieth", usual, compared.size()));
        });
    }

    @Test
    void audiences() throws IOException {
        KEPT.hold("audiences", set -> {
            int covered = 0;
            int bounded = 0;
            int boundedCovered = 0;
            for (int i = 0; i < 60; i++) {
                SharedAudiences each = SharedAudiences.made(i % 2 == 0 ? 25 : 8, 77_000 + i);
                covered += each.covers() ? 1 : 0;
                bounded += each.isBounded() ? 1 : 0;
                boundedCovered += each.isBounded() && each.covers() ? 1 : 0;
            }
            assertTrue(boundedCovered >= 0.88 * bounded, "covered " + boundedCovered + " of " + bounded);
            return List.of(
                    new Score(set, "people within the bounds", covered, 60),
                    new Score(set, "people within two bounds", boundedCovered, bounded));
        });
    }

    /// At an effect that is exactly the bound, "smaller" may be said once in twenty.
    @Test
    void equivalence() throws IOException {
        KEPT.hold("equivalence", set -> {
            int wrong = 0;
            int right = 0;
            SplittableRandom random = new SplittableRandom(77_000);
            for (int i = 0; i < 8_000; i++) {
                wrong += Equivalence.of(swings(random, 8, 2, 4), swings(random, 100, 0, 4), 2)
                                .isSmaller()
                        ? 1
                        : 0;
                right += Equivalence.of(swings(random, 30, 0, 4), swings(random, 100, 0, 4), 3)
                                .isSmaller()
                        ? 1
                        : 0;
            }
            int said = wrong;
            assertTrue(said <= 0.055 * 8_000, () -> "said at the bound " + said);
            return List.of(
                    new Score(set, "nothing said at the bound", 8_000 - wrong, 8_000),
                    new Score(set, "none is said to be below 3 points with 30 districts", right, 8_000));
        });
    }

    private static double[] swings(SplittableRandom random, int districts, double mean, double spread) {
        double[] swings = new double[districts];
        Arrays.setAll(swings, _ -> mean + spread * random.nextGaussian());
        return swings;
    }

    /// Estimates of totals beside the truth.
    private static final class Totals {
        private final List<Double> ratios = new ArrayList<>();
        private int asked;
        private int covered;

        void add(CappedCounters.Told told) {
            asked++;
            if (told.total().answer() instanceof Total.Estimated) {
                ratios.add(told.ratio());
                covered += told.covers() ? 1 : 0;
            }
        }

        double median() {
            return at(0.5);
        }

        double at(double share) {
            return ratios.stream().sorted().toList().get((int) (ratios.size() * share));
        }

        double coverage() {
            return (double) covered / ratios.size();
        }

        int refusedOrCovered() {
            return asked - ratios.size() + covered;
        }

        List<Score> scores(String set, String prefix) {
            return List.of(
                    new Score(set, prefix + "estimated", ratios.size(), asked),
                    new Score(set, prefix + "truth in the interval", covered, ratios.size()));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "estimated %d of %d, ratio to the truth: median %.3f, from %.2f to %.2f; covered %.3f",
                    ratios.size(),
                    asked,
                    median(),
                    at(0.05),
                    at(0.95),
                    coverage());
        }
    }

    /// Steps that were planted and steps that were found.
    private static final class Bought {
        private int planted;
        private int found;
        private int wrong;
        private int asked;
        private int small;
        private int alarmed;
        private int missedAlthoughSure;
        private double falseRate;

        void add(PolledPosts posts) {
            Set<String> bought = new HashSet<>();
            for (int i = 0; i < posts.series.size(); i++) {
                if (posts.bought.get(i)) {
                    bought.add(posts.series.get(i).item());
                }
            }
            planted += bought.size();
            int right = 0;
            int mistaken = 0;
            for (Steps.Step step : Steps.of(posts.series).all()) {
                boolean isBought = bought.contains(step.series().item());
                asked++;
                switch (step) {
                    case Steps.Found _ -> {
                        small++;
                        right += isBought ? 1 : 0;
                        mistaken += isBought ? 0 : 1;
                    }
                    case Steps.Quiet quiet -> {
                        small += quiet.p() <= Steps.SMALL ? 1 : 0;
                        missedAlthoughSure += isBought && quiet.power() >= Steps.POWER ? 1 : 0;
                    }
                    case Steps.NotCompared _ -> throw new AssertionError("not compared: " + step);
                }
            }
            found += right;
            wrong += mistaken;
            alarmed += right + mistaken > 0 ? 1 : 0;
            falseRate += right + mistaken == 0 ? 0 : (double) mistaken / (right + mistaken);
        }
    }
}

package headwater.accuracy.origin;

import headwater.accuracy.Score;
import headwater.descent.FirstChance;
import headwater.descent.ZoneSlips;
import headwater.model.Context;
import headwater.model.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made classes of outlets of which a share is watched: how often the first that is seen is the first there was, and
/// what probability that is given.
///
/// Outlets react alike, watched or not. Times are published to the second, the minute, the hour or the day; a share
/// of them may be read in a wrong zone.
final class FirstInClass {

    private static final int OUTLETS = 40;

    private static final double REACTS = 0.3;

    private static final int[] SLIP_HOURS = {-13, -12, -8, -1, 1, 8, 12, 13};

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final SplittableRandom random;
    private final int watched;
    private final double slips;

    private int worlds;
    private int truly;
    private double expected;
    private double squares;
    private double oracleSquares;

    private FirstInClass(double coverage, double slips, long seed) {
        this.slips = slips;
        this.watched = (int) Math.round(coverage * OUTLETS);
        this.random = new SplittableRandom(seed);
    }

    /// @param slips how many of the times are read in a wrong zone; with none they are known to be of UTC
    static FirstInClass of(double coverage, double slips, int worlds, long seed) {
        FirstInClass made = new FirstInClass(coverage, slips, seed);
        while (made.worlds < worlds) {
            made.world();
        }
        return made;
    }

    /// Mean squared distance of the probability from what was.
    double brier() {
        return squares / worlds;
    }

    /// How far the mean probability lies from how often it was so.
    double bias() {
        return Math.abs(expected - truly) / worlds;
    }

    List<Score> scores(String set, int percent) {
        String suffix = " / " + percent + " % watched";
        System.out.printf(
                Locale.ROOT,
                "%d %%: first %.4f, mean probability %.4f, Brier %.4f%n",
                percent,
                (double) truly / worlds,
                expected / worlds,
                brier());
        if (Boolean.getBoolean("scores.all")) {
            System.out.printf(Locale.ROOT, "who knows how the class was made: Brier %.4f%n", oracleSquares / worlds);
        }
        return List.of(
                new Score(set, "one less Brier" + suffix, (int) Math.round((1 - brier()) * worlds), worlds),
                new Score(set, "one less bias" + suffix, (int) Math.round((1 - bias()) * worlds), worlds));
    }

    private record Reaction(Instant truth, boolean isWatched, When shown) {}

    private void world() {
        List<Reaction> all = new ArrayList<>();
        for (int outlet = 0; outlet < OUTLETS; outlet++) {
            if (random.nextDouble() < REACTS) {
                Instant truth = START.plusSeconds((long) (3 * 3600 * Math.exp(1.3 * random.nextGaussian())));
                all.add(new Reaction(truth, outlet < watched, shown(truth)));
            }
        }
        List<Reaction> seen = all.stream().filter(Reaction::isWatched).toList();
        if (seen.isEmpty()) {
            return;
        }
        List<Reaction> front = seen.stream()
                .filter(each -> seen.stream().noneMatch(other -> other.shown().certainlyBefore(each.shown())))
                .toList();
        List<When> others = seen.stream()
                .filter(each -> !front.contains(each))
                .map(Reaction::shown)
                .toList();
        ZoneSlips order = ZoneSlips.of(Stream.concat(front.stream().map(Reaction::shown), others.stream())
                .toList());
        double probability = FirstChance.of(
                new Context.Watched("w-1", "zh", "*", watched, OUTLETS, "made"),
                seen.size(),
                IntStream.range(0, front.size()).mapToDouble(order::first).sum());
        double best = Boolean.getBoolean("scores.all")
                ? new FirstOracle(START, 3, 1.3, slips, SLIP_HOURS)
                        .first(front.stream().map(Reaction::shown).toList(), others, OUTLETS - watched, REACTS)
                : 0;
        Reaction first = all.stream().min(Comparator.comparing(Reaction::truth)).orElseThrow();
        boolean isTrue = front.contains(first);
        worlds++;
        truly += isTrue ? 1 : 0;
        expected += probability;
        oracleSquares += Math.pow(best - (isTrue ? 1 : 0), 2);
        squares += Math.pow(probability - (isTrue ? 1 : 0), 2);
    }

    /// Its time as it is read off a page.
    private When shown(Instant truth) {
        Instant read = random.nextDouble() < slips
                ? truth.plus(Duration.ofHours(SLIP_HOURS[random.nextInt(SLIP_HOURS.length)]))
                : truth;
        LocalDateTime local = LocalDateTime.ofInstant(read, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        double draw = random.nextDouble();
        When.Precision precision = draw < 0.6
                ? When.Precision.SECOND
                : draw < 0.8 ? When.Precision.MINUTE : draw < 0.9 ? When.Precision.HOUR : When.Precision.DAY;
        return When.local(
                local,
                ZoneOffset.UTC,
                precision,
                slips == 0 ? When.Zone.UTC_EPOCH : When.Zone.DECLARED_ZONE,
                When.Basis.HTML_META,
                local.toString());
    }
}

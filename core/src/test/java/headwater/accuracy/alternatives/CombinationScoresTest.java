package headwater.accuracy.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.accuracy.Kept;
import headwater.accuracy.Score;
import headwater.alternatives.Combination;
import headwater.alternatives.Evidence;
import headwater.alternatives.Hypothesis;
import headwater.alternatives.Lexicon;
import headwater.alternatives.Weighed;
import headwater.chance.Share;
import headwater.model.Phrase;
import headwater.twin.Retellings;
import headwater.twin.Riddle;
import headwater.twin.Riddles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Scores the combination of evidence on made riddles, against the scores kept in `accuracy/alternatives.csv`.
class CombinationScoresTest {

    private static final Kept KEPT = new Kept("alternatives.csv", "CombinationScoresTest");

    private static final int RIDDLES = Integer.getInteger("riddles", 2_000);

    private static final long SEED = Long.getLong("riddle.seed", 77_000);

    private static final Phrase NOTHING = Phrase.of("alternatives.silent.undetermined");

    /// The base rate of that study.
    private static final double PRIOR = 0.3;

    private static final List<Riddles.Errors> ERRORS = List.of(
            new Riddles.Errors(0, 0),
            new Riddles.Errors(0.2, 0.2),
            new Riddles.Errors(0.5, 0.2),
            new Riddles.Errors(0.8, 0.2));

    private interface Maker {
        Riddle make(List<Double> prior, long seed);
    }

    /// Six indicators of one standard deviation, with errors that correlate at .3: multiplied, and divided by the
    /// design effect. The reference figures are those of the study of the method.
    @Test
    void sixAlikeAt30() throws IOException {
        KEPT.hold("sixAlikeAt30", set -> six(set, 0.3, 0.154, 0.113, 0.80, 0.133));
    }

    @Test
    void sixAlikeAt60() throws IOException {
        KEPT.hold("sixAlikeAt60", set -> six(set, 0.6, 0.202, 0.173, 0.70, 0.155));
    }

    private static List<Score> six(String set, double rho, double brier, double error, double right, double least) {
        Riddles riddles = new Riddles(2, 1, 6, 1, List.of(new Riddles.Errors(rho, rho)));
        Verdicts naive = new Verdicts();
        Verdicts divided = new Verdicts();
        for (int i = 0; i < 10 * RIDDLES; i++) {
            Riddle riddle = riddles.make(List.of(1 - PRIOR, PRIOR), SEED + i);
            List<Evidence.Speaking> evidence = rows(riddle);
            boolean isTrue = riddle.truth() == 1;
            naive.add(two(new Combination(0, 0), evidence), isTrue);
            divided.add(two(new Combination(rho, 0), evidence), isTrue);
        }
        System.out.println(naive.line(set + " multiplied"));
        System.out.println(divided.line(set + " divided"));
        Score multiplied = naive.right(set, "multiplied: verdicts over 95 % that are right", 0.95);
        Score kept = divided.right(set, "divided by the design effect: verdicts over 95 % that are right", 0.95);
        assertThat(naive.brier()).isCloseTo(brier, within(0.006));
        assertThat(naive.calibrationError()).isCloseTo(error, within(0.012));
        assertThat(share(multiplied)).isCloseTo(right, within(0.03));
        assertThat(divided.brier()).isCloseTo(least, within(0.006));
        assertThat(divided.calibrationError()).isLessThan(0.02);
        assertThat(new Share(kept.reached(), kept.of()).scoreHigh(0.95)).isGreaterThanOrEqualTo(0.96);
        return List.of(multiplied, kept);
    }

    private static double two(Combination combination, List<Evidence.Speaking> evidence) {
        return combination.probability(PRIOR, evidence, Hypothesis.COMMON_SOURCE);
    }

    /// Four alternatives; of six clues one to six speak, of any strength and with any of the correlations tried.
    @Test
    void fourAlternatives() throws IOException {
        KEPT.hold(
                "fourAlternatives",
                set -> four(set, RIDDLES, 0.10, i -> {
                    double strength = List.of(1.0, 2.0, 3.0, 4.0).get(i % 4);
                    return new Riddles(4, 1 + i / 4 % 3, 1 + i / 12 % 2, strength, ERRORS)::make;
                }));
    }

    /// The second maker: answers, some of which only repeat the one before. Its oracle knows how many do, and that
    /// each alternative was equally probable beforehand, so that it could tell more of what is refused than one in
    /// ten.
    @Test
    void retellings() throws IOException {
        KEPT.hold(
                "retellings",
                set -> four(set, 2 * RIDDLES, 0.20, i -> {
                    double repeated = List.of(0.0, 0.2, 0.5, 0.8).get(i % 4);
                    return new Retellings(4, 1 + i / 4 % 4, 2, repeated)::make;
                }));
    }

    private interface Makers {
        Maker maker(int number);
    }

    private static List<Score> four(String set, int riddles, double mostRefused, Makers makers) {
        List<Double> prior = Collections.nCopies(4, 0.25);
        Verdicts all = new Verdicts();
        Verdicts worded = new Verdicts();
        int refused = 0;
        int known = 0;
        int knownWhatever = 0;
        int knownEither = 0;
        for (int i = 0; i < riddles; i++) {
            Riddle riddle = makers.maker(i).make(prior, SEED + i);
            Weighed weighed = Weighed.of(List.copyOf(rows(riddle)), Lexicon.standard());
            for (Weighed.Standing each : weighed.standings()) {
                int place = List.of(Hypothesis.values()).indexOf(each.hypothesis());
                boolean isTrue = riddle.truth() == place;
                double oracle = riddle.oracle().get(place);
                all.add(each.middle(), isTrue);
                if (each.isWorded()) {
                    worded.add(each.middle(), isTrue);
                } else {
                    refused++;
                    known += oracle >= 0.8 && isTrue ? 1 : 0;
                    knownWhatever += atLeastProbable(oracle) >= 0.8 && isTrue ? 1 : 0;
                    knownEither += (oracle >= 0.8 && isTrue) || (oracle <= 0.2 && !isTrue) ? 1 : 0;
                }
            }
        }
        System.out.println(all.line(set + " all"));
        System.out.println(worded.line(set + " with a word"));
        System.out.printf("an oracle is right at .8 either way of refused: %d of %d%n", knownEither, refused);
        Score certain = all.right(set, "verdicts over 95 % that are right", 0.95);
        Score certainWorded = worded.right(set, "verdicts in words over 95 % that are right", 0.95);
        assertThat(worded.size()).isGreaterThanOrEqualTo(1_000);
        assertThat(worded.calibrationError()).isLessThanOrEqualTo(0.05);
        assertThat(share(certain)).isGreaterThanOrEqualTo(0.95);
        assertThat(new Share(certain.reached(), certain.of()).scoreLow(0.95)).isGreaterThanOrEqualTo(0.93);
        assertThat((double) known / refused).isLessThanOrEqualTo(mostRefused);
        assertThat((double) knownWhatever / refused).isLessThanOrEqualTo(0.10);
        return new ArrayList<>(List.of(
                certain,
                certainWorded,
                new Score(set, "verdicts in words", worded.size(), all.size()),
                new Score(set, "refused that an oracle would not have named at 80 %", refused - known, refused),
                new Score(
                        set,
                        "refused that an oracle with the same data would not have named at 80 %",
                        refused - knownWhatever,
                        refused)));
    }

    /// What an oracle would say that knows how the clues were made and, as ours, not how probable the alternative
    /// was beforehand: at the least that ours must hold for. The others share the rest equally, as they do in
    /// the riddles.
    private static double atLeastProbable(double oracle) {
        double least = Weighed.PRIORS.getFirst();
        double odds = oracle / (1 - oracle) * 3 * least / (1 - least);
        return odds / (1 + odds);
    }

    private static final List<Hypothesis> IN_ORDER = List.of(Hypothesis.values());

    private static List<Evidence.Speaking> rows(Riddle riddle) {
        return IntStream.range(0, riddle.clues().size())
                .mapToObj(i -> row("clue-" + i, riddle.clues().get(i)))
                .toList();
    }

    private static Evidence.Speaking row(String id, Riddle.Clue clue) {
        Map<Hypothesis, Evidence.LogRatio> ratios = new EnumMap<>(Hypothesis.class);
        for (int h = 1; h < clue.logRatios().size(); h++) {
            ratios.put(
                    IN_ORDER.get(h), Evidence.LogRatio.exactly(clue.logRatios().get(h)));
        }
        return new Evidence.Speaking(
                id, clue.group(), NOTHING, NOTHING, new Evidence.Grade('B', 2), Evidence.Scale.MEASURED, ratios);
    }

    private static double share(Score score) {
        return (double) score.reached() / score.of();
    }
}

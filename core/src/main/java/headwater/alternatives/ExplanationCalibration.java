package headwater.alternatives;

import headwater.chance.Share;
import headwater.model.Phrase;
import headwater.twin.Calibration;
import headwater.twin.Observed;
import headwater.twin.Retellings;
import headwater.twin.Riddle;
import headwater.twin.Riddles;
import headwater.twin.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// Scores the words that are given to explanations, on riddles whose answer is known: of two makers, one of
/// clues that err together and one of answers that repeat each other.
public final class ExplanationCalibration implements Calibration {

    /// Riddles of each maker for each of the sets.
    private static final int EACH = 200;

    private static final List<Double> PRIOR = Collections.nCopies(4, 0.25);

    private static final List<Hypothesis> IN_ORDER = List.of(Hypothesis.values());

    private static final List<Riddles.Errors> ERRORS = List.of(
            new Riddles.Errors(0, 0),
            new Riddles.Errors(0.2, 0.2),
            new Riddles.Errors(0.5, 0.2),
            new Riddles.Errors(0.8, 0.2));

    /// A word that was given, by the middle of its interval.
    private record Word(double middle, boolean isTrue) {}

    private interface Maker {
        Riddle make(int number, long seed);
    }

    @Override
    public String id() {
        return "explanations";
    }

    @Override
    public int steps(int sets) {
        return 2 * sets;
    }

    @Override
    public List<Observed> observed(int sets, long seed, Step step) {
        List<Observed> observed = new ArrayList<>();
        observed.addAll(scored(
                "twin.made.riddles",
                sets,
                seed,
                step,
                (i, own) -> new Riddles(4, 1 + i / 4 % 3, 1 + i / 12 % 2, 1 + i % 4, ERRORS).make(PRIOR, own)));
        observed.addAll(scored(
                "twin.made.retellings",
                sets,
                seed,
                step,
                (i, own) -> new Retellings(
                                4, 1 + i / 4 % 4, 2, List.of(0.0, 0.2, 0.5, 0.8).get(i % 4))
                        .make(PRIOR, own)));
        return observed;
    }

    private static List<Observed> scored(String made, int sets, long seed, Step step, Maker maker) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < EACH * sets; i++) {
            Riddle riddle = maker.make(i, seed * 1_000_003 + i);
            for (Weighed.Standing each :
                    Weighed.of(List.copyOf(rows(riddle)), Lexicon.standard()).standings()) {
                if (each.isWorded()) {
                    words.add(new Word(each.middle(), riddle.truth() == IN_ORDER.indexOf(each.hypothesis())));
                }
            }
            if (i % EACH == EACH - 1) {
                step.done();
            }
        }
        Phrase what = Phrase.of(made);
        return List.of(
                observed(what, Said.ALMOST_CERTAIN_RIGHT, 0.95, words, middle -> middle >= 0.95),
                observed(what, Said.VERY_LIKELY_RIGHT, 0.8, words, middle -> middle >= 0.8 && middle < 0.95),
                observed(what, Said.LIKELY_RIGHT, 0.55, words, middle -> middle >= 0.55 && middle < 0.8),
                observed(what, Said.VERY_UNLIKELY_TRUE, 0.2, words, middle -> middle <= 0.2));
    }

    private static Observed observed(Phrase made, Said said, double claimed, List<Word> words, DoublePredicate band) {
        List<Word> in = words.stream().filter(each -> band.test(each.middle())).toList();
        return new Observed(
                made,
                said,
                claimed,
                new Share((int) in.stream().filter(Word::isTrue).count(), in.size()));
    }

    private static List<Evidence.Speaking> rows(Riddle riddle) {
        Phrase nothing = Phrase.of("alternatives.silent.undetermined");
        return IntStream.range(0, riddle.clues().size())
                .mapToObj(i -> {
                    Riddle.Clue clue = riddle.clues().get(i);
                    Map<Hypothesis, Evidence.LogRatio> ratios = new EnumMap<>(Hypothesis.class);
                    for (int h = 1; h < clue.logRatios().size(); h++) {
                        ratios.put(
                                IN_ORDER.get(h),
                                Evidence.LogRatio.exactly(clue.logRatios().get(h)));
                    }
                    return new Evidence.Speaking(
                            "clue-" + i,
                            clue.group(),
                            nothing,
                            nothing,
                            new Evidence.Grade('B', 2),
                            Evidence.Scale.MEASURED,
                            ratios);
                })
                .toList();
    }
}

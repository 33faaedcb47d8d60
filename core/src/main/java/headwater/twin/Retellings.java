package headwater.twin;

import headwater.twin.Riddle.Clue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes riddles of answers: yes or no, which each alternative makes either likely or unlikely; some only repeat what
/// the one before in the group
/// said. No correlation of errors stands anywhere in it.
///
/// @param alternatives how many
/// @param groups of answers
/// @param size answers in each
/// @param repeated the share of answers, after the first of a group, that repeat the one before
public record Retellings(int alternatives, int groups, int size, double repeated) {

    /// @param prior the probability of each alternative beforehand
    public Riddle make(List<Double> prior, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int truth = Riddles.drawn(prior, random);
        double[] logs = new double[alternatives];
        for (int h = 0; h < alternatives; h++) {
            logs[h] = Math.log(prior.get(h));
        }
        List<Clue> clues = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            boolean before = false;
            for (int i = 0; i < size; i++) {
                double[] yes = new double[alternatives];
                for (int h = 0; h < alternatives; h++) {
                    yes[h] = random.nextBoolean() ? 0.9 : 0.1;
                }
                boolean isRepeat = i > 0 && random.nextDouble() < repeated;
                boolean answer = isRepeat ? before : random.nextDouble() < yes[truth];
                List<Double> ratios = new ArrayList<>();
                for (int h = 0; h < alternatives; h++) {
                    ratios.add(Math.log(of(answer, yes[h]) / of(answer, yes[0])));
                    double fresh = (i == 0 ? 1 : 1 - repeated) * of(answer, yes[h]);
                    logs[h] += Math.log(fresh + (i > 0 && answer == before ? repeated : 0));
                }
                clues.add(new Clue("group-" + g, ratios));
                before = answer;
            }
        }
        return new Riddle(truth, clues, Riddles.normalised(logs));
    }

    private static double of(boolean answer, double yes) {
        return answer ? yes : 1 - yes;
    }
}

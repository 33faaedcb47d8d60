package headwater.twin;

import headwater.twin.Riddle.Clue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Makes riddles of measured clues: each a number with normal errors that it shares with others of its group, and less
/// with all.
///
/// @param alternatives how many
/// @param groups of clues
/// @param size clues in each
/// @param strength how many standard deviations apart a clue sees the alternatives: exactly with two of them, at most
///     with more, where each group sees them alike
/// @param errors how errors depend on each other, one of these in each riddle
public record Riddles(int alternatives, int groups, int size, double strength, List<Errors> errors) {

    /// @param within the correlation of errors inside a group
    /// @param across between groups
    public record Errors(double within, double across) {
        public Errors {
            if (!(0 <= across && across <= within && within < 1)) {
                throw new IllegalArgumentException("not correlations: " + within + ", " + across);
            }
        }
    }

    public Riddles {
        errors = List.copyOf(errors);
        if (alternatives < 2 || groups < 1 || size < 1 || errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "no such riddles: " + alternatives + " alternatives, " + groups + " groups of " + size);
        }
    }

    /// @param prior the probability of each alternative beforehand
    public Riddle make(List<Double> prior, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int truth = drawn(prior, random);
        double[][] means = means(random);
        double[] seen = errors(errors.get(random.nextInt(errors.size())), random);
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            seen[i] += means[truth][i];
            List<Double> ratios = new ArrayList<>();
            for (double[] mean : means) {
                ratios.add(mean[i] * (seen[i] - mean[i] / 2));
            }
            clues.add(new Clue("group-" + i / size, ratios));
        }
        return new Riddle(truth, clues, posterior(prior, means, seen));
    }

    private double[][] means(SplittableRandom random) {
        double[][] means = new double[alternatives][groups * size];
        for (int h = 1; h < alternatives; h++) {
            double ofGroup = strength;
            for (int i = 0; i < groups * size; i++) {
                if (alternatives > 2 && i % size == 0) {
                    ofGroup = strength * (2 * random.nextDouble() - 1);
                }
                means[h][i] = ofGroup;
            }
        }
        return means;
    }

    static int drawn(List<Double> prior, SplittableRandom random) {
        double left = random.nextDouble();
        int at = 0;
        while (at + 1 < prior.size() && left >= prior.get(at)) {
            left -= prior.get(at);
            at++;
        }
        return at;
    }

    private double[] errors(Errors which, SplittableRandom random) {
        double common = random.nextGaussian();
        double[] errors = new double[groups * size];
        double shared = 0;
        for (int i = 0; i < errors.length; i++) {
            shared = i % size == 0 ? random.nextGaussian() : shared;
            errors[i] = Math.sqrt(which.across()) * common
                    + Math.sqrt(which.within() - which.across()) * shared
                    + Math.sqrt(1 - which.within()) * random.nextGaussian();
        }
        return errors;
    }

    private List<Double> posterior(List<Double> prior, double[][] means, double[] seen) {
        double[] logs = new double[alternatives];
        for (int h = 0; h < alternatives; h++) {
            double[] off = new double[seen.length];
            for (int i = 0; i < off.length; i++) {
                off[i] = seen[i] - means[h][i];
            }
            logs[h] = Math.log(prior.get(h)) + Math.log(likelihood(off));
        }
        return normalised(logs);
    }

    /// For an oracle that knows which errors there are and not which of them this riddle has; nobody who sees a riddle
    /// can know more. The covariance has three distinct eigenvalues, of differences inside groups, of differences
    /// between groups, and of the mean of all, so that no matrix is inverted.
    private double likelihood(double[] off) {
        double all = Arrays.stream(off).sum() / off.length;
        double inside = 0;
        double between = 0;
        for (int g = 0; g < groups; g++) {
            double mean = Arrays.stream(off, g * size, (g + 1) * size).sum() / size;
            between += size * (mean - all) * (mean - all);
            for (int i = g * size; i < (g + 1) * size; i++) {
                inside += (off[i] - mean) * (off[i] - mean);
            }
        }
        double sum = 0;
        for (Errors each : errors) {
            double own = 1 - each.within();
            double ofGroup = own + size * (each.within() - each.across());
            double ofAll = ofGroup + off.length * each.across();
            double distance = inside / own + between / ofGroup + off.length * all * all / ofAll;
            double determinant = Math.pow(own, groups * (size - 1.0)) * Math.pow(ofGroup, groups - 1.0) * ofAll;
            sum += Math.exp(-distance / 2) / Math.sqrt(determinant);
        }
        return sum;
    }

    static List<Double> normalised(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = Arrays.stream(logs).map(log -> Math.exp(log - most)).sum();
        return Arrays.stream(logs).mapToObj(log -> Math.exp(log - most) / sum).toList();
    }
}

package headwater.accumulation;

import headwater.model.Framed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// What may be true: each draw makes some incidents real, and gives each a level on both considerations.
final class Draws {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final List<Incident> incidents;
    private final Incident.End end;
    private final boolean[][] real;
    private final byte[][] ability;
    private final byte[][] credibility;

    Draws(List<Incident> incidents, Dependence dependence, Incident.End end, int draws, long seed) {
        this.incidents = incidents;
        this.end = end;
        int n = incidents.size();
        real = new boolean[draws][n];
        ability = new byte[draws][n];
        credibility = new byte[draws][n];
        SplittableRandom random = new SplittableRandom(seed);
        double[][] root = dependence.root(incidents);
        double[] bounds = incidents.stream()
                .mapToDouble(each -> NORMAL.inverseCumulativeProbability(end.of(each.chances())))
                .toArray();
        double[] normal = new double[n];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < n; i++) {
                normal[i] = random.nextGaussian();
                double value = 0;
                for (int k = 0; k <= i; k++) {
                    value += root[i][k] * normal[k];
                }
                real[draw][i] = value <= bounds[i];
                ability[draw][i] = level(incidents.get(i).severity().ability(), random);
                credibility[draw][i] = level(incidents.get(i).severity().credibility(), random);
            }
        }
    }

    private static byte level(Framed.Level level, SplittableRandom random) {
        return (byte) random.nextInt(level.low(), level.high() + 1);
    }

    int size() {
        return real.length;
    }

    boolean isReal(int draw, int incident) {
        return real[draw][incident];
    }

    int ability(int draw, int incident) {
        return ability[draw][incident];
    }

    int credibility(int draw, int incident) {
        return credibility[draw][incident];
    }

    /// The draws in which a definition is met.
    ///
    /// @param left out of the count, or -1
    boolean[] met(Threshold threshold, int left) {
        boolean[] met = new boolean[real.length];
        boolean[] counts = new boolean[incidents.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i != left && threshold.counts(end.of(incidents.get(i).chances()));
        }
        for (int draw = 0; draw < met.length; draw++) {
            int number = 0;
            int most = 0;
            int mostCredibility = 0;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] && real[draw][i]) {
                    number++;
                    most = Math.max(most, ability[draw][i]);
                    mostCredibility = Math.max(mostCredibility, credibility[draw][i]);
                }
            }
            met[draw] = threshold.isMet(number, most, mostCredibility);
        }
        return met;
    }

    /// How many are real, in each draw.
    int[] numbers() {
        int[] numbers = new int[real.length];
        for (int draw = 0; draw < numbers.length; draw++) {
            for (boolean each : real[draw]) {
                numbers[draw] += each ? 1 : 0;
            }
        }
        return numbers;
    }

    /// How many different districts the real ones touch, in each draw.
    int[] districts() {
        List<String> names = incidents.stream()
                .flatMap(each -> each.scope().districts().stream())
                .distinct()
                .sorted()
                .toList();
        List<int[]> touched = new ArrayList<>();
        incidents.forEach(each -> touched.add(
                each.scope().districts().stream().mapToInt(names::indexOf).toArray()));
        int[] numbers = new int[real.length];
        int[] seenIn = new int[names.size()];
        for (int draw = 0; draw < numbers.length; draw++) {
            for (int i = 0; i < touched.size(); i++) {
                for (int district : real[draw][i] ? touched.get(i) : new int[0]) {
                    numbers[draw] += seenIn[district] == draw + 1 ? 0 : 1;
                    seenIn[district] = draw + 1;
                }
            }
        }
        return numbers;
    }
}

package headwater.accumulation;

import headwater.model.About;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// Several incidents together, as a distribution: how many are real, what those touch, and whether each definition
/// of a threshold would be met. Levels of severity are never added up; whether circumstances are exceptional is for
/// people.
///
/// @param incidents with the tellings of one made one
/// @param real how many are real
/// @param reach people reached by the real ones together: nobody counted twice below, everybody apart above
/// @param union the highest level on each consideration that any real incident reaches
/// @param worst the level that a single real incident reaches on both considerations at once
/// @param answers one a definition
/// @param missing what is not known, by how much knowing it would move an answer, most first
public record Accumulation(
        List<Incident> incidents,
        Spread real,
        Spread ridings,
        Reach reach,
        Union union,
        Spread worst,
        List<Answer> answers,
        List<Missing> missing)
        implements Serializable {

    public static final int DRAWS = 100_000;

    /// A distribution over whole numbers from 0.
    ///
    /// @param shares the probability of each
    public record Spread(List<Double> shares) implements Serializable {
        public Spread {
            shares = List.copyOf(shares);
        }

        public double atLeast(int number) {
            return shares.stream().skip(number).mapToDouble(each -> each).sum();
        }

        /// The smallest number that is not exceeded with this probability.
        public int quantile(double level) {
            double sum = 0;
            for (int number = 0; number < shares.size(); number++) {
                sum += shares.get(number);
                if (sum >= level - 1e-12) {
                    return number;
                }
            }
            return shares.size() - 1;
        }

        public double mean() {
            return IntStream.range(0, shares.size())
                    .mapToDouble(i -> i * shares.get(i))
                    .sum();
        }

        public double deviation() {
            double mean = mean();
            return Math.sqrt(IntStream.range(0, shares.size())
                    .mapToDouble(i -> (i - mean) * (i - mean) * shares.get(i))
                    .sum());
        }
    }

    /// The highest levels, each consideration by itself.
    public record Union(Spread ability, Spread credibility) implements Serializable {}

    /// The ends of a 90 per cent interval.
    public record Reach(long least, long most) implements Serializable {}

    /// What one definition gives.
    ///
    /// @param probability at the standard dependence; `low` and `high` over all that are tried
    /// @param contributions for each incident, how much less probable it is that the definition is met without it
    public record Answer(Threshold threshold, double probability, double low, double high, List<Double> contributions)
            implements Serializable {
        public Answer {
            contributions = List.copyOf(contributions);
        }
    }

    /// Something that could be found out.
    ///
    /// @param what `real`, `ability` or `credibility`
    /// @param moves by how much, on average over the answers it may have, the probability of a definition moves
    public record Missing(String incident, String what, String threshold, double moves) implements Serializable {
        public Phrase phrase() {
            return Phrase.of("accumulation.missing." + what, incident, moves);
        }
    }

    /// What may be said of all definitions together.
    public enum Verdict {
        MET,
        NOT_MET,
        CANNOT_BE_DETERMINED;

        public Phrase phrase() {
            return Phrase.of(
                    "accumulation.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    public Accumulation {
        incidents = List.copyOf(incidents);
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
        Objects.requireNonNull(union, "union");
    }

    /// A word only if all definitions agree, whatever the dependence.
    public Verdict verdict() {
        if (answers.stream().allMatch(each -> each.low() > 0.5)) {
            return Verdict.MET;
        }
        return answers.stream().allMatch(each -> each.high() < 0.5) ? Verdict.NOT_MET : Verdict.CANNOT_BE_DETERMINED;
    }

    /// The verdict, whose decision it is, and what was counted.
    public List<Phrase> said() {
        List<Phrase> said = new ArrayList<>();
        said.add(verdict().phrase());
        said.add(Phrase.of("accumulation.people"));
        said.add(Phrase.of("accumulation.counts", incidents.size(), real.quantile(0.05), real.quantile(0.95)));
        answers.forEach(each ->
                said.add(Phrase.of("accumulation.answer", each.threshold().phrase(), each.low(), each.high())));
        return said;
    }

    public static About about() {
        return new About(
                "accumulation",
                "accumulation",
                1,
                List.of(
                        new About.Parameter("draws", String.valueOf(DRAWS)),
                        new About.Parameter("evidence", String.valueOf(Dependence.STANDARD.evidence())),
                        new About.Parameter("actor", String.valueOf(Dependence.STANDARD.actor())),
                        new About.Parameter("thresholds", String.valueOf(Threshold.VERSION))));
    }

    public static Accumulation of(List<Incident> incidents, List<Threshold> thresholds, long seed) {
        return of(incidents, thresholds, Dependence.STANDARD, DRAWS, seed);
    }

    /// How many are real, and nothing else.
    public static Spread numbers(List<Incident> incidents, Dependence dependence, int draws, long seed) {
        return spread(new Draws(Lineages.merged(incidents), dependence, draws, seed).numbers());
    }

    static Accumulation of(
            List<Incident> given, List<Threshold> thresholds, Dependence dependence, int size, long seed) {
        List<Incident> incidents = Lineages.merged(given);
        Draws draws = new Draws(incidents, dependence, size, seed);
        List<Draws> tried = Dependence.TRIED.stream()
                .map(each -> new Draws(incidents, each, size, seed))
                .toList();
        List<Answer> answers = thresholds.stream()
                .map(each -> answer(each, draws, incidents.size(), tried))
                .toList();
        Levels levels = Levels.of(incidents, draws);
        return new Accumulation(
                incidents,
                spread(draws.numbers()),
                spread(draws.ridings()),
                levels.reach(),
                new Union(spread(levels.ability()), spread(levels.credibility())),
                spread(levels.worst()),
                answers,
                thresholds.stream()
                        .flatMap(each -> Value.of(each, incidents, draws).stream())
                        .sorted(Comparator.comparingDouble(Missing::moves)
                                .reversed()
                                .thenComparing(Missing::incident)
                                .thenComparing(Missing::what)
                                .thenComparing(Missing::threshold))
                        .toList());
    }

    private static Answer answer(Threshold threshold, Draws draws, int incidents, List<Draws> tried) {
        double probability = share(draws.met(threshold, -1));
        double low = probability;
        double high = probability;
        for (Draws each : tried) {
            double other = share(each.met(threshold, -1));
            low = Math.min(low, other);
            high = Math.max(high, other);
        }
        List<Double> contributions = IntStream.range(0, incidents)
                .mapToObj(i -> probability - share(draws.met(threshold, i)))
                .toList();
        return new Answer(threshold, probability, low, high, contributions);
    }

    static double share(boolean[] met) {
        int number = 0;
        for (boolean each : met) {
            number += each ? 1 : 0;
        }
        return (double) number / met.length;
    }

    static Spread spread(int[] numbers) {
        int most = IntStream.of(numbers).max().orElse(0);
        double[] shares = new double[most + 1];
        for (int each : numbers) {
            shares[each] += 1.0 / numbers.length;
        }
        return new Spread(Arrays.stream(shares).boxed().toList());
    }
}

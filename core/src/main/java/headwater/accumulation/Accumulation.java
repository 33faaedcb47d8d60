package headwater.accumulation;

import headwater.accumulation.Incident.End;
import headwater.engagement.Counters.Bounds;
import headwater.model.About;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several incidents together, as a distribution: how many are real, what those touch, and whether each definition
/// of a threshold would be met. Levels of severity are never added up; whether a threshold is met, and whether
/// circumstances are exceptional, is for people, and no word of it is said here.
///
/// @param incidents with the tellings of one made one
/// @param real how many are real, with the middle of what was stated and the standard dependence
/// @param numbers how many are real at least and at most, whatever was stated and assumed
/// @param union the highest level on each consideration that any real incident reaches
/// @param worst the level that a single real incident reaches on both considerations at once
/// @param answers one a definition
/// @param missing what is not known, by how much knowing it would move an answer, most first
public record Accumulation(
        List<Incident> incidents,
        Spread real,
        Numbers numbers,
        Touched touched,
        Union union,
        Spread worst,
        List<Answer> answers,
        List<Missing> missing)
        implements Serializable {

    public static final int DRAWS = 100_000;

    private static final double TAIL = 0.05;

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

    /// What the real ones touch together.
    ///
    /// @param reach people: nobody counted twice below, everybody apart above; no upper bound where one has none
    public record Touched(Spread districts, Bounds reach) implements Serializable {
        public Touched {
            Objects.requireNonNull(districts, "districts");
            Objects.requireNonNull(reach, "reach");
        }
    }

    /// From the lowest to the highest end of all 90 per cent intervals.
    public record Numbers(int low, int high) implements Serializable {}

    /// What one definition gives.
    ///
    /// @param probability at the standard dependence and the middle of what was stated; `low` and `high` over all
    ///     that are tried
    /// @param contributions for each incident, how much less probable it is that the definition is met without it
    public record Answer(Threshold threshold, double probability, double low, double high, List<Double> contributions)
            implements Serializable {
        public Answer {
            contributions = List.copyOf(contributions);
        }

        /// How probable it is that the definition is met without one of the incidents.
        public double without(int incident) {
            return Math.max(0, probability - contributions.get(incident));
        }
    }

    /// Something that could be found out.
    ///
    /// @param what `real`, `ability` or `credibility`
    /// @param moves by how much, on average over the answers it may have, the probability of a definition moves
    public record Missing(String incident, String what, String threshold, double moves) implements Serializable {
        public Phrase phrase() {
            return Phrase.of(
                    "accumulation.missing." + what, incident, Phrase.of("accumulation.name." + threshold), moves);
        }
    }

    public Accumulation {
        incidents = List.copyOf(incidents);
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
        Objects.requireNonNull(union, "union");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(touched, "touched");
    }

    /// Whether the definitions, or what is assumed, lead to either side of one half.
    public boolean isUndecided() {
        return answers.stream().anyMatch(each -> each.high() >= 0.5)
                && answers.stream().anyMatch(each -> each.low() <= 0.5);
    }

    /// What is not known, each with the definition that knowing it would move most; most first.
    public List<Missing> facts() {
        return List.copyOf(missing.stream()
                .collect(Collectors.toMap(
                        each -> List.of(each.incident(), each.what()),
                        each -> each,
                        (most, _) -> most,
                        LinkedHashMap::new))
                .values());
    }

    /// Whose decision it is, what was counted, and what each definition gives.
    public List<Phrase> said() {
        List<Phrase> said = new ArrayList<>();
        said.add(Phrase.of("accumulation.people"));
        said.add(counted());
        said.add(Phrase.of(
                "accumulation.levels",
                union.ability().quantile(TAIL),
                union.ability().quantile(1 - TAIL),
                union.credibility().quantile(TAIL),
                union.credibility().quantile(1 - TAIL)));
        said.add(reached("accumulation.reach", touched.reach()));
        if (isUndecided()) {
            said.add(Phrase.of("accumulation.undecided"));
        }
        return said;
    }

    /// How many are counted, and between which numbers the real ones lie.
    public Phrase counted() {
        return incidents.size() == 1
                ? Phrase.of("accumulation.one")
                : Phrase.of("accumulation.counts", incidents.size(), numbers.low(), numbers.high());
    }

    /// Between which bounds people saw something, in the words of a family of phrases.
    public static Phrase reached(String family, Bounds reach) {
        if (!reach.isOpen()) {
            return Phrase.of(family + ".between", reach.low(), reach.high());
        }
        return reach.low() == 0 ? Phrase.of(family + ".unknown") : Phrase.of(family + ".from", reach.low());
    }

    public static About about() {
        return new About(
                "accumulation",
                "accumulation",
                2,
                List.of(
                        new About.Parameter("draws", String.valueOf(DRAWS)),
                        new About.Parameter("evidence", String.valueOf(Dependence.STANDARD.evidence())),
                        new About.Parameter("actor", String.valueOf(Dependence.STANDARD.actor())),
                        new About.Parameter(
                                "tried",
                                Dependence.TRIED.stream()
                                        .map(Dependence::evidence)
                                        .toList()
                                        .toString()),
                        new About.Parameter("thresholds", String.valueOf(Threshold.VERSION))));
    }

    public static Accumulation of(List<Incident> incidents, List<Threshold> thresholds, long seed) {
        return of(incidents, thresholds, Dependence.STANDARD, DRAWS, seed);
    }

    /// How many are real, and nothing else.
    public static Spread numbers(List<Incident> incidents, Dependence dependence, int draws, long seed) {
        return spread(new Draws(Lineages.merged(incidents), dependence, End.MIDDLE, draws, seed).numbers());
    }

    static Accumulation of(
            List<Incident> given, List<Threshold> thresholds, Dependence dependence, int size, long seed) {
        List<Incident> incidents = Lineages.merged(given);
        Draws draws = new Draws(incidents, dependence, End.MIDDLE, size, seed);
        List<End> ends = incidents.stream().anyMatch(each -> each.chances().isOpen())
                ? List.of(End.LOW, End.HIGH)
                : List.of(End.MIDDLE);
        List<Draws> tried = Dependence.TRIED.stream()
                .flatMap(each -> ends.stream().map(end -> new Draws(incidents, each, end, size, seed)))
                .toList();
        List<Answer> answers = thresholds.stream()
                .map(each -> answer(each, draws, incidents.size(), tried))
                .toList();
        Levels levels = Levels.of(incidents, draws);
        return new Accumulation(
                incidents,
                spread(draws.numbers()),
                numbers(tried),
                new Touched(spread(draws.districts()), levels.reach()),
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

    private static Numbers numbers(List<Draws> tried) {
        List<Spread> spreads =
                tried.stream().map(each -> spread(each.numbers())).toList();
        return new Numbers(
                spreads.stream().mapToInt(each -> each.quantile(TAIL)).min().orElse(0),
                spreads.stream().mapToInt(each -> each.quantile(1 - TAIL)).max().orElse(0));
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

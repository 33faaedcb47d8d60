package headwater.alternatives;

import headwater.alternatives.Evidence.LogRatio;
import headwater.alternatives.Evidence.Speaking;
import headwater.model.About;
import headwater.model.Confidence;
import headwater.model.Phrase;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The alternatives of one narrative, weighed against each other.
///
/// The interval of a probability is that over all correlations of [Combination#TRIED], all of [#PRIORS] and both
/// ends of the ratios. It is one of wordings that hold whatever of these is true, not one of chance.
///
/// @param evidence the rows, also those that say nothing
/// @param standings the least disconfirmed first
/// @param linchpins rows without which the most probable value of some alternative falls into another band
/// @param confidence how good the basis is; never in one sentence with a probability
public record Weighed(
        List<Evidence> evidence,
        List<Standing> standings,
        List<Linchpin> linchpins,
        Confidence confidence,
        List<Phrase> basis)
        implements Serializable {

    /// What an alternative may have been worth before the evidence; the others share the rest equally.
    public static final List<Double> PRIORS = List.of(0.1, 0.3, 0.5);

    /// An alternative, with its probability if each was equally probable before, and the interval.
    ///
    /// @param against how much worse than the best it predicts the evidence, summed; the least is ranked first
    /// @param isWorded whether the interval is narrow enough for a word
    public record Standing(
            Hypothesis hypothesis, double low, double middle, double high, double against, boolean isWorded)
            implements Serializable {
        public Standing {
            Objects.requireNonNull(hypothesis, "hypothesis");
            if (!(0 < low && low <= middle && middle <= high && high < 1)) {
                throw new IllegalArgumentException("not an interval: " + low + ", " + middle + ", " + high);
            }
        }
    }

    /// A row that an answer hangs on.
    ///
    /// @param moves the alternatives whose probability crosses into another band without it
    public record Linchpin(String evidence, List<Hypothesis> moves) implements Serializable {
        public Linchpin {
            moves = List.copyOf(moves);
        }
    }

    public Weighed {
        evidence = List.copyOf(evidence);
        standings = List.copyOf(standings);
        linchpins = List.copyOf(linchpins);
        basis = List.copyOf(basis);
    }

    /// Nothing was weighed.
    public static final Weighed NOTHING = new Weighed(List.of(), List.of(), List.of(), Confidence.LOW, List.of());

    public static About about() {
        return new About(
                "alternatives",
                "alternatives",
                1,
                List.of(
                        new About.Parameter("within", String.valueOf(Combination.STANDARD.within())),
                        new About.Parameter("across", String.valueOf(Combination.STANDARD.across())),
                        new About.Parameter(
                                "tried",
                                Combination.TRIED.stream()
                                        .map(Combination::within)
                                        .toList()
                                        .toString()),
                        new About.Parameter("priors", PRIORS.toString()),
                        new About.Parameter("weights", String.valueOf(Weights.VERSION))));
    }

    public static Weighed of(List<Evidence> evidence, Lexicon lexicon) {
        List<Speaking> speaking = speaking(evidence);
        List<Standing> standings = Stream.of(Hypothesis.values())
                .map(each -> standing(each, speaking, lexicon))
                .sorted(Comparator.comparingDouble(Standing::against).thenComparing(Standing::hypothesis))
                .toList();
        Basis basis = Basis.of(evidence);
        return new Weighed(evidence, standings, linchpins(speaking, lexicon), basis.confidence(), basis.reasons());
    }

    /// How far a row tells the alternatives apart: the largest less the smallest of its ratios, organic spread
    /// counting 0. One that all predict alike tells nothing.
    public static double diagnosticity(Evidence row) {
        return row instanceof Speaking speaking ? best(speaking) - least(speaking) : 0;
    }

    private static double best(Speaking row) {
        return Math.max(0, ratios(row).max().orElse(0));
    }

    private static double least(Speaking row) {
        return Math.min(0, ratios(row).min().orElse(0));
    }

    private static DoubleStream ratios(Speaking row) {
        return Hypothesis.rivals().stream().mapToDouble(each -> row.ratio(each).middle());
    }

    private static List<Speaking> speaking(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Speaking.class::isInstance)
                .map(Speaking.class::cast)
                .toList();
    }

    private static Standing standing(Hypothesis hypothesis, List<Speaking> evidence, Lexicon lexicon) {
        double low = 1;
        double high = 0;
        for (Combination combination : Combination.TRIED) {
            Map<Hypothesis, Double> least = sums(combination, evidence, LogRatio::low);
            Map<Hypothesis, Double> most = sums(combination, evidence, LogRatio::high);
            for (double prior : PRIORS) {
                low = Math.min(low, probability(hypothesis, prior, least, most));
                high = Math.max(high, probability(hypothesis, prior, most, least));
            }
        }
        double against = Combination.STANDARD.sum(
                evidence, row -> best(row) - row.ratio(hypothesis).middle());
        double middle = even(hypothesis, sums(Combination.STANDARD, evidence, LogRatio::middle));
        return new Standing(hypothesis, low, middle, high, against, lexicon.hasWord(low, high));
    }

    /// With all alternatives equally probable beforehand, so that the values of all sum to one.
    private static double even(Hypothesis hypothesis, Map<Hypothesis, Double> sums) {
        return probability(hypothesis, 1.0 / Hypothesis.values().length, sums, sums);
    }

    private static Map<Hypothesis, Double> sums(
            Combination combination, List<Speaking> evidence, ToDoubleFunction<LogRatio> end) {
        Map<Hypothesis, Double> sums = new EnumMap<>(Hypothesis.class);
        for (Hypothesis each : Hypothesis.values()) {
            sums.put(each, combination.sum(evidence, each, end));
        }
        return sums;
    }

    /// @param own the summed evidence for each alternative, of which its own counts
    /// @param rival the same, of which that of the others counts
    private static double probability(
            Hypothesis hypothesis, double prior, Map<Hypothesis, Double> own, Map<Hypothesis, Double> rival) {
        double it = Math.log(prior) + own.getOrDefault(hypothesis, 0.0);
        double share = Math.log((1 - prior) / (own.size() - 1));
        double others = 0;
        for (Hypothesis each : Hypothesis.values()) {
            if (each != hypothesis) {
                others += Math.exp(share + rival.getOrDefault(each, 0.0) - it);
            }
        }
        return Combination.bounded(1 / (1 + others));
    }

    private static List<Linchpin> linchpins(List<Speaking> evidence, Lexicon lexicon) {
        Map<Hypothesis, Integer> bands = bands(evidence, lexicon);
        List<Linchpin> linchpins = new ArrayList<>();
        for (Speaking each : evidence) {
            List<Speaking> others =
                    evidence.stream().filter(row -> !row.id().equals(each.id())).toList();
            Map<Hypothesis, Integer> without = bands(others, lexicon);
            List<Hypothesis> moves = Stream.of(Hypothesis.values())
                    .filter(hypothesis -> !Objects.equals(bands.get(hypothesis), without.get(hypothesis)))
                    .toList();
            if (!moves.isEmpty()) {
                linchpins.add(new Linchpin(each.id(), moves));
            }
        }
        return linchpins;
    }

    private static Map<Hypothesis, Integer> bands(List<Speaking> evidence, Lexicon lexicon) {
        Map<Hypothesis, Integer> bands = new EnumMap<>(Hypothesis.class);
        Map<Hypothesis, Double> sums = sums(Combination.STANDARD, evidence, LogRatio::middle);
        for (Hypothesis each : Hypothesis.values()) {
            bands.put(each, lexicon.bandOf(even(each, sums)));
        }
        return bands;
    }
}

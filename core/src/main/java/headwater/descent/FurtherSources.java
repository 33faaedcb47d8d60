package headwater.descent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which witnesses a text took passages from beside its main source, and what the main source of the rest is.
///
/// A passage is a run of units that neither the main source nor any of its ancestors has, and another witness has. It
/// was taken from there, or both know it as a phrase, or both have it from a version between the main source and
/// themselves that nobody saw, or the main source is another one: each of these is weighed.
///
/// A text put together from two seems to come from something unseen that had both. So where a passage was probably
/// taken from elsewhere, the descent of the text is read once more without it.
public final class FurtherSources {

    /// From this probability on a further source is named.
    public static final double NAMED = 0.9;

    /// How many texts take a passage of a second one beside their main source.
    private static final double TAKES = 0.05;

    /// Any two texts of a language share a run of so many words.
    private static final int COMMON = 3;

    /// How much rarer each further word makes it that a run is known to both as a phrase.
    private static final double RARER = 0.6;

    /// What each place at which a carrier differs from the passage costs it against one that does not.
    private static final double DIFFERS = 0.03;

    /// Shorter runs, in words, are not looked at.
    private static final int SHORTEST = 6;

    /// An ancestor that is at least so probable may be where the main source has a passage from.
    private static final double POSSIBLE = 0.05;

    private static final double LIKELY = 0.5;

    private final Descent whole;
    private final Descent.Order order;
    private final double unitsAWord;
    private final Passages passages;

    /// The descent of the texts without what was taken from elsewhere, and whose text that makes shorter.
    private final Descent rest;

    private final Map<Integer, Map<Integer, Double>> ancestors = new HashMap<>();

    private final Map<Integer, int[]> shortened = new TreeMap<>();

    /// @param whole the descent of the whole texts
    /// @param unitsAWord how many units tell as much as a word does
    public FurtherSources(Descent whole, double unitsAWord, long seed) {
        this.whole = whole;
        this.order = whole.order();
        this.unitsAWord = unitsAWord;
        List<Witness> witnesses = whole.witnesses();
        this.passages = new Passages(witnesses, whole.shared(), (int) Math.ceil(SHORTEST * unitsAWord), order);
        for (int child = 0; child < witnesses.size(); child++) {
            List<Descent.Chance> parents = whole.parents(child);
            if (!parents.isEmpty()) {
                shorten(child, parents.getFirst().witness());
            }
        }
        this.rest = shortened.isEmpty() ? whole : whole.again(witnesses(), seed);
    }

    private void shorten(int child, int main) {
        List<Run> runs = weighed(child, main).stream()
                .filter(each -> each.taken() >= NAMED)
                .flatMap(each -> each.runs().stream())
                .toList();
        int[] units = whole.witnesses().get(child).units();
        int[] left = IntStream.range(0, units.length)
                .filter(at -> runs.stream().noneMatch(run -> run.holds(at)))
                .map(at -> units[at])
                .toArray();
        if (left.length < units.length) {
            shortened.put(child, left);
        }
    }

    private List<Witness> witnesses() {
        List<Witness> all = new ArrayList<>(whole.witnesses());
        shortened.forEach((child, units) -> all.set(child, all.get(child).with(units)));
        return all;
    }

    /// A further source.
    ///
    /// @param witness its place in the list
    /// @param share how probable it is that the passage was taken from it, directly or by copies nobody saw
    /// @param runs in the order of the child
    public record Further(int witness, double share, List<Run> runs) {
        public Further {
            runs = List.copyOf(runs);
        }
    }

    /// A passage weighed.
    ///
    /// @param source to which it most probably goes back
    /// @param taken how probable it is that it was taken from any of its earlier carriers
    /// @param back how probable it is of all ways to them that they lead to the source
    private record Weighed(int source, double taken, double back, List<Run> runs) {}

    /// The descent of a text, without the passages it took from elsewhere.
    public Descent of(int child) {
        return shortened.containsKey(child) ? rest : whole;
    }

    /// The certainly earlier witnesses from which a child took a passage that its main source lacks, in the order of
    /// the child.
    public List<Further> of(int child, int main) {
        double seen = 1 - of(child).unseen(child);
        return weighed(child, main).stream()
                .map(each -> new Further(each.source(), seen * each.taken() * each.back(), each.runs()))
                .toList();
    }

    /// The passages of a child, supposed that its main source is this one.
    private List<Weighed> weighed(int child, int main) {
        Set<Integer> line = new TreeSet<>(Set.of(main));
        ancestors(main).forEach((each, share) -> {
            if (share >= POSSIBLE) {
                line.add(each);
            }
        });
        return passages.of(child, line).stream()
                .flatMap(each -> weighed(child, main, each).stream())
                .toList();
    }

    private Map<Integer, Double> ancestors(int witness) {
        return ancestors.computeIfAbsent(witness, whole::ancestors);
    }

    private Optional<Weighed> weighed(int child, int main, List<Passages.Carrier> all) {
        Map<Integer, Passages.Carrier> carriers = new TreeMap<>();
        all.stream()
                .filter(each -> ancestors(each.witness()).getOrDefault(child, 0.0) < LIKELY)
                .forEach(each -> carriers.put(each.witness(), each));
        Map<Integer, Double> used = used(carriers);
        Map<Integer, Double> reached = reached(used);
        List<Integer> earlier = carriers.keySet().stream()
                .filter(each -> !order.mayPrecede(child, each))
                .sorted(Comparator.comparing((Integer each) -> reached.getOrDefault(each, 0.0) < NAMED)
                        .thenComparingDouble(each -> {
                            double of = reached.getOrDefault(each, 0.0);
                            return of < NAMED ? -of : of;
                        }))
                .toList();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        double certain = earlier.stream().mapToDouble(used::get).sum();
        double lost = (1 - whole.coverage())
                * earlier.stream()
                        .mapToDouble(each -> whole.share(each, main))
                        .max()
                        .orElse(0);
        int source = earlier.getFirst();
        return Optional.of(new Weighed(
                source,
                certain * TAKES / (TAKES + phrase(carriers) + lost),
                Math.min(1, reached.getOrDefault(source, 0.0)),
                Objects.requireNonNull(carriers.get(source)).runs()));
    }

    /// Against [#TAKES], that the passage is a phrase: the longer, and the fewer lines it came up in, the less so.
    private double phrase(Map<Integer, Passages.Carrier> carriers) {
        double units = carriers.values().stream()
                .mapToInt(Passages.Carrier::length)
                .max()
                .orElse(0);
        return (origins(carriers) + 0.5) * Math.pow(RARER, units / unitsAWord - COMMON);
    }

    /// Which of the carriers was used: one that has more of the passage rather than one that has less.
    private static Map<Integer, Double> used(Map<Integer, Passages.Carrier> carriers) {
        Map<Integer, Double> used = new TreeMap<>();
        carriers.forEach((carrier, each) -> used.put(carrier, Math.pow(DIFFERS, each.differences())));
        double sum = used.values().stream().mapToDouble(each -> each).sum();
        used.replaceAll((_, weight) -> weight / sum);
        return used;
    }

    /// How probable it is of each carrier that the passage goes back to it, the ways up from those used counted in.
    private Map<Integer, Double> reached(Map<Integer, Double> used) {
        Map<Integer, Double> reached = new TreeMap<>(used);
        used.forEach((carrier, weight) ->
                ancestors(carrier).forEach((up, share) -> reached.merge(up, weight * share, Double::sum)));
        return reached;
    }

    /// In how many lines of descent the passage came up.
    private long origins(Map<Integer, Passages.Carrier> carriers) {
        return carriers.keySet().stream()
                .filter(each -> whole.parents(each).stream()
                                .filter(parent -> carriers.containsKey(parent.witness()))
                                .mapToDouble(Descent.Chance::share)
                                .sum()
                        < LIKELY)
                .count();
    }
}

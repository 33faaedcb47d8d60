package headwater.accuracy;

import headwater.match.Match;
import headwater.model.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Ours on a labelled set, and, with `-Dscores.all=true`, the baselines on the same texts.
final class Comparison {

    /// What the asserted pairs of all sets of one run say of the score.
    private static final Calibration EVERYWHERE = new Calibration();

    private final String set;
    private final Labelled labelled;
    private final Map<Pair, Match> ours;

    private Comparison(String set, Labelled labelled, Map<Pair, Match> ours) {
        this.set = set;
        this.labelled = labelled;
        this.ours = ours;
    }

    static Comparison of(String set, Labelled labelled) throws IOException {
        return of(set, labelled, ours(labelled));
    }

    /// @param ours what ours asserts, where it is known already
    static Comparison of(String set, Labelled labelled, Map<Pair, Match> ours) throws IOException {
        Comparison comparison = new Comparison(set, labelled, ours);
        comparison.calibrate();
        if (Boolean.getBoolean("scores.all")) {
            comparison.compare();
        }
        return comparison;
    }

    /// What ours asserts.
    Map<Pair, Match> ours() {
        return ours;
    }

    private static Map<Pair, Match> ours(Labelled labelled) {
        if (labelled.scope() != Labelled.Scope.ALONE) {
            return ours(labelled.items());
        }
        Map<Pair, Match> ours = new HashMap<>();
        List<Pair> listed = new ArrayList<>(labelled.same().keySet());
        listed.addAll(labelled.others().keySet());
        for (Pair pair : listed) {
            ours(List.of(labelled.items().get(pair.a()), labelled.items().get(pair.b())))
                    .forEach((each, match) -> ours.put(pair, match));
        }
        return ours;
    }

    private static Map<Pair, Match> ours(List<Observation> items) {
        return asserted(items, Pairs.of(items));
    }

    /// The matches that assert something, by the places of the items.
    static Map<Pair, Match> asserted(List<Observation> items, List<Match> matches) {
        Map<String, Integer> places = new HashMap<>();
        for (Observation item : items) {
            places.put(item.id(), places.size());
        }
        Map<Pair, Match> ours = new HashMap<>();
        for (Match match : matches) {
            if (match.kind().asserts()) {
                ours.put(Pair.of(place(places, match.a()), place(places, match.b())), match);
            }
        }
        return ours;
    }

    private static int place(Map<String, Integer> places, String id) {
        return places.getOrDefault(id, -1);
    }

    /// "found" and F1 of each kind, "not joined" of each kind of others, or how much of what is asserted is right.
    List<Score> scores() {
        Tally tally = new Tally();
        labelled.same().forEach((pair, kind) -> tally.add("found " + kind, ours.containsKey(pair)));
        if (labelled.scope() == Labelled.Scope.ALONE) {
            labelled.others().forEach((pair, kind) -> tally.add("not joined " + kind, !ours.containsKey(pair)));
            int wrong = wrong(ours);
            List<Score> scores = new ArrayList<>(tally.scores(set));
            found(ours).forEach((kind, counts) -> scores.add(f1("F1 " + kind, counts[0], counts[1], wrong)));
            return scores;
        }
        for (Pair pair : ours.keySet()) {
            if (labelled.isKnown(pair)) {
                tally.add("asserted and " + labelled.right(), !labelled.isWrong(pair));
            }
        }
        return tally.scores(set);
    }

    /// An F1 is a share too: of what was found and what should have been, how much is both.
    Score f1(String measure, int found, int of, int wrong) {
        return new Score(set, measure, 2 * found, found + wrong + of);
    }

    private void calibrate() {
        Calibration calibration = new Calibration();
        ours.forEach((pair, match) -> {
            if (labelled.isKnown(pair)) {
                calibration.add(match.confidence(), !labelled.isWrong(pair));
            }
        });
        calibration.print(set);
        EVERYWHERE.add(calibration);
        EVERYWHERE.print("all sets so far");
    }

    private void compare() throws IOException {
        List<String> rows = new ArrayList<>();
        rows(Baselines.OURS, ours);
        for (Baseline baseline : Baseline.all()) {
            Map<Pair, Double> pairs = baseline.pairs(labelled.normal());
            double bound = best(pairs);
            pairs.values().removeIf(like -> like < bound);
            rows.addAll(rows(baseline.name() + (baseline instanceof Cosine ? two(bound) : ""), pairs));
        }
        Baselines.keep(set, rows);
    }

    private static String two(double bound) {
        return String.format(Locale.ROOT, " %.2f", bound);
    }

    /// The bound with the best F1, or .5 where no mistake could be counted; what has a bound of its own keeps all.
    private double best(Map<Pair, Double> pairs) {
        if (labelled.scope() != Labelled.Scope.CLOSED && labelled.others().isEmpty()) {
            return 0.5;
        }
        double best = 0;
        double most = -1;
        for (int step = 0; step < 16; step++) {
            double bound = Cosine.LEAST + step * 0.05;
            Map<Pair, Double> left = new HashMap<>(pairs);
            left.values().removeIf(like -> like < bound);
            int[] counts = total(left);
            double f1 = 2.0 * counts[0] / Math.max(1, counts[0] + wrong(left) + counts[1]);
            if (f1 > most) {
                most = f1;
                best = bound;
            }
        }
        return best;
    }

    /// A mistake belongs to no kind, unless each pair was compared on its own.
    private List<String> rows(String method, Map<Pair, ?> pairs) {
        int wrong = wrong(pairs);
        List<String> rows = new ArrayList<>();
        Map<String, int[]> found = found(pairs);
        boolean alone = labelled.scope() == Labelled.Scope.ALONE;
        found.forEach((kind, counts) -> rows.add(Baselines.row(set, method, kind, counts, alone ? wrong : -1)));
        rows.add(Baselines.row(set, method, "all", total(pairs), wrong));
        System.out.println(Baselines.shown(set, method, total(pairs), wrong) + Baselines.shown(found));
        return rows;
    }

    private int wrong(Map<Pair, ?> pairs) {
        return (int) pairs.keySet().stream().filter(labelled::isWrong).count();
    }

    private int[] total(Map<Pair, ?> pairs) {
        int found = (int)
                labelled.same().keySet().stream().filter(pairs::containsKey).count();
        return new int[] {found, labelled.same().size()};
    }

    private Map<String, int[]> found(Map<Pair, ?> pairs) {
        Map<String, int[]> found = new TreeMap<>();
        for (String kind : new TreeSet<>(labelled.same().values())) {
            found.put(kind, new int[2]);
        }
        labelled.same().forEach((pair, kind) -> {
            int[] counts = found.computeIfAbsent(kind, key -> new int[2]);
            counts[0] += pairs.containsKey(pair) ? 1 : 0;
            counts[1]++;
        });
        return found;
    }
}

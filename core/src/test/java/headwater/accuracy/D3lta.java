package headwater.accuracy;

import headwater.match.Match;
import headwater.model.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Groups of about ten texts, each a copy, a rewording or a translation of the others of its group, in ten languages
/// (VIGINUM, 2024).
///
/// Scored as its authors do: each pair inside a group belongs to the class of the group, any other pair to none, and a
/// class is found where it is the class asserted. A pair that is asserted in the wrong class is a miss and a mistake.
final class D3lta {

    private static final List<String> CLASSES = List.of("copypasta", "rewording", "translation");
    private static final Set<String> THREE = Set.of("zh", "en", "fr");

    private final List<Integer> groups = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<Observation> items = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, String> types = new HashMap<>();

    private D3lta(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("types.tsv"))) {
            String[] cells = line.split("\t");
            types.put(Integer.parseInt(cells[0]), cells[1]);
        }
        for (String line : Files.readAllLines(folder.resolve("docs.tsv"))) {
            String[] cells = line.split("\t", 3);
            places.put(cells[0], items.size());
            groups.add(Integer.parseInt(cells[0]) / 10);
            languages.add(cells[1]);
            items.add(Pairs.item(items.size(), cells[2]));
        }
    }

    static List<Score> scores(String set, Path folder) throws IOException {
        D3lta d3lta = new D3lta(folder);
        Comparison comparison = Comparison.of(set, d3lta.labelled());
        Map<Pair, String> ours = new HashMap<>();
        comparison.ours().forEach((pair, match) -> ours.put(pair, asserted(match.kind())));
        System.out.println("D3lta's own edges on the same texts, beside ours:");
        d3lta.scores("d3lta itself", d3lta.edges(folder)).forEach(System.out::println);
        return d3lta.scores(set, ours);
    }

    private Labelled labelled() {
        Map<Pair, String> same = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Pair pair = new Pair(i, j);
                if (!truth(pair).isEmpty()) {
                    same.put(pair, truth(pair));
                }
            }
        }
        return new Labelled(items, same, Map.of(), Labelled.Scope.CLOSED, "same");
    }

    /// A part that is shared is as much as a rewording leaves.
    private static String asserted(Match.Kind kind) {
        return switch (kind) {
            case VERBATIM, NEAR_VERBATIM -> "copypasta";
            case PARTIAL, REWORDED -> "rewording";
            case TRANSLATED -> "translation";
            case TEMPLATE, CANDIDATE -> "";
        };
    }

    private Map<Pair, String> edges(Path folder) throws IOException {
        Map<Pair, String> edges = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("edges.tsv"))) {
            String[] cells = line.split("\t");
            edges.put(
                    Pair.of(places.getOrDefault(cells[0], -1), places.getOrDefault(cells[1], -1)),
                    cells[2].replace("-", ""));
        }
        return edges;
    }

    private String truth(Pair pair) {
        return groups.get(pair.a()).equals(groups.get(pair.b())) ? types.getOrDefault(groups.get(pair.a()), "") : "";
    }

    /// Half of the groups are for whoever works on matching, the others are kept to see what it learnt.
    private boolean isDev(int place) {
        return Integer.parseInt(Pairs.hash("group " + groups.get(place)).substring(0, 1), 16) < 8;
    }

    private List<Score> scores(String set, Map<Pair, String> asserted) {
        Map<String, int[]> counts = new TreeMap<>();
        for (String half : List.of("dev", "kept")) {
            CLASSES.forEach(each -> counts.put(half + " " + each, new int[3]));
            counts.put(half + " translation zh en fr", new int[3]);
            counts.put(half + " any", new int[3]);
        }
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Pair pair = new Pair(i, j);
                String truth = truth(pair);
                String said = asserted.getOrDefault(pair, "");
                if (!truth.isEmpty() || !said.isEmpty()) {
                    count(counts, pair, truth, said);
                }
            }
        }
        List<Score> scores = new ArrayList<>();
        counts.forEach((measure, each) -> {
            scores.add(new Score(set, measure + " precision", each[0], each[0] + each[1]));
            scores.add(new Score(set, measure + " recall", each[0], each[0] + each[2]));
            scores.add(new Score(set, measure + " F1", 2 * each[0], 2 * each[0] + each[1] + each[2]));
        });
        return scores;
    }

    /// A pair of two halves is a mistake in both.
    private void count(Map<String, int[]> counts, Pair pair, String truth, String said) {
        for (String half : isDev(pair.a()) == isDev(pair.b()) ? List.of("") : List.of("dev", "kept")) {
            String in = half.isEmpty() ? isDev(pair.a()) ? "dev" : "kept" : half;
            CLASSES.forEach(each -> count(counts, in + " " + each, truth.equals(each), said.equals(each)));
            count(counts, in + " any", !truth.isEmpty(), !said.isEmpty());
            if (THREE.contains(languages.get(pair.a())) && THREE.contains(languages.get(pair.b()))) {
                count(counts, in + " translation zh en fr", truth.equals("translation"), said.equals("translation"));
            }
        }
    }

    private static void count(Map<String, int[]> counts, String measure, boolean truth, boolean said) {
        int[] each = counts.getOrDefault(measure, new int[3]);
        each[0] += truth && said ? 1 : 0;
        each[1] += !truth && said ? 1 : 0;
        each[2] += truth && !said ? 1 : 0;
    }
}

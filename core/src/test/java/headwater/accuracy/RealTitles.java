package headwater.accuracy;

import headwater.Repository;
import headwater.match.Samples;
import headwater.model.Observation;
import headwater.text.Normalised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Real titles of hot lists, and pairs among them that a person has read and labelled in `accuracy/titles-zh.csv`.
///
/// A title is known there by the first 12 digits of its SHA-256, so that no text is kept. Pairs that are equal in
/// normal form were not sampled: they would flatter.
final class RealTitles {

    private static final Path LABELS = Repository.root().resolve("accuracy/titles-zh.csv");
    private static final Pattern TITLE = Pattern.compile("\"title\": \"([^\"\\\\]+)\"");
    private static final int SAMPLE = 150;

    private RealTitles() {}

    static List<Score> scores(String set, Path hotSearch) throws IOException {
        Map<String, String> titles = titles(hotSearch);
        List<Observation> items = titles.entrySet().stream()
                .map(each -> Samples.item(each.getKey(), each.getValue(), ""))
                .toList();
        Labelled labelled = labelled(items, LABELS);
        Comparison comparison = Comparison.of(set, labelled);
        if (Boolean.getBoolean("scores.show")) {
            TreeSet<String> joined = new TreeSet<>();
            List<String> ids = List.copyOf(titles.keySet());
            for (Pair pair : comparison.ours().keySet()) {
                if (!isEqual(titles, ids.get(pair.a()), ids.get(pair.b()))) {
                    joined.add(ids.get(pair.a()) + "," + ids.get(pair.b()));
                }
            }
            show(titles, joined);
        }
        return comparison.scores();
    }

    /// Items known by the hash of their text, and what a person said of pairs of them.
    private static Labelled labelled(List<Observation> items, Path labels) throws IOException {
        Map<String, Integer> places = new TreeMap<>();
        for (Observation item : items) {
            places.put(Pairs.given(item.id()), places.size());
        }
        Map<Pair, String> same = new HashMap<>();
        Map<Pair, String> others = new HashMap<>();
        for (String row : Files.readAllLines(labels).stream().skip(1).toList()) {
            String[] cells = row.split(",");
            Pair pair = Pair.of(places.getOrDefault(cells[0], -1), places.getOrDefault(cells[1], -1));
            (cells[2].equals("same") ? same : others).put(pair, cells[2]);
        }
        return new Labelled(items, same, others, Labelled.Scope.LISTED, "same");
    }

    private static boolean isEqual(Map<String, String> titles, String a, String b) {
        return normal(titles, a).equals(normal(titles, b));
    }

    private static String normal(Map<String, String> titles, String id) {
        return Normalised.of(titles.getOrDefault(id, "")).text();
    }

    /// A sample for a person to read, drawn by a fixed seed, and how many there were to draw from.
    private static void show(Map<String, String> titles, Set<String> joined) {
        List<String> pairs = new ArrayList<>(joined);
        Collections.shuffle(pairs, new Random(2026));
        System.out.println("joined, not equal: " + pairs.size() + " pairs of " + titles.size() + " titles");
        pairs.stream().limit(SAMPLE).forEach(pair -> {
            String[] ids = pair.split(",");
            System.out.println("pair," + pair + "\t" + titles.get(ids[0]) + "\t" + titles.get(ids[1]));
        });
    }

    private static Map<String, String> titles(Path hotSearch) throws IOException {
        Map<String, String> titles = new TreeMap<>();
        for (String board : List.of("trending-in-one", "xiadd-weibo", "jackylee1-weibo")) {
            int column = board.equals("trending-in-one") ? 1 : 0;
            Pairs.lines(hotSearch.resolve("first-seen-2021-09-" + board + ".csv.gz")).stream()
                    .skip(1)
                    .map(line -> line.split(",")[column])
                    .forEach(title -> titles.put(Pairs.hash(title), title));
        }
        Optional<Path> weibo = Repository.data("weibo-topics-2026");
        if (weibo.isPresent()) {
            for (String file : List.of("dev-topics.jsonl.gz", "hotlists.jsonl.gz")) {
                for (String line : Pairs.lines(weibo.get().resolve(file))) {
                    Matcher title = TITLE.matcher(line);
                    while (title.find()) {
                        titles.put(Pairs.hash(title.group(1)), title.group(1));
                    }
                }
            }
        }
        return titles;
    }
}

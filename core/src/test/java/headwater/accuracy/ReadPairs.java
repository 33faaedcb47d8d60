package headwater.accuracy;

import headwater.Repository;
import headwater.match.Match;
import headwater.model.Observation;
import headwater.text.Document;
import headwater.text.Normalised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Asserted pairs of real texts that were read and labelled, in `accuracy/FILE.csv`, and the sheet they are read from.
///
/// Texts that are equal in normal form count as one, and pairs of equal ones are not read: they would flatter. Labels
/// are "same" (one repeats the other, or both a third), "template" (the same frame with another number, name or event)
/// and "other".
final class ReadPairs {

    private final String file;
    private final List<Observation> items;

    /// For each text the place of the first one that is equal in normal form.
    private final List<Integer> firsts = new ArrayList<>();

    private final Map<String, Integer> hashes = new TreeMap<>();
    private final Map<Pair, Match> asserted = new HashMap<>();

    ReadPairs(String file, List<Observation> items, List<Match> matches) {
        this.file = file;
        this.items = items;
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> byForm = new HashMap<>();
        for (Observation item : items) {
            String text = Document.of(item).text();
            int place = places.size();
            places.put(item.id(), place);
            byForm.putIfAbsent(Normalised.of(text).text(), place);
            firsts.add(byForm.getOrDefault(Normalised.of(text).text(), place));
            hashes.putIfAbsent(Pairs.hash(text), place);
        }
        for (Match match : matches) {
            Pair pair = first(places.getOrDefault(match.a(), 0), places.getOrDefault(match.b(), 0));
            if (match.kind().asserts() && pair.a() != pair.b()) {
                asserted.merge(pair, match, (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
    }

    private Pair first(int one, int other) {
        return Pair.of(firsts.get(one), firsts.get(other));
    }

    Comparison compared(String set) throws IOException {
        Map<Pair, String> same = new HashMap<>();
        Map<Pair, String> others = new HashMap<>();
        Path labels = Repository.root().resolve("accuracy/" + file + ".csv");
        if (Files.exists(labels)) {
            for (String row : Files.readAllLines(labels).stream().skip(1).toList()) {
                String[] cells = row.split(",");
                Pair pair = first(place(cells[0]), place(cells[1]));
                (cells[2].equals("same") ? same : others).put(pair, cells[2]);
            }
        }
        return Comparison.of(set, new Labelled(items, same, others, Labelled.Scope.LISTED, "same"), asserted);
    }

    private int place(String hash) {
        Integer place = hashes.get(hash);
        if (place == null) {
            throw new IllegalStateException(
                    "accuracy/" + file + ".csv names a text that the set does not have: " + hash);
        }
        return place;
    }

    /// With `-Dlabels.sheet=DIR`, so many pairs drawn by a fixed seed, without kind or score. It holds text of the set
    /// and must stay outside the repository.
    void writeSheet(int many, Predicate<Pair> of) throws IOException {
        String folder = System.getProperty("labels.sheet", "");
        if (folder.isEmpty()) {
            return;
        }
        List<String> pairs = new ArrayList<>(new TreeSet<>(asserted.entrySet().stream()
                .filter(each -> of.test(each.getKey()))
                .map(each -> written(each.getKey(), each.getValue()))
                .toList()));
        System.out.println(file + ": " + pairs.size() + " asserted pairs to draw from");
        Collections.shuffle(pairs, new Random(2026));
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, file + ".txt"), pairs.stream().limit(many).toList());
    }

    private String written(Pair pair, Match match) {
        String one = Document.of(items.get(pair.a())).text();
        String other = Document.of(items.get(pair.b())).text();
        String text = items.stream()
                .filter(item -> item.id().equals(match.a()))
                .map(item -> Document.of(item).text())
                .findFirst()
                .orElse("");
        List<String> shared = match.passages().stream()
                .map(passage -> text.substring(passage.aStart(), passage.aEnd()))
                .toList();
        return (Pairs.hash(one) + "," + Pairs.hash(other) + "\t" + one + "\t" + other + "\t" + shared)
                .replace("\n", "⏎");
    }
}

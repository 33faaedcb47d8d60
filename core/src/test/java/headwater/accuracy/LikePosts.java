package headwater.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Real posts of paid accounts: which of those that are alike letter by letter end in one cluster.
///
/// Alike means that at most three tenths of the letters of the longer one have to change (Levenshtein), found by
/// comparing each with each. Posts of fewer than 30 letters are left out: what is left of them is a tag or a mention.
final class LikePosts {

    private static final int ONE_IN = 4;
    private static final int LEAST = 30;
    private static final double ALIKE = 0.7;
    private static final int BINS = 32;

    private final List<Observation> items = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();

    private LikePosts(Path folder) throws IOException {
        Set<String> seen = new HashSet<>();
        int row = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(folder.resolve("dev-sample.csv.gz"))),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord post : rows) {
                String form = row++ % ONE_IN == 0
                        ? Normalised.of(post.getField("content")).text()
                        : "";
                if (form.length() >= LEAST && seen.add(form)) {
                    items.add(Pairs.unread(items.size(), post.getField("content")));
                    forms.add(form);
                }
            }
        }
    }

    static List<Score> scores(String set, Path folder) throws IOException {
        LikePosts posts = new LikePosts(folder);
        List<Pair> alike = posts.alike();
        Map<Integer, Integer> ours = posts.clusters();
        Map<Integer, Integer> minHash =
                clusters(new MinHashes().pairs(posts.forms).keySet());
        Tally tally = new Tally();
        int byMinHash = 0;
        for (Pair pair : alike) {
            boolean found = isOne(ours, pair);
            tally.add("alike in one cluster", found);
            byMinHash += isOne(minHash, pair) ? 1 : 0;
            if (!found && Boolean.getBoolean("scores.show")) {
                System.out.println("apart: " + posts.forms.get(pair.a()) + "\n       " + posts.forms.get(pair.b()));
            }
        }
        System.out.printf(
                "%s: %d posts; MinHash-LSH .5 has %d of %d pairs in one cluster%n",
                set, posts.items.size(), byMinHash, alike.size());
        return tally.scores(set);
    }

    private static boolean isOne(Map<Integer, Integer> clusters, Pair pair) {
        return clusters.getOrDefault(pair.a(), -1).equals(clusters.getOrDefault(pair.b(), -2));
    }

    private Map<Integer, Integer> clusters() {
        Map<Integer, Integer> clusters = new HashMap<>();
        int next = 0;
        for (Narrative narrative : Narratives.of(Pairs.of(items), items, Foldings.ALL)) {
            for (String member : narrative.members()) {
                clusters.put(Integer.parseInt(Pairs.given(member)), next);
            }
            next++;
        }
        return clusters;
    }

    private static Map<Integer, Integer> clusters(Set<Pair> pairs) {
        Map<Integer, Integer> parents = new HashMap<>();
        for (Pair pair : pairs) {
            parents.put(root(parents, pair.b()), root(parents, pair.a()));
        }
        Map<Integer, Integer> clusters = new HashMap<>();
        List.copyOf(parents.keySet()).forEach(each -> clusters.put(each, root(parents, each)));
        return clusters;
    }

    private static int root(Map<Integer, Integer> parents, int of) {
        int root = of;
        while (parents.getOrDefault(root, root) != root) {
            root = parents.getOrDefault(root, root);
        }
        parents.putIfAbsent(root, root);
        return root;
    }

    private List<Pair> alike() {
        List<byte[]> letters = forms.stream().map(LikePosts::letters).toList();
        List<Pair> alike = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            for (int j = i + 1; j < forms.size(); j++) {
                int longer = Math.max(forms.get(i).length(), forms.get(j).length());
                int most = (int) ((1 - ALIKE) * longer + 1e-9);
                if (Math.abs(forms.get(i).length() - forms.get(j).length()) <= most
                        && apart(letters.get(i), letters.get(j)) <= 2 * most
                        && distance(forms.get(i), forms.get(j), most) <= most) {
                    alike.add(new Pair(i, j));
                }
            }
        }
        return alike;
    }

    private static byte[] letters(String form) {
        byte[] letters = new byte[BINS];
        form.chars().forEach(c -> letters[c % BINS]++);
        return letters;
    }

    /// A change of one letter moves two of these counts by one at most.
    private static int apart(byte[] one, byte[] other) {
        int apart = 0;
        for (int i = 0; i < BINS; i++) {
            apart += Math.abs(one[i] - other[i]);
        }
        return apart;
    }

    /// More than `most` is not counted out: only what can still come out at it or below is looked at (Ukkonen 1985).
    private static int distance(String one, String other, int most) {
        int beyond = most + 1;
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.min(j, beyond);
        }
        for (int i = 1; i <= one.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(other.length(), i + most);
            int corner = row[from - 1];
            row[from - 1] = from == 1 ? i : beyond;
            int least = beyond;
            for (int j = from; j <= to; j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(j == i + most ? beyond : row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return beyond;
            }
        }
        return row[other.length()];
    }
}

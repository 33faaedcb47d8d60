package headwater.accuracy;

import headwater.model.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs of Chinese sentences that people judged: each is compared on its own.
final class Paraphrases {

    private final List<Observation> items = new ArrayList<>();
    private final Map<Pair, String> same = new HashMap<>();
    private final Map<Pair, String> others = new HashMap<>();

    private Paraphrases() {}

    /// The same words in another order or with one name for another (PAWS-X): where the meaning differs, a copy must
    /// not be asserted.
    static List<Score> swapped(String set, Path folder) throws IOException {
        Paraphrases pairs = new Paraphrases();
        for (String line :
                Files.readAllLines(folder.resolve("csts/PAWS-X/dev_2k.tsv")).subList(1, 2001)) {
            String[] cells = line.split("\t");
            if (cells.length == 4) {
                boolean isSame = cells[3].equals("1");
                pairs.add(cells[1], cells[2], isSame ? pairs.same : pairs.others, isSame ? "same" : "other");
            }
        }
        return pairs.scores(set, " meaning");
    }

    /// Likeness from 0 to 5 (STS-B): 4 and 5 are the same, 0 to 2 are not, 3 is left out.
    static List<Score> judged(String set, Path folder) throws IOException {
        Paraphrases pairs = new Paraphrases();
        for (String line : Files.readAllLines(folder.resolve("csts/Chinese-STS-B/sts-b-dev.txt"))) {
            String[] cells = line.split("\t");
            int likeness = Integer.parseInt(cells[2].strip());
            if (likeness != 3) {
                boolean isSame = likeness > 3;
                pairs.add(cells[0], cells[1], isSame ? pairs.same : pairs.others, isSame ? "4 or 5" : "0 to 2");
            }
        }
        return pairs.scores(set, "");
    }

    private void add(String one, String other, Map<Pair, String> into, String kind) {
        into.put(new Pair(items.size(), items.size() + 1), kind);
        items.add(Pairs.unread(items.size(), one));
        items.add(Pairs.unread(items.size(), other));
    }

    private List<Score> scores(String set, String suffix) throws IOException {
        same.replaceAll((pair, kind) -> kind + suffix);
        others.replaceAll((pair, kind) -> kind + suffix);
        return Comparison.of(set, new Labelled(items, same, others, Labelled.Scope.ALONE, "same"))
                .scores();
    }
}

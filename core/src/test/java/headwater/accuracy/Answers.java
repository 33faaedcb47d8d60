package headwater.accuracy;

import headwater.model.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers copied, lightly or heavily rewritten from an encyclopedia article, or written without it
/// (Clough and Stevenson 2011).
///
/// Each is compared with its article alone; an answer written without it that is joined all the same counts against
/// the F1 of every class.
final class Answers {

    private Answers() {}

    static List<Score> scores(String set, Path folder) throws IOException {
        List<Observation> items = new ArrayList<>();
        Map<String, Integer> articles = new HashMap<>();
        Map<Pair, String> same = new HashMap<>();
        Map<Pair, String> others = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("file_information.csv"))) {
            String[] cells = line.split(",");
            if (cells.length < 3 || cells[2].equals("orig") || cells[0].equals("File")) {
                continue;
            }
            if (!articles.containsKey(cells[1])) {
                articles.put(cells[1], items.size());
                items.add(read(items.size(), folder.resolve("orig_task" + cells[1] + ".txt")));
            }
            Pair pair = Pair.of(articles.getOrDefault(cells[1], 0), items.size());
            items.add(read(items.size(), folder.resolve(cells[0])));
            (cells[2].equals("non") ? others : same).put(pair, cells[2]);
        }
        return Comparison.of(set, new Labelled(items, same, others, Labelled.Scope.ALONE, "same"))
                .scores();
    }

    private static Observation read(int place, Path file) throws IOException {
        return Pairs.unread(place, Files.readString(file, StandardCharsets.ISO_8859_1));
    }
}

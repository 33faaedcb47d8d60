package headwater.accuracy.delta;

import headwater.accuracy.Kept;
import headwater.accuracy.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Scores aligning sentences and telling what was added, left out and moved, on news in three languages to which a
/// seeded hand did just that, and compares with the scores kept in `accuracy/delta.csv`.
class DeltaScoresTest {

    private static final Kept KEPT = new Kept("delta.csv", "DeltaScoresTest");

    private static final int SEEDS = 3;

    @Test
    void inside() throws IOException {
        KEPT.hold("inside", "xling-ntrex-zh-en-fr", (set, folder) -> {
            Tally tally = new Tally();
            score(folder, "en", "src.eng", "src.eng", tally);
            score(folder, "fr", "ref.fra", "ref.fra", tally);
            score(folder, "zh", "ref.zho-CN", "ref.zho-CN", tally);
            return tally.scores(set);
        });
    }

    @Test
    void retranslated() throws IOException {
        KEPT.hold("retranslated", "xling-ntrex-zh-en-fr", (set, folder) -> {
            Tally tally = new Tally();
            score(folder, "fr frCA", "ref.fra", "ref.fra-CA", tally);
            score(folder, "zhCN zhTW", "ref.zho-CN", "ref.zho-TW", tally);
            return tally.scores(set);
        });
    }

    @Test
    void across() throws IOException {
        KEPT.hold("across", "xling-ntrex-zh-en-fr", (set, folder) -> {
            Tally tally = new Tally();
            score(folder, "zh en", "ref.zho-CN", "src.eng", tally);
            score(folder, "en zh", "src.eng", "ref.zho-CN", tally);
            score(folder, "fr en", "ref.fra", "src.eng", tally);
            score(folder, "zh fr", "ref.zho-CN", "ref.fra", tally);
            score(folder, "zhTW en", "ref.zho-TW", "src.eng", tally);
            score(folder, "yue en", "ref.yue", "src.eng", tally);
            score(folder, "frCA en", "ref.fra-CA", "src.eng", tally);
            return tally.scores(set);
        });
    }

    private static void score(Path folder, String name, String parent, String child, Tally tally) throws IOException {
        List<String> parents = lines(folder, parent);
        List<String> children = lines(folder, child);
        Map<String, List<Integer>> documents = new LinkedHashMap<>();
        List<String> ids = Files.readAllLines(folder.resolve("DOCUMENT_IDS.tsv"));
        for (int i = 0; i < ids.size(); i++) {
            documents
                    .computeIfAbsent(ids.get(i).split("\t")[0], key -> new ArrayList<>())
                    .add(i);
        }
        documents.forEach((id, own) -> {
            List<String> others = new ArrayList<>(children);
            others.subList(own.getFirst(), own.getLast() + 1).clear();
            Edition.Source source =
                    new Edition.Source(of(parents, own), tag(parent), of(children, own), tag(child), others);
            String half = Math.floorMod(id.hashCode() * 0x9E3779B9 >>> 16, 2) == 0 ? " dev" : " kept";
            for (int seed = 0; seed < SEEDS; seed++) {
                new Marking(Edition.of(source, id.hashCode() * 31L + seed)).add(name + half, tally);
            }
        });
    }

    private static List<String> of(List<String> lines, List<Integer> numbers) {
        return numbers.stream().map(lines::get).toList();
    }

    private static String tag(String file) {
        return file.contains("fra") ? "fr" : file.contains("eng") ? "en" : "zh";
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        return Files.readAllLines(folder.resolve("newstest2019-" + name + ".txt"));
    }
}

package headwater.accuracy.delta;

import headwater.accuracy.Kept;
import headwater.accuracy.Tally;
import headwater.delta.Change;
import headwater.delta.Delta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Scores aligning sentences and telling what was added, left out and moved, on news in three languages to which a
/// seeded hand did just that, and compares with the scores kept in `accuracy/delta.csv`.
class DeltaScoresTest {

    private static final Kept KEPT = new Kept("delta.csv", "DeltaScoresTest");

    private static final List<Change.Sort> TOLD =
            List.of(Change.Sort.STRENGTHENED, Change.Sort.WEAKENED, Change.Sort.NUMBER_CHANGED);

    private static final int SEEDS = 2;

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

    /// What people translated and nobody edited: each change of a number or of certainty that is told is a false alarm,
    /// or a slip of the translator.
    @Test
    void faithful() throws IOException {
        KEPT.hold("faithful", "xling-ntrex-zh-en-fr", (set, folder) -> {
            Tally tally = new Tally();
            leftAlone(folder, "zh en", "ref.zho-CN", "src.eng", tally);
            leftAlone(folder, "fr en", "ref.fra", "src.eng", tally);
            leftAlone(folder, "zh fr", "ref.zho-CN", "ref.fra", tally);
            return tally.scores(set);
        });
    }

    private static void leftAlone(Path folder, String name, String parent, String child, Tally tally)
            throws IOException {
        List<String> parents = lines(folder, parent);
        List<String> children = lines(folder, child);
        documents(folder).values().forEach(own -> {
            Delta delta = Delta.of(
                    Edition.version("a", tag(parent), of(parents, own)),
                    Edition.version("b", tag(child), of(children, own)));
            for (Change.Sort sort : TOLD) {
                int told = (int) delta.changes().stream()
                        .filter(each -> each.sort() == sort)
                        .count();
                String measure = sort.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                tally.add("no " + measure + " " + name, own.size() - told, own.size());
            }
        });
    }

    private static Map<String, List<Integer>> documents(Path folder) throws IOException {
        Map<String, List<Integer>> documents = new LinkedHashMap<>();
        List<String> ids = Files.readAllLines(folder.resolve("DOCUMENT_IDS.tsv"));
        for (int i = 0; i < ids.size(); i++) {
            documents
                    .computeIfAbsent(ids.get(i).split("\t")[0], key -> new ArrayList<>())
                    .add(i);
        }
        return documents;
    }

    private static void score(Path folder, String name, String parent, String child, Tally tally) throws IOException {
        List<String> parents = lines(folder, parent);
        List<String> children = lines(folder, child);
        documents(folder).forEach((id, own) -> {
            List<String> others = new ArrayList<>(children);
            others.subList(own.getFirst(), own.getLast() + 1).clear();
            Edition.Source source =
                    new Edition.Source(of(parents, own), tag(parent), of(children, own), tag(child), others);
            String half = Math.floorMod((id.hashCode() * 0x9E3779B9) >>> 16, 2) == 0 ? " dev" : " kept";
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

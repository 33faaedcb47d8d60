package headwater.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Scores matching on each labelled set and compares with the scores kept in `accuracy/matching.csv`: a drop fails.
///
/// With `-Dscores=write` the new scores are kept instead. A set that this machine does not have is skipped.
class ScoresTest {

    private static final Path KEPT = Repository.root().resolve("accuracy/matching.csv");

    private interface Measured {
        List<Score> scores(String set, Path folder) throws IOException;
    }

    @Test
    void answersEn() throws IOException {
        hold("answersEn", "plagiarism-clough-stevenson", Answers::scores);
    }

    @Test
    void captionsZh() throws IOException {
        hold("captionsZh", "hot-search-cn", Captions::scores);
    }

    @Test
    void plantedZh() throws IOException {
        hold("plantedZh", "xling-wmt-news", (set, folder) -> Planted.scores(set, RealLines.chinese(folder), 260));
    }

    @Test
    void plantedFormulaicZh() throws IOException {
        hold(
                "plantedFormulaicZh",
                "xinwen-lianbo",
                (set, folder) -> Planted.scores(set, RealLines.formulaic(folder), 320));
    }

    @Test
    void plantedEn() throws IOException {
        hold("plantedEn", "xling-wmt-news", (set, folder) -> Planted.scores(set, RealLines.english(folder), 800));
    }

    @Test
    void plantedFr() throws IOException {
        hold("plantedFr", "xling-wmt-news", (set, folder) -> Planted.scores(set, RealLines.french(folder), 800));
    }

    @Test
    void titlesZh() throws IOException {
        hold("titlesZh", "hot-search-cn", RealTitles::scores);
    }

    @Test
    void swappedWordsZh() throws IOException {
        hold("swappedWordsZh", "zh-paraphrase", Paraphrases::swapped);
    }

    @Test
    void judgedZh() throws IOException {
        hold("judgedZh", "zh-paraphrase", Paraphrases::judged);
    }

    @Test
    void d3lta() throws IOException {
        hold("d3lta", "d3lta", D3lta::scores);
    }

    @Test
    void republishedEn() throws IOException {
        hold("republishedEn", "news-republication-statesnewsroom", Republished::scores);
    }

    @Test
    void likePosts() throws IOException {
        hold("likePosts", "ira-tweets-538", LikePosts::scores);
    }

    @Test
    void weiboZh() throws IOException {
        hold("weiboZh", "weibo-topics-2026", WeiboPosts::scores);
    }

    private static boolean isAskedFor(String set) {
        Integer seconds = Score.SLOW.get(set);
        if (seconds == null || Boolean.getBoolean("scores.all")) {
            return true;
        }
        System.out.println("skipped: " + set + " takes " + seconds + " s, run it with -Dscores.all=true");
        return false;
    }

    private static void hold(String set, String data, Measured measured) throws IOException {
        Optional<Path> folder = Repository.data(data);
        assumeTrue(folder.isPresent());
        assumeTrue(isAskedFor(set));
        long start = System.nanoTime();
        List<Score> now = measured.scores(set, folder.get());
        now.forEach(System.out::println);
        System.out.printf("%s took %.1f s%n", set, (System.nanoTime() - start) / 1e9);
        if (System.getProperty("scores", "").equals("write")) {
            keep(set, now);
            return;
        }
        List<Score> kept =
                kept().stream().filter(score -> score.set().equals(set)).toList();
        assertEquals(names(kept), names(now), "the measures kept and those taken");
        for (Score score : now) {
            for (Score before : kept) {
                if (score.name().equals(before.name()) && score.hasDroppedFrom(before)) {
                    throw new AssertionError("dropped from " + before + " to " + score);
                }
            }
        }
    }

    private static List<String> names(List<Score> scores) {
        return scores.stream().map(Score::name).sorted().toList();
    }

    private static List<Score> kept() throws IOException {
        return Files.readAllLines(KEPT).stream().skip(1).map(Score::parse).toList();
    }

    private static void keep(String set, List<Score> now) throws IOException {
        List<Score> all = new ArrayList<>(now);
        kept().stream().filter(score -> !score.set().equals(set)).forEach(all::add);
        List<String> rows = new ArrayList<>(List.of(Score.HEADER));
        all.stream().sorted(Comparator.comparing(Score::name)).map(Score::row).forEach(rows::add);
        Files.write(KEPT, rows);
    }
}

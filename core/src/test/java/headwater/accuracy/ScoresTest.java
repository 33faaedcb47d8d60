package headwater.accuracy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Scores matching on each labelled set and compares with the scores kept in `accuracy/matching.csv`: a drop fails.
///
/// With `-Dscores=write` the new scores are kept instead. A set that this machine does not have is skipped.
class ScoresTest {

    private static final Kept KEPT = new Kept("matching.csv", "ScoresTest");

    @Test
    void answersEn() throws IOException {
        KEPT.hold("answersEn", "plagiarism-clough-stevenson", Answers::scores);
    }

    @Test
    void captionsZh() throws IOException {
        KEPT.hold("captionsZh", "hot-search-cn", Captions::scores);
    }

    @Test
    void plantedZh() throws IOException {
        KEPT.hold("plantedZh", "xling-wmt-news", (set, folder) -> Planted.scores(set, RealLines.chinese(folder), 260));
    }

    @Test
    void plantedFormulaicZh() throws IOException {
        KEPT.hold(
                "plantedFormulaicZh",
                "xinwen-lianbo",
                (set, folder) -> Planted.scores(set, RealLines.formulaic(folder), 320));
    }

    @Test
    void plantedEn() throws IOException {
        KEPT.hold("plantedEn", "xling-wmt-news", (set, folder) -> Planted.scores(set, RealLines.english(folder), 800));
    }

    @Test
    void plantedFr() throws IOException {
        KEPT.hold("plantedFr", "xling-wmt-news", (set, folder) -> Planted.scores(set, RealLines.french(folder), 800));
    }

    @Test
    void titlesZh() throws IOException {
        KEPT.hold("titlesZh", "hot-search-cn", RealTitles::scores);
    }

    @Test
    void swappedWordsZh() throws IOException {
        KEPT.hold("swappedWordsZh", "zh-paraphrase", Paraphrases::swapped);
    }

    @Test
    void judgedZh() throws IOException {
        KEPT.hold("judgedZh", "zh-paraphrase", Paraphrases::judged);
    }

    @Test
    void d3lta() throws IOException {
        KEPT.hold("d3lta", "d3lta", D3lta::scores);
    }

    @Test
    void republishedEn() throws IOException {
        KEPT.hold("republishedEn", "news-republication-statesnewsroom", Republished::scores);
    }

    @Test
    void likePosts() throws IOException {
        KEPT.hold("likePosts", "ira-tweets-538", LikePosts::scores);
    }

    @Test
    void weiboZh() throws IOException {
        KEPT.hold("weiboZh", "weibo-topics-2026", WeiboPosts::scores);
    }
}

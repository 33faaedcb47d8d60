package headwater.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores finding translations on each labelled set and compares with the scores kept in `accuracy/translation.csv`.
class TranslationScoresTest {

    private static final Kept KEPT = new Kept("translation.csv", "TranslationScoresTest");

    private static final String NTREX = "newstest2019-ref.";

    @Test
    void ntrex() throws IOException {
        KEPT.hold("ntrex", "xling-ntrex-zh-en-fr", (set, folder) -> {
            Tally tally = new Tally();
            for (String language : List.of("zho-CN", "zho-TW", "yue", "fra", "fra-CA")) {
                Parallel lines = ntrex(folder, language);
                lines.sentences(language + "-en", tally);
                lines.documents(language + "-en", tally);
            }
            return tally.scores(set);
        });
    }

    private static Parallel ntrex(Path folder, String language) throws IOException {
        String tag = language.startsWith("fra") ? "fr" : "zh";
        return new Parallel(
                tag,
                Pairs.lines(folder.resolve(NTREX + language + ".txt")),
                "en",
                Pairs.lines(folder.resolve("newstest2019-src.eng.txt")),
                Pairs.lines(folder.resolve("DOCUMENT_IDS.tsv")).stream()
                        .map(line -> line.split("\t")[0])
                        .toList());
    }

    @Test
    void pud() throws IOException {
        KEPT.hold("pud", "xling-pud-zh-en-fr", (set, folder) -> {
            List<List<String>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            Pairs.lines(folder.resolve("pud.tsv")).stream().skip(1).forEach(line -> {
                String[] cells = line.split("\t");
                for (int i = 0; i < 3; i++) {
                    columns.get(i).add(cells[i + 1]);
                }
            });
            Tally tally = new Tally();
            Parallel.of("zh", columns.get(0), "en", columns.get(1)).sentences("zh-en", tally);
            Parallel.of("fr", columns.get(2), "en", columns.get(1)).sentences("fr-en", tally);
            Parallel.of("zh", columns.get(0), "fr", columns.get(2)).sentences("zh-fr", tally);
            return tally.scores(set);
        });
    }

    @Test
    void xquad() throws IOException {
        KEPT.hold("xquad", "xling-xquad-zh-en", (set, folder) -> {
            Tally tally = new Tally();
            Parallel.of("zh", paragraphs(folder, "zh"), "en", paragraphs(folder, "en"))
                    .chapters(1)
                    .documents("zh-en", tally);
            return tally.scores(set);
        });
    }

    private static List<String> paragraphs(Path folder, String language) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        JsonNode root = JsonMapper.shared().readTree(Files.readString(folder.resolve("xquad." + language + ".json")));
        for (JsonNode article : root.path("data")) {
            for (JsonNode paragraph : article.path("paragraphs")) {
                paragraphs.add(paragraph.path("context").asString(""));
            }
        }
        return paragraphs;
    }

    @Test
    void machines() throws IOException {
        KEPT.hold("machines", "xling-wmt-news", (set, folder) -> {
            Tally tally = new Tally();
            Path first = folder.resolve("wmt21/txt");
            Path second = folder.resolve("wmt22/txt");
            for (String system : List.of("Facebook-AI", "Online-A", "Online-Y")) {
                copies("2021 en-zh", first, "newstest2021", "en-zh", system, tally);
                copies("2021 zh-en", first, "newstest2021", "zh-en", system, tally);
            }
            for (String system : List.of("Online-A", "Online-W")) {
                news(folder.resolve("wmt22-en-zh-docs.jsonl"), system).documents("2022 en-zh news", tally);
                copies("2022 zh-en", second, "generaltest2022", "zh-en", system, tally);
            }
            return tally.scores(set);
        });
    }

    /// Eight lines in a row stand for a document, because the files do not say where one ends.
    private static void copies(String name, Path folder, String test, String pair, String system, Tally tally)
            throws IOException {
        String from = pair.substring(0, 2);
        String into = pair.substring(3);
        Parallel.of(
                        from,
                        folder.resolve("sources/" + test + "." + pair + ".src." + from),
                        into,
                        folder.resolve("system-outputs/" + test + "." + pair + ".hyp." + system + "." + into))
                .chapters(8)
                .documents(name, tally);
    }

    /// News alone: conversations and manuals repeat whole sentences of each other.
    private static Parallel news(Path file, String system) throws IOException {
        Parallel news = new Parallel("en", new ArrayList<>(), "zh", new ArrayList<>(), new ArrayList<>());
        for (String line : Pairs.lines(file)) {
            JsonNode document = JsonMapper.shared().readTree(line);
            for (int i = 0; i < document.path("src_en").size(); i++) {
                if (document.path("domain").asString("").equals("news")) {
                    news.one().add(document.path("src_en").get(i).asString(""));
                    news.two().add(document.path("hyp_" + system).get(i).asString(""));
                    news.documents().add(document.path("doc").asString(""));
                }
            }
        }
        return news;
    }

    @Test
    void tatoeba() throws IOException {
        KEPT.hold("tatoeba", "xling-tatoeba-zh-en-fr", (set, folder) -> {
            Tally tally = new Tally();
            Parallel.of("zh", folder.resolve("tatoeba.cmn-eng.cmn"), "en", folder.resolve("tatoeba.cmn-eng.eng"))
                    .sentences("zh-en", tally);
            Parallel.of("fr", folder.resolve("tatoeba.fra-eng.fra"), "en", folder.resolve("tatoeba.fra-eng.eng"))
                    .sentences("fr-en", tally);
            return tally.scores(set);
        });
    }

    @Test
    void posts() throws IOException {
        KEPT.hold("posts", "d3lta", TranslatedPosts::scores);
    }
}

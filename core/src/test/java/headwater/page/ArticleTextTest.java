package headwater.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.model.Observation;
import headwater.text.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main text of 181 saved pages against what people marked as the article, page by page, compared with what
/// `accuracy/article-extraction.csv` keeps. With `-Dscores=write` the new counts are kept instead.
class ArticleTextTest {

    private static final String KEPT = "accuracy/article-extraction.csv";

    private static final String HEADER = "page,half,language,both,read,marked";

    private record Page(String name, String language, SharedWords words, SharedWords characters) {

        String half() {
            return KeptScores.half(name);
        }

        String row() {
            return String.join(",", name, half(), language, "" + words.both(), "" + words.read(), "" + words.marked());
        }
    }

    @Test
    void theTextOfEachPageIsReadAsWellAsTheRecordSays() throws IOException {
        Optional<Path> data = Repository.data("article-extraction-gold");
        assumeTrue(data.isPresent());
        List<Page> pages = pages(data.get().resolve("scrapinghub"));
        print("all", pages, each -> true);
        print("tuned", pages, each -> each.half().equals("tuned"));
        print("held", pages, each -> each.half().equals("held"));
        pages.stream()
                .map(Page::language)
                .distinct()
                .sorted()
                .forEach(language ->
                        print(language, pages, each -> each.language().equals(language)));
        String now = pages.stream().map(Page::row).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        KeptScores.hold(KEPT, now);
    }

    private static void print(String name, List<Page> all, Predicate<Page> which) {
        List<Page> pages = all.stream().filter(which).toList();
        List<SharedWords> words = pages.stream().map(Page::words).toList();
        System.out.printf(
                Locale.ROOT,
                "article-extraction %-6s %3d pages  F1 %.4f  precision %.4f  recall %.4f  by characters F1 %.4f%n",
                name,
                pages.size(),
                SharedWords.f1(words),
                SharedWords.mean(words, true),
                SharedWords.mean(words, false),
                SharedWords.f1(pages.stream().map(Page::characters).toList()));
    }

    private static List<Page> pages(Path folder) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("ground-truth.json")));
        Map<String, JsonNode> gold = new TreeMap<>();
        root.properties().forEach(each -> gold.put(each.getKey(), each.getValue()));
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : gold.entrySet()) {
            String marked = each.getValue().path("articleBody").asString();
            Observation read = read(
                    folder.resolve("html/" + each.getKey() + ".html.gz"),
                    each.getValue().path("url").asString());
            String text = read.item().body().text().orElse("");
            show(each.getKey(), text, read);
            pages.add(new Page(
                    each.getKey().substring(0, 12),
                    Languages.detect(marked).orElse("other"),
                    SharedWords.ofWords(marked, text),
                    SharedWords.ofCharacters(marked, text)));
        }
        return pages;
    }

    /// For looking at: the text read of each page, into a folder outside the project.
    private static void show(String name, String text, Observation read) throws IOException {
        String folder = System.getProperty("scores.texts", "");
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, name + ".txt"), text);
            Files.writeString(Path.of(folder, name + ".when"), read.item().published() + "\n" + read.warnings() + "\n");
        }
    }

    private static Observation read(Path file, String url) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return KeptScores.read(in.readAllBytes(), file.getFileName().toString(), url);
        }
    }
}

package headwater.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import headwater.model.Known;
import headwater.search.Units.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// On real news in Chinese: whatever stands in a text finds it, however its characters are written.
class RealTextsTest {

    private static final Path NEWS = Path.of("../../shared/data/xinwen-lianbo/xwlb-2022_2026.jsonl.gz");

    private static final int DAYS = 12;

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    @TempDir
    Path folder;

    private record News(String title, String text) {}

    private static List<News> news() throws IOException {
        List<News> news = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().limit(DAYS).toList()) {
                for (JsonNode item : JsonMapper.shared().readTree(line).path("items")) {
                    news.add(new News(
                            item.path("title").asString(""), item.path("text").asString("")));
                }
            }
        }
        return news;
    }

    @Test
    void everyTwoUnitsAndEveryTitleFindTheirItem() throws IOException {
        assumeTrue(Files.exists(NEWS), "skipped: no data");
        List<News> news = news();
        Items items = new Items();
        news.forEach(each -> items.add(each.title(), each.text(), "zh-Hans", Known.notStated()));
        int asked = 0;
        try (SearchIndex index = items.index(folder)) {
            for (int i = 0; i < news.size(); i++) {
                String title = news.get(i).title();
                if (!title.isBlank()) {
                    String query = "title:“" + title.replaceAll("[“”]", "") + "”";
                    List<Integer> found = Items.found(index, query);
                    assertTrue(found.contains(i), query);
                    assertEquals(found, Items.found(index, TRADITIONAL.transliterate(query)), query);
                    asked++;
                }
            }
            for (Map.Entry<String, Integer> each : pairs(news).entrySet()) {
                Result result = Items.search(index, Search.of("\"" + each.getKey() + "\""));
                assertTrue(result.total() > 0, each.getKey());
                if (result.total() <= Search.PAGE) {
                    assertTrue(
                            result.page().contains(new Result.Place(Items.id(each.getValue()), false)), each.getKey());
                }
                asked++;
            }
        }
        System.out.println("asked " + asked + " queries of " + news.size() + " items");
        assertTrue(asked > 10_000);
    }

    /// Each two neighbours as written, with an item that has them.
    private static Map<String, Integer> pairs(List<News> news) {
        Map<String, Integer> pairs = new LinkedHashMap<>();
        for (int i = 0; i < news.size(); i++) {
            String text = news.get(i).text();
            List<Unit> units = Units.of(text, Writing.FOLDED);
            for (int at = 0; at + 1 < units.size(); at++) {
                String two =
                        text.substring(units.get(at).start(), units.get(at + 1).end());
                if (two.indexOf('"') < 0) {
                    pairs.putIfAbsent(two, i);
                }
            }
        }
        return pairs;
    }
}

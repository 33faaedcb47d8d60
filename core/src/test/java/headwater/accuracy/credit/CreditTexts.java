package headwater.accuracy.credit;

import headwater.accuracy.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sentences, posts and paragraphs that credits are looked for in, read from the sets that hold them.
final class CreditTexts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path data;

    CreditTexts(Path data) {
        this.data = data;
    }

    /// One text.
    ///
    /// @param record the place in the file, from 0
    /// @param part the paragraph in the record, from 0
    record Unit(String set, String file, int record, int part, String language, String text) {
        String id() {
            return set + "," + file + "," + record + "," + part;
        }

        String hash() {
            return Pairs.hash(text);
        }
    }

    /// What the first three draws were made from.
    List<Unit> all() throws IOException {
        List<Unit> all = new ArrayList<>();
        weibo(all);
        lines(all, "xling-wmt-news", "wmt21/txt/sources/newstest2021.zh-en.src.zh", "zh-Hans");
        lines(all, "xling-wmt-news", "wmt22/txt/sources/generaltest2022.zh-en.src.zh", "zh-Hans");
        lines(all, "xling-wmt-news", "wmt21/txt/sources/newstest2021.en-zh.src.en", "en");
        lines(all, "xling-wmt-news", "wmt22/txt/sources/generaltest2022.en-zh.src.en", "en");
        ntrex(all, "zho-CN", "zh-Hans", 0);
        ntrex(all, "zho-TW", "zh-Hant", 1);
        ntrex(all, "fra", "fr", 0);
        ntrex(all, "fra-CA", "fr", 1);
        lines(all, "xling-ntrex-zh-en-fr", "newstest2019-src.eng.txt", "en");
        frenchDocuments(all, "wmt21-fr-de-docs.jsonl");
        frenchDocuments(all, "wmt22-fr-de-docs.jsonl");
        pages(all);
        articles(all);
        posts(all);
        feed(all);
        written(all);
        return ofFairLength(all);
    }

    /// What later draws are made from: the same, and sets that were not drawn from before.
    List<Unit> wider() throws IOException {
        List<Unit> wider = new ArrayList<>(all());
        lines(wider, "xling-wmt-news", "wmt21/txt/references/newstest2021.de-fr.ref.A.fr", "fr");
        lines(wider, "xling-wmt-news", "wmt22/txt/references/generaltest2022.de-fr.ref.A.fr", "fr");
        lines(wider, "xling-wmt-news", "wmt21/txt/references/newstest2021.zh-en.ref.A.en", "en");
        lines(wider, "xling-wmt-news", "wmt21/txt/references/newstest2021.en-zh.ref.A.zh", "zh-Hans");
        lines(wider, "prc-mfa-remarks", "remarks.csv.gz", "zh-Hans");
        sentences(wider);
        return ofFairLength(wider);
    }

    /// What the last draws are made from: the same, and the evening news of a state broadcaster.
    List<Unit> widest() throws IOException {
        List<Unit> widest = new ArrayList<>(wider());
        evenings(widest);
        return ofFairLength(widest);
    }

    /// What the eighth draw is made from: the same, and what was left over in sets that are written in several
    /// languages, of sentences that were drawn in none.
    List<Unit> further(List<Unit> before) throws IOException {
        List<Unit> further = new ArrayList<>();
        lines(further, "xling-wmt-news", "wmt22/txt/references/generaltest2022.zh-en.ref.A.en", "en");
        lines(further, "xling-wmt-news", "wmt22/txt/references/generaltest2022.en-zh.ref.A.zh", "zh-Hans");
        for (String variant : List.of("zho-CN", "zho-TW", "fra", "fra-CA")) {
            String language = variant.startsWith("fra") ? "fr" : variant.equals("zho-CN") ? "zh-Hans" : "zh-Hant";
            lines(further, "xling-ntrex-zh-en-fr", "newstest2019-ref." + variant + ".txt", language);
        }
        int record = 0;
        for (String line : Pairs.lines(data.resolve("xling-pud-zh-en-fr/pud.tsv"))) {
            for (int column = 0; column < 3; column++) {
                String language = List.of("zh-Hant", "en", "fr").get(column);
                add(further, "xling-pud-zh-en-fr", "pud.tsv", record, column, language, line.split("\t")[column + 1]);
            }
            record++;
        }
        Set<String> sentences = new HashSet<>();
        before.forEach(each -> sentences.add(sentence(each)));
        further.removeIf(each -> sentences.contains(sentence(each)));
        List<Unit> all = new ArrayList<>(widest());
        all.addAll(further);
        return ofFairLength(all);
    }

    /// The same for one sentence in every language that a set has it in.
    private static String sentence(Unit unit) {
        String year = unit.set().equals("xling-wmt-news")
                ? unit.file().replaceAll(".*(test20\\d\\d\\.[a-z]{2}-[a-z]{2}).*", "$1")
                : "";
        return unit.set() + "," + year + "," + unit.record();
    }

    private void evenings(List<Unit> into) throws IOException {
        String file = "xwlb-2022_2026.jsonl.gz";
        int record = 0;
        for (String line : Pairs.lines(data.resolve("xinwen-lianbo").resolve(file))) {
            int part = 0;
            for (JsonNode item : JSON.readTree(line).path("items")) {
                for (String paragraph : item.path("text").asString("").split("\n")) {
                    add(into, "xinwen-lianbo", file, record, part++, "zh-Hans", paragraph);
                }
            }
            record++;
        }
    }

    private static List<Unit> ofFairLength(List<Unit> units) {
        return units.stream()
                .filter(each -> each.text().length() >= 12 && each.text().length() <= 500)
                .toList();
    }

    /// One sentence in three languages, of which each row gives one only.
    private void sentences(List<Unit> into) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve("xling-pud-zh-en-fr/pud.tsv"))) {
            int column = record % 3;
            String language = List.of("zh-Hant", "en", "fr").get(column);
            add(into, "xling-pud-zh-en-fr", "pud.tsv", record++, 0, language, line.split("\t")[column + 1]);
        }
    }

    private void weibo(List<Unit> into) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve("weibo-topics-2026/dev-posts.jsonl.gz"))) {
            add(into, "weibo-topics-2026", "dev-posts.jsonl.gz", record++, 0, "zh-Hans", text(line, "text"));
        }
    }

    private void lines(List<Unit> into, String set, String file, String language) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve(set).resolve(file))) {
            add(into, set, file, record++, 0, language, line);
        }
    }

    /// Of two writings of one sentence only one is drawn from.
    private void ntrex(List<Unit> into, String variant, String language, int remainder) throws IOException {
        List<Unit> all = new ArrayList<>();
        lines(all, "xling-ntrex-zh-en-fr", "newstest2019-ref." + variant + ".txt", language);
        all.stream().filter(each -> each.record() % 2 == remainder).forEach(into::add);
    }

    private void frenchDocuments(List<Unit> into, String file) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve("xling-wmt-news").resolve(file))) {
            JsonNode document = JSON.readTree(line);
            int part = 0;
            if (document.path("origlang").asString("").equals("fr")) {
                for (JsonNode each : document.path("src_fr")) {
                    add(into, "xling-wmt-news", file, record, part++, "fr", each.asString());
                }
            }
            record++;
        }
    }

    private void pages(List<Unit> into) throws IOException {
        int record = 0;
        try (Stream<Path> files = Files.list(data.resolve("html-news-zh/pages"))) {
            for (Path file : files.sorted().toList()) {
                int part = 0;
                for (Element each : Jsoup.parse(Files.readString(file)).select("p, span, div")) {
                    String text = each.normalName().equals("p") ? each.text() : each.ownText();
                    add(into, "html-news-zh", file.getFileName().toString(), record, part++, "zh-Hant", text);
                }
                record++;
            }
        }
    }

    private void articles(List<Unit> into) throws IOException {
        JsonNode truth =
                JSON.readTree(Files.readString(data.resolve("article-extraction-gold/scrapinghub/ground-truth.json")));
        Map<String, String> bodies = new TreeMap<>();
        truth.properties()
                .forEach(each -> bodies.put(
                        each.getKey(), each.getValue().path("articleBody").asString("")));
        int record = 0;
        for (String body : bodies.values()) {
            int part = 0;
            for (String line : body.split("\n")) {
                add(into, "article-extraction-gold", "ground-truth.json", record, part++, "en", line);
            }
            record++;
        }
    }

    private void posts(List<Unit> into) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve("ira-tweets-538/dev-sample.csv.gz"))) {
            String language = line.contains(",French,") ? "fr" : line.contains(",English,") ? "en" : "";
            if (!language.isEmpty()) {
                add(into, "ira-tweets-538", "dev-sample.csv.gz", record, 0, language, second(line));
            }
            record++;
        }
    }

    /// The second cell of a row, without its quotation marks.
    private static String second(String row) {
        int start = row.indexOf(',') + 1;
        if (row.charAt(start) != '"') {
            int end = row.indexOf(',', start);
            return row.substring(start, end < 0 ? row.length() : end);
        }
        StringBuilder cell = new StringBuilder();
        for (int i = start + 1; i < row.length(); i++) {
            if (row.charAt(i) == '"' && (i + 1 == row.length() || row.charAt(++i) != '"')) {
                break;
            }
            cell.append(row.charAt(i));
        }
        return cell.toString();
    }

    private void feed(List<Unit> into) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve("news-republication-statesnewsroom/items_archive.jsonl"))) {
            add(
                    into,
                    "news-republication-statesnewsroom",
                    "items_archive.jsonl",
                    record++,
                    0,
                    "en",
                    text(line, "summary"));
        }
    }

    private void written(List<Unit> into) throws IOException {
        int record = 0;
        for (String line : Pairs.lines(data.resolve("d3lta/docs.tsv"))) {
            String[] cells = line.split("\t", 3);
            if (cells[1].equals("fr")) {
                add(into, "d3lta", "docs.tsv", record, 0, "fr", cells[2]);
            }
            record++;
        }
    }

    private static String text(String json, String field) {
        return JSON.readTree(json).path(field).asString("");
    }

    private static void add(
            List<Unit> into, String set, String file, int record, int part, String language, String text) {
        into.add(new Unit(set, file, record, part, language, text.strip()));
    }
}

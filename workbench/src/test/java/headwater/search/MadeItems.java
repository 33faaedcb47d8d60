package headwater.search;

import com.ibm.icu.text.Transliterator;
import headwater.model.Channel;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Any number of observations, each put together from one to three real sentences of one language: news and posts in
/// Chinese, half of them turned into Traditional characters, posts in English, news in French. The seed decides which.
final class MadeItems {

    private static final Path DATA = Path.of("../../shared/data");

    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-Hant", "en", "fr");

    private static final List<String> PLATFORMS = List.of("web", "weibo", "wechat", "twitter", "toutiao", "douyin");

    private static final int CHANNELS = 2_000;

    private static final long START = Instant.parse("2021-01-01T00:00:00Z").getEpochSecond();

    private static final long YEARS = 3 * 365 * 86_400L;

    private final List<List<String>> sentences = new ArrayList<>();
    private final long seed;

    MadeItems(long seed) throws IOException {
        this.seed = seed;
        Set<String> chinese = new LinkedHashSet<>();
        lines("xinwen-lianbo/xwlb-2022_2026.jsonl.gz", 700).forEach(line -> cut(line, "[。！？；]|\\\\n|\"", chinese));
        lines("weibo-topics-2026/dev-posts.jsonl.gz", 25_000)
                .forEach(line -> cut(line.replaceFirst(".*\"text\": \"", ""), "[。！？]|\\\\n|\"", chinese));
        chinese.removeIf(
                each -> each.codePoints().filter(Character::isIdeographic).count() < 4);
        Set<String> english = new LinkedHashSet<>();
        lines("ira-tweets-538/dev-sample.csv.gz", 80_000)
                .filter(line -> line.contains(",English,"))
                .forEach(line -> cut(
                        line.replaceFirst("^[^,]*,", "").replaceFirst(",[^,]*,English,.*", ""), "[.!?\"]", english));
        Set<String> french = new LinkedHashSet<>();
        for (String file : List.of("wmt21", "wmt22")) {
            lines("xling-wmt-news/" + file + "-fr-de-docs.jsonl", 1_000)
                    .forEach(line -> cut(line.replaceFirst("\"(src|ref)_de\".*", ""), "[.!?;:]|\"", french));
        }
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        sentences.add(List.copyOf(chinese));
        sentences.add(chinese.stream().map(traditional::transliterate).toList());
        sentences.add(List.copyOf(english));
        sentences.add(List.copyOf(french));
    }

    static boolean isThere() {
        return Files.isDirectory(DATA.resolve("xinwen-lianbo"));
    }

    private static Stream<String> lines(String file, int most) throws IOException {
        Path path = DATA.resolve(file);
        var in = file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().limit(most).toList().stream();
        }
    }

    private static void cut(String line, String ends, Set<String> sentences) {
        for (String each : line.split(ends)) {
            String sentence = each.strip();
            if (sentence.length() >= 8 && sentence.length() <= 300) {
                sentences.add(sentence);
            }
        }
    }

    /// How many sentences there are of each language.
    List<Integer> sizes() {
        return sentences.stream().map(List::size).toList();
    }

    /// Stretches of real sentences of two to six units, as somebody would look for them.
    List<String> phrases(int number) {
        Random random = new Random(seed);
        List<String> phrases = new ArrayList<>();
        while (phrases.size() < number) {
            List<String> pool = sentences.get(random.nextInt(sentences.size()));
            String sentence = pool.get(random.nextInt(pool.size()));
            List<Units.Unit> units = Units.of(sentence, Writing.FOLDED);
            int length = 2 + random.nextInt(5);
            if (units.size() >= length) {
                int at = random.nextInt(units.size() - length + 1);
                String phrase = sentence.substring(
                        units.get(at).start(), units.get(at + length - 1).end());
                if (!phrase.contains("\"")) {
                    phrases.add("\"" + phrase + "\"");
                }
            }
        }
        return phrases;
    }

    Observation item(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        double which = random.nextDouble();
        int language = which < 0.3 ? 0 : which < 0.6 ? 1 : which < 0.85 ? 2 : 3;
        List<String> pool = sentences.get(language);
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            text.append(pool.get(random.nextInt(pool.size()))).append(language < 2 ? "。" : ". ");
        }
        String title = random.nextDouble() < 0.3 ? pool.get(random.nextInt(pool.size())) : "";
        // A few channels publish much.
        int channel = (int) (CHANNELS * Math.pow(random.nextDouble(), 3));
        Channel by = new Channel(
                PLATFORMS.get(channel % PLATFORMS.size()),
                Known.of("u" + channel),
                Known.notStated(),
                Known.of("频道 " + channel),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
        return new Items()
                .add(by, title, text.toString(), LANGUAGES.get(language), published(random))
                .sorted()
                .getFirst();
    }

    private static Known<When> published(SplittableRandom random) {
        Instant at = Instant.ofEpochSecond(START + random.nextLong(YEARS));
        double how = random.nextDouble();
        if (how < 0.1) {
            return Known.notStated();
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneOffset.ofHours(8));
        return Known.of(
                how < 0.7
                        ? Items.at(at.toString())
                        : how < 0.95
                                ? Items.day(local.toLocalDate().toString(), "Asia/Shanghai")
                                : When.naive(local, When.Precision.MINUTE, When.Basis.HTML_META, local.toString()));
    }
}

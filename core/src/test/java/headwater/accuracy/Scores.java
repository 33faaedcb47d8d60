package headwater.accuracy;

import com.ibm.icu.text.Transliterator;
import headwater.Repository;
import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.model.Observation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/// Scores matching on labelled sets and compares with the scores kept in `accuracy/matching.csv`; a drop fails.
///
/// With `write` as its argument it keeps the new scores instead. Sets that this machine does not have are left out.
public final class Scores {

    private static final double SLACK = 0.005;
    private static final Path KEPT = Repository.root().resolve("accuracy/matching.csv");

    private final Map<String, Double> scores = new TreeMap<>();

    private Scores() {}

    public static void main(String[] args) throws IOException {
        Scores scores = new Scores();
        scores.answers();
        scores.captions();
        scores.swappedWords();
        scores.scores.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-48s %.3f%n", name, value));
        if (List.of(args).contains("write")) {
            scores.write();
        } else if (!scores.holds()) {
            System.exit(1);
        }
    }

    private void write() throws IOException {
        StringBuilder table = new StringBuilder("measure,score\n");
        scores.forEach((name, value) -> table.append(String.format(Locale.ROOT, "%s,%.3f%n", name, value)));
        Files.writeString(KEPT, table);
    }

    private boolean holds() throws IOException {
        boolean holds = true;
        for (String line : Files.readAllLines(KEPT)) {
            String[] cells = line.split(",");
            Double now = scores.get(cells[0]);
            if (now != null && now < Double.parseDouble(cells[1]) - SLACK) {
                System.out.println("dropped: " + cells[0] + " from " + cells[1] + " to " + now);
                holds = false;
            }
        }
        return holds;
    }

    /// Answers copied, lightly or heavily rewritten from an encyclopedia article, or written without it
    /// (Clough and Stevenson 2011).
    private void answers() throws IOException {
        Optional<Path> folder = Repository.data("plagiarism-clough-stevenson");
        if (folder.isEmpty()) {
            return;
        }
        Map<String, int[]> found = new TreeMap<>();
        for (String line : Files.readAllLines(folder.get().resolve("file_information.csv"))) {
            String[] cells = line.split(",");
            if (cells.length < 3 || cells[2].equals("orig") || cells[0].equals("File")) {
                continue;
            }
            String answer = Files.readString(folder.get().resolve(cells[0]), StandardCharsets.ISO_8859_1);
            String original = Files.readString(
                    folder.get().resolve("orig_task" + cells[1] + ".txt"), StandardCharsets.ISO_8859_1);
            int[] counts = found.computeIfAbsent(cells[2], key -> new int[2]);
            counts[0] += asserted(answer, original) ? 1 : 0;
            counts[1]++;
        }
        found.forEach((category, counts) -> scores.put(
                category.equals("non") ? "answers-en/not-joined/non" : "answers-en/recall/" + category,
                category.equals("non") ? 1 - share(counts) : share(counts)));
    }

    private static double share(int[] counts) {
        return (double) counts[0] / counts[1];
    }

    private static boolean asserted(String one, String other) {
        return Matching.matches(
                        LocalFlow.of(List.of(Samples.item("a", "", one), Samples.item("b", "", other))), List.of())
                .stream()
                .anyMatch(match -> match.kind().asserts());
    }

    /// Real hot-list titles of one month, and each in one disguise.
    private void captions() throws IOException {
        Optional<Path> folder = Repository.data("hot-search-cn");
        if (folder.isEmpty()) {
            return;
        }
        List<String> titles = titles(folder.get().resolve("first-seen-2021-09-trending-in-one.csv.gz"));
        List<Observation> items = new ArrayList<>();
        Map<String, String> disguised = new TreeMap<>();
        Map<String, UnaryOperator<String>> disguises = disguises();
        List<String> kinds = List.copyOf(disguises.keySet());
        int next = 0;
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            items.add(Samples.item(String.format("t%05d", i), title, ""));
            if (title.codePoints().filter(Character::isIdeographic).count() >= 13) {
                String kind = kinds.get(next++ % kinds.size());
                items.add(Samples.item(
                        String.format("u%05d", i),
                        disguises.getOrDefault(kind, UnaryOperator.identity()).apply(title),
                        ""));
                disguised.put(String.format("%05d", i), kind);
            }
        }
        long start = System.nanoTime();
        List<Match> matches = Matching.matches(LocalFlow.of(items), List.of());
        System.out.printf(Locale.ROOT, "%d titles in %.1f s%n", items.size(), (System.nanoTime() - start) / 1e9);
        count(matches, disguised);
        show(matches, items);
    }

    private void count(List<Match> matches, Map<String, String> disguised) {
        Map<String, int[]> found = new TreeMap<>();
        disguised.values().forEach(kind -> found.computeIfAbsent(kind, key -> new int[2])[1]++);
        for (Match match : matches) {
            String a = match.a().substring(13);
            if (match.kind().asserts() && a.equals(match.b().substring(13))) {
                found.computeIfAbsent(disguised.getOrDefault(a, "?"), key -> new int[2])[0]++;
            }
        }
        found.forEach((kind, counts) -> scores.put("captions-zh/recall/" + kind, share(counts)));
    }

    /// Prints pairs nobody planted, for a person to judge.
    private static void show(List<Match> matches, List<Observation> items) {
        Map<String, String> labels = new TreeMap<>();
        items.forEach(item -> labels.put(item.id(), item.label()));
        if (!Boolean.getBoolean("show")) {
            return;
        }
        matches.stream()
                .filter(match -> match.a().charAt(12) == 't' && match.b().charAt(12) == 't')
                .filter(match -> match.kind() != Match.Kind.CANDIDATE && match.score() < 1)
                .forEach(match ->
                        System.out.println(match.kind() + "\t" + labels.get(match.a()) + "\t" + labels.get(match.b())));
    }

    private static List<String> titles(Path file) throws IOException {
        TreeSet<String> titles = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> titles.add(cells[1]));
        }
        return List.copyOf(titles);
    }

    private static Map<String, UnaryOperator<String>> disguises() {
        Random random = new Random(3);
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        Map<String, UnaryOperator<String>> disguises = new TreeMap<>();
        disguises.put("traditional", traditional::transliterate);
        disguises.put("zero-width", title -> title.replace("", "\u200B"));
        disguises.put(
                "emoji", title -> title.substring(0, 5) + "🔥" + title.substring(5, 9) + "，" + title.substring(9));
        disguises.put("one-edit", title -> {
            int at = random.nextInt(title.length());
            return title.substring(0, at)
                    + Character.toString(0x4E00 + random.nextInt(0x4000))
                    + title.substring(at + 1);
        });
        disguises.put("affix", title -> "刚刚：" + title + "，速看");
        disguises.put("embedded", title -> "今天早上不少网友都在讨论这样一件事情，" + title + "，你怎么看待这个消息呢，欢迎在评论区里留言告诉大家。");
        return disguises;
    }

    /// Pairs with the same words in another order or with one name for another (PAWS-X): where the meaning differs,
    /// a copy must not be asserted.
    private void swappedWords() throws IOException {
        Optional<Path> folder = Repository.data("zh-paraphrase");
        if (folder.isEmpty()) {
            return;
        }
        int[] different = new int[2];
        for (String line : Files.readAllLines(folder.get().resolve("csts/PAWS-X/dev_2k.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length == 4 && cells[3].equals("0")) {
                different[0] += asserted(cells[1], cells[2]) ? 0 : 1;
                different[1]++;
            }
        }
        scores.put("swapped-words-zh/not-joined/other-meaning", share(different));
    }
}

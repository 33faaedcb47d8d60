package headwater.search;

import com.sun.management.OperatingSystemMXBean;
import headwater.model.Observation;
import headwater.text.Document;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long searches take, and how large the index is, beside SQLite's FTS5 with trigrams over the same words and
/// queries. Nothing is asserted but that both find as many: the times depend on the machine.
///
/// `-Dbench.sizes=100000,1000000` says how many items, `-Dbench.fts=false` leaves SQLite out.
class SearchRun {

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int SAMPLED = 200;

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private static final List<String> LISTED = List.of(
            "中国",
            "中國",
            "加拿大",
            "的",
            "习近平总书记",
            "習近平總書記",
            "高质量发展",
            "一带一路 合作",
            "肖战 OR 王一博",
            "美国 -特朗普",
            "title:经济",
            "the",
            "trump",
            "hillary clinton",
            "\"white house\"",
            "elect*",
            "gouvernement",
            "« premier ministre »",
            "coronavirus OR covid",
            "l'union européenne",
            "中国 lang:zh-Hant",
            "police after:2022-03 before:2022-05",
            "经济 platform:weibo",
            "channel:\"频道 7\"",
            "");

    @TempDir
    Path folder;

    @Test
    void printsTheTimes() throws IOException, SQLException {
        if (!MadeItems.isThere()) {
            System.out.println("skipped: no data");
            return;
        }
        MadeItems items = new MadeItems(7);
        System.out.println("sentences " + items.sizes());
        for (String size : System.getProperty("bench.sizes", "100000,1000000").split(",")) {
            run(items, Integer.parseInt(size));
        }
    }

    private void run(MadeItems items, int size) throws IOException, SQLException {
        List<String> sampled = items.phrases(SAMPLED);
        Path index = folder.resolve("index-" + size);
        double start = CPU.getProcessCpuTime();
        long wall = System.nanoTime();
        long units = 0;
        SearchIndex.of(index, "made", taker -> {
                    for (int i = 0; i < size; i++) {
                        taker.accept(numbered(items, i));
                    }
                })
                .close();
        double made = (System.nanoTime() - wall) / 1e9;
        double processor = (CPU.getProcessCpuTime() - start) / 1e9;
        for (int i = 0; i < size; i++) {
            units += Document.of(items.item(i)).text().length();
        }
        System.out.printf(
                Locale.ROOT,
                "%,d items, %,d characters: index made in %.0f s (CPU %.0f s), %,d MiB%n",
                size,
                units,
                made,
                processor,
                bytes(index) >> 20);
        Map<String, Long> listed = times("listed", LISTED, items, index, true);
        Map<String, Long> more = times("sampled", sampled, items, index, false);
        if (!System.getProperty("bench.fts", "true").equals("false")) {
            try (TrigramTable table = new TrigramTable(folder.resolve("fts-" + size + ".db"))) {
                table.fill(items, size);
                table.times("listed", listed);
                table.times("sampled", more);
            }
        }
    }

    private static Observation numbered(MadeItems items, int number) {
        Observation made = items.item(number);
        return new Observation(
                Items.id(number),
                made.capture(),
                made.channel(),
                made.item(),
                made.relations(),
                made.credit(),
                made.counts(),
                made.warnings());
    }

    /// As the program does it: opened, asked, the places of one page worked out, closed.
    private static long ask(MadeItems items, Path index, Search search) {
        try (SearchIndex opened = SearchIndex.of(index, "made", taker -> {})) {
            Asked asked = Asked.of(search);
            Result result = opened.search(asked);
            Highlights highlights = Highlights.of(asked);
            int shown = 0;
            for (Result.Place each : result.page()) {
                Observation item = items.item(Integer.parseInt(each.id().substring(2)));
                shown += highlights.in(Document.of(item)).places();
            }
            return result.total() + (shown < 0 ? 1 : 0);
        }
    }

    private static Map<String, Long> times(
            String name, List<String> queries, MadeItems items, Path index, boolean isEachTold) {
        Map<String, Long> totals = new java.util.LinkedHashMap<>();
        List<Double> all = new ArrayList<>();
        queries.forEach(each -> totals.put(each, ask(items, index, Search.of(each))));
        for (String query : queries) {
            double[] times = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                ask(items, index, Search.of(query));
                times[round] = (System.nanoTime() - start) / 1e6;
                all.add(times[round]);
            }
            if (isEachTold) {
                Arrays.sort(times);
                System.out.printf(
                        Locale.ROOT, "    %-40s %,9d found %8.1f ms%n", query, totals.get(query), times[ROUNDS / 2]);
            }
        }
        System.out.println("  index, " + name + ": " + percentiles(all));
        return totals;
    }

    static String percentiles(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d searches, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.getLast());
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }
}

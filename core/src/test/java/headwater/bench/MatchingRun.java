package headwater.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.writer.CsvWriter;
import headwater.accuracy.MinHashes;
import headwater.accuracy.Pair;
import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.match.TextList;
import headwater.match.TextReuse;
import headwater.model.Observation;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Times matching, and a library's MinHash with bands, on the same made texts, and counts the planted pairs that each
/// finds. Nothing is asserted: the numbers depend on the machine.
///
/// `-Dbench.sizes=10000,100000` and `-Dbench.length=100` say what is made, `-Dbench.svg=true` draws the curve,
/// `-Dbench.all=false` and `-Dbench.minhash=false` leave out the slower two. `MatchingRun#writesTheTexts` with
/// `-Dbench.texts=FILE` writes the texts of one size as a table, for whole programs; the number of a text and that of
/// its original are its id.
class MatchingRun {

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// @param recall the share of the planted pairs that was found
    /// @param stock the share of the mistakes that are two texts with the same stock phrase
    record Run(String method, int size, double seconds, long mebibytes, double recall, double precision, double stock) {
        double perSecond() {
            return size / seconds;
        }
    }

    @Test
    void printsTheCurve() throws IOException {
        int length = Integer.getInteger("bench.length", 100);
        List<String> pieces = RealPieces.all();
        List<Integer> sizes = Stream.of(
                        System.getProperty("bench.sizes", "10000,30000,100000").split(","))
                .map(Integer::parseInt)
                .toList();
        boolean everything = !System.getProperty("bench.all", "true").equals("false");
        boolean beside = !System.getProperty("bench.minhash", "true").equals("false");
        measured("all", PlantedTexts.of(2_000, length, pieces, 2), MatchingRun::all);
        System.out.printf(
                "%-8s %9s %6s %9s %9s %8s %9s %7s %9s %9s%n",
                "method",
                "texts",
                "chars",
                "CPU s",
                "texts/s",
                "exponent",
                "peak MiB",
                "recall",
                "precision",
                "of stock");
        List<Run> runs = new ArrayList<>();
        for (int size : sizes) {
            List<PlantedTexts.Made> made = PlantedTexts.of(size, length, pieces, 1);
            runs.add(measured("letters", made, MatchingRun::letters));
            show(runs, length);
            if (everything) {
                runs.add(measured("all", made, MatchingRun::all));
                show(runs, length);
            }
            if (beside) {
                runs.add(measured("minhash", made, MatchingRun::minHashes));
                show(runs, length);
            }
            copied(made, runs);
        }
        if (Boolean.getBoolean("bench.svg")) {
            Curve.write(runs, length);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bench.texts", matches = ".+")
    void writesTheTexts() throws IOException {
        int length = Integer.getInteger("bench.length", 100);
        List<PlantedTexts.Made> made =
                PlantedTexts.of(Integer.getInteger("bench.sizes", 100_000), length, RealPieces.all(), 1);
        try (CsvWriter out = CsvWriter.builder().build(Path.of(System.getProperty("bench.texts", "")))) {
            out.writeRecord("id", "text");
            for (int i = 0; i < made.size(); i++) {
                out.writeRecord(i + "-" + made.get(i).group(), made.get(i).text());
            }
        }
    }

    private interface Method {
        Set<Pair> pairs(List<PlantedTexts.Made> made);
    }

    /// What is copied, edited or quoted: the question that MinHash answers too.
    private static Set<Pair> letters(List<PlantedTexts.Made> made) {
        List<TextList.Row> texts = new ArrayList<>();
        for (PlantedTexts.Made each : made) {
            String id = String.format("%08d", texts.size());
            texts.add(new TextList.Row(id, "und", each.text(), TextReuse.Table.UNTIMED, ""));
        }
        Set<Pair> pairs = new HashSet<>();
        TextList.among(texts, Foldings.ALL)
                .find(
                        (kind, a, b) -> kind.asserts(),
                        match -> pairs.add(Pair.of(Integer.parseInt(match.a()), Integer.parseInt(match.b()))),
                        (stage, done, total) -> {});
        return pairs;
    }

    /// With retellings, translations and credits too.
    private static Set<Pair> all(List<PlantedTexts.Made> made) {
        List<Observation> items = new ArrayList<>();
        for (PlantedTexts.Made each : made) {
            items.add(Samples.unread(String.format("%08d", items.size()), each.text()));
        }
        Set<Pair> pairs = new HashSet<>();
        int prefix = items.getFirst().id().length() - 8;
        for (Match match :
                Matching.find(LocalFlow.of(items), List.of(), Foldings.ALL).matches()) {
            if (match.kind().asserts()) {
                pairs.add(Pair.of(
                        Integer.parseInt(match.a().substring(prefix)),
                        Integer.parseInt(match.b().substring(prefix))));
            }
        }
        return pairs;
    }

    private static Set<Pair> minHashes(List<PlantedTexts.Made> made) {
        return new MinHashes()
                .pairs(made.stream()
                        .map(each -> Normalised.of(each.text()).text())
                        .toList())
                .keySet();
    }

    private static Run measured(String method, List<PlantedTexts.Made> made, Method of) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = CPU.getProcessCpuTime();
        Set<Pair> pairs = of.pairs(made);
        double seconds = (CPU.getProcessCpuTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        List<Integer> originals = new ArrayList<>();
        int found = 0;
        int planted = 0;
        for (int i = 0; i < made.size(); i++) {
            int group = made.get(i).group();
            planted += group == i ? 0 : 1;
            found += group != i && pairs.contains(Pair.of(group, i)) ? 1 : 0;
            originals.add(group);
        }
        int wrong = 0;
        int stock = 0;
        for (Pair pair : pairs) {
            if (!originals.get(pair.a()).equals(originals.get(pair.b()))) {
                int phrase = made.get(pair.a()).phrase();
                wrong++;
                stock += phrase >= 0 && phrase == made.get(pair.b()).phrase() ? 1 : 0;
            }
        }
        return new Run(
                method,
                made.size(),
                seconds,
                peak,
                (double) found / Math.max(1, planted),
                1 - (double) wrong / Math.max(1, pairs.size()),
                (double) stock / Math.max(1, wrong));
    }

    private static void show(List<Run> runs, int length) {
        Run run = runs.getLast();
        double exponent = runs.stream()
                .filter(earlier -> earlier.method().equals(run.method()) && earlier.size() < run.size())
                .reduce((first, second) -> second)
                .map(earlier ->
                        Math.log(run.seconds() / earlier.seconds()) / Math.log((double) run.size() / earlier.size()))
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%-8s %,9d %6d %9.2f %,9.0f %8.2f %,9d %7.4f %9.4f %9.4f%n",
                run.method(),
                run.size(),
                length,
                run.seconds(),
                run.perSecond(),
                exponent,
                run.mebibytes(),
                run.recall(),
                run.precision(),
                run.stock());
    }

    /// How long the same bytes take to be copied: what no program can be faster than.
    private static void copied(List<PlantedTexts.Made> made, List<Run> runs) {
        byte[] bytes = String.join(
                        "\n", made.stream().map(PlantedTexts.Made::text).toList())
                .getBytes(StandardCharsets.UTF_8);
        byte[] to = new byte[bytes.length];
        int times = (int) Math.max(20, (1L << 31) / bytes.length);
        long start = CPU.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, 0, to, 0, bytes.length);
        }
        double copy = (CPU.getProcessCpuTime() - start) / 1e9 / times;
        Run ours = runs.stream()
                .filter(run -> run.method().equals("letters"))
                .reduce((first, second) -> second)
                .orElseThrow();
        Run last = runs.getLast();
        String beside = !last.method().equals("minhash")
                ? ""
                : String.format(Locale.ROOT, ", and %.2f times as long as minhash", ours.seconds() / last.seconds());
        System.out.printf(
                Locale.ROOT,
                "         %,d bytes copied in %.6f s: letters takes %,.0f times as long%s%n",
                bytes.length,
                copy,
                ours.seconds() / copy,
                beside);
    }
}
